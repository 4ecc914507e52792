using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>A responsibility, an activity or an indicator that two rule books do not have alike.</summary>
internal sealed record NodeDifference
{
    internal NodeDifference() { }

    /// <summary>Its level.</summary>
    public required Level Level { get; init; }

    /// <summary>The node of the old book; null if it was added.</summary>
    public Node? Old { get; internal init; }

    /// <summary>The node of the new book; null if it was removed.</summary>
    public Node? New { get; internal init; }

    /// <summary>What its keys say differently, but for its name and its criteria; none for what was added or removed.</summary>
    public IReadOnlyList<Change> Changes
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<Change>.Empty;

    /// <summary>The criteria that are written differently.</summary>
    public IReadOnlyList<CriterionDifference> Criteria
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<CriterionDifference>.Empty;

    /// <summary>The values that get another grade, from the least to the greatest; none for dates, whose grade depends on when they were due.</summary>
    public IReadOnlyList<ChangedRegion> Regions
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<ChangedRegion>.Empty;

    /// <summary>The path in the new book, or in the old one of what was removed.</summary>
    public string Path => (New ?? Old)!.Path;

    /// <summary>Whether it stands under another path.</summary>
    public bool IsMoved => Old is not null && New is not null && Old.Path != New.Path;

    /// <summary>Whether it bears another name.</summary>
    public bool IsRenamed => Old is not null && New is not null && !Old.Name.Equals(New.Name);

    /// <summary>Whether anything differs on which a grade, a score or a finding can depend.</summary>
    public bool IsChanged =>
        Changes.Any(change => !change.IsWordsOnly)
        || Criteria.Any(criterion => !criterion.IsSameSet)
        || Regions.Count > 0;

    /// <summary>Whether words differ that mean the same, or on which nothing depends.</summary>
    public bool IsReworded =>
        Changes.Any(change => change.IsWordsOnly) || Criteria.Any(criterion => criterion.IsSameSet);

    internal bool IsAny =>
        Old is null || New is null || IsMoved || IsRenamed || IsChanged || IsReworded;

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}
