using PerfEval.Notation.Grammar;
using PerfEval.Notation.Tokens;
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
        return new WrittenSet
        {
            Form = WrittenForm.Nothing,
            Lower = zero,
            Upper = zero,
        };
    }

    /// <summary>Tells whether a text says that there was nothing of a kind.</summary>
    public static bool IsZeroPhrase(string text, string? noun)
    {
        string folded = Folding.FoldLabel(text);
        foreach (string word in Vocabulary.Nothing)
        {
            if (!folded.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            string thing = folded[word.Length..].Trim(' ');
            bool isOfLadder =
                thing.Length > 0
                && noun is not null
                && Folding.FoldLabel(noun).StartsWith(thing, StringComparison.Ordinal);
            if (
                (thing.Length == 0 && word != "no")
                || isOfLadder
                || Vocabulary.Countable.Contains(thing)
            )
            {
                return true;
            }
        }

        return false;
    }
}
