namespace PerfEval.Verifying;

/// <summary>The differences of two documents, in the order of their parts; of very many the rest is only counted.</summary>
internal sealed class DifferenceList
{
    /// <summary>How many are kept.</summary>
    public const int Most = 100_000;

    private readonly List<RecordedDifference> _ofSubjects = [];
    private readonly List<RecordedDifference> _ofWhole = [];

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Whether one of them is about what the evaluation comes to.</summary>
    public bool IsOutcomeAmong { get; private set; }

    /// <summary>Those that are kept: about the whole first, then about the subjects.</summary>
    public IReadOnlyList<RecordedDifference> Kept => [.. _ofWhole, .. _ofSubjects];

    /// <summary>Adds one about the document as a whole.</summary>
    public void Add(RecordedDifference difference) => Add(_ofWhole, difference);

    /// <summary>Adds one about a subject.</summary>
    public void AddOfSubject(RecordedDifference difference) => Add(_ofSubjects, difference);

    private void Add(List<RecordedDifference> list, RecordedDifference difference)
    {
        Count++;
        IsOutcomeAmong |= difference.IsOutcome;
        if (list.Count < Most)
        {
            list.Add(difference);
        }
    }
}
