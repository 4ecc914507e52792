using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>Shows values so that what is printed never contradicts the grade.</summary>
internal static class ValueText
{
    private const int MostPlaces = 40;
    private const int LongestFraction = 10;

    /// <summary>
    /// Returns the values that stand like the one measured; above the indicators, the scores that do, where the bands
    /// need a policy for them. Null where there are none.
    /// </summary>
    public static string? Segment(NodeEvaluation node) =>
        node switch
        {
            { Indicator: { Segment: { } segment } indicator } => segment.ToString(
                indicator.Indicator.Measure.Unit
            ),
            { RollUp: { PolicySegment: { } segment, Plan.Bands: { } bands } } =>
                segment.Range.ToString(bands.Unit),
            _ => null,
        };

    /// <summary>Returns what was written, and what it was read as where that is something else.</summary>
    public static string Read(IndicatorEvaluation indicator, Language language)
    {
        string measured = indicator.Written;
        switch (indicator.Value)
        {
            case MeasuredValue.OfNumber { IsRounded: true } number:
                string compared = Number(number.Compared, indicator.Segment) + number.Unit;
                return language == Language.Chinese
                    ? $"{measured}（舍入为 {compared}）"
                    : $"{measured} (rounded to {compared})";
            case MeasuredValue.OfNumber number:
                string read = Number(number.Compared, indicator.Segment) + number.Unit;
                bool isSame =
                    Folding.Fold(measured).Replace(",", "", StringComparison.Ordinal).Trim(' ')
                    == read;
                return isSame ? measured : $"{measured} ({read})";
            case MeasuredValue.OfLabel label when label.Text != measured.Trim():
                return $"{measured} ({label.Text})";
            case MeasuredValue.OfDates { Completed: { } completed } dates:
                string due = LocalDatePattern.Iso.Format(dates.Due);
                string on = LocalDatePattern.Iso.Format(completed);
                return language == Language.Chinese
                    ? $"{on}完成，到期日 {due}"
                    : $"completed {on}, due {due}";
            case MeasuredValue.OfDates dates:
                string day = LocalDatePattern.Iso.Format(dates.Due);
                return language == Language.Chinese
                    ? $"未完成，到期日 {day}"
                    : $"not completed, due {day}";
            default:
                return Written(indicator, language);
        }
    }

    /// <summary>Returns what was written, on one line; of items, what was answered to each.</summary>
    public static string Written(IndicatorEvaluation indicator, Language language) =>
        indicator.Written is { Length: > 0 } written ? written : Answers(indicator, language);

    // What was counted or ticked, by the names of the items.
    private static string Answers(IndicatorEvaluation indicator, Language language) =>
        string.Join(
            language == Language.Chinese ? "，" : ", ",
            (indicator.Particulars.Earned?.Items ?? []).Select(item =>
                $"{item.Item.Name} {item.Answer.Value ?? item.Answer.Judged?.Points}"
            )
        );

    /// <summary>Returns a number; one without an end is cut to the first digits that lie in the same segment.</summary>
    public static string Number(Rational value, ValueRange? segment)
    {
        if (value.IsDecimal)
        {
            return value.ToString();
        }

        for (int places = 0; places < MostPlaces; places++)
        {
            string cut = value.ToTruncatedString(places);
            if (segment is null ? places == 2 : segment.Contains(Rational.Parse(cut)))
            {
                return cut + "…";
            }
        }

        return value.ToString();
    }

    /// <summary>Returns the coverage of a node as a percent; empty where there is none.</summary>
    public static string Coverage(NodeEvaluation node) =>
        node.RollUp?.Coverage is { } coverage ? Percent(coverage) : "";

    /// <summary>Returns a share as a percent, cut and never rounded up: <c>97.22…%</c>.</summary>
    public static string Percent(Rational share) => $"{Number(share * 100, null)}%";

    /// <summary>Returns exact points while these are short, such as <c>16 2/3</c>; longer ones are cut, and marked as such. Empty for null.</summary>
    public static string Points(Rational? points)
    {
        if (points is not { } known)
        {
            return "";
        }

        string exact = new RollUpScore(known, known, null).ToString();
        return known.IsDecimal || exact.Length <= LongestFraction
            ? exact
            : Arithmetic.Number(known);
    }

    /// <summary>Returns a difference with its sign, such as <c>+11.25</c>; one without an end is cut.</summary>
    public static string Signed(Rational difference) =>
        (difference.Sign > 0 ? "+" : "") + Number(difference, null);

    /// <summary>Returns a distance: of percents in percentage points, of dates in days.</summary>
    public static string Distance(Distance distance, Ladder ladder, Language language)
    {
        bool isChinese = language == Language.Chinese;
        string unit = ladder switch
        {
            NumericLadder { Unit: { } percent } when percent == Unit.Percent => isChinese
                ? "个百分点"
                : " pp",
            NumericLadder { Unit: { } own } => own.ToString(),
            TimingLadder when distance.Amount == Rational.One => isChinese ? "天" : " day",
            TimingLadder => isChinese ? "天" : " days",
            _ => "",
        };
        string amount = Number(distance.Amount, null) + unit;
        return !distance.IsMoreThan ? amount
            : isChinese ? $"超过{amount}"
            : $"more than {amount}";
    }

    /// <summary>Tells whether a value meets a criterion by itself; null where that cannot be said.</summary>
    public static bool? IsMet(IndicatorEvaluation indicator, GradedCriterion cell) =>
        (indicator.Value, cell.Criterion.Meaning) switch
        {
            (MeasuredValue.OfNumber number, Meaning.Range range) => range.Interval.Contains(
                number.Compared
            ),
            (not null, Meaning.Rest) or (MeasuredValue.OfLabel, _) =>
                indicator.Ruling?.Claims.Contains(cell) ?? false,
            (MeasuredValue.OfDates { Completed: { } completed } dates, Meaning.Timing) =>
                indicator.Ladder is TimingLadder ladder
                    && ladder.LastDay(cell, dates.Due) >= completed,
            _ => null,
        };
}
