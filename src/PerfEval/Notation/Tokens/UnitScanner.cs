using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>A unit behind a number.</summary>
/// <param name="Unit">The unit; null where 千, 万 or <c>million</c> stands alone.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Factor">What multiplies the number; 1 for nothing.</param>
/// <param name="Multiplier">The last word that does; null for none.</param>
internal readonly record struct ScannedUnit(
    Unit? Unit,
    int Length,
    Rational Factor,
    string? Multiplier
);

/// <summary>Reads the unit behind a number: a known name, or else one word, and what it is counted per.</summary>
internal static class UnitScanner
{
    private const string Per = "per";

    // m is a metre, and a million only beside a currency.
    private const string MillionOfMoney = "m";

    private static readonly WordList[] NoUnits =
    [
        ComparisonWords.Comparing,
        ComparisonWords.Negations,
        ConnectiveWords.Range,
        ConnectiveWords.Link,
        ConnectiveWords.Conjunctions,
        ConnectiveWords.Copulas,
        ConnectiveWords.BetweenEnds,
        MarkWords.Including,
        MarkWords.Excluding,
        NumberWords.Refused,
        NounWords.RefusedBefore,
        NounWords.RefusedAnywhere,
        NounWords.RefusedBehind,
        NounWords.Comparative,
        NounWords.Change,
        NounWords.Yardstick,
        NounWords.Vague,
    ];

    /// <summary>Reads the unit that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place, directly behind the number.</param>
    /// <param name="isMoney">Whether a currency stands before the number.</param>
    /// <returns>The unit, or null if none stands there.</returns>
    public static ScannedUnit? Read(FoldedText text, int start, bool isMoney)
    {
        int end = text.NextNumber(start);
        int from = text.SkipSpaces(start);
        (int at, Rational factor, string? multiplier) = SkipMultipliers(text, from, end, isMoney);
        int unitEnd = EndOfUnit(text, at, end);
        if (unitEnd > at)
        {
            unitEnd = EndOfPer(text, unitEnd);
            Unit unit = Units.Of(text[at..unitEnd].Trim(' '));
            return new ScannedUnit(unit, unitEnd - start, factor, multiplier);
        }

        int perEnd = EndOfPer(text, at);
        return perEnd > at
                ? new ScannedUnit(
                    Units.Of(text[at..perEnd].Trim(' ')),
                    perEnd - start,
                    factor,
                    multiplier
                )
            : multiplier is null ? null
            : new ScannedUnit(null, text.Trim(start, at).To - start, factor, multiplier);
    }

    /// <summary>Reads a known unit that stands behind a closing bracket and so holds for both ends: [60, 80)分.</summary>
    public static (Unit Unit, int Length)? ReadKnown(FoldedText text, int start) =>
        Units.AtStartOf(text.Span(start, text.Length));

    // 万元 is a unit by itself; in 万人, 万 multiplies.
    private static (int At, Rational Factor, string? Multiplier) SkipMultipliers(
        FoldedText text,
        int from,
        int end,
        bool isMoney
    )
    {
        Rational factor = Rational.One;
        string? multiplier = null;
        while (from < end && text.WordAt(from, NumberWords.Refused) is null)
        {
            bool isMillion =
                text.IsWordAt(from, MillionOfMoney)
                && text[from] == 'm'
                && (isMoney || IsMoneyAt(text, from + 1));
            string word = isMillion
                ? MillionOfMoney
                : text.WordAt(from, NumberWords.Multiplying)?.Text ?? "";
            Rational? own =
                isMillion ? 1_000_000
                : word.Length > 0 ? Multipliers.FactorOf(text[from..(from + word.Length)])
                : null;
            int known = isMillion ? 0 : Units.AtStartOf(text.Span(from, end))?.Length ?? 0;
            if (own is not { } times || known >= word.Length)
            {
                break;
            }

            factor *= times;
            multiplier = word;
            from = text.SkipSpaces(from + word.Length);
        }

        return (from, factor, multiplier);
    }

