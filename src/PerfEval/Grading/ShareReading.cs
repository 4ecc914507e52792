using PerfEval.Diagnostics;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a share of a whole, which is never divided before it is compared with whole numbers.</summary>
internal static class ShareReading
{
    /// <summary>Reads a share that has a part and a whole.</summary>
    /// <param name="outcome">What makes the evaluation.</param>
    /// <param name="ladder">A ladder of percents.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="done">The part as written.</param>
    /// <param name="of">The whole as written.</param>
    public static IndicatorEvaluation Read(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText done,
        SourcedText of
    )
    {
        bool partIsRead = QuantityReader.TryRead(done.Value, out Quantity part);
        if (!partIsRead || !QuantityReader.TryRead(of.Value, out Quantity whole))
        {
            return NoNumber.Of(outcome, ladder, measurement, partIsRead ? of : done);
        }

        if (ReportUnits(outcome, measurement, of, part, whole) is { } wrong)
        {
            return wrong;
        }

        if (whole.Value.Sign <= 0)
        {
            return outcome.Invalid(
                measurement,
                whole.Value.Sign == 0 ? Catalogue.ZeroDenominator : Catalogue.NegativeShare,
                of.Place,
                ("text", measurement.Written)
            );
        }

        Rational wholeInUnitOfPart =
            part.Unit is { } unitOfPart && whole.Unit is { } unitOfWhole
                ? unitOfWhole.Convert(whole.Value, unitOfPart)
                : whole.Value;
        Rational exact = PlainNumber.InUnitOf(ladder, part.Value, wholeInUnitOfPart);
        return NumberPlacing.Find(
            outcome,
            ladder,
            measurement,
            exact,
            isShare: true,
            isBare: false
        );
    }

    // 57人/60 says the same on both sides; in 95%/1 and 5千元/10000 the sides are counted in different things.
    private static IndicatorEvaluation? ReportUnits(
        Outcome outcome,
        Measurement measurement,
        SourcedText of,
        in Quantity part,
        in Quantity whole
    )
    {
        if (part.Unit is { } unitOfPart && whole.Unit is { } unitOfWhole)
        {
            return unitOfWhole.ConvertsTo(unitOfPart)
                ? null
                : outcome.Invalid(
                    measurement,
                    Catalogue.UnitDoesNotFit,
                    of.Place,
                    ("text", of.Value),
                    ("unit", unitOfWhole.Symbol),
                    ("wanted", unitOfPart.Symbol)
                );
        }

        return
            (part.Unit ?? whole.Unit) is { } only
            && (only.Factor != Rational.One || (part.Multiplier ?? whole.Multiplier) is not null)
            ? outcome.Invalid(
                measurement,
                Catalogue.UnitOnOneSide,
                measurement.Place,
                ("text", measurement.Written),
                ("unit", only.Symbol)
            )
            : null;
    }
}
