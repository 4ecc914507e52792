using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The developers' guide says how many lines of code each task takes, and they are so many.</summary>
public partial class GuideLinesTests
{
    private static readonly string Guide = File.ReadAllText(
        Repository.PathOf("docs", "guide-developers.md")
    );

    [Fact]
    public void Each_task_takes_as_many_lines_as_the_table_says()
    {
        List<string> wrong = [];
        MatchCollection rows = Row().Matches(Guide);
        foreach (Match row in rows)
        {
            string title = row.Groups["section"].Value;
            int which = row.Groups["which"] is { Success: true, Value: var written }
                ? Number(written)
                : 1;
            int lines = Code(title)[which - 1].Split('\n').Count(line => line.Trim().Length > 0);
            if (lines != Number(row.Groups["lines"].Value))
            {
                wrong.Add($"{row.Groups["task"].Value}: {lines} lines");
            }
        }

        Assert.Empty(wrong);
        Assert.True(rows.Count >= 10, $"{rows.Count} tasks are in the table.");
    }

    private static List<string> Code(string title)
    {
        int from = Guide.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(from >= 0, $"There is no section '{title}'.");
        int to = Guide.IndexOf("\n## ", from + 1, StringComparison.Ordinal);
        return
        [
            .. Block()
                .Matches(to < 0 ? Guide[from..] : Guide[from..to])
                .Select(block => block.Groups["code"].Value),
        ];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\| (?<task>[^|]+) \| (?<lines>\d+) \| (?<section>[^|]+?)(, (?<which>\d))? \|$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        @"^```csharp\n(?<code>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();
}
