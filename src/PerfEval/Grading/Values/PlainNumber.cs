using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Grading.Values;

/// <summary>Reads what is written plainly, as most is: <c>96.5%</c>, <c>312人</c>, <c>57/60</c>.</summary>
/// <remarks>It allocates nothing. What it does not read has to be read with more care.</remarks>
internal static class PlainNumber
{
    /// <summary>Reads a value of a ladder.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="text">The text.</param>
    /// <param name="value">The number in the unit of the ladder, or 0.</param>
    /// <param name="isShare">Whether it was written as a share.</param>
    /// <param name="hasUnit">Whether a unit stood behind it.</param>
    /// <returns>False if it is not written plainly, or is no value.</returns>
    public static bool TryRead(
        NumericLadder ladder,
        string text,
        out Rational value,
        out bool isShare,
        out bool hasUnit
    )
    {
        ReadOnlySpan<char> written = text;
        bool isPercent = ladder.Indicator.Measure.Kind == MeasureKind.Percent;
        int slash = written.IndexOf('/');
        isShare = slash >= 0 && isPercent;
        if (isShare)
        {
            hasUnit = false;
            return TryReadShare(ladder, written[..slash], written[(slash + 1)..], out value);
        }

        Unit? unit = isPercent && text.EndsWith('‰') ? Units.Permille : ladder.PlainUnit;
        if (!QuantityReader.TryReadPlain(written, unit, out value, out hasUnit))
        {
            return false;
        }

        if (hasUnit && unit != ladder.Unit)
        {
            value = unit!.Convert(value, ladder.Unit!);
        }

        return hasUnit || !isPercent || value.Sign == 0;
    }

    /// <summary>Reads a share of a ladder of percents: two bare numbers.</summary>
    public static bool TryReadShare(
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

        value = InUnitOf(ladder, part, whole);
        return true;
    }

    /// <summary>Expresses a share in the unit of a ladder of percents.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; not 0.</param>
    public static Rational InUnitOf(NumericLadder ladder, in Rational part, in Rational whole)
    {
        Rational percent = part / whole * 100;
        return ladder.Unit is { } unit && unit != Unit.Percent
            ? Unit.Percent.Convert(percent, unit)
            : percent;
    }
}
