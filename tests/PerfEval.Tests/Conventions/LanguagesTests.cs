using System.Reflection;
using System.Text.RegularExpressions;
using PerfEval.Diagnostics;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>Whatever is said is said in English and in Chinese: nothing stands in one of them only.</summary>
public partial class LanguagesTests
{
    // The doors take a text in both languages, English first.
    private const string Doors =
        @"(?:_?terminal\.Text|Say|SayIfPossible|LocalizedText|WriteTitle|WriteRows|Row|One)";

    // A text may hold values, and these may hold texts.
    private const string Text =
        """\$"(?:[^"\\\n{]|\\.|\{\{|\{(?:[^{}"\n]|"[^"\n]*")*\})*"|"(?:[^"\\\n]|\\.)*" """;

    // Two texts in brackets, or one of two as the language is.
    private const string Pair =
        $@"\(\s*(?:{Text})\s*,\s*(?:{Text})\s*,?\s*\)|\?\s*(?:{Text})\s*:\s*(?:{Text})";

    // Words of the notation that English sentences speak of.
    private const string Notation = "千万亿";

    private static IEnumerable<string> Sources =>
        Directory
            .GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Generated().IsMatch(file))
            .Order(StringComparer.Ordinal);

    private static List<LocalizedText> Catalogued =>
        [
            .. typeof(Catalogue)
                .GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(entry => (Wording)entry.GetValue(null)!)
                .Select(wording => new LocalizedText(wording.English, wording.Chinese)),
            .. Codes.All.Select(code => code.Title),
        ];

    [Fact]
    public void English_sentences_of_the_catalogue_hold_no_Chinese() =>
        Assert.All(
            Catalogued,
            text =>
                Assert.DoesNotMatch(
                    Chinese(),
                    string.Concat(text.In(Language.English).Where(c => !Notation.Contains(c)))
                )
        );

    [Fact]
    public void Chinese_sentences_of_the_catalogue_hold_no_English()
    {
        Assert.All(Catalogued, text => Assert.Matches(Chinese(), text.In(Language.Chinese)));
        Assert.All(
            Catalogued,
            text =>
                Assert.DoesNotMatch(
                    EnglishPhrase(),
                    Example().Replace(text.In(Language.Chinese), "")
                )
        );
    }

    [Fact]
    public void Every_text_that_the_source_says_stands_in_both_languages()
    {
        List<string> faults = [];
        int calls = 0;
        foreach (string file in Sources)
        {
            foreach (Match call in Call().Matches(WithoutCharacters(file)))
            {
                string[] parts = [.. Literal().Matches(call.Value).Select(match => match.Value)];
                if (parts.Length < 2 || !IsDoor(call))
                {
                    continue;
                }

                calls++;
                bool isBoth =
                    parts.Any(Chinese().IsMatch) && parts.Any(part => !Chinese().IsMatch(part));
                if (!isBoth && parts.Any(part => Letters().IsMatch(Hole().Replace(part, ""))))
                {
                    faults.Add($"{Path.GetFileName(file)}: {parts[0]} {parts[1]}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(calls > 150, $"Only {calls} calls are found.");
    }

    [Fact]
    public void No_sentence_of_a_report_or_of_the_command_stands_alone()
    {
        IEnumerable<string> alone =
            from file in Sources
            where
                file.Contains("PerfEval.Cli", StringComparison.Ordinal)
                || file.Contains("PerfEval.Excel", StringComparison.Ordinal)
                || file.Contains("Reporting", StringComparison.Ordinal)
            from match in Literal().Matches(WithoutDoors(file))
            where
                Sentence().IsMatch(Tag().Replace(Hole().Replace(match.Value, ""), ""))
                || Ideograph().IsMatch(match.Value)
            select $"{Path.GetFileName(file)}: {match.Value}";
        Assert.False(alone.Any(), string.Join('\n', alone));
    }

    private static string WithoutDoors(string file) =>
        Call().Replace(WithoutCharacters(file), call => IsDoor(call) ? "" : call.Value);

    // A pair of texts is one in two languages if any of it is Chinese.
    private static bool IsDoor(Match call) =>
        call.Value[0] is not ('(' or '?')
        || Literal().Matches(call.Value).Count(text => Chinese().IsMatch(text.Value)) == 1;

    private static string WithoutCharacters(string file) =>
        Character().Replace(Comment().Replace(File.ReadAllText(file), ""), "' '");

    // A call with its arguments, be there brackets in them or in their texts; or a pair of texts.
    [GeneratedRegex(
        $@"(?<!\w){Doors}\((?>{Text}|[^()""]+|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|{Pair}",
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Call();

    [GeneratedRegex(Text, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("""'(?:\\.|[^'\\\n])'""")]
    private static partial Regex Character();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    // Ideographs, and the marks that go with them.
    [GeneratedRegex(@"[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF“”]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    [GeneratedRegex("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}")]
    private static partial Regex EnglishPhrase();

    // What is to be written stays as it is: keys and their values.
    [GeneratedRegex("""\{[^{}]*\}|"[^"]*"|[a-zA-Z]+: ?[a-z"].*?(?=[，；。、或与（）]|$)""")]
    private static partial Regex Example();

    [GeneratedRegex("[A-Za-z]{3,} [a-z]{2,}|^\\$?\"[ ;,]+[a-z]{3,}(?![\\w:])")]
    private static partial Regex Sentence();

    // What stands in the gaps of a text is code.
    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    // Markup is said to browsers.
    [GeneratedRegex("</?[a-z!][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Generated();
}
