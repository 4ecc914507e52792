using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace PerfEval.Evaluation;

/// <summary>Makes something of every item of a sequence on all processors, while one thread reads on.</summary>
internal static class OrderedParallel
{
    // Little is begun at a time, so that little of it is alive when the garbage collector comes.
    private const int BatchSize = 4;
    private const int BatchesOfEach = 2;

    /// <summary>Returns what is made of the items, in their order.</summary>
    /// <remarks>
    /// The items are read, a few batches ahead, by the thread that asks for what is made of them. Where reading them
    /// fails, what was made of those before is returned first.
    /// </remarks>
    /// <param name="items">The items.</param>
    /// <param name="make">Makes something of one; called on any thread, for several at once.</param>
    public static IEnumerable<TMade> InOrder<TItem, TMade>(
        IEnumerable<TItem> items,
        Converter<TItem, TMade> make
    )
    {
        int mostBegun = BatchesOfEach * Environment.ProcessorCount;
        var begun = new Queue<Task<TMade[]>>();
        using IEnumerator<TItem> reader = items.GetEnumerator();
        (bool isRead, ExceptionDispatchInfo? failure) = (false, null);
        while (!isRead || begun.Count > 0)
        {
            if (!isRead && begun.Count < mostBegun)
            {
                TItem[] batch = ReadBatch(reader, out failure);
                isRead = batch.Length < BatchSize;
                begun.Enqueue(Task.Run(() => Array.ConvertAll(batch, make)));
            }

            while (
                begun.TryPeek(out Task<TMade[]>? first)
                && (isRead || begun.Count == mostBegun || first.IsCompleted)
            )
            {
                foreach (TMade made in begun.Dequeue().GetAwaiter().GetResult())
                {
                    yield return made;
                }
            }
        }

        failure?.Throw();
    }

    /// <summary>Does the same without blocking: neither for the items nor for what is made of them.</summary>
    /// <param name="items">The items.</param>
    /// <param name="make">Makes something of one; called on any thread, for several at once.</param>
    /// <param name="cancellationToken">Ends the reading between two items.</param>
    public static async IAsyncEnumerable<TMade> InOrderAsync<TItem, TMade>(
        IAsyncEnumerable<TItem> items,
        Converter<TItem, TMade> make,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        int mostBegun = BatchesOfEach * Environment.ProcessorCount;
        var begun = new Queue<Task<TMade[]>>();
        IAsyncEnumerator<TItem> reader = items.GetAsyncEnumerator(cancellationToken);
        await using ConfiguredAsyncDisposable disposed = reader.ConfigureAwait(false);
        (bool isRead, ExceptionDispatchInfo? failure) = (false, null);
        while (!isRead || begun.Count > 0)
        {
            if (!isRead && begun.Count < mostBegun)
            {
                (TItem[] batch, failure) = await ReadBatchAsync(reader).ConfigureAwait(false);
                isRead = batch.Length < BatchSize;
                begun.Enqueue(
                    Task.Run(() => Array.ConvertAll(batch, make), CancellationToken.None)
                );
            }

            while (
                begun.TryPeek(out Task<TMade[]>? first)
                && (isRead || begun.Count == mostBegun || first.IsCompleted)
            )
            {
                foreach (TMade made in await begun.Dequeue().ConfigureAwait(false))
                {
                    yield return made;
                }
            }
        }

        failure?.Throw();
    }

    private static async ValueTask<(TItem[], ExceptionDispatchInfo?)> ReadBatchAsync<TItem>(
        IAsyncEnumerator<TItem> reader
    )
    {
        List<TItem> batch = new(BatchSize);
        try
        {
            while (batch.Count < BatchSize && await reader.MoveNextAsync().ConfigureAwait(false))
            {
                batch.Add(reader.Current);
            }
        }
        catch (Exception thrown)
        {
            return ([.. batch], ExceptionDispatchInfo.Capture(thrown));
        }

        return ([.. batch], null);
    }

    private static TItem[] ReadBatch<TItem>(
        IEnumerator<TItem> reader,
        out ExceptionDispatchInfo? failure
    )
    {
        failure = null;
        List<TItem> batch = new(BatchSize);
        try
        {
            while (batch.Count < BatchSize && reader.MoveNext())
            {
                batch.Add(reader.Current);
            }
        }
        catch (Exception thrown)
        {
            failure = ExceptionDispatchInfo.Capture(thrown);
        }

        return [.. batch];
    }
}
