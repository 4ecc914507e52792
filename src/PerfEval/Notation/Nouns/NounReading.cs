using PerfEval.Notation.Grammar;
using PerfEval.Notation.Tokens;
using PerfEval.Text;

namespace PerfEval.Notation.Nouns;

/// <summary>Reads a text and judges its noun: the one place where words around the numbers are accepted or refused.</summary>
internal static class NounReading
{
    /// <summary>Reads a text of which it is known how it is read without a noun.</summary>
    /// <param name="text">The text as published.</param>
    /// <param name="read">How it is read by itself.</param>
    /// <param name="context">What is known about its noun.</param>
    public static (WrittenSet? Set, ReadingFailure? Failure) Read(
        string text,
        (WrittenSet? Set, ReadingFailure? Failure) read,
        NounContext context
    )
    {
        bool isPlain = read is { Set.Strays.Count: 0 } || read is { Set: null, Failure: null };
        if (isPlain || text.Length > FoldedText.MostCharacters)
        {
            return read;
        }

        string folded = Folding.Fold(text);
        string cut = NounCut.Take(LabelCut.Take(folded, context.Labels), context.Sources);
        if (cut != folded || context.DaysAreDurations)
        {
            (WrittenSet? Set, ReadingFailure? Failure) again = CriterionParser.Parse(
                cut,
                context.DaysAreDurations
            );
            read = again.Set is null && again.Failure is null ? read : again;
        }

        return read.Set is { } set ? Judged(text, set, context) : read;
    }

    private static (WrittenSet?, ReadingFailure?) Judged(
        string text,
        WrittenSet set,
        NounContext context
    )
    {
        string noun = "";
        string undeclared = "";
        (int Start, int Length) at = default;
        bool isShareOfTarget = false;
        foreach (Stray stray in set.Strays)
        {
            if (NounJudgement.Refused(stray, set) is { } failure)
            {
                return (null, failure);
            }

            string published = text.Substring(stray.Start, stray.Length);
            string own = NounKey.Trimmed(published);
            if (own.Length == 0 || NounKey.IsVariable(own))
            {
                continue;
            }

            at = noun.Length == 0 ? (stray.Start, stray.Length) : at;
            noun = noun.Length == 0 ? own : $"{noun}…{own}";
            undeclared += NounKey.Of(stray.Text);
            isShareOfTarget |= NounJudgement.NamesShareOfTarget(stray.Text);
        }

        return (
            set with
            {
                Noun = noun,
                Undeclared =
                    isShareOfTarget || NounKey.Of(noun) == NounKey.Of(context.Declared ?? "")
                        ? ""
                        : undeclared,
                NounAt = at,
                IsShareOfTarget = isShareOfTarget,
            },
            null
        );
    }
}
