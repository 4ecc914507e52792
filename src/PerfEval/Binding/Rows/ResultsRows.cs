using System.Globalization;
using System.Runtime.CompilerServices;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>Binds rows of results, one subject after the other; of those before, only names and first places are kept.</summary>
/// <param name="source">Where the rows come from.</param>
/// <param name="findings">Where to say what is wrong.</param>
internal sealed class ResultsRows(IRowSource source, Findings findings)
{
    /// <summary>How many rows one subject may have.</summary>
    public const int MostRowsOfSubject = 100_000;

    private readonly RowColumns _columns = source.Columns;
    private readonly Dictionary<string, (int Line, int Column)> _firstPlaces = new(
        StringComparer.Ordinal
    );
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private bool _isBegun;
    private List<Measurement> _before = [];
    private Subject? _current;

    /// <summary>How many rows were bound so far.</summary>
    public long Count { get; private set; }

    /// <summary>Reads on: the rows of one subject at a time; at the end all of the source is hashed.</summary>
    /// <remarks>The rows of a subject in whose midst the reading breaks off are not returned.</remarks>
    /// <exception cref="InvalidOperationException">The rows were read before, or can only be awaited.</exception>
    public IEnumerable<ResultSet> Sets()
    {
        Begin();
        while (source.Next() is { } row)
        {
            if (EndBefore(row) is { } set)
            {
                yield return set;
            }

            Add(row);
        }

        if (End() is { } last)
        {
            yield return last;
        }

        source.Finish();
    }

    /// <summary>Does the same without blocking.</summary>
    public async IAsyncEnumerable<ResultSet> SetsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Begin();
        while (await source.NextAsync(cancellationToken).ConfigureAwait(false) is { } row)
        {
            if (EndBefore(row) is { } set)
            {
                yield return set;
            }

            Add(row);
        }

        if (End() is { } last)
        {
            yield return last;
        }

        await source.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool HasSubjects => _columns.Subject >= 0;

    private void Begin()
    {
        if (_isBegun)
        {
            throw new InvalidOperationException(
                "These results are read once, and were. Open them again to go through them again."
            );
        }

        _isBegun = true;
    }

    // The subject whose rows were read, if this one is another's; null if it is the same, or not to be evaluated.
    private ResultSet? EndBefore(Row row)
    {
        if (_current is null || row.Text(_columns.Subject).SequenceEqual(_current.Name?.Value))
        {
            return null;
        }

        ResultSet? set = SetOf(_current);
        _current = null;
        return set;
    }

    private void Add(Row row)
    {
        if (_current is null)
        {
            SourcedText? name = row.Cell(_columns.Subject);
            _current = new Subject(name, IsNew(name, row), new(_before.Count), new Findings());
        }

        if (_current.Measurements.Count == MostRowsOfSubject)
        {
            ReportFull(_current, row);
        }
        else if (_current.IsNew && Bind(row, _current) is { } measurement)
        {
            _current.Measurements.Add(measurement);
        }
    }

    private static void ReportFull(Subject subject, Row row)
    {
        if (!subject.IsFull)
        {
            subject.IsFull = true;
            subject.Findings.Add(
                Catalogue.CsvTooManyRows,
                row.Place,
                ("most", MostRowsOfSubject.ToString("N0", CultureInfo.InvariantCulture))
            );
        }
    }

    private ResultSet? End()
    {
        if (_current is not null)
        {
            return source.IsBroken ? null : SetOf(_current);
        }

        if (source.IsBroken)
        {
            return null;
        }

        if (HasSubjects)
        {
            findings.Add(Catalogue.CsvNoRows, _columns.Place);
            return null;
        }

        return new ResultSet { Measurements = [] };
    }

    private ResultSet? SetOf(Subject subject)
    {
        _before = subject.Measurements;
        return subject.IsNew
            ? new ResultSet
            {
                Subject = subject.Name?.Value,
                Claimed = subject.Claimed,
                Measurements = ItemRows.Gather(subject.Measurements, subject.Findings),
                Diagnostics = subject.Findings.InOrder(),
            }
            : null;
    }

    private bool IsNew(SourcedText? subject, Row row)
    {
        if (subject is null)
        {
            return !HasSubjects || ReportNoSubject(row);
        }

        Place place = subject.Place;
        if (_firstPlaces.TryAdd(subject.Value, (place.Line, place.Column)))
        {
            return true;
        }

        if (_returned.Add(subject.Value))
        {
            (int line, int column) = _firstPlaces[subject.Value];
            findings.Add(
                Catalogue.SubjectReturns,
                place,
                ("subject", subject.Value),
                ("other", place.Source!.Show(line, column))
            );
        }

        return false;
    }

