using PerfEval.Quantities;
using PerfEval.RollUps;

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

    /// <summary>The score in the first evaluation; null without one.</summary>
    public required RollUpScore? ScoreClaimed { get; init; }

    /// <summary>The score in the second.</summary>
    public required RollUpScore? ScoreAudited { get; init; }

    /// <summary>The exact points that the node brings to the whole in the first evaluation; null where these are open, or there are none.</summary>
    public required Rational? PointsClaimed { get; init; }

    /// <summary>The same in the second.</summary>
    public required Rational? PointsAudited { get; init; }

    /// <summary>By how many points it brings more; negative for less; null unless both are known.</summary>
    public Rational? PointsChange => PointsAudited - PointsClaimed;

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
