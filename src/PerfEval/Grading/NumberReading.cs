using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a percent, a share or a number, exactly, and finds its segment.</summary>
internal static class NumberReading
{
    private const long SecondsOfAnHour = 3_600;

    public static IndicatorEvaluation Read(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Due is not null || measurement.Completed is not null)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.FormDoesNotFit,
                measurement.Place,
                ("example", NoNumber.ExampleOf(ladder))
            );
        }

        if (measurement.Value is not { } value)
        {
            return measurement is not { Done: { } done, Of: { } of }
                    ? outcome.Invalid(measurement, Catalogue.HalfAShare, measurement.Place)
                : IsPercent(ladder)
                && PlainNumber.TryReadShare(ladder, done.Value, of.Value, out Rational exact)
                    ? Find(outcome, ladder, measurement, exact, isShare: true)
                : ReadShare(outcome, ladder, measurement, done, of);
        }

        if (
            PlainNumber.TryRead(
                ladder,
                value.Value,
                out Rational plain,
                out bool isShare,
                out bool hasUnit
            )
        )
        {
            return Find(outcome, ladder, measurement, plain, isShare, isBare: !hasUnit && !isShare);
        }

        return ReadWithCare(outcome, ladder, measurement, value);
    }

    private static IndicatorEvaluation ReadWithCare(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText value
    )
    {
        if (value.Value.AsSpan().ContainsAny(':', '：', '∶') && !IsShortTime(ladder))
        {
            return ReadColon(outcome, ladder, measurement, value);
        }

        bool isQuantity = QuantityReader.TryRead(value.Value, out Quantity quantity);
        if (WrittenShare.Split(value) is { } share && (IsPercent(ladder) || !isQuantity))
        {
            return ReadShare(outcome, ladder, measurement, share.Part, share.Whole);
        }

        return isQuantity
            ? ReadQuantity(outcome, ladder, measurement, value, quantity)
            : NoNumber.Of(outcome, ladder, measurement, value);
    }

    // A ratio, or a time of which nobody can tell whether it is h:mm or m:ss.
    private static IndicatorEvaluation ReadColon(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText value
    )
    {
        if (ladder.Unit?.Dimension == Units.Second.Dimension)
        {
            return QuantityReader.TryRead(value.Value, out Quantity clock)
                ? outcome.Invalid(
                    measurement,
                    Catalogue.ClockReadsTwoWays,
                    value.Place,
                    ("text", value.Value),
                    ("number", clock.Value.ToString())
                )
                : NoNumber.Of(outcome, ladder, measurement, value);
        }

        return WrittenRatio.Of(Folding.Fold(value.Value)) switch
        {
            { Whole: var whole, Part: var part } when !IsPercent(ladder) && whole == Rational.One =>
                ReadQuantity(outcome, ladder, measurement, value, new Quantity(part, null, 0)),
            not null when WrittenShare.Split(value) is { } share => ReadShare(
                outcome,
                ladder,
                measurement,
                share.Part,
                share.Whole
            ),
            _ => NoNumber.Of(outcome, ladder, measurement, value),
        };
    }

    private static IndicatorEvaluation ReadShare(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText done,
        SourcedText of
    ) =>
        IsPercent(ladder)
            ? ShareReading.Read(outcome, ladder, measurement, done, of)
            : outcome.Invalid(
                measurement,
                Catalogue.ShareForNumber,
                measurement.Place,
                ("text", measurement.Written),
                ("wanted", ladder.Unit?.Symbol ?? "1"),
                ("example", NoNumber.ExampleOf(ladder))
            );

    private static IndicatorEvaluation ReadQuantity(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText text,
        Quantity quantity
    )
    {
        Unit? unit = ladder.Unit;
        IndicatorEvaluation Invalid(Wording wording, params IReadOnlyList<Argument> arguments) =>
            outcome.Invalid(measurement, wording, text.Place, [("text", text.Value), .. arguments]);

        if (quantity.Unit is null)
        {
            if (IsPercent(ladder) && quantity.Value.Sign != 0)
            {
                bool isFraction = quantity.Value.Abs() <= Rational.One;
                return Invalid(
                    isFraction ? Catalogue.BareNumberForPercent : Catalogue.BareCountForPercent,
                    ("asWritten", $"{text.Value}%"),
                    ("asFraction", $"{quantity.Value * 100}%")
                );
            }

            return quantity.Multiplier is { } multiplier && unit is not null
                ? ReadMultiplied(outcome, ladder, measurement, quantity, multiplier)
                : Find(outcome, ladder, measurement, quantity.Value, isShare: false, isBare: true);
        }

        if (unit is null)
        {
            return Invalid(Catalogue.UnitNotExpected, ("unit", quantity.Unit.Symbol));
        }

        if (!quantity.Unit.ConvertsTo(unit))
        {
            return Invalid(
                IsPercent(ladder) ? Catalogue.CountForRate : Catalogue.UnitDoesNotFit,
                ("unit", quantity.Unit.Symbol),
                ("wanted", unit.Symbol)
            );
        }

        Rational converted = quantity.Unit.Convert(quantity.Value, unit);
        return Find(outcome, ladder, measurement, converted, isShare: false);
    }

    // 350万 is 350万元 beside 万元, and 3,500,000元 beside 元; 2千 beside 万元 is one or the other.
    private static IndicatorEvaluation ReadMultiplied(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        Quantity quantity,
        string multiplier
    )
    {
        Unit unit = ladder.Unit!;
        if (unit.Symbol.StartsWith(multiplier, StringComparison.Ordinal))
        {
            Rational part = quantity.Value / Multipliers.FactorOf(multiplier)!.Value;
            return Find(outcome, ladder, measurement, part, isShare: false);
        }

        return NumberWords.Begins(unit)
            ? outcome.Invalid(
                measurement,
                Catalogue.MultiplierAlone,
                measurement.Place,
                ("text", measurement.Written),
                ("number", quantity.Value.ToString()),
                ("unit", unit.Symbol)
            )
            : Find(outcome, ladder, measurement, quantity.Value, isShare: false);
    }

    private static IndicatorEvaluation Find(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw,
        bool isShare,
        bool isBare = false
    ) => NumberPlacing.Find(outcome, ladder, measurement, raw, isShare, isBare);

    private static bool IsPercent(NumericLadder ladder) =>
        ladder.Indicator.Measure.Kind == MeasureKind.Percent;

    // In seconds and minutes 2:24 is m:ss.
    private static bool IsShortTime(NumericLadder ladder) =>
        ladder.Unit is { } unit
        && unit.Dimension == Units.Second.Dimension
        && unit.Factor < SecondsOfAnHour;
}
