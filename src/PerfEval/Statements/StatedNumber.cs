using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>A number as a document states it: what it is, and to how many decimals.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">How many digits stand behind its point.</param>
/// <param name="Text">The number as written.</param>
internal sealed record StatedNumber(Rational Value, int Decimals, SourcedText Text)
{
    /// <summary>The smallest step of a number with so many decimals.</summary>
    public Rational Step => StepOf(Decimals);

    /// <summary>Returns the smallest step of a number with so many decimals: 0.01 of two.</summary>
    public static Rational StepOf(int decimals) =>
        new(1, System.Numerics.BigInteger.Pow(10, decimals));

    /// <summary>Reads a plain decimal, with a sign and commas between its digits where it has them; null if the text is none.</summary>
    public static StatedNumber? Of(SourcedText text)
    {
        string folded = Folding.Fold(text.Value).Trim().Replace(",", "", StringComparison.Ordinal);
        bool isNegative = folded.StartsWith('-');
        int point = folded.IndexOf('.', StringComparison.Ordinal);
        return
            Rational.TryParseDecimal(folded.TrimStart('-'), out Rational value)
            && folded.Length - folded.TrimStart('-').Length <= 1
            ? new StatedNumber(
                isNegative ? -value : value,
                point < 0 ? 0 : folded.Length - point - 1,
                text
            )
            : null;
    }

    /// <summary>Returns the number, with all its decimals.</summary>
    public override string ToString() => Text.Value.Trim();
}
