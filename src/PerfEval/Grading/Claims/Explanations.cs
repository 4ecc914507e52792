using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Grading.Claims;

/// <summary>Finds the results that have to be explained and are not: far above their target, or below full.</summary>
internal static class Explanations
{
    /// <summary>Returns what has to be explained of a result beside which no deviation is written.</summary>
    /// <param name="outcome">What makes findings.</param>
    /// <param name="indicator">The result.</param>
    /// <param name="isBelowFull">Whether the rule book wants to know why a result is below full.</param>
    public static IEnumerable<Diagnostic> Missing(
        Outcome outcome,
        IndicatorEvaluation indicator,
        bool isBelowFull
    )
    {
        if (
            indicator.Status is Status.Missing or Status.Invalid or Status.NotApplicable
            || !string.IsNullOrWhiteSpace(indicator.Measurement?.Deviation)
        )
        {
            yield break;
        }

        Place place = indicator.Measurement!.Place;
        if (
            indicator is { Score.Terms: { Explained: { } far } terms, Value.Number: { } value }
            && far.Hold(value)
        )
        {
            yield return outcome.Finding(
                Catalogue.FarAboveTarget,
                place,
                [
                    ("share", Percent(value / far.Target)),
                    ("target", terms.Target ?? Shown(far.Target, indicator)),
                    ("from", Percent(far.From)),
                ]
            );
        }

        if (isBelowFull && BelowFull(outcome, indicator, place) is { } below)
        {
            yield return below;
        }
    }

    // Of a row without points full is the best grade.
    private static Diagnostic? BelowFull(
        Outcome outcome,
        IndicatorEvaluation indicator,
        Place place
    )
    {
        if (indicator is { FullPoints: { } full, PossiblePoints: { } possible })
        {
            return possible.Most < full
                ? outcome.Finding(
                    Catalogue.BelowFullUnexplained,
                    place,
                    [("points", Shown(possible)), ("full", full.ToMixedString())]
                )
                : null;
        }

        Grade? best = indicator.Indicator.Criteria is [var first, ..] ? first.Grade : null;
        return indicator.Grade is { } grade && best is not null && grade.Rank > best.Rank
            ? outcome.Finding(
                Catalogue.BelowBestUnexplained,
                place,
                [("grade", grade.Label), ("best", best.Label)]
            )
            : null;
    }

    private static LocalizedText Shown(PointsRange points)
    {
        (string least, string most) = (points.Least.ToMixedString(), points.Most.ToMixedString());
        return points.IsSettled
            ? new LocalizedText(least)
            : new LocalizedText($"{least} to {most}", $"{least} 至 {most}");
    }

    private static string Shown(Rational value, IndicatorEvaluation indicator) =>
        $"{value.ToMixedString()}{indicator.Indicator.Measure.Unit}";

    private static string Percent(Rational share) => $"{(share * 100).ToMixedString()}%";
}
