using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Notation;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a percent, a share or a number, exactly, and finds its segment.</summary>
internal static class NumberReading
{
    private const string ExamplePercent = "96.5%";

    public static IndicatorEvaluation Read(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Due is not null || measurement.Completed is not null)
        {
            return reading.Invalid(
                measurement,
                Catalogue.FormDoesNotFit,
                measurement.Place,
                ("example", Example(ladder))
            );
        }

        if (measurement.Value is not { } value)
        {
            return measurement is not { Done: { } done, Of: { } of }
                    ? reading.Invalid(measurement, Catalogue.HalfAShare, measurement.Place)
                : IsPercent(ladder)
                && TryReadPlainShare(ladder, done.Value, of.Value, out Rational exact)
                    ? Find(reading, ladder, measurement, exact, isShare: true)
                : ReadShare(reading, ladder, measurement, done, of);
        }

        if (TryReadPlain(ladder, value.Value, out Rational plain, out bool isShare))
        {
            return Find(reading, ladder, measurement, plain, isShare);
        }

        bool isQuantity = QuantityReader.TryRead(value.Value, out Quantity quantity);
        if (SplitShare(value) is { } share && (IsPercent(ladder) || !isQuantity))
        {
            return ReadShare(reading, ladder, measurement, share.Part, share.Whole);
        }

