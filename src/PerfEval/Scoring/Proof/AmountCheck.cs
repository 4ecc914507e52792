using PerfEval.Diagnostics;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Proof;

/// <summary>Holds the amounts that a rule states against the least and the most that it allows.</summary>
internal static class AmountCheck
{
    /// <summary>Says of each stated amount that lies outside.</summary>
    public static void Run(ScoreRule rule, PointsRange bounds, ScoreContext context)
    {
        if (bounds.Least > bounds.Most)
        {
            context.Add(
                Catalogue.LeastAboveMost,
                (rule.Least ?? rule.Most)?.Text.Place ?? rule.Place,
                ("least", bounds.Least.ToMixedString()),
                ("most", bounds.Most.ToMixedString())
            );
            return;
        }

        if (
            rule is ItemsRule { Least: null, Points.Sign: 0 } items
            && items.Items.FirstOrDefault(item => item.Minus is not null) is { } taking
        )
        {
            context.Add(
                Catalogue.MinusOfNothing,
                taking.Minus!.Text.Place,
                ("item", taking.Name),
                ("minus", taking.Minus.Text.Value)
            );
        }

        foreach (StatedAmount amount in Stated(rule))
        {
            if (amount.Value < bounds.Least || amount.Value > bounds.Most)
            {
                Say(amount, bounds, context);
            }
        }

        foreach (JudgedBand band in (rule as JudgedRule)?.Bands ?? [])
        {
            bool isOutside =
                band.Points.Lower?.Value < bounds.Least || band.Points.Upper?.Value > bounds.Most;
            if (isOutside && band.Text is { } text)
            {
                context.Add(
                    Catalogue.AmountOutside,
                    text.Place,
                    ("amount", text.Value),
                    ("points", band.Points.ToString()),
                    ("least", bounds.Least.ToMixedString()),
                    ("most", bounds.Most.ToMixedString())
                );
            }
        }
    }

    private static IEnumerable<StatedAmount> Stated(ScoreRule rule) =>
        rule switch
        {
            TierRule tiers => tiers.Tiers.Select(tier => tier.Points),
            LineRule line => line.Line.Select(point => point.Points),
            StepRule { IsBase: true } steps => [steps.Start],
            _ => [],
        };

    private static void Say(StatedAmount amount, PointsRange bounds, ScoreContext context) =>
        context.Add(
            Catalogue.AmountOutside,
            amount.Text.Place,
            ("amount", amount.Text.Value),
            ("points", amount.Value.ToMixedString()),
            ("least", bounds.Least.ToMixedString()),
            ("most", bounds.Most.ToMixedString())
        );
}
