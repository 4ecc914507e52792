namespace PerfEval.Binding.Rows;

/// <summary>Where rows of results come from: a CSV file, a query, or whatever the caller goes through.</summary>
internal interface IRowSource : IDisposable, IAsyncDisposable
{
    /// <summary>The input as the caller named it; its hash is empty until the end was reached.</summary>
    InputFile Input { get; }

    /// <summary>What the columns are.</summary>
    RowColumns Columns { get; }

    /// <summary>Whether the reading ended before the rows did; a finding says why.</summary>
    bool IsBroken { get; }

    /// <summary>Returns the next row that is not blank, or null after the last; it takes the place of the row before.</summary>
    /// <exception cref="InvalidOperationException">The rows can only be awaited.</exception>
    Row? Next();

    /// <summary>Does the same without blocking.</summary>
    ValueTask<Row?> NextAsync(CancellationToken cancellationToken);

    /// <summary>Reads what is left, so that all of it is hashed.</summary>
    void Finish();

    /// <summary>Does the same without blocking.</summary>
    ValueTask FinishAsync(CancellationToken cancellationToken);
}
