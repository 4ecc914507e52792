using PerfEval.Criteria;

namespace PerfEval.Rules.Scores;

/// <summary>Tiers (分档): the points of the tier in which the value lies, on the indicator's own criteria or on texts of the rule.</summary>
internal sealed record TierRule : ScoreRule
{
    /// <summary>The tiers, in the order of the grades or as written, most points first.</summary>
    public required IReadOnlyList<Tier> Tiers { get; init; }

    /// <summary>Whether the tiers are the grades of the indicator's own criteria.</summary>
    public required bool IsOfGrades { get; init; }

    /// <inheritdoc/>
    public override string Kind => "tiers";
}

/// <summary>One tier.</summary>
/// <param name="Criterion">The criterion: the rule's own, or the indicator's.</param>
/// <param name="Rank">The rank of its grade; of the rule's own the position.</param>
/// <param name="Points">What it earns.</param>
internal sealed record Tier(Criterion Criterion, int Rank, StatedAmount Points);
