namespace PerfEval.Sampling;

/// <summary>Of results as they come, those with the smallest hashes; no more of them are kept than can be drawn.</summary>
/// <param name="most">How many can be drawn.</param>
internal sealed class SmallestHashes(int most)
{
    private readonly PriorityQueue<Candidate, byte[]> _kept = new(GreatestFirst.Instance);

    /// <summary>How many came.</summary>
    public long Count { get; private set; }

    /// <summary>Looks at a result.</summary>
    public void Add(Candidate candidate)
    {
        Count++;
        if (_kept.Count < most)
        {
            _kept.Enqueue(candidate, candidate.Hash);
        }
        else
        {
            _kept.EnqueueDequeue(candidate, candidate.Hash);
        }
    }

    /// <summary>Returns those with the smallest hashes, in no order.</summary>
    /// <param name="count">How many; no more than were to be kept.</param>
    public IEnumerable<Candidate> Take(int count) =>
        _kept
            .UnorderedItems.Select(kept => kept.Element)
            .OrderByDescending(kept => kept.Hash, GreatestFirst.Instance)
            .Take(count);

    // By bytes, as a sorted list of hexadecimal digits shows them; the queue's first is the greatest.
    private sealed class GreatestFirst : IComparer<byte[]>
    {
        public static GreatestFirst Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => y.AsSpan().SequenceCompareTo(x);
    }
}

/// <summary>A graded result that may be drawn.</summary>
/// <param name="Number">Where it stands among all results.</param>
/// <param name="Subject">Whose result it is; null if not said.</param>
/// <param name="Indicator">The result.</param>
/// <param name="Hash">The hash of seed, subject and path.</param>
internal sealed record Candidate(
    long Number,
    string? Subject,
    IndicatorEvaluation Indicator,
    byte[] Hash
);
