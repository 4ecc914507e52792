using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>A unit behind a number.</summary>
/// <param name="Unit">The unit; null where 千, 万 or 亿 stands alone.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Factor">What 千, 万 or 亿 multiplies the number with; 1 for nothing.</param>
internal readonly record struct ScannedUnit(Unit? Unit, int Length, Rational Factor);

/// <summary>Reads the unit behind a number: a known name, or else the whole word, and what it is counted per.</summary>
internal static class UnitScanner
{
    private const string Per = "per";

    /// <summary>Reads the unit at the beginning of some words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin, directly behind the number.</param>
    /// <param name="end">Where they end.</param>
    /// <returns>The unit, or null if the words begin with none.</returns>
    public static ScannedUnit? Read(FoldedText text, int start, int end)
    {
        (int from, Rational factor) = SkipMultipliers(text, start, end);
        if (Vocabulary.RefusedBehind.FindAt(text, from) is not null)
        {
            // 5万余元 is no number of 余元.
            return factor == Rational.One
                ? null
                : new ScannedUnit(null, text.Trim(start, from).To - start, factor);
        }

        int unitEnd =
            Units.AtStartOf(text.Span(from, end)) is { } known
            && MayEndAt(text, from + known.Length, end)
                ? from + known.Length
                : EndOfUnknown(text, from, end);
        string symbol = text[from..unitEnd].TrimEnd(' ');
        int perEnd = EndOfPer(text, unitEnd);
        if (perEnd > unitEnd)
        {
            return new ScannedUnit(Units.Of(text[from..perEnd].Trim(' ')), perEnd - start, factor);
        }

        bool isNothing = symbol.Length == 0 ? factor == Rational.One : IsNoUnit(text, from, symbol);
        return isNothing
            ? null
            : new ScannedUnit(
                symbol.Length == 0 ? null : Units.Of(symbol),
                from - start + symbol.Length,
                factor
            );
    }

    /// <summary>Reads a known unit that stands behind a closing bracket and so holds for both ends: [60, 80)分.</summary>
    public static ScannedUnit? ReadKnown(FoldedText text, int start) =>
        Units.AtStartOf(text.Span(start, text.EndOfRun(start))) is { } known
            ? new ScannedUnit(known.Unit, known.Length, Rational.One)
            : null;

    // The e of 1e5 is an exponent, and 或 in ≥80或<60 joins what is not one set.
    private static bool IsNoUnit(FoldedText text, int from, string symbol) =>
        Vocabulary.Conjunctions.Contains(symbol, StringComparer.OrdinalIgnoreCase)
        || (symbol is "e" or "E" && text.IsNumberAt(from + 1, mayHaveSign: true));

    // 万元 is a unit by itself; in 万人, 万 multiplies.
    private static (int From, Rational Factor) SkipMultipliers(FoldedText text, int from, int end)
    {
        Rational factor = Rational.One;
        while (
            from < end
            && Units.AtStartOf(text.Span(from, end)) is null
            && Units.Multiplier(text[from]) is { } multiplier
        )
        {
            factor *= multiplier;
            from = text.SkipSpaces(from + 1);
        }

        return (from, factor);
    }

    // Behind a known unit stands nothing, a comparison, a joint, or a noun without a comparison in it.
    private static bool MayEndAt(FoldedText text, int at, int end)
    {
        int from = text.SkipSpaces(at);
        return from >= end
            || Vocabulary.Behind.FindAt(text, from) is not null
            || RangeConnector.IsAt(text, from, end)
            || !text.HoldsAny(from, end, Vocabulary.Behind);
    }

    private static int EndOfUnknown(FoldedText text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (
                text.IsWordAt(at, Per)
                || RangeConnector.IsAt(text, text.SkipSpaces(at), end)
                || Vocabulary.Behind.FindAt(text, at) is not null
            )
            {
                return at;
            }
        }

        return end;
    }

    // "/万人", "per 1,000 people": what a unit is counted per.
    private static int EndOfPer(FoldedText text, int unitEnd)
    {
        int at = text.SkipSpaces(unitEnd);
        int length =
            text[at] == '/' ? 1
            : text.IsWordAt(at, Per) ? Per.Length
            : 0;
        if (length == 0)
        {
            return unitEnd;
        }

        at = text.SkipSpaces(at + length);
        while (text.IsDigitAt(at) || text[at] == ',')
        {
            at++;
        }

        int noun = text.SkipSpaces(at);
        int end = text.EndOfRun(noun);
        while (noun < end && Units.Multiplier(text[noun]) is not null)
        {
            noun++;
        }

        int nounEnd =
            noun < end && Units.AtStartOf(text.Span(noun, end)) is { } known
                ? noun + known.Length
                : EndOfUnknown(text, noun, end);
        return nounEnd > noun ? nounEnd : unitEnd;
    }
}