    private bool ReportNoSubject(Row row)
    {
        findings.Add(Catalogue.CsvNoSubject, row.Place);
        return false;
    }

    private Measurement? Bind(Row row, Subject subject)
    {
        Count++;
        (int position, Findings found) = (subject.Measurements.Count, subject.Findings);
        // The subjects of a file mostly have the same rows.
        Measurement? likely = position < _before.Count ? _before[position] : null;
        if (row.Cell(_columns.Indicator, likely?.Indicator.Value) is not { } indicator)
        {
            BindTotal(row, subject);
            return null;
        }

        SourcedText? value = row.Cell(_columns.Value, likely?.Value?.Value);
        Place place = value?.Place ?? indicator.Place;
        SourcedText? evidence = row.Cell(_columns.Evidence);
        return IsWellFormed(row, found)
            ? new Measurement
            {
                Indicator = indicator,
                Name = row.Cell(_columns.Name, likely?.Name?.Value),
                Value = value,
                Done = row.Cell(_columns.Done),
                Of = row.Cell(_columns.Of),
                Due = row.Cell(_columns.Due),
                Completed = row.Cell(_columns.Completed),
                NotApplicable = row.Cell(_columns.NotApplicable),
                Evidence = evidence?.Value,
                EvidencePlace = evidence?.Place ?? place,
                Judged = Judged(row),
                Claimed = Claimed(row),
                Target = row.Cell(_columns.Target),
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

    // A row without an indicator claims something of the whole, and says nothing else.
    private void BindTotal(Row row, Subject subject)
    {
        if (Claimed(row) is not { } claim || !ClaimsOnly(row))
        {
            subject.Findings.Add(Catalogue.CsvNoIndicator, row.Place);
        }
        else if (subject.Claimed is { } other)
        {
            subject.Findings.Add(
                Catalogue.TwoClaims,
                row.Place,
                ("text", claim.ToString()),
                ("other", (other.Points ?? other.Grade)!.Place.ToString()),
                ("otherText", other.ToString())
            );
        }
        else if (IsWellFormed(row, subject.Findings))
        {
            subject.Claimed = claim;
        }
    }

    private bool ClaimsOnly(Row row)
    {
        for (int i = 0; i < row.Count; i++)
        {
            bool isPartOfClaim =
                i == _columns.Subject
                || i == _columns.Name
                || i == _columns.Claimed
                || i == _columns.ClaimedGrade;
            if (!isPartOfClaim && _columns.IsRead(i) && !row.Text(i).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private Claim? Claimed(Row row) =>
        Claim.Of(row.Cell(_columns.Claimed), row.Cell(_columns.ClaimedGrade));

    // A reason, or a name, without points is an error of who judged.
    private JudgedPoints? Judged(Row row) =>
        row.Cell(_columns.Points) is { } points
            ? new JudgedPoints(
                points,
                row.Cell(_columns.Reason)?.Value,
                row.Cell(_columns.By)?.Value
            )
            : null;

    private bool IsWellFormed(Row row, Findings found)
    {
        int before = found.ErrorCount;
        if (row.Count != _columns.Count)
        {
            found.Add(
                Catalogue.CsvWidth,
                row.Place,
                ("count", row.Count),
                ("wanted", _columns.Count),
                ("delimiter", RowColumns.Show(_columns.Delimiter ?? GivenRow.Delimiter))
            );
        }

        SourceDecoder.ReportDisguises(row.Source, found);
        return found.ErrorCount == before;
    }

    /// <summary>The subject whose rows are being read.</summary>
    /// <param name="Name">Its name; null for none.</param>
    /// <param name="IsNew">Whether its rows are evaluated.</param>
    /// <param name="Measurements">What its rows said so far.</param>
    /// <param name="Findings">What was found in them.</param>
    private sealed record Subject(
        SourcedText? Name,
        bool IsNew,
        List<Measurement> Measurements,
        Findings Findings
    )
    {
        /// <summary>Whether it was said that there are too many of them.</summary>
        public bool IsFull { get; set; }

        /// <summary>What a row claims of the whole; null for nothing.</summary>
        public Claim? Claimed { get; set; }
    }
}
