using PerfEval.Criteria;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Nouns;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Reads a criterion that is a date: 11月30日前, 7月底前, 2019年12月底前, <c>by 30 November</c>.</summary>
internal static class DateReading
{
    /// <summary>Returns the moment and the noun around it, or null if the text is no such date.</summary>
    /// <param name="text">The text as published.</param>
    /// <param name="context">What is known about its noun.</param>
    public static (Deadline Deadline, string? Noun)? Read(string text, NounContext context)
    {
        string folded = NounCut.Take(
            LabelCut.Take(Folding.Fold(text), context.Labels),
            context.Sources
        );
        if ((ChineseDate.FindIn(folded) ?? EnglishDate.FindIn(folded)) is not var (date, from, to))
        {
            return null;
        }

        string noun = "";
        foreach (
            (int start, int end, StrayPlace place) in new[]
            {
                (0, from, StrayPlace.Before),
                (to, folded.Length, StrayPlace.Behind),
            }
        )
        {
            string words = folded[start..end].Trim(' ', '。', '.', ';', ':');
            if (words.Length == 0)
            {
                continue;
            }

            var stray = new Stray(words, start, end - start, place);
            WrittenSet compared = WrittenSet.Of(WrittenForm.Comparison, null, null) with
            {
                IsCompared = true,
            };
            if (words.Any(char.IsAsciiDigit) || NounJudgement.Refused(stray, compared) is not null)
            {
                return null;
            }

            noun += NounKey.Trimmed(text[start..end]);
        }

        return (date, noun.Length > 0 ? noun : null);
    }
}