    private static bool IsMoneyAt(FoldedText text, int at) =>
        Units.AtStartOf(text.Span(text.SkipSpaces(at), text.Length)) is { } known
        && Units.IsMoney(known.Unit);

    private static int EndOfUnit(FoldedText text, int from, int end)
    {
        int known = Units.AtStartOf(text.Span(from, end))?.Length ?? 0;
        bool isOther =
            text.WordAt(from, ComparisonWords.Behind) is { } behind && behind.Text.Length > known
            || text.WordAt(from, NounWords.RefusedBehind) is { } refused
                && refused.Text.Length > known
            || text.WordAt(from, NumberWords.Refused) is not null;
        return isOther ? from
            : known > 0 && MayEndAt(text, from + known) ? from + known
            : EndOfUnknown(text, from, end);
    }

    // Behind a known unit stands nothing, a comparison, a joint, or a noun without a comparison in it.
    private static bool MayEndAt(FoldedText text, int at)
    {
        int end = text.EndOfRun(at);
        int letters = at;
        while (letters < end && char.IsLetter(text[letters]) && !Latin.IsLetter(text[letters]))
        {
            letters++;
        }

        return letters == at
            || text.WordAt(at, ComparisonWords.Behind) is not null
            || text[at] == ComparisonWords.InsideDuration[0]
            || text.WordAt(at, MarkWords.Excluding) is not null
            || text.WordAt(at, MarkWords.Including) is not null
            || RangeConnector.IsAt(text, at, end)
            || (
                text.FindWord(at, letters, ComparisonWords.Behind) is null
                && !HasConnector(text, at, end)
            );
    }

    private static bool HasConnector(FoldedText text, int from, int end)
    {
        for (int at = from; at < end; at++)
        {
            if (RangeConnector.IsAt(text, at, end))
            {
                return true;
            }
        }

        return false;
    }

    // One word, also 级 with a letter before it as in A级, up to a comparison or what joins two numbers.
    private static int EndOfUnknown(FoldedText text, int start, int end)
    {
        int run = Math.Min(end, text.EndOfRun(start));
        int at = start;
        while (at < run && IsPartOfLatin(text, at) && Latin.IsLetter(text[start]))
        {
            at++;
        }

        while (
            at < run
            && char.IsLetter(text[at])
            && !Latin.IsLetter(text[at])
            && !EndsChinese(text, at, run)
        )
        {
            at++;
        }

        bool isExponent = at == start + 1 && text[start] is 'e' or 'E' && text[at] is '-' or '+';
        return
            isExponent || Array.Exists(NoUnits, list => text.FindWord(start, at, list) is not null)
            ? start
            : at;
    }

    private static bool IsPartOfLatin(FoldedText text, int at) =>
        Latin.IsLetter(text[at])
        || char.IsAsciiDigit(text[at])
        || text[at] is '-' or '^' or '²' or '³' or '·';

    private static bool EndsChinese(FoldedText text, int at, int run) =>
        text.WordAt(at, ComparisonWords.Behind) is not null
        || text.WordAt(at, MarkWords.Excluding) is not null
        || text.WordAt(at, MarkWords.Including) is not null
        || RangeConnector.IsAt(text, at, run);

    // "/万人", "per 1,000 people", "/m²/a": what a unit is counted per.
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
        while (char.IsAsciiDigit(text[at]) || text[at] == ',')
        {
            at++;
        }

        int noun = text.SkipSpaces(at);
        int end = text.NextNumber(noun);
        int multiplied = SkipMultipliers(text, noun, end, isMoney: false).At;
        int nounEnd =
            Units.AtStartOf(text.Span(multiplied, end)) is { } known
            && MayEndAt(text, multiplied + known.Length)
                ? multiplied + known.Length
                : EndOfUnknown(text, multiplied, end);
        // In "5 per a mille" the a is an article, and no year.
        bool isArticle =
            nounEnd == multiplied + 1
            && text[multiplied] == 'a'
            && text[multiplied - 1] == ' '
            && char.IsLetter(text[text.SkipSpaces(nounEnd)]);
        return nounEnd > multiplied && !isArticle ? EndOfPer(text, nounEnd) : unitEnd;
    }
}
