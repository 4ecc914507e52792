using PerfEval.Notation.Tokens;
using PerfEval.Text;

namespace PerfEval.Grading.Values;

/// <summary>Finds a comma that parts no thousands, such as that of <c>0,3%</c>, which is probably a decimal comma.</summary>
internal static class DecimalComma
{
    /// <summary>Returns the text with a point in the place of its comma.</summary>
    /// <param name="text">A text that was not read as a value; it may be in full-width forms.</param>
    /// <returns>The text with a point, which can be read; null if the comma is no such comma, or there is none.</returns>
    public static string? WithPoint(string text)
    {
        string folded = Folding.Fold(text).Trim();
        int comma = folded.IndexOf(',', StringComparison.Ordinal);
        if (
            comma <= 0
            || comma == folded.Length - 1
            || !char.IsAsciiDigit(folded[comma - 1])
            || !char.IsAsciiDigit(folded[comma + 1])
        )
        {
            return null;
        }

        string pointed = $"{folded[..comma]}.{folded[(comma + 1)..]}";
        return QuantityReader.TryRead(pointed, out _) ? pointed : null;
    }
}
