using System.Text.RegularExpressions;
using PerfEval.Grading.Values;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The examples of <c>docs/results.md</c> stand as the page says.</summary>
public partial class ResultsPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "results.md"));

    [Fact]
    public void Every_result_stands_as_the_page_says()
    {
        List<string> wrong = [];
        int examples = 0;
        foreach (Match section in Section().Matches(Page))
        {
            string book = Books.Around(section.Groups["indicator"].Value);
            foreach (Match row in Row().Matches(section.Groups["rows"].Value))
            {
                examples++;
                IndicatorEvaluation read = Books.Grade(book, row.Groups["written"].Value);
                string stands =
                    read.Grade?.Id
                    ?? (
                        read.Status == Status.Invalid
                            ? read.Diagnostics.Single().Code
                            : read.Status.ToString()
                    );
                if (stands != row.Groups["stands"].Value)
                {
                    wrong.Add($"{row.Groups["written"].Value} stands as {stands}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(examples > 50, $"The page has {examples} examples.");
    }

    [Fact]
    public void The_words_that_say_none_are_those_that_are_read_so()
    {
        string listed = Page.Split("<!-- none -->\n")[1].Split("\n<!-- /none -->")[0];
        Assert.Equal(string.Join(" · ", NoneWords.All.Select(word => $"`{word}`")), listed);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    [InlineData("csv")]
    public void Every_whole_file_is_read_and_graded_without_an_error(string form)
    {
        string file = Block()
            .Matches(Page)
            .First(b => b.Groups["form"].Value == form)
            .Groups["text"]
            .Value;
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.ReadText(file, "results." + form).Value
        );
        Assert.NotEmpty(result.Subjects);
        Assert.DoesNotContain(result.Diagnostics, f => f.Severity == Severity.Error);
        Assert.Contains(
            result.Subjects[0].Indicators,
            indicator => indicator.Status == Status.Graded
        );
    }

    [GeneratedRegex(
        """```yaml\n(?<indicator>(?:measure|criteria):.*?)\n```\n\n\| written [^\n]*\n\|-[^\n]*\n(?<rows>(?:\|[^\n]*\n)+)""",
        RegexOptions.Singleline
    )]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| `(?<written>[^`]*)` \| `(?<stands>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""```(?<form>\w+)\n(?<text>.*?)\n```""", RegexOptions.Singleline)]
    private static partial Regex Block();
}