        return isQuantity
            ? ReadQuantity(reading, ladder, measurement, value, quantity)
            : NotAValue(reading, ladder, measurement, value);
    }

    /// <summary>Returns the value of an indicator that was read as a number.</summary>
    public static MeasuredValue ValueOf(IndicatorEvaluation indicator)
    {
        Measurement measurement = indicator.Measurement!;
        Share? share = null;
        if (indicator.IsShare)
        {
            (SourcedText part, SourcedText whole) = measurement.Value is { } value
                ? SplitShare(value)!.Value
                : (measurement.Done!, measurement.Of!);
            _ = QuantityReader.TryRead(part.Value, out Quantity done);
            _ = QuantityReader.TryRead(whole.Value, out Quantity of);
            share = new Share(done.Value, of.Value);
        }

        return new MeasuredValue.Number(
            indicator.Raw,
            indicator.Compared,
            indicator.Indicator.Measure.Unit,
            share
        );
    }

    // What is written plainly, as most is: 96.5%, 312人, 57/60. False for all that has to be read with more care.
    private static bool TryReadPlain(
        NumericLadder ladder,
        string text,
        out Rational value,
        out bool isShare
    )
    {
        ReadOnlySpan<char> written = text;
        bool isPercent = IsPercent(ladder);
        int slash = written.IndexOf('/');
        isShare = slash >= 0 && isPercent;
        if (isShare)
        {
            return TryReadPlainShare(ladder, written[..slash], written[(slash + 1)..], out value);
        }

        Unit? unit = isPercent && text.EndsWith('‰') ? Units.Permille : ladder.PlainUnit;
        if (!QuantityReader.TryReadPlain(written, unit, out value, out bool hasUnit))
        {
            return false;
        }

        if (hasUnit && unit != ladder.Unit)
        {
            value = unit!.Convert(value, ladder.Unit!);
        }

        return hasUnit || !isPercent || value.Sign == 0;
    }

    private static bool TryReadPlainShare(
        NumericLadder ladder,
        ReadOnlySpan<char> done,
        ReadOnlySpan<char> of,
        out Rational value
    )
    {
        value = Rational.Zero;
        if (
            !QuantityReader.TryReadPlain(done, null, out Rational part, out _)
            || !QuantityReader.TryReadPlain(of, null, out Rational whole, out _)
            || whole.Sign <= 0
        )
        {
            return false;
        }

        value = Share(ladder, part, whole);
        return true;
    }

    private static Rational Share(NumericLadder ladder, Rational part, Rational whole)
    {
        Rational percent = part / whole * 100;
        return ladder.Unit is { } unit && unit != Unit.Percent
            ? Unit.Percent.Convert(percent, unit)
            : percent;
    }

    // 57/60 and 57人/60人; in 5件/万人 the slash belongs to the unit.
    private static (SourcedText Part, SourcedText Whole)? SplitShare(SourcedText value)
    {
        string folded = Folding.Fold(value.Value);
        int slash = folded.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && QuantityReader.TryRead(folded[..slash], out _)
            && QuantityReader.TryRead(folded[(slash + 1)..], out _)
            ? (
                new SourcedText(folded[..slash].Trim(), value.Place),
                new SourcedText(folded[(slash + 1)..].Trim(), value.Place)
            )
            : null;
    }

    private static string Written(Measurement measurement) =>
        measurement.Value?.Value ?? $"{measurement.Done}/{measurement.Of}";

    private static bool IsPercent(NumericLadder ladder) =>
        ladder.Indicator.Measure.Kind == MeasureKind.Percent;

    private static string Example(NumericLadder ladder) =>
        IsPercent(ladder) ? ExamplePercent : $"312{ladder.Unit}";

    private static IndicatorEvaluation NotAValue(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText text
    )
    {
        Wording wording =
            CriterionReader.IsCriterion(text.Value) ? Catalogue.TargetNotResult
            : IsPercent(ladder) ? Catalogue.NotAPercent
            : Catalogue.NotANumber;
        return reading.Invalid(
            measurement,
            wording,
            text.Place,
            ("text", text.Value),
            ("example", Example(ladder))
        );
    }

    private static IndicatorEvaluation ReadQuantity(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText text,
        Quantity quantity
    )
    {
        Unit? unit = ladder.Unit;
        IndicatorEvaluation Invalid(Wording wording, params IReadOnlyList<Argument> arguments) =>
            reading.Invalid(measurement, wording, text.Place, [("text", text.Value), .. arguments]);

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

            return Find(reading, ladder, measurement, quantity.Value, isShare: false);
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
        return Find(reading, ladder, measurement, converted, isShare: false);
    }

    private static IndicatorEvaluation ReadShare(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText done,
        SourcedText of
    )
    {
        if (!IsPercent(ladder))
        {
            return reading.Invalid(
                measurement,
                Catalogue.ShareForNumber,
                measurement.Place,
                ("text", Written(measurement)),
                ("wanted", ladder.Unit?.Symbol ?? "1"),
                ("example", Example(ladder))
            );
        }

        bool partIsRead = QuantityReader.TryRead(done.Value, out Quantity part);
        if (!partIsRead || !QuantityReader.TryRead(of.Value, out Quantity whole))
        {
            return NotAValue(reading, ladder, measurement, partIsRead ? of : done);
        }

        Rational wholeInUnitOfPart = whole.Value;
        if (part.Unit is { } unitOfPart && whole.Unit is { } unitOfWhole)
        {
            if (!unitOfWhole.ConvertsTo(unitOfPart))
            {
                return reading.Invalid(
                    measurement,
                    Catalogue.UnitDoesNotFit,
                    of.Place,
                    ("text", of.Value),
                    ("unit", unitOfWhole.Symbol),
                    ("wanted", unitOfPart.Symbol)
                );
            }

            wholeInUnitOfPart = unitOfWhole.Convert(whole.Value, unitOfPart);
        }

        if (whole.Value.Sign <= 0)
        {
            Wording wording =
                whole.Value.Sign == 0 ? Catalogue.ZeroDenominator : Catalogue.NegativeShare;
            return reading.Invalid(measurement, wording, of.Place, ("text", Written(measurement)));
        }

        Rational exact = Share(ladder, part.Value, wholeInUnitOfPart);
        return Find(reading, ladder, measurement, exact, isShare: true);
    }

    private static IndicatorEvaluation Find(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw,
        bool isShare
    )
    {
        Measure measure = ladder.Indicator.Measure;
        int atRaw = ladder.Find(raw);
        Rational compared = raw;
        int at = atRaw;
        if (measure.Rounding is { } rounding)
        {
            compared = rounding.Apply(raw);
            at = ladder.Find(compared);
        }

        if (atRaw < 0 || at < 0)
        {
            return Outside(reading, ladder, measurement, raw, compared);
        }

        if (!isShare && measure.Resolution is { } resolution && !resolution.Holds(compared))
        {
            return reading.Invalid(
                measurement,
                Catalogue.FinerThanResolution,
                measurement.Place,
                ("text", Written(measurement)),
                ("resolution", $"{resolution}{ladder.Unit}"),
                ("below", $"{resolution.AtOrBelow(compared)}{ladder.Unit}"),
                ("above", $"{resolution.AtOrAbove(compared)}{ladder.Unit}")
            );
        }

        bool roundingDecided =
            at != atRaw
            && ladder.SegmentAt(at).Ruling.Grade != ladder.SegmentAt(atRaw).Ruling.Grade;
        return reading.Graded(ladder, measurement, raw, isShare, at, roundingDecided);
    }

    private static IndicatorEvaluation Outside(
        MeasurementReading reading,
        NumericLadder ladder,
        Measurement measurement,
        Rational raw,
        Rational compared
    )
    {
        Interval domain = ladder.Domain;
        Rational? inTenThousands = new[] { raw / 10_000, raw * 10_000 }
            .Where(value => domain.Contains(value) && !IsPercent(ladder) && raw.Sign != 0)
            .Select(value => (Rational?)value)
            .FirstOrDefault();
        Wording wording =
            domain.Contains(raw) ? Catalogue.OutsideDomainRounded
            : inTenThousands is not null ? Catalogue.OutsideDomainByUnit
            : Catalogue.OutsideDomain;
        return reading.Invalid(
            measurement,
            wording,
            measurement.Place,
            ("text", Written(measurement)),
            ("domain", domain.ToString(ladder.Unit)),
            ("rounded", $"{compared}{ladder.Unit}"),
            ("hint", $"{inTenThousands}{ladder.Unit}")
        );
    }
}
