using System.Globalization;
using PerfEval.Criteria;
using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Tests.Notation;

/// <summary>Texts that show of a word of a list what the list says of it.</summary>
internal static class WordWalk
{
    private const string Refused = "refused";

    private static readonly Dictionary<
        string,
        Func<string, IEnumerable<(string Text, string Wanted)>>
    > Walks = new (WordList List, Func<string, IEnumerable<(string, string)>> Walk)[]
    {
        (ComparisonWords.AtLeast, word => [(Before(word, "90%"), "[90%, +∞)")]),
        (ComparisonWords.AtMost, word => [(Before(word, "90%"), "(-∞, 90%]")]),
        (ComparisonWords.MoreThan, word => [(Before(word, "90%"), "(90%, +∞)")]),
        (ComparisonWords.LessThan, word => [(Before(word, "90%"), "(-∞, 90%)")]),
        (
            ComparisonWords.Within,
            word => [(Before(word, "5 days"), "(-∞, 5 days]"), (Before(word, "5%"), Refused)]
        ),
        (
            ComparisonWords.OrEqual,
            word => [(Before(word, "90%"), Sensed(ComparisonWords.OrEqual, word))]
        ),
        (
            ComparisonWords.Negations,
            word => [(Before(word, IsLatin(word) ? "over 90%" : "超过90%"), "(-∞, 90%]")]
        ),
        (
            ComparisonWords.Behind,
            word => [(Behind("90%", word), Sensed(ComparisonWords.Behind, word))]
        ),
        (ConnectiveWords.Range, word => [($"80 {word} 90", "[80, 90]")]),
        (ConnectiveWords.Link, word => [($"≥80 {word} <90", "[80, 90)")]),
        (
            ConnectiveWords.Between,
            word => [($"{word} 80 {(IsLatin(word) ? "and" : "和")} 90", "[80, 90]")]
        ),
        (
            ConnectiveWords.BetweenLinks,
            word => [($"{(IsLatin(word) ? "between" : "介于")} 80 {word} 90", "[80, 90]")]
        ),
        (ConnectiveWords.BetweenEnds, word => [($"介于80和90{word}", "[80, 90]")]),
        (
            ConnectiveWords.Copulas,
            word => [(IsLatin(word) ? $"差错率 {word} 90" : $"差错率{word}90", "{90} noun 差错率")]
        ),
        (
            MarkWords.Including,
            word =>
                [($"80-90（{Before(word, "90")}）", word == "inclusive" ? "[80, 90]" : "(80, 90]")]
        ),
        (
            MarkWords.Excluding,
            word =>
                [($"80-90（{Before(word, "90")}）", word == "exclusive" ? "(80, 90)" : "[80, 90)")]
        ),
        (MarkWords.OwnNumber, word => [($"90分以上（不含{word}）", "(90分, +∞)")]),
        (
            NumberWords.Multiplying,
            word => [($"≥ 2 {word}", $"[{Multipliers.FactorOf(word)! * 2}, +∞)")]
        ),
        (
            NumberWords.English,
            word =>
                [
                    (
                        $"more than {word} ({NumberWords.EnglishValue(word)})",
                        $"({NumberWords.EnglishValue(word)}, +∞)"
                    ),
                ]
        ),
        (
            ZeroWords.Nothing,
            word =>
                [
                    (
                        word is "no" or "none" or "zero"
                            ? Before(word is "none" ? word : $"{word} errors", "")
                            : $"{word}差错",
                        "nothing"
                    ),
                ]
        ),
        (ZeroWords.Countable, word => [(IsLatin(word) ? $"no {word}" : $"无{word}", "nothing")]),
        (
            DateWords.Months,
            word =>
                [
                    (
                        $"by 12 {word}",
                        $"by {DateWords.MonthOf(word).ToString("00", CultureInfo.InvariantCulture)}-12"
                    ),
                ]
        ),
        (GradeWords.All, word => [($"{word}：≥90", "[90, +∞)")]),
        // 增加 says a change too, and is refused without a head.
        (
            NounWords.NounsBefore,
            word =>
                [
                    (
                        $"{word}≥90",
                        NounWords.Change.Contains(word) ? Refused : $"[90, +∞) noun {word}"
                    ),
                ]
        ),
        (
            NounWords.Heads,
            word =>
                [
                    (
                        IsLatin(word) ? $"target {word} ≥ 90" : $"目标{word}≥90",
                        $"[90, +∞) noun {(IsLatin(word) ? $"target {word}" : $"目标{word}")}"
                    ),
                ]
        ),
        (
            NounWords.ShareOfTarget,
            word => [(IsLatin(word) ? $"≥ 90% {word}" : $"{word}90%以上", "PE2011")]
        ),
        (RestWords.All, word => [(word, "rest")]),
        (NounWords.RefusedBefore, word => [(Before(word, "90%"), Refused)]),
        (NounWords.RefusedAloneBefore, word => [(Before(word, "90"), Refused)]),
        (
            NounWords.RefusedAnywhere,
            word => [(Before(word, IsLatin(word) ? "calls ≥ 90%" : "人员≥90%"), Refused)]
        ),
        (
            NounWords.Comparative,
            word => [(Before(word, IsLatin(word) ? "calls ≥ 90%" : "人员≥90%"), Refused)]
        ),
        (NounWords.Change, word => [(Before(word, "≥ 90%"), Refused)]),
        (NounWords.Yardstick, word => [(Before(word, "≥ 90%"), Refused)]),
        (NounWords.RefusedBehind, word => [(Behind("90%", word), Refused)]),
        (NounWords.RefusedAloneBehind, word => [(Behind("90%", word), Refused)]),
        (NounWords.Vague, word => [(Before(word, "90%"), Refused), (Behind("90%", word), Refused)]),
        (
            ConnectiveWords.Conjunctions,
            word => [($"≥90 {word} <60", Refused), ($"≥90{word}<60", Refused)]
        ),
        (NumberWords.NoNumeralBefore, word => [($"三{word}", $"{{三{word}}}")]),
        (NumberWords.Refused, word => [($"90{word}", Refused), ($"{word}90", Refused)]),
    }.ToDictionary(
        one => one.List.Purpose.In(Language.English),
        one => one.Walk,
        StringComparer.Ordinal
    );

