using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Text;

namespace PerfEval.Notation.Nouns;

/// <summary>A noun as nouns are compared: without what links it with its number.</summary>
internal static class NounKey
{
    private static readonly char[] Around = [.. " :,、;。.“”\"'‘’《》「」"];

    /// <summary>Returns a noun folded as labels are, without links and punctuation at its ends, and without what was cut off.</summary>
    public static string Of(string noun) =>
        Trimmed(
                Folding
                    .FoldLabel(noun)
                    .Replace(FoldedText.Cut.ToString(), "", StringComparison.Ordinal)
            )
            .Trim('的', '之');

    /// <summary>Returns a noun as written, without punctuation around it and links at its end.</summary>
    public static string Trimmed(string noun) => noun[..EndOf(noun)].TrimStart(Around);

    /// <summary>Returns where a noun ends, before punctuation and links.</summary>
    public static int EndOf(string noun)
    {
        string core = noun.TrimEnd(Around);
        while (EndingCopula(core) is { } copula)
        {
            core = core[..^copula.Text.Length].TrimEnd(Around);
        }

        return core.Length;
    }

    /// <summary>Whether a word is the variable of 60≤x&lt;80, and no noun.</summary>
    public static bool IsVariable(string noun) => noun is "x" or "X";

    private static Word? EndingCopula(string core)
    {
        foreach (Word word in core.Length > 0 ? ConnectiveWords.Copulas.EndingWith(core[^1]) : [])
        {
            int start = core.Length - word.Text.Length;
            bool isInsideWord =
                start > 0 && Latin.IsLetter(word.Text[0]) && Latin.IsLetter(core[start - 1]);
            if (
                start >= 0
                && !isInsideWord
                && core.EndsWith(word.Text, StringComparison.OrdinalIgnoreCase)
            )
            {
                return word;
            }
        }

        return null;
    }
}
