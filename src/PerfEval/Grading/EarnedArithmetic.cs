using NodaTime.Text;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval.Grading;

/// <summary>Says how the points of a result come about, in numbers that a reader can check.</summary>
internal static class EarnedArithmetic
{
    /// <summary>Returns a line for each part; none where nothing is known of the result.</summary>
    public static IReadOnlyList<LocalizedText> Of(IndicatorEvaluation indicator)
    {
        IReadOnlyList<LocalizedText> byRule = ByRule(indicator);
        return indicator.PointsDecided is { } decided
            ? [.. byRule, OfDecision(indicator.PossiblePoints!.Value.Least, decided)]
            : byRule;
    }

    private static LocalizedText OfDecision(Rational points, Decision decided)
    {
        string shown = points.ToMixedString();
        string reason = decided.Reason.ReplaceLineEndings(" ");
        string on = LocalDatePattern.Iso.Format(decided.On);
        return new LocalizedText(
            $"{shown}, decided by {decided.By} on {on}: {reason}",
            $"{shown}，{decided.By}于{on}裁定：{reason}"
        );
    }

    private static IReadOnlyList<LocalizedText> ByRule(IndicatorEvaluation indicator)
    {
        if (indicator.PointsByRule is not { } possible)
        {
            return [];
        }

        if (indicator.Particulars.Earned is { Items: { Count: > 0 } items })
        {
            return OfItems((ItemsScore)indicator.Score!, items, possible);
        }

        string points = possible.Least.ToMixedString();
        return indicator switch
        {
            { Particulars.Earned: { Judged: { } judged } } =>
            [
                new LocalizedText(
                    $"{points}, judged by {judged.By}: {judged.Reason}",
                    $"{points}，由{judged.By}评定：{judged.Reason}"
                ),
            ],
            { Score: CurveScore { Curve: var curve }, Value.Number: { } x } =>
            [
                PieceWording.At(curve.Pieces[curve.IndexOf(x)], x, curve.Unit),
            ],
            { Score: LabelScore, Value.Label: { } label } when possible.IsSettled =>
            [
                new LocalizedText($"{label}: {points}", $"{label}：{points}"),
            ],
            { Score: GradeScore, Grade: { } grade } when possible.IsSettled =>
            [
                new LocalizedText(
                    $"{grade.Label.In(Language.English)}: {points}",
                    $"{grade.Label.In(Language.Chinese)}：{points}"
                ),
            ],
            _ => [],
        };
    }

    private static List<LocalizedText> OfItems(
        ItemsScore score,
        IReadOnlyList<EarnedItem> items,
        PointsRange possible
    )
    {
        List<LocalizedText> lines = [.. items.Select(item => item.Arithmetic)];
        bool isWhole = items.Count == score.Items.Count && possible.IsSettled;
        if (!isWhole)
        {
            return lines;
        }

        IEnumerable<Rational> parts = items.Select(item => item.Points.Least);
        string sum = parts.Aggregate(
            score.Base.ToMixedString(),
            (text, part) => $"{text} {(part.Sign < 0 ? '−' : '+')} {part.Abs().ToMixedString()}"
        );
        Rational total = parts.Aggregate(score.Base, (all, part) => all + part);
        string shown = possible.Least.ToMixedString();
        lines.Add(
            total == possible.Least
                ? new LocalizedText($"{sum} = {shown}")
                : new LocalizedText(
                    $"{sum} = {total.ToMixedString()}, within the limits {shown}",
                    $"{sum} = {total.ToMixedString()}，按限额计 {shown}"
                )
        );
        return lines;
    }
}
