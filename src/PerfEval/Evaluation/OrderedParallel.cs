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
