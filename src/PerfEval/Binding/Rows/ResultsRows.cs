using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>Binds a CSV file of results, one subject after the other; of those before, only names and first places are kept.</summary>
internal sealed class ResultsRows : IDisposable
{
    /// <summary>How many rows one subject may have.</summary>
    public const int MostRowsOfSubject = 100_000;

    private readonly CsvRows _rows;
    private readonly CsvHeader _header;
    private readonly Findings _findings;
    private readonly Columns _columns;
    private readonly Dictionary<string, (int Line, int Column)> _firstPlaces = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private List<Measurement> _before = [];
    private CsvRow? _ahead;
    private bool _isBegun;

    private ResultsRows(CsvRows rows, CsvHeader header, Findings findings)
    {
        (_rows, _header, _findings) = (rows, header, findings);
        _columns = new Columns(header);
    }

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
    /// <exception cref="InvalidOperationException">The rows were read before.</exception>
    public IEnumerable<ResultSet> Sets()
    {
        if (_isBegun)
        {
            throw new InvalidOperationException(
                "These results are read once, and were. Open them again to go through them again."
            );
        }

        _isBegun = true;
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

    private bool HasSubjects => _columns.Subject >= 0;

    private ResultSet? ReadSet()
    {
        SourcedText? subject = _ahead!.Cell(_columns.Subject);
        bool isNew = Begin(subject);
        List<Measurement> measurements = new(_before.Count);
        var findings = new Findings();
        bool isFull = false;
        do
        {
            if (measurements.Count == MostRowsOfSubject)
            {
                if (!isFull)
                {
                    isFull = true;
                    findings.Add(
                        Catalogue.CsvTooManyRows,
                        _ahead.Place,
                        ("most", MostRowsOfSubject.ToString("N0", CultureInfo.InvariantCulture))
                    );
                }
            }
            else if (isNew && Bind(_ahead, measurements.Count, findings) is { } measurement)
            {
                measurements.Add(measurement);
            }

            _ahead = _rows.Next();
        } while (_ahead is not null && _ahead.Text(_columns.Subject).SequenceEqual(subject?.Value));

        _before = measurements;
        return isNew && !IsBroken
            ? new ResultSet
            {
                Subject = subject?.Value,
                Measurements = measurements,
                Diagnostics = findings.InOrder(),
            }
            : null;
    }

    private bool Begin(SourcedText? subject)
    {
        if (subject is null)
        {
            return !HasSubjects || ReportNoSubject();
        }

        Place place = subject.Place;
        if (_firstPlaces.TryAdd(subject.Value, (place.Line, place.Column)))
        {
            return true;
        }

        if (_returned.Add(subject.Value))
        {
            (int line, int column) = _firstPlaces[subject.Value];
            _findings.Add(
                Catalogue.SubjectReturns,
                place,
                ("subject", subject.Value),
                ("other", FormattableString.Invariant($"{place.Source!.Name}({line},{column})"))
            );
        }

        return false;
    }

    private bool ReportNoSubject()
    {
        _findings.Add(Catalogue.CsvNoSubject, _ahead!.Place);
        return false;
    }

    private Measurement? Bind(CsvRow row, int position, Findings findings)
    {
        Count++;
        // The subjects of a file mostly have the same rows.
        Measurement? likely = position < _before.Count ? _before[position] : null;
        if (row.Cell(_columns.Indicator, likely?.Indicator.Value) is not { } indicator)
        {
            findings.Add(Catalogue.CsvNoIndicator, row.Place);
            return null;
        }

        SourcedText? value = row.Cell(_columns.Value, likely?.Value?.Value);
        Place place = value?.Place ?? indicator.Place;
        return IsWellFormed(row, findings)
            ? new Measurement
            {
                Indicator = indicator,
                Value = value,
                Done = row.Cell(_columns.Done),
                Of = row.Cell(_columns.Of),
                Due = row.Cell(_columns.Due),
                Completed = row.Cell(_columns.Completed),
                NotApplicable = row.Cell(_columns.NotApplicable),
                Evidence = row.Cell(_columns.Evidence)?.Value,
                Note = row.Cell(_columns.Note)?.Value,
                Deviation = row.Cell(_columns.Deviation)?.Value,
                Place = place,
            }
            : new Measurement
            {
                Indicator = indicator,
                Place = place,
                IsMalformed = true,
            };
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

        SourceDecoder.ReportDisguises(row.Source, findings);
        return findings.ErrorCount == before;
    }

    /// <summary>Where the columns stand; -1 for one that the file does not have.</summary>
    private sealed class Columns(CsvHeader header)
    {
        public int Subject { get; } = header.PositionOf("subject");

        public int Indicator { get; } = header.PositionOf("indicator");

        public int Value { get; } = header.PositionOf("value");

        public int Done { get; } = header.PositionOf("done");

        public int Of { get; } = header.PositionOf("of");

        public int Due { get; } = header.PositionOf("due");

        public int Completed { get; } = header.PositionOf("completed");

        public int NotApplicable { get; } = header.PositionOf("notApplicable");

        public int Evidence { get; } = header.PositionOf("evidence");

        public int Note { get; } = header.PositionOf("note");

        public int Deviation { get; } = header.PositionOf("deviation");
    }
}
