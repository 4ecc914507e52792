using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Rules;

namespace PerfEval.Grading;

/// <summary>Finds the segment of a number that is read, and says what is odd about it there.</summary>
internal static class NumberPlacing
{
    /// <summary>Grades a number.</summary>
    /// <param name="outcome">What makes the evaluation.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="raw">The number exactly as measured, in the unit of the ladder.</param>
    /// <param name="isShare">Whether it was written as a share, which is exact and never finer than the resolution.</param>
    /// <param name="isBare">Whether it was written without a unit, which alone is doubted.</param>
    public static IndicatorEvaluation Find(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw,
        bool isShare,
        bool isBare
    )
    {
        Measure measure = ladder.Indicator.Measure;
        int atRaw = ladder.IndexOf(raw);
        Rational compared = raw;
        int at = atRaw;
        if (measure.Rounding is { } rounding)
        {
            compared = rounding.Apply(raw);
            at = ladder.IndexOf(compared);
        }

        if (atRaw < 0 || at < 0)
        {
            return Outside(outcome, ladder, measurement, raw, compared);
        }

        if (!isShare && measure.Resolution is { } resolution && !resolution.Holds(compared))
        {
            return outcome.Invalid(
                measurement,
                Catalogue.FinerThanResolution,
                measurement.Place,
                ("text", measurement.Written),
                ("resolution", $"{resolution}{ladder.Unit}"),
                ("below", $"{resolution.AtOrBelow(compared)}{ladder.Unit}"),
                ("above", $"{resolution.AtOrAbove(compared)}{ladder.Unit}")
            );
        }

        bool roundingDecided =
            at != atRaw
            && ladder.SegmentAt(at).Ruling.Grade != ladder.SegmentAt(atRaw).Ruling.Grade;
        return outcome.Graded(
            ladder,
            measurement,
            raw,
            isShare,
            at,
            roundingDecided,
            isBare ? Doubts(outcome, ladder, measurement, raw) : []
        );
    }

    private static IReadOnlyList<Diagnostic> Doubts(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw
    ) =>
        MoneyDoubt.LimitFarBelow(ladder, raw) is { } limit
            ?
            [
                outcome.Finding(
                    Catalogue.MoneyOutOfProportion,
                    measurement.Place,
                    [
                        ("text", measurement.Written),
                        ("unit", ladder.Unit!.Symbol),
                        ("limit", $"{limit}{ladder.Unit}"),
                    ]
                ),
            ]
            : [];

    private static IndicatorEvaluation Outside(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        Rational raw,
        Rational compared
    )
    {
        ValueRange domain = ladder.Domain;
        bool isPercent = ladder.Indicator.Measure.Kind == MeasureKind.Percent;
        Rational? inTenThousands = new[] { raw / 10_000, raw * 10_000 }
            .Where(value => domain.Contains(value) && !isPercent && raw.Sign != 0)
            .Select(value => (Rational?)value)
            .FirstOrDefault();
        Wording wording =
            domain.Contains(raw) ? Catalogue.OutsideDomainRounded
            : inTenThousands is not null ? Catalogue.OutsideDomainByUnit
            : Catalogue.OutsideDomain;
        return outcome.Invalid(
            measurement,
            wording,
            measurement.Place,
            ("text", measurement.Written),
            ("domain", domain.ToString(ladder.Unit)),
            ("rounded", $"{compared}{ladder.Unit}"),
            ("hint", $"{inTenThousands}{ladder.Unit}")
        );
    }
}
