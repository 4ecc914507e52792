using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>The lists of <c>docs/criteria.md</c> are made from those of the reader, and every word on the page does what the page says.</summary>
public partial class CriteriaWordsTests
{
    private const string Start = "<!-- words -->\n";
    private const string End = "<!-- /words -->";
    private const int Width = 120;

    private static readonly string Path = Repository.PathOf("docs", "criteria.md");

    [Fact]
    public void The_page_lists_every_word_of_every_list()
    {
        string page = File.ReadAllText(Path);
        int from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int to = page.IndexOf(End, StringComparison.Ordinal);
        string actual = page[..from] + Lists() + page[to..];
        if (page != actual)
        {
            File.WriteAllText(System.IO.Path.ChangeExtension(Path, "received.md"), actual);
        }

        Assert.Equal(page, actual);
    }

    [Fact]
    public void Every_word_of_the_page_does_what_its_list_says()
    {
        List<string> wrong = [];
        int words = 0;
        foreach (Match list in OnPage().Matches(File.ReadAllText(Path)))
        {
            string purpose = list.Groups["english"].Value;
            foreach (
                string word in Quoted()
                    .Matches(list.Groups["words"].Value)
                    .Select(one => one.Groups["word"].Value)
            )
            {
                words++;
                foreach ((string text, string wanted) in WordWalk.Of(purpose, word))
                {
                    SingleReading read = CriterionReader.Read(text);
                    string actual = WordWalk.Said(read);
                    if (actual != wanted)
                    {
                        wrong.Add($"{purpose}: {word}: {text} ⇶ {actual}, not {wanted}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
        Assert.True(words > 500, $"There are {words} words.");
    }

    [Fact]
    public void Every_list_is_walked_through() =>
        Assert.All(
            WordLists.Read.Concat(WordLists.Refused),
            list =>
                Assert.NotEmpty(WordWalk.Of(list.Purpose.In(Language.English), list.All[0].Text))
        );

    private static string Lists()
    {
        var lists = new StringBuilder("\n### What is read\n");
        foreach (WordList list in WordLists.Read)
        {
            Append(lists, list);
        }

        lists.Append("\n### What is refused\n");
        foreach (WordList list in WordLists.Refused)
        {
            Append(lists, list);
        }

        lists.Append(
            "\n### Known units (单位)\n\nUnits in one row convert; units in different rows do not. A row of one unit is a dimension of its own.\n\n| dimension | units |\n|---|---|\n"
        );
        ILookup<string, string> spelled = KnownUnits.SpelledOut.ToLookup(
            one => one.Sign,
            one => one.Word
        );
        foreach (UnitRow row in KnownUnits.Rows.Where(row => row.Units.Count > 1))
        {
            lists
                .Append("| ")
                .Append(row.Dimension)
                .Append(" | ")
                .AppendJoin(
                    ' ',
                    row.Units.SelectMany(unit => spelled[unit.Symbol].Prepend(unit.Symbol))
                        .Select(InQuotes)
                )
                .Append(" |\n");
        }

        lists.Append("\nOf one unit:\n\n");
        AppendWords(
            lists,
            KnownUnits
                .Rows.Where(row => row.Units.Count == 1)
                .SelectMany(row => spelled[row.Units[0].Symbol].Prepend(row.Units[0].Symbol))
        );
        lists.Append("\nBefore a number stand, as currencies:\n\n");
        AppendWords(lists, KnownUnits.CurrencySigns);
        return lists.Append('\n').ToString();
    }

    private static void Append(StringBuilder lists, WordList list)
    {
        lists
            .Append("\n**")
            .Append(list.Purpose.In(Language.English))
            .Append("** · ")
            .Append(list.Purpose.In(Language.Chinese))
            .Append("\n\n");
        AppendWords(lists, list.All.Select(word => word.Text));
    }

    // Chinese words first, the short before the long.
    private static void AppendWords(StringBuilder lists, IEnumerable<string> words)
    {
        int column = 0;
        foreach (
            string word in words
                .OrderBy(word => char.IsAscii(word[0]))
                .ThenBy(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal)
                .Select(InQuotes)
        )
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                lists.Append('\n');
                column = 0;
            }

            lists.Append(column == 0 ? "" : " ").Append(word);
            column += word.Length + 1;
        }

        lists.Append('\n');
    }

    private static string InQuotes(string word) =>
        $"`{word.Replace("|", "\\|", StringComparison.Ordinal)}`";

    [GeneratedRegex(
        @"^\*\*(?<english>.+)\*\* · .+\n\n(?<words>(?:`.+\n)+)",
        RegexOptions.Multiline
    )]
    private static partial Regex OnPage();

    [GeneratedRegex("`(?<word>[^`]+)`")]
    private static partial Regex Quoted();
}
