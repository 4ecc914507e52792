using PerfEval.Notation.Grammar;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Reads texts that say there was nothing of a kind, such as 无差错 and <c>no complaints</c>.</summary>
/// <remarks>
/// Only a documented list of things may follow 无 or <c>no</c>, or the noun of the other criteria: 无故拖延 and
/// 无法兑现 are not zero of anything.
/// </remarks>
internal static class ZeroPhrase
{
    /// <summary>Returns the point 0 for a text that says there was nothing, or null.</summary>
    /// <param name="text">The text as published.</param>
    /// <param name="noun">The noun of the other criteria, or null.</param>
    public static WrittenSet? Read(string text, string? noun)
    {
        if (!IsZeroPhrase(text, noun))
        {
            return null;
        }

        var zero = new WrittenEnd
        {
            Value = Rational.Zero,
            IsIncluded = true,
            Start = 0,
            Length = text.Length,
        };
        return WrittenSet.Of(WrittenForm.Nothing, zero, zero);
    }

    /// <summary>Tells whether a text says that there was nothing of a kind.</summary>
    public static bool IsZeroPhrase(string text, string? noun)
    {
        string folded = Folding.FoldLabel(text);
        foreach (Word word in folded.Length > 0 ? ZeroWords.Nothing.BeginningWith(folded[0]) : [])
        {
            if (!folded.StartsWith(word.Text, StringComparison.Ordinal))
            {
                continue;
            }

            string thing = folded[word.Text.Length..].Trim(' ');
            bool isOfLadder =
                thing.Length > 0
                && !string.IsNullOrEmpty(noun)
                && Folding.FoldLabel(noun).StartsWith(thing, StringComparison.Ordinal);
            if (
                (thing.Length == 0 && word.Text != "no")
                || isOfLadder
                || ZeroWords.Countable.Contains(thing)
            )
            {
                return true;
            }
        }

        return false;
    }
}
