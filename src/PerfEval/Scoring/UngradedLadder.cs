using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring;

/// <summary>The ladder of an indicator that earns points and has no criteria: it reads values, and gives no grade to any.</summary>
internal static class UngradedLadder
{
    private static readonly Ruling Nothing = new(SegmentKind.Plain, [], null, [], null, []);

    /// <summary>Returns the ladder: the whole domain of numbers, or the labels that the rule names.</summary>
    public static Ladder Of(Indicator indicator, ScoreRule rule, ReadingPolicy policy) =>
        Of(indicator, LabelsOf(rule), policy);

    /// <summary>Returns the ladder of an indicator whose rule is known as it was recorded.</summary>
    public static Ladder Of(Indicator indicator, IndicatorScore score, ReadingPolicy policy) =>
        Of(
            indicator,
            score switch
            {
                LabelScore labels => labels.Labels.Select(label => label.Label),
                JudgedScore judged => judged.Bands.Select(band => band.Label).OfType<string>(),
                _ => [],
            },
            policy
        );

    // Over no label where nothing is measured, but counted or judged.
    private static Ladder Of(
        Indicator indicator,
        IEnumerable<string> labels,
        ReadingPolicy policy
    ) =>
        indicator.Measure.Kind is MeasureKind.Percent or MeasureKind.Number
            ? new NumericLadder(
                indicator,
                policy,
                indicator.Measure.Direction ?? Direction.Higher,
                [new Segment(indicator.Measure.Domain, Nothing)],
                Rational.Zero
            )
            : new CategoryLadder(
                indicator,
                policy,
                [
                    .. labels.Select(label => new LabelBand(
                        label,
                        AliasesOf(indicator, label),
                        Nothing
                    )),
                ],
                null
            );

    private static IEnumerable<string> LabelsOf(ScoreRule rule) =>
        rule switch
        {
            TierRule tiers => tiers
                .Tiers.Select(tier => tier.Criterion.Meaning)
                .Select(meaning =>
                    meaning is Meaning.Rest rest ? rest.Text : (meaning as Meaning.Label)?.Text
                )
                .OfType<string>(),
            JudgedRule judged => judged.Bands.Select(band => band.Label?.Value).OfType<string>(),
            _ => [],
        };

    private static IReadOnlyList<string> AliasesOf(Indicator indicator, string label) =>
        [
            .. indicator
                .Measure.Aliases.Where(alias => alias.Key.Value == label)
                .SelectMany(alias => alias.Value)
                .Select(word => word.Value),
        ];
}
