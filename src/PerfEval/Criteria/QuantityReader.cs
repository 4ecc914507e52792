using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Criteria;

/// <summary>Reads a measured or declared quantity: a number, and a unit or none.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a quantity such as <c>312人</c>, <c>96.5%</c>, <c>-1,000.50</c> or <c>2:24</c>.</summary>
    /// <param name="text">The text; it may be in full-width forms.</param>
    /// <param name="quantity">The quantity, or nothing.</param>
    /// <returns>False if the text is anything else.</returns>
    public static bool TryRead(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length > CriterionText.MostCharacters)
        {
            return false;
        }

        string folded = Folding.FoldSpaces(text, out _);
        List<Token> tokens = Tokenizer.Run(folded);
        if (
            tokens[0]
            is not { Kind: TokenKind.Number, Form: NumberForm.Plain or NumberForm.Clock } number
        )
        {
            return false;
        }

        bool hasUnit = tokens[1].Kind == TokenKind.Unit;
        if (tokens[hasUnit ? 2 : 1].Kind != TokenKind.End)
        {
            return false;
        }

        bool isClock = number.Form == NumberForm.Clock;
        if (isClock && hasUnit)
        {
            return false;
        }

        ReadOnlySpan<char> written = folded.AsSpan(number.Start, number.Length);
        int point = written.IndexOf('.');
        quantity = new Quantity(
            number.Value,
            isClock ? Units.Second : tokens[1].Unit,
            point < 0 ? 0 : written.Length - point - 1
        );
        return true;
    }
}
