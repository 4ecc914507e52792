using PerfEval.Text;

namespace PerfEval.Notation.Words;

/// <summary>The words for whatever no other criterion claims, such as 其他 and <c>otherwise</c>.</summary>
/// <remarks>
/// They mean that only as the whole text of the worst criterion of a ladder; elsewhere 其他 is a label like any other.
/// Width, case and white space around them do not count.
/// </remarks>
internal static class RestWords
{
    /// <summary>The words.</summary>
    public static WordList All { get; } =
        new(
            "the rest, as the whole text of the worst criterion",
            "“其他”，作为最差一档的全文",
            "其他|其它|其余|其他情况|其它情况|其余情况|否则|以上均不符合|rest|the rest|otherwise|anything else|anything lower|all others"
        );

    /// <summary>Tells whether a text says the rest and nothing else.</summary>
    /// <param name="text">The text as published, or in braces as sets are printed.</param>
    public static bool IsRest(string text)
    {
        ReadOnlySpan<char> words = text.AsSpan().Trim();
        // Nearly every criterion is longer, or ends in a digit or a sign; the braces and a full stop are three characters more.
        return words.Length <= All.All[0].Text.Length + 4
            && !char.IsAsciiDigit(words[^1])
            && words[^1] != '%'
            && All.Contains(Bare(text));
    }

    private static string Bare(string text) =>
        Folding.FoldLabel(text) is ['{', .. var inside, '}']
            ? inside.Trim(' ')
            : Folding.FoldLabel(text);
}
