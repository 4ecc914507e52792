using PerfEval.Ladders;
using PerfEval.Ladders.Proof;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>Tiers: a ladder whose grades are points.</summary>
internal static class Tiers
{
    /// <summary>Returns the ladder whose rulings say which tier a value is in: the indicator's own, or one of the rule's texts; null if these are none.</summary>
    public static Ladder? LadderOf(TierRule rule, ScoreContext context)
    {
        if (rule.IsOfGrades)
        {
            return context.Ladder;
        }

        GradeScale scale = ScaleOf(rule);
        Indicator tiers = context.Indicator with
        {
            Criteria =
            [
                .. rule.Tiers.Select(tier => new GradedCriterion(
                    scale.Grades[tier.Rank],
                    tier.Criterion
                )),
            ],
        };
        return LadderCompiler.Compile(
            tiers,
            scale,
            context.Ladder.Policy,
            context.Period,
            context.Findings
        );
    }

    /// <summary>Returns the pieces of a ladder over numbers, with its direction.</summary>
    public static (IEnumerable<CurvePiece> Pieces, Direction Direction) Of(
        NumericLadder ladder,
        IReadOnlyDictionary<int, Rational> pointsByRank
    ) =>
        (
            ladder.Segments.Select(segment =>
            {
                PointsRange points = GradeScore.Of(segment.Ruling, pointsByRank);
                return new CurvePiece(
                    segment.Range,
                    segment.Ruling.Grade is not null
                        ? new Formula.Constant(points.Least, Reason.Tier)
                        : new Formula.Open(points.Least, points.Most)
                );
            }),
            ladder.Direction
        );

    // A tier is called by what it earns.
    private static GradeScale ScaleOf(TierRule rule) =>
        new(
            Enumerable
                .Range(0, Math.Max(GradeScale.FewestGrades, rule.Tiers.Count))
                .Select(position =>
                    (
                        FormattableString.Invariant($"tier-{position + 1}"),
                        position < rule.Tiers.Count
                            ? Named(rule.Tiers[position].Points.Value)
                            : new LocalizedText("no tier", "无档")
                    )
                )
        );

    private static LocalizedText Named(Rational points) =>
        new($"{points.ToMixedString()} points", $"{points.ToMixedString()}分");
}
