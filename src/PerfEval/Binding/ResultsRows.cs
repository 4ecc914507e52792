using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds a CSV file of results, one subject after the other; of those before, only names and first places are kept.</summary>
internal sealed class ResultsRows : IDisposable
{
    private const string Indicator = "indicator";
    private const string Subject = "subject";
    private const string Value = "value";

    private readonly CsvRows _rows;
    private readonly CsvHeader _header;
    private readonly Findings _findings;
    private readonly Dictionary<string, string> _firstPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private CsvRow? _ahead;

    private ResultsRows(CsvRows rows, CsvHeader header, Findings findings) =>
        (_rows, _header, _findings) = (rows, header, findings);

    /// <summary>What parts the cells.</summary>
    public char Delimiter => _header.Delimiter;

    /// <summary>Whether the reading ended before the file did; a finding says why.</summary>
    public bool IsBroken => _rows.IsBroken;

    /// <summary>How many rows were bound so far.</summary>
    public long Count { get; private set; }

    /// <summary>Begins to read a file: its columns.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="text">The decoded file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The rows, or null if the columns are not those of results.</returns>
    public static ResultsRows? Open(string name, TextReader text, Findings findings)
    {
        if (CsvHeader.Read(name, text, findings) is not { } header)
        {
            return null;
        }

        var rows = new CsvRows(name, text, header.NextLine, header.Delimiter, findings);
        return new ResultsRows(rows, header, findings);
    }

    /// <summary>Reads on: the rows of one subject at a time.</summary>
    /// <remarks>The rows of a subject in whose midst the reading breaks off are not returned.</remarks>
    public IEnumerable<ResultSet> Sets()
    {
        _ahead = _rows.Next();
        if (_ahead is null && !IsBroken)
        {
            if (HasSubjects)
            {
                _findings.Add(Catalogue.CsvNoRows, _header.Place);
                yield break;
            }

            yield return new ResultSet { Measurements = [] };
        }

        while (_ahead is not null)
        {
            if (ReadSet() is { } set)
            {
                yield return set;
            }
        }
    }

    public void Dispose() => _rows.Dispose();

    private bool HasSubjects => _header.PositionOf(Subject) >= 0;

    private ResultSet? ReadSet()
    {
        Words? subject = SubjectOf(_ahead!);
        bool isNew = Begin(subject);
        List<Measurement> measurements = [];
        var findings = new Findings();
        do
        {
            if (isNew && Bind(_ahead!, findings) is { } measurement)
            {
                measurements.Add(measurement);
            }

            _ahead = _rows.Next();
        } while (_ahead is not null && SubjectOf(_ahead)?.Value == subject?.Value);

        return isNew && !IsBroken
            ? new ResultSet
            {
                Subject = subject?.Value,
                Measurements = measurements,
                Diagnostics = findings.InOrder(),
            }
            : null;
    }

    private Words? SubjectOf(CsvRow row) => row.Cell(_header.PositionOf(Subject));

    private bool Begin(Words? subject)
    {
        if (subject is null)
        {
            return !HasSubjects || ReportNoSubject();
        }

        string place = subject.Place.ToString();
        if (_firstPlaces.TryAdd(subject.Value, place))
        {
            return true;
        }

        if (_returned.Add(subject.Value))
        {
            _findings.Add(
                Catalogue.SubjectReturns,
                subject.Place,
                ("subject", subject.Value),
                ("other", _firstPlaces[subject.Value])
            );
        }

        return false;
    }

    private bool ReportNoSubject()
    {
        _findings.Add(Catalogue.CsvNoSubject, _ahead!.Place);
        return false;
    }

    private Measurement? Bind(CsvRow row, Findings findings)
    {
        Count++;
        if (row.Cell(_header.PositionOf(Indicator)) is not { } indicator)
        {
            findings.Add(Catalogue.CsvNoIndicator, row.Place);
            return null;
        }

        Words? value = Cell(Value);
        var measurement = new Measurement
        {
            Indicator = indicator,
            Place = value?.Place ?? indicator.Place,
        };
        return IsWellFormed(row, findings)
            ? measurement with
            {
                Value = value,
                Done = Cell("done"),
                Of = Cell("of"),
                Due = Cell("due"),
                Completed = Cell("completed"),
                NotApplicable = Cell("notApplicable"),
                Evidence = Cell("evidence")?.Value,
                Note = Cell("note")?.Value,
                Deviation = Cell("deviation")?.Value,
            }
            : measurement with
            {
                IsMalformed = true,
            };

        Words? Cell(string column) => row.Cell(_header.PositionOf(column));
    }

    private bool IsWellFormed(CsvRow row, Findings findings)
    {
        int before = findings.ErrorCount;
        if (row.Count != _header.Count)
        {
            findings.Add(
                Catalogue.CsvWidth,
                row.Place,
                ("count", row.Count),
                ("wanted", _header.Count),
                ("delimiter", CsvHeader.Show(Delimiter))
            );
        }

        SourceDecoder.ReportDisguises(row.Place.Source!, findings);
        return findings.ErrorCount == before;
    }
}
