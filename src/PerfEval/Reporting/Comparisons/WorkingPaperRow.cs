namespace PerfEval.Reporting.Comparisons;

/// <summary>A node in the working paper of two evaluations. Texts are empty where there is nothing to say, and may have several lines.</summary>
internal sealed record WorkingPaperRow
{
    /// <summary>The node in both evaluations.</summary>
    public required NodeComparison Node { get; init; }

    /// <summary>The published name, with the number printed before it.</summary>
    public required string Name { get; init; }

    /// <summary>What the first evaluation measured, as it was read; empty above the indicators.</summary>
    public required string Claimed { get; init; }

    /// <summary>What the second measured.</summary>
    public required string Audited { get; init; }

    /// <summary>By how much the value grew, in its unit, or that it is another one; empty where it is the same.</summary>
    public required string Difference { get; init; }

    /// <summary>The grade in the first evaluation, or how things stand without one; empty above the indicators without a roll-up.</summary>
    public required string GradeClaimed { get; init; }

    /// <summary>The grade in the second.</summary>
    public required string GradeAudited { get; init; }

    /// <summary>The score in the first evaluation, or its range where it is open.</summary>
    public required string ScoreClaimed { get; init; }

    /// <summary>The score in the second.</summary>
    public required string ScoreAudited { get; init; }

    /// <summary>By how much the score grew, with its sign; empty where it did not, or one of them is open.</summary>
    public required string ScoreChange { get; init; }

    /// <summary>The points that the node earned in the first evaluation, by a score rule also the range of those still possible; empty where there are none.</summary>
    public required string PointsClaimed { get; init; }

    /// <summary>The same in the second.</summary>
    public required string PointsAudited { get; init; }

    /// <summary>By how many points it earned more, with its sign; empty where it did not, or one of them is not known.</summary>
    public required string PointsChange { get; init; }

    /// <summary>The names of what moved beside status, grade and score.</summary>
    public required string Causes { get; init; }

    /// <summary>What a person decided about the value, who, when and why.</summary>
    public required string Decision { get; init; }

    /// <summary>Why the grade is what it is, and what else moved.</summary>
    public required string Reason { get; init; }

    /// <summary>Where the evidence lies.</summary>
    public required string Evidence { get; init; }

    /// <summary>The note, and why the value deviates.</summary>
    public required string Note { get; init; }

    /// <summary>Whether anything moved, or the node stands in one evaluation only.</summary>
    public bool HasMoved => Node.HasMoved;

    /// <summary>Returns the path and both grades.</summary>
    public override string ToString() => Node.ToString();
}
