using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>A number as a document states it: what it is, and to how many decimals.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many digits stand behind its point.</param>
/// <param name="Text">The number as written.</param>
internal sealed record StatedNumber(Rational Value, int Decimals, SourcedText Text)
{
    // A half, a dozen, and the digits: each would make another number of what stands before it.
    private const string NoCounterSigns = "半打〇零一二三四五六七八九十两";

    private static readonly WordList[] NoCounter =
    [
        NumberWords.Multiplying,
        NounWords.RefusedBehind,
        NounWords.RefusedAloneBehind,
    ];

    /// <summary>The smallest step of a number with so many decimals.</summary>
    public Rational Step => StepOf(Decimals);

    /// <summary>Returns the smallest step of a number with so many decimals: 0.01 of two.</summary>
    public static Rational StepOf(int decimals) =>
        new(1, System.Numerics.BigInteger.Pow(10, decimals));

    /// <summary>Reads a number without a unit: a decimal, with a sign and commas between thousands where it has them; null if the text is anything else.</summary>
    public static StatedNumber? Of(SourcedText text) =>
        QuantityReader.TryRead(text.Value, out Quantity read)
        && read is { Unit: null, Multiplier: null }
            ? new StatedNumber(read.Value, read.DecimalPlaces, text)
            : null;

    /// <summary>Reads the number of a cell, behind which the word may stand by which things are counted (<c>14张</c>); null if the text is anything else.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="unit">What the amounts of the table are counted in, the only money that may stand there; null for nothing said.</param>
    public static StatedNumber? OfCell(SourcedText text, string? unit)
    {
        string folded = Folding.Fold(text.Value).Trim();
        int length = folded
            .TakeWhile(character => char.IsAsciiDigit(character) || character is '.' or ',' or '-')
            .Count();
        return IsCounter(folded[length..].Trim(), unit)
            ? Of(text with { Value = folded[..length] })
            : null;
    }

    // 张, 台, days, or the unit of the table; but no 万, no 余, no %, and no other money.
    private static bool IsCounter(string word, string? unit) =>
        word.Length == 0
        || word == unit
        || (
            Units.AtStartOf(word) is var (known, length) && length == word.Length
                ? !Units.IsMoney(known) && !known.ConvertsTo(Unit.Percent)
                : word is [var sign]
                    && char.IsLetter(sign)
                    && !char.IsAscii(sign)
                    && !NoCounterSigns.Contains(sign, StringComparison.Ordinal)
                    && !NoCounter.Any(list => list.Contains(word))
        );

    /// <summary>Returns the number, with all its decimals.</summary>
    public override string ToString() => Text.Value.Trim();
}
