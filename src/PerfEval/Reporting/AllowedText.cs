using NodaTime;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;

namespace PerfEval.Reporting;

/// <summary>Says what may be written as the result of an indicator.</summary>
internal static class AllowedText
{
    private static readonly Rational ExampleNumber = 312;
    private static readonly Rational ExamplePercent = Rational.Parse("96.5");

    /// <summary>Returns the forms with an example, and their limits, on one line.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="day">A day that may stand in an example.</param>
    /// <param name="dates">How a due date, or null, and a day of completion are written.</param>
    /// <param name="phrases">The reader's language.</param>
    /// <param name="isRow">Whether each fact has a cell of its own in a row, and each item a row; else they stand in braces.</param>
    public static string Of(
        Indicator indicator,
        LocalDate day,
        Func<string?, string, string> dates,
        Phrases phrases,
        bool isRow = false
    )
    {
        if (indicator.Measure.Fund is { } fund)
        {
            return phrases.Say(
                $"nothing: it is executed of adjusted, of funds/{fund}",
                $"不填：由项目资金 funds/{fund} 的执行数与预算数得出"
            );
        }

        string value = OfValue(indicator, day, dates, phrases);
        string? asked = indicator.Score switch
        {
            ItemsRule when isRow => phrases.Say("each item in its row below", "在下列各行逐项填写"),
            ItemsRule items => Items(items, phrases),
            JudgedRule judged => Judged(judged, phrases, isRow),
            _ => null,
        };
        return asked is null ? value
            : indicator.Criteria.Count == 0 ? asked
            : value + phrases.Say("; ", "；") + asked;
    }

    /// <summary>Returns what may be written of an item in a row of its own.</summary>
    public static string Of(Item item, Phrases phrases) =>
        item.Rule switch
        {
            JudgedRule judged => Judged(judged, phrases, isRow: true),
            not null => item.Measure?.Unit is { } unit
                ? phrases.Say($"a value in {unit}", $"数值（{unit}）")
                : phrases.Say("a value", "数值"),
            null when item.IsCounted => phrases.Say("how many times: 0, 1, 2", "次数：0、1、2"),
            _ => phrases.Say("yes or no", "是或否"),
        };

    private static string Items(ItemsRule rule, Phrases phrases)
    {
        string answers = string.Join(
            ", ",
            rule.Items.Select(item =>
                $"{item.Id}: {(item.IsCounted ? "0" : item.Rule is not null ? "…" : phrases.Say("yes", "是"))}"
            )
        );
        string names = string.Join(
            phrases.Say("; ", "；"),
            rule.Items.Where(item => item.Text is not null)
                .Select(item =>
                    phrases.Say($"{item.Id} is {item.Name}", $"{item.Id} 为 {item.Name}")
                )
        );
        string example = phrases.Say(
            $"each item, such as {{items: {{{answers}}}}}",
            $"逐项填写，例如 {{items: {{{answers}}}}}"
        );
        return names.Length == 0 ? example : example + phrases.Say("; ", "；") + names;
    }

    private static string Judged(JudgedRule rule, Phrases phrases, bool isRow)
    {
        (JudgedBand first, string bands) = (
            rule.Bands[0],
            string.Join(
                phrases.Say(", ", "、"),
                rule.Bands.Select(band =>
                    band.Label is { } label ? $"{label} {band.Points}" : $"{band.Points}"
                )
            )
        );
        string value = first.Label is { } named ? $"value: {named}, " : "";
        string points = $"{value}points: {first.Points.Upper!.Value.Value}, reason: …, by: …";
        string example = isRow
            ? points.Replace(": ", " ", StringComparison.Ordinal)
            : $"{{{points}}}";
        return phrases.Say(
            $"the points of a person, such as {example}; open: {bands}",
            $"由人评定，例如 {example}；可评范围：{bands}"
        );
    }

    private static string OfValue(
        Indicator indicator,
        LocalDate day,
        Func<string?, string, string> dates,
        Phrases phrases
    )
    {
        Measure measure = indicator.Measure;
        return measure.Kind switch
        {
            MeasureKind.Percent => phrases.Say(
                $"a percent such as {Example(indicator)}, or a share such as 57/60",
                $"百分比，例如 {Example(indicator)}，或分数，例如 57/60"
            ) + Limits(measure, phrases),
            MeasureKind.Number => phrases.Say(
                $"a number such as {Example(indicator)}",
                $"数值，例如 {Example(indicator)}"
            ) + Limits(measure, phrases),
            MeasureKind.Category => phrases.Say(
                $"one of: {Labels(indicator, phrases)}",
                $"以下之一：{Labels(indicator, phrases)}"
            ),
            _ => phrases.Say(
                $"dates such as {Dates(indicator, day, dates)}, or one of: {Labels(indicator, phrases)}",
                $"日期，例如 {Dates(indicator, day, dates)}，或以下之一：{Labels(indicator, phrases)}"
            ),
        };
    }

    private static string Labels(Indicator indicator, Phrases phrases) =>
        string.Join(
            phrases.Say(", ", "、"),
            indicator
                .Criteria.Select(cell => cell.Criterion)
                .Concat((indicator.Score as TierRule)?.Tiers.Select(tier => tier.Criterion) ?? [])
                .Select(criterion => criterion.Text.Value)
                .Distinct()
        )
        + (
            indicator
                is {
                    Measure.Kind: MeasureKind.Category,
                    Criteria: [.., { Criterion.Meaning: Meaning.Rest } rest],
                }
                ? phrases.Say(
                    $" (any other text counts as {rest.Criterion})",
                    $"（填写其他内容按{rest.Criterion}计）"
                )
                : ""
        );

    // The usual one, or else one of the limits: what can be measured at all, and is not too fine.
    private static string Example(Indicator indicator)
    {
        Measure measure = indicator.Measure;
        Rational usual =
            measure.Kind == MeasureKind.Percent
                ? Unit.Percent.Convert(ExamplePercent, measure.Unit ?? Unit.Percent)
                : ExampleNumber;
        Rational example = indicator
            .Criteria.Select(cell => cell.Criterion.Meaning)
            .OfType<Meaning.Range>()
            .SelectMany(range => new[] { range.Interval.Lower, range.Interval.Upper })
            .OfType<Bound>()
            .Select(end => end.Value)
            .Prepend(usual)
            .FirstOrDefault(
                value =>
                    measure.Domain.Contains(value) && measure.Resolution?.Holds(value) != false,
                usual
            );
        return $"{example}{measure.Unit}";
    }

    private static string Limits(Measure measure, Phrases phrases)
    {
        string domain =
            measure.Domain == ValueRange.Everything
                ? ""
                : phrases.Say("; within ", "；取值范围 ") + measure.Domain.ToString(measure.Unit);
        string steps = measure.Resolution is { } resolution
            ? phrases.Say("; in steps of ", "；最小刻度 ") + resolution + measure.Unit
            : "";
        return domain + steps;
    }

    private static string Dates(
        Indicator indicator,
        LocalDate day,
        Func<string?, string, string> dates
    )
    {
        string completed = LocalDatePattern.Iso.Format(indicator.Measure.Due ?? day);
        return dates(indicator.IsDueAsked ? completed : null, completed);
    }
}
