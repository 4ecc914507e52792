using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Scoring.Pieces;

namespace PerfEval.Scoring.Proof;

/// <summary>Makes a score rule ready, and proves it.</summary>
internal static class ScoreCompiler
{
    /// <summary>Compiles the rule of an indicator.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The indicator, and where findings go.</param>
    /// <returns>What results earn by it, or null if an error was found.</returns>
    public static IndicatorScore? Compile(ScoreRule rule, ScoreContext context)
    {
        int before = context.Findings.ErrorCount;
        var bounds = new PointsRange(rule.Least?.Value ?? Rational.Zero, MostOf(rule));
        AmountCheck.Run(rule, bounds, context);
        var terms = new ScoreTerms(rule.Kind, rule.Points, bounds)
        {
            Target = context.Indicator.Target?.Value,
            Words = rule.Words?.Value,
            Explained = Explained(rule, context),
        };
        IndicatorScore? score = rule switch
        {
            RatioRule ratio => OfCurve(Ratio.Of(ratio, context), rule, terms, true, context),
            StepRule steps => OfCurve(Steps.Of(steps, context), rule, terms, true, context),
            LineRule line => OfCurve(Line.Of(line, context), rule, terms, false, context),
            TierRule tiers => OfTiers(tiers, terms, context),
            JudgedRule judged => Judged.Of(judged, terms),
            _ => ItemsPass.Of((ItemsRule)rule, terms, context, Compile),
        };
        return context.Findings.ErrorCount > before ? null : score;
    }

    // Of a range the upper end is what may be exceeded.
    private static ExplainedResults? Explained(ScoreRule rule, ScoreContext context)
    {
        StatedSet? target = rule switch
        {
            RatioRule ratio => ratio.Target,
            StepRule steps => steps.Standard,
            _ => null,
        };
        if (
            rule.ExplainFrom is not { } from
            || (target?.Range.Upper ?? target?.Range.Lower)?.Value is not { } end
        )
        {
            return null;
        }

        if (end.Sign > 0)
        {
            return new ExplainedResults(from.Value, end);
        }

        context.Add(
            Catalogue.ExplainFromNothing,
            from.Text.Place,
            ("text", target!.Text.Value),
            ("end", context.Shown(end)),
            ("from", from.Text.Value)
        );
        return null;
    }

    // Above the points of the indicator only what is added leads; from a base these are the most.
    private static Rational MostOf(ScoreRule rule)
    {
        if (rule.Most is { } stated)
        {
            return stated.Value;
        }

        return rule switch
        {
            StepRule { IsBase: false, Plus.Most: { } most } => rule.Points + most.Value,
            ItemsRule items => items
                .Items.Select(item => item.Plus is null ? PlusOf(item.Rule) : item.Most?.Value)
                .Aggregate(rule.Points, (sum, most) => sum + (most ?? Rational.Zero)),
            _ => rule.Points,
        };

        static Rational? PlusOf(ScoreRule? rule) =>
            rule is StepRule { IsBase: false, Plus.Most: { } most } ? most.Value : null;
    }

    private static CurveScore? OfCurve(
        (IEnumerable<CurvePiece> Pieces, Direction Direction)? made,
        ScoreRule rule,
        ScoreTerms terms,
        bool isClamped,
        ScoreContext context
    )
    {
        if (made is not var (pieces, direction))
        {
            return null;
        }

        if (isClamped)
        {
            pieces = pieces
                .AtLeast(terms.Bounds.Least, Reason.Least)
                .AtMost(terms.Bounds.Most, Reason.Most);
        }

        var curve = new Curve(
            pieces.WithZero(rule.Zero?.Range).In(context.Domain),
            direction,
            context.Unit,
            context.Indicator.Measure.Resolution
        );
        CurveProof.Run(curve, rule, context);
        return new CurveScore(terms, curve);
    }

    private static IndicatorScore? OfTiers(TierRule rule, ScoreTerms terms, ScoreContext context)
    {
        Dictionary<int, Rational> points = rule.Tiers.ToDictionary(
            tier => tier.Rank,
            tier => tier.Points.Value
        );
        if (rule.IsOfGrades)
        {
            terms = terms with { PointsByGrade = points };
        }

        if (Tiers.LadderOf(rule, context) is not { } tiers)
        {
            return null;
        }

        if (tiers is not NumericLadder)
        {
            CheckOrder(rule, context);
        }

        return tiers switch
        {
            NumericLadder ladder => OfCurve(Tiers.Of(ladder, points), rule, terms, false, context),
            CategoryLadder ladder => new LabelScore(
                terms,
                [
                    .. ladder.Bands.Select(band => new LabelPoints(
                        band.Label,
                        GradeScore.Of(band.Ruling, points)
                    )),
                ]
            ),
            _ => new GradeScore(terms),
        };
    }

    // Of numbers the curve shows it; labels and dates have no other order than that of the tiers.
    private static void CheckOrder(TierRule rule, ScoreContext context)
    {
        for (int i = 1; i < rule.Tiers.Count; i++)
        {
            (Tier better, Tier worse) = (rule.Tiers[i - 1], rule.Tiers[i]);
            if (worse.Points.Value > better.Points.Value)
            {
                context.Add(
                    Catalogue.TiersNotInOrder,
                    worse.Points.Text.Place,
                    ("worse", worse.Criterion.Text.Value),
                    ("more", worse.Points.Value.ToMixedString()),
                    ("better", better.Criterion.Text.Value),
                    ("fewer", better.Points.Value.ToMixedString())
                );
                return;
            }
        }
    }
}
