using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval.Binding.Rows;

/// <summary>Rows through which a caller goes, at once or awaited.</summary>
internal sealed class GivenSequence : GivenRows
{
    private readonly IEnumerator<ResultRow>? _rows;
    private readonly IAsyncEnumerable<ResultRow>? _awaited;
    private IAsyncEnumerator<ResultRow>? _awaitedRows;

    public GivenSequence(string name, IEnumerable<ResultRow> rows, Findings findings)
        : base(name, RowColumns.Names, findings) => _rows = rows.GetEnumerator();

    public GivenSequence(string name, IAsyncEnumerable<ResultRow> rows, Findings findings)
        : base(name, RowColumns.Names, findings) => _awaited = rows;

    public override void Dispose()
    {
        _rows?.Dispose();
        base.Dispose();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_awaitedRows is not null)
        {
            await _awaitedRows.DisposeAsync().ConfigureAwait(false);
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override bool MoveNext() =>
        _rows?.MoveNext()
        ?? throw new InvalidOperationException(
            "These rows can only be awaited: go through SubjectsAsync, write the report by its awaited door, or give them as rows.ToBlockingEnumerable()."
        );

    protected override ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_awaited is null)
        {
            return ValueTask.FromResult(MoveNext());
        }

        _awaitedRows ??= _awaited.GetAsyncEnumerator(cancellationToken);
        return _awaitedRows.MoveNextAsync();
    }

    protected override bool Fill()
    {
        ResultRow row =
            (_rows is null ? _awaitedRows!.Current : _rows.Current)
            ?? throw new ArgumentException("A row is null.");
        Cells[Columns.Subject] = row.Subject;
        Cells[Columns.Indicator] = row.Indicator;
        Cells[Columns.Value] = row.Value;
        Cells[Columns.Done] = GivenValue.Of(row.Done);
        Cells[Columns.Of] = GivenValue.Of(row.Of);
        Cells[Columns.Due] = GivenValue.Of(row.Due);
        Cells[Columns.Completed] = GivenValue.Of(row.Completed);
        Cells[Columns.NotApplicable] = row.NotApplicable;
        Cells[Columns.Evidence] = row.Evidence;
        Cells[Columns.Note] = row.Note;
        Cells[Columns.Deviation] = row.Deviation;
        Cells[Columns.Points] = GivenValue.Of(row.Points);
        Cells[Columns.Reason] = row.Reason;
        Cells[Columns.By] = row.By;
        Cells[Columns.Target] = null;
        Cells[Columns.Claimed] = GivenValue.Of(row.ClaimedPoints);
        Cells[Columns.ClaimedGrade] = row.ClaimedGrade;
        return true;
    }
}
