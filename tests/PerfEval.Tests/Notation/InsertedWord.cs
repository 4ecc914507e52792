using PerfEval.Criteria;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>A text that reads, with one word put in where it does not belong.</summary>
/// <param name="Before">How the text is read without the word.</param>
/// <param name="Word">The word.</param>
/// <param name="Gap">Where it was put, in UTF-16 units of the text without it.</param>
/// <param name="At">Where it stands in the text with it, behind a space that parts it from letters.</param>
/// <param name="Text">The text with the word.</param>
internal sealed record InsertedWord(SingleReading Before, string Word, int Gap, int At, string Text)
{
    private static readonly string[] Compared =
    [
        "comparison",
        "inclusive-words",
        "exclusive-words",
        "chained",
    ];

    private static readonly HashSet<string> Comparisons =
    [
        .. ReaderLists
            .All.Where(list =>
                list.Key
                    is "ComparisonWords.Before"
                        or "ComparisonWords.Behind"
                        or "ComparisonWords.Comparing"
            )
            .SelectMany(list => list.Value),
    ];

    private static readonly ILookup<char, string> ByFirst = ReaderLists.Words.ToLookup(word =>
        char.ToLowerInvariant(word[0])
    );

    private static readonly int Longest = ReaderLists.Words.Max(word => word.Length);

    /// <summary>Whether the word parts the digits of a number, which then are two.</summary>
    public bool SplitsNumber =>
        Gap > 0
        && Gap < Before.Text.Length
        && char.IsAsciiDigit(Before.Text[Gap])
        && char.IsAsciiDigit(Before.Text[Gap - 1]);

    /// <summary>Puts a word into a text: Latin letters with spaces around, where letters stand beside them.</summary>
    public static InsertedWord Of(SingleReading before, string word, int at)
    {
        string text = before.Text;
        bool isLatin = char.IsLetter(word[0]) && word[0] < '\u2E80';
        string left = isLatin && at > 0 && text[at - 1] != ' ' ? " " : "";
        string right = isLatin && at < text.Length && text[at] != ' ' ? " " : "";
        return new InsertedWord(
            before,
            word,
            at,
            at + left.Length,
            $"{text[..at]}{left}{word}{right}{text[at..]}"
        );
    }

    /// <summary>Says what is wrong, if the word is not told as a part of the noun either: PE2009 in a book asks about it.</summary>
    public string? SilentFault() => IsTold(CriterionReader.Read(Text)) ? null : Fault();

    /// <summary>Says what is wrong with how the text is read; null if nothing is.</summary>
    public string? Fault()
    {
        SingleReading now = CriterionReader.Read(Text);
        if (now.Meaning is null)
        {
            return now.Diagnostics.Any(finding => finding.Severity == Severity.Error)
                ? null
                : $"{this}: not read, and no error says why";
        }

        if (IsSame(now))
        {
            return IsTold(now) || IsListed(now)
                ? null
                : $"{this}: the same set, and nothing is told";
        }

        return IsListed(now) || IsUnknownUnit(now) || (SplitsWord() && IsTold(now))
            ? null
            : $"{this} ⇶ {now.Set}{(now.Noun is { } noun ? $" noun {noun}" : "")}, without the word {Before.Set}";
    }

    public override string ToString() => $"{Before.Text} + {Word}: {Text}";

    private bool IsSame(SingleReading now) =>
        now.Meaning == Before.Meaning && now.Unit == Before.Unit;

    private bool IsTold(SingleReading now) =>
        now.Diagnostics.Count > Before.Diagnostics.Count
        || (
            now.Noun is { } noun
            && Letters(noun).Contains(Letters(Word), StringComparison.OrdinalIgnoreCase)
        )
        || now.Meaning is Meaning.Label;

    // The word is a unit that no list knows, PE2002 or PE2010 in a book; what stood behind the number is its noun then.
    private bool IsUnknownUnit(SingleReading now) =>
        now is { Unit: { IsKnown: false } unit, Meaning: Meaning.Range range }
        && Letters(unit.Symbol).Contains(Letters(Word), StringComparison.Ordinal)
        && Before.Meaning is Meaning.Range was
        && (
            now.Noun is not null
            || (
                Opens(range.Interval.Lower) == Opens(was.Interval.Lower)
                && Opens(range.Interval.Upper) == Opens(was.Interval.Upper)
            )
        );

    private static bool? Opens(Bound? end) => end?.IsIncluded;

    // 达隧道到 holds 达到 no more, and (含隧道) is no mark but a remark: what is left is a noun, and said to be one.
    private bool SplitsWord()
    {
        string text = Before.Text;
        for (int from = Math.Max(0, Gap - Longest); from < Gap; from++)
        {
            foreach (string entry in ByFirst[char.ToLowerInvariant(text[from])])
            {
                // 逾 of 逾警告300人 may begin a noun, as 超 begins 超时率.
                bool isWhole =
                    entry.Length == 1
                    && Comparisons.Contains(entry)
                    && text.AsSpan(from + 1, Gap - from - 1).IsWhiteSpace();
                if ((isWhole || from + entry.Length > Gap) && StandsAt(text, from, entry))
                {
                    return true;
                }
            }
        }

        return text.LastIndexOf('(', Math.Max(0, Gap - 1))
            > text.LastIndexOf(')', Math.Max(0, Gap - 1));
    }

    // An entry of a list stands where the word was put. Beside a comparison another one explains nothing, unless
    // the two together are one.
    private bool IsListed(SingleReading now)
    {
        bool isCompared = Compared.Contains(Before.Rule) && !IsSame(now);
        int end = At + Word.Length;
        for (int from = Math.Max(0, At - Longest); from < end; from++)
        {
            foreach (string entry in ByFirst[char.ToLowerInvariant(Text[from])])
            {
                bool stands = from + entry.Length > At && StandsAt(Text, from, entry);
                bool reachesOut = from < At || from + entry.Length > end;
                if (stands && !(isCompared && !reachesOut && Comparisons.Contains(entry)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandsAt(string text, int from, string entry) =>
        string.Compare(text, from, entry, 0, entry.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
