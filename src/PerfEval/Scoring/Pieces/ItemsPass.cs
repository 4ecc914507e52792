using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>Items: each made ready by itself, and those that have points held against those of the indicator.</summary>
internal static class ItemsPass
{
    /// <summary>Returns the items made ready, or null if one cannot be.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="terms">What all kinds have in common.</param>
    /// <param name="context">The indicator, and where findings go.</param>
    /// <param name="compile">Makes the rule ready that an item has of its own.</param>
    public static ItemsScore? Of(
        ItemsRule rule,
        ScoreTerms terms,
        ScoreContext context,
        Func<ScoreRule, ScoreContext, IndicatorScore?> compile
    )
    {
        ComparePoints(rule, context);
        List<ScoredItem> items = [];
        foreach (Item item in rule.Items)
        {
            if (Ready(item, rule, terms, context, compile) is { } ready)
            {
                items.Add(ready);
            }
        }

        return items.Count < rule.Items.Count
            ? null
            : new ItemsScore(terms, rule.HavePoints ? Rational.Zero : rule.Points, items);
    }

    private static void ComparePoints(ItemsRule rule, ScoreContext context)
    {
        if (!rule.HavePoints)
        {
            return;
        }

        Rational sum = rule.Items.Aggregate(
            Rational.Zero,
            (all, item) => all + (item.Points?.Value ?? Rational.Zero)
        );
        if (sum != rule.Points)
        {
            context.Add(
                Catalogue.ItemsDoNotSum,
                rule.Items.First(item => item.Points is not null).Points!.Text.Place,
                ("sum", sum.ToMixedString()),
                ("points", rule.Points.ToMixedString())
            );
        }
    }

    private static ScoredItem? Ready(
        Item item,
        ItemsRule rule,
        ScoreTerms terms,
        ScoreContext context,
        Func<ScoreRule, ScoreContext, IndicatorScore?> compile
    )
    {
        var ready = new ScoredItem
        {
            Id = item.Id.Value,
            Name = item.Name,
            Points = item.Points?.Value,
            Minus = item.Minus?.Value,
            Plus = item.Plus?.Value,
            Most = item.Most?.Value,
            IsZero = item.IsZero,
        };
        if (item is not { Rule: { } own, Measure: { } measure })
        {
            return ready;
        }

        // What only takes or gives counts from 0, and can take no more than the row may come to.
        Rational loss = rule
            .Items.Select(one => one.Points?.Value ?? (one.Plus is null ? null : one.Most?.Value))
            .Aggregate(
                rule.Points - terms.Bounds.Least,
                (sum, most) => sum + (most ?? Rational.Zero)
            );
        if (item.Points is null)
        {
            own = own with
            {
                Least = own.Least ?? new StatedAmount(-loss, item.Id),
                Most =
                    own.Most
                    ?? (
                        own is StepRule { Plus.Most: { } most }
                            ? most
                            : new StatedAmount(loss, item.Id)
                    ),
            };
        }

        Indicator indicator = context.Indicator with
        {
            Id = item.Id,
            Path = $"{context.Indicator.Path}#{item.Id}",
            Name = new LocalizedText(item.Name),
            NamePlace = item.Id.Place,
            Measure = new Measure { Kind = measure.Kind, Unit = measure.Unit },
            Criteria = [],
            Target = null,
        };
        if (UngradedLadder.Of(indicator, own, context.Ladder.Policy) is not { } ladder)
        {
            return null;
        }

        ScoreContext inner = context with { Indicator = indicator, Ladder = ladder };
        return compile(own, inner) is { } score
            ? ready with
            {
                Rule = score,
                Ladder = ladder,
            }
            : null;
    }
}