    /// <summary>Returns the texts for a word of the list with a purpose, and what is wanted of each.</summary>
    public static IEnumerable<(string Text, string Wanted)> Of(string purpose, string word) =>
        Walks.TryGetValue(purpose, out Func<string, IEnumerable<(string, string)>>? walk)
            ? walk(word)
            : [];

    /// <summary>Says of a reading what a walk wants to know.</summary>
    public static string Said(SingleReading read) =>
        read.Meaning is null ? Refused
        : read.Meaning is Meaning.Rest ? "rest"
        : read.IsNothing ? "nothing"
        : read.Diagnostics.Any(finding => finding.Code == "PE2011") ? "PE2011"
        : read.Noun is { Length: > 0 } noun ? $"{read.Set} noun {noun}"
        : read.Set!;

    private static bool IsLatin(string word) => char.IsAsciiLetter(word[0]);

    private static string Before(string word, string text) =>
        IsLatin(word) ? $"{word} {text}".Trim() : word + text;

    private static string Behind(string text, string word) =>
        IsLatin(word) || word[0] == '&' ? $"{text} {word}" : text + word;

    private static string Sensed(WordList list, string word) =>
        list.All.First(one => one.Text == word).Sense switch
        {
            Sense.AtLeast => "[90%, +∞)",
            Sense.AtMost => "(-∞, 90%]",
            Sense.MoreThan => "(90%, +∞)",
            _ => "(-∞, 90%)",
        };
}
