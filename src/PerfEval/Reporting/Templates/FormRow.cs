using PerfEval.Criteria;
using PerfEval.Rules.Scores;

namespace PerfEval.Reporting.Templates;

/// <summary>A row of a form: an indicator, or one of its items, which stands under it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Item">The item; null for the indicator itself.</param>
internal sealed record FormRow(Indicator Indicator, int Number, Item? Item)
{
    /// <summary>The rows of a table, in the document's order.</summary>
    public static IEnumerable<FormRow> Of(IEnumerable<Indicator> indicators) =>
        indicators.SelectMany(
            (indicator, index) =>
                (IEnumerable<FormRow>)
                    [
                        new FormRow(indicator, index + 1, null),
                        .. indicator.Score is ItemsRule items
                            ? items.Items.Select(item => new FormRow(indicator, index + 1, item))
                            : [],
                    ]
        );

    /// <summary>By what the row is found again: the path, and behind <c>#</c> the item.</summary>
    public string Path => Item is null ? Indicator.Path : $"{Indicator.Path}#{Item.Id}";

    /// <summary>The rule of the row; null for none, and for what is counted or ticked.</summary>
    public ScoreRule? Rule => Item is null ? Indicator.Score : Item.Rule;

    /// <summary>Whether a person judges its points.</summary>
    public bool IsJudged => Rule is JudgedRule;

    /// <summary>The labels that may be chosen as its value; none where it has none.</summary>
    public IEnumerable<string> Labels =>
        Item is null && Indicator.Criteria.Count > 0
            ? Indicator.Measure.Kind is MeasureKind.Category or MeasureKind.Timing
                ? Indicator.Criteria.Select(cell => cell.Criterion.Text.Value)
                : []
            : Rule switch
            {
                JudgedRule judged => judged
                    .Bands.Select(band => band.Label?.Value)
                    .OfType<string>(),
                TierRule tiers when Kind == MeasureKind.Category => tiers.Tiers.Select(tier =>
                    tier.Criterion.Text.Value
                ),
                _ => [],
            };

    /// <summary>What kind of value is filled in; null where it is a count, yes or no, or nothing.</summary>
    public MeasureKind? Kind =>
        Item is null
            ? IsAnsweredBelow
                ? null
                : Indicator.Measure.Kind
            : Item.Measure?.Kind;

    /// <summary>Whether nothing but its items is measured.</summary>
    public bool IsAnsweredBelow =>
        Item is null && Indicator.Score is ItemsRule && Indicator.Criteria.Count == 0;
}
