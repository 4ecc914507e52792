using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Grading.Claims;

/// <summary>Reads points that are claimed: <c>9.5</c>, <c>9.5分</c>, <c>25/3</c> or, as reports show them, <c>8 1/3</c>.</summary>
internal static class ClaimedPoints
{
    /// <summary>Reads an amount; null if the text is none.</summary>
    public static Rational? Read(string text)
    {
        string folded = Folding.Fold(text).Trim(' ');
        if (folded.EndsWith('分'))
        {
            folded = folded[..^1].TrimEnd(' ');
        }

        if (Rational.TryParse(folded, null, out Rational plain))
        {
            return plain;
        }

        return
            folded.Split(' ') is [var whole, var part]
            && Rational.TryParse(whole, null, out Rational wholes)
            && Rational.TryParse(part, null, out Rational parts)
            && wholes.IsWhole
            && parts.Sign > 0
            && parts < Rational.One
            ? wholes.Sign < 0
                ? wholes - parts
                : wholes + parts
            : null;
    }
}
