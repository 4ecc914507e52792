using System.Xml.Linq;
using PerfEval.Excel;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting;

/// <summary>Points that are summed, on all papers of a project's form: of rows, of nodes and of the whole, beside what is claimed.</summary>
public class SummedPapersTests
{
    [Theory]
    [InlineData("", "100", "90.68", "96.08")]
    [InlineData("output", "50", "46.60", "")]
    [InlineData("output/quantity", "18", "17.60", "")]
    [InlineData("output/quantity/visits", "8", "7.60", "8")]
    [InlineData("execution/funds/rate", "10", "9.89", "9.89")] // as the roll-up rounds it
    public void A_node_has_its_points_what_it_earned_and_what_is_claimed_on_the_page_and_in_the_workbook(
        string path,
        string full,
        string earned,
        string claimed
    )
    {
        Dictionary<string, string> row = Workbook
            .Of(stream => EvaluationWorkbook.Write(ProjectForm.Claimed, stream, Language.Chinese))
            .Rows()
            .Last(one => one["指标路径"] == path);
        Assert.Equal([full, earned, claimed], new[] { row["分值"], row["得分"], row["自评得分"] });
        Assert.Equal(
            [full, earned, claimed],
            new[] { "分值", "得分", "自评得分" }.Select(title => Cell(path, title))
        );
    }

    [Fact]
    public void Points_are_rounded_as_declared_and_the_step_is_told_beside_the_arithmetic()
    {
        XElement article = Page.Descendants("article")
            .Single(one => one.Attribute("id")!.Value == "1/execution/funds/rate");
        Assert.Contains("9.89（分值 10）", article.Value, StringComparison.Ordinal);
        Assert.Contains("舍入到 0.01（四舍五入）：9.89", article.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("计算为", article.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_tells_the_points_of_nodes_too()
    {
        RuleBook book = RuleBook.Load(
            Repository.PathOf("rules", "project-self-evaluation", "2025.yaml")
        );
        string results = File.ReadAllText(
            Repository.PathOf("rules", "project-self-evaluation", "2025.results.yaml")
        );
        var audited = Books.Evaluator.Evaluate(
            book,
            MeasuredResults
                .ReadText(results.Replace("34200", "31500", StringComparison.Ordinal))
                .Value
        );
        using var writer = new StringWriter();
        ComparisonReport.WriteText(
            Comparison.Of(ProjectForm.Filed, audited),
            writer,
            Language.Chinese,
            "a.json",
            "b.json"
        );
        string text = writer.ToString();
        Assert.Contains("总评  优 90.68 → 优 90.08  (-0.6)\n", text, StringComparison.Ordinal);
        Assert.Contains("产出指标  优 46.60 → 优 46.00  (-0.6)\n", text, StringComparison.Ordinal);
        Assert.Contains("已计分 7.60 → 已计分 7.00  (-0.6)\n", text, StringComparison.Ordinal);
    }

    private static XElement Page { get; } = HtmlPages.Of("project", Language.Chinese);

    private static string Cell(string path, string title)
    {
        string target = path.Length == 0 ? "#1/result" : $"#1/{path}";
        XElement row = Page.Descendants("table")
            .Single(table => table.Attribute("class")?.Value == "tree")
            .Descendants("tr")
            .Single(one => one.Element("th")?.Element("a")?.Attribute("href")?.Value == target);
        return row.Elements("td")
            .Single(cell => cell.Attribute("data-title")?.Value == title)
            .Value;
    }
}
