using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;

namespace PerfEval.RollUps.Sums;

/// <summary>What the points of nodes may come to of 100: from 0 to 100, unless something adds or takes more than that.</summary>
internal static class ShareDomain
{
    /// <summary>Returns the domain of the bands of a sum.</summary>
    /// <param name="rule">The roll-up.</param>
    /// <param name="table">The table.</param>
    /// <param name="scores">By the position of an indicator the rule by which it earns points, or null.</param>
    public static ValueRange Of(
        RollUpRule rule,
        PublishedTable table,
        IReadOnlyList<IndicatorScore?> scores
    )
    {
        List<IndicatorScore> rows = [.. scores.OfType<IndicatorScore>()];
        bool mayTake =
            rows.Exists(row => row.Reach.Least.Sign < 0)
            || table.Nodes.Any(node => node.Most is { Value.Sign: < 0 });
        bool mayAdd =
            rows.Exists(row => row.Reach.Most > row.Terms.Full || !IsOnGrid(row.Terms.Full, rule))
            || table.Nodes.Any(node =>
                node is FundedNode { OutOf: not null } or FundedNode { Least.Value.Sign: > 0 }
            );
        return new ValueRange(
            mayTake ? null : new Bound(Rational.Zero, true),
            mayAdd ? null : new Bound(100, true)
        );
    }

    // What rounds to more than it is may come to more than 100.
    private static bool IsOnGrid(Rational full, RollUpRule rule) =>
        IsOnGrid(full, rule.Rounding) && IsOnGrid(full, rule.IndicatorRounding);

    private static bool IsOnGrid(Rational full, Rounding? rounding) =>
        rounding is null || (full / rounding.Step).IsWhole;
}
