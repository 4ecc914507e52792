using PerfEval.Import.Headers;
using PerfEval.Import.Readers;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>The page of the import has the headings and symbols of the code.</summary>
public class ImportPageTests
{
    private static readonly string Path = Repository.PathOf("docs", "import.md");

    [Fact]
    public void The_page_has_every_heading_and_every_symbol_that_is_known()
    {
        string page = File.ReadAllText(Path);
        string actual = WithTable(WithTable(page, "| role |", Headings()), "| font |", Symbols());
        actual = WithTable(WithTable(actual, "| in the head |", Labels()), "| words |", Sections());
        if (page != actual)
        {
            File.WriteAllText(System.IO.Path.ChangeExtension(Path, "received.md"), actual);
        }

        Assert.Equal(page, actual);
    }

    [Fact]
    public void No_word_or_number_of_the_real_table_stands_in_the_import()
    {
        HashSet<string> words =
        [
            .. RealTable.Book.Table.Nodes.Select(node => node.Name.In(Language.Chinese)),
            .. RealTable.Book.Table.Indicators.SelectMany(one =>
                one.Criteria.Select(criterion => criterion.Criterion.Text.Value)
            ),
            .. RealTable
                .Book.Table.Responsibilities.SelectMany(one => one.Activities)
                .SelectMany(one => new[] { one.Budget?.ToString(), one.Goal?.In(Language.Chinese) })
                .OfType<string>(),
            .. RealTable.Book.Table.Duties.Offices.Select(one => one.Name.In(Language.Chinese)),
            .. RealTable.Book.Table.Duties.Glossary.Select(one => one.Term.Value),
        ];
        Assert.Empty(
            from file in Directory.GetFiles(
                Repository.PathOf("src", "PerfEval.Import"),
                "*.cs",
                SearchOption.AllDirectories
            )
            where !file.Contains("obj", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            from word in words
            where text.Contains(word, StringComparison.Ordinal)
            select $"{System.IO.Path.GetFileName(file)}: {word}"
        );
    }

    private static string WithTable(string page, string begin, IEnumerable<string> table)
    {
        List<string> lines = [.. page.Split('\n')];
        int first = lines.FindIndex(line => line.StartsWith(begin, StringComparison.Ordinal));
        Assert.True(first >= 0, $"The table {begin} is not found any more.");
        int last = first;
        while (lines[last].StartsWith('|'))
        {
            last++;
        }

        lines.RemoveRange(first, last - first);
        lines.InsertRange(first, table);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Headings() =>
        [
            "| role | headings |",
            "|---|---|",
            .. HeadingWords.All.Select(role =>
                $"| `{RoleNames.Of(role.Role)}` | {string.Join(", ", role.Words)} |"
            ),
        ];

    private static IEnumerable<string> Labels() =>
        [
            "| in the head | labels |",
            "|---|---|",
            .. FormWords.All.Select(one => $"| `{one.Key}` | {string.Join(", ", one.Words)} |"),
        ];

    private static IEnumerable<string> Sections() =>
        [
            "| words | are |",
            "|---|---|",
            $"| of a heading above offices | {string.Join(", ", SectionWords.Duties)} |",
            $"| of a heading above terms | {string.Join(", ", SectionWords.Glossary)} |",
            $"| in which the name of an office ends | {string.Join(", ", SectionWords.OfficeEndings)} |",
        ];

    private static IEnumerable<string> Symbols() =>
        [
            "| font | characters, by their codes there |",
            "|---|---|",
            .. SymbolFonts
                .All.GroupBy(symbol => symbol.Font)
                .Select(font =>
                    $"| {font.Key} | {string.Join(", ", font.Select(symbol => $"`{symbol.Code:X2}` {(symbol.Text == " " ? "space" : symbol.Text)}"))} |"
                ),
        ];
}
