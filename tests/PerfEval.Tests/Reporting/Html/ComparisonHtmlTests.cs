using System.Xml.Linq;
using PerfEval.Tests.Reporting.Comparisons;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Html;

/// <summary>The working paper of two evaluations as a page: whole, quiet where nothing moved, and without a script.</summary>
public class ComparisonHtmlTests
{
    private const string Markup = "\"'/></title></style><script>alert(1)</script>";

    [Theory]
    [InlineData(Language.English, "Indicator|Claimed|Audited|Difference|Grade")]
    [InlineData(Language.Chinese, "指标|申报|审定|差异|等级")]
    public void Every_node_is_a_row_and_rows_that_did_not_move_are_quiet(
        Language language,
        string headings
    )
    {
        XElement page = Papers.Page(Papers.Real, language);
        XElement table = Table(page, "paper");
        Assert.StartsWith(
            headings,
            string.Join('|', table.Element("thead")!.Descendants("th").Select(cell => cell.Value)),
            StringComparison.Ordinal
        );
        XElement[] rows = [.. table.Element("tbody")!.Elements("tr")];
        Assert.Equal(Papers.Audit.Subjects[0].Root.SelfAndBelow().Count(), rows.Length);
        Assert.Equal(
            [Papers.Target, Papers.Sites, Papers.ErrorRate],
            rows.Where(row => Class(row) == "level3 moved")
                .Select(row => row.Attribute("id")!.Value["1/".Length..])
        );
        Assert.All(
            rows.Where(row => !Class(row).EndsWith("moved", StringComparison.Ordinal)),
            row => Assert.EndsWith(" same", Class(row), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_totals_hold_the_department_and_its_responsibilities()
    {
        XElement[] rows =
        [
            .. Table(Papers.Page(Papers.Real), "totals").Element("tbody")!.Elements("tr"),
        ];
        Assert.Equal(1 + RealTable.Book.Table.Responsibilities.Count, rows.Length);
        Assert.Equal("高新区人社局|Good|86.24 to 86.64|83.74 to 84.14|||||3 worse", Cells(rows[0]));
        Assert.Equal(
            "二 机构编制管理|Good → Fair|85.00|78.33|-6.67|14 1/6|13 1/18|-1 1/9|1 worse",
            Cells(rows[2])
        );
    }

    [Fact]
    public void What_moved_leads_to_its_row()
    {
        XElement page = Papers.Page(Papers.Real);
        string[] targets =
        [
            .. page.Descendants("ul")
                .Single(list => Class(list) == "moves")
                .Descendants("a")
                .Select(link => link.Attribute("href")!.Value[1..]),
        ];
        Assert.Equal(3, targets.Length);
        Assert.Empty(
            targets.Except(
                page.Descendants()
                    .Select(element => element.Attribute("id")?.Value)
                    .OfType<string>()
            )
        );
    }

    [Fact]
    public void It_runs_and_loads_nothing_and_every_id_stands_once()
    {
        XElement page = Papers.Page(Papers.Real);
        Assert.Empty(page.Descendants("script"));
        Assert.DoesNotContain(page.Descendants().Attributes(), one => one.Name == "src");
        Assert.All(
            page.Descendants("a"),
            link => Assert.StartsWith("#", link.Attribute("href")!.Value, StringComparison.Ordinal)
        );
        string[] ids =
        [
            .. page.Descendants().Select(one => one.Attribute("id")?.Value).OfType<string>(),
        ];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
    }

    [Fact]
    public void Where_nothing_moved_it_says_so_and_holds_every_row()
    {
        XElement page = Papers.Page(Comparison.Of(Papers.Self, Papers.Self));
        Assert.Contains("0 of 40 indicators moved", page.Value, StringComparison.Ordinal);
        Assert.Contains("Nothing moved.", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("They were made differently", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(
            page.Descendants("tr"),
            row => Class(row).Contains("moved", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_roll_up_there_are_no_points()
    {
        EvaluationResult self = Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results);
        XElement page = Papers.Page(Comparison.Of(self, self));
        Assert.DoesNotContain("Points", Table(page, "paper").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Score", Table(page, "totals").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_of_one_evaluation_only_is_named()
    {
        Comparison comparison = Comparison.Of(Of("甲局", "乙局"), Of("乙局", "丙局"));
        string[] said =
        [
            .. Papers
                .Page(comparison, Language.Chinese)
                .Descendants("section")
                .Where(section => Class(section) == "pair")
                .Select(section =>
                    section.Element("h2")!.Value + "：" + section.Element("p")!.Value
                ),
        ];
        Assert.Equal(
            ["乙局：40 个指标中有 0 个发生变动", "丙局：仅在 B 中", "甲局：仅在 A 中"],
            said
        );

        static EvaluationResult Of(params string[] subjects) =>
            Books.Evaluator.Evaluate(
                RealTable.Book,
                MeasuredResults
                    .ReadText(
                        "subject,indicator,value\n"
                            + string.Concat(
                                subjects.Select(subject =>
                                    $"{subject},reform/institution/target-completion,90%\n"
                                )
                            ),
                        "many.csv"
                    )
                    .Value
            );
    }

    [Fact]
    public void Markup_in_names_of_files_and_in_remarks_is_text()
    {
        Comparison comparison = Papers.Of(
            "criteria: {excellent: 满意, poor: 不满意}",
            "满意",
            """{value: 不满意, note: "<script>alert(2)</script>", evidence: "<b>"}"""
        );
        XElement page = Papers.Page(comparison, before: Markup, after: Markup + "B");
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("b"));
        Assert.Contains(Markup + "B", page.Value, StringComparison.Ordinal);
        Assert.Contains("<script>alert(2)</script>", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_back_from_records_gives_the_same_page_but_for_their_seals()
    {
        EvaluationResult self = ReadBack.Of(Papers.Self);
        EvaluationResult audit = ReadBack.Of(Papers.Audit);
        string[] made = Papers.Written(Papers.Real).Split('\n');
        string[] read = Papers.Written(Comparison.Of(self, audit)).Split('\n');
        Assert.Equal(
            [
                $"<tr><th scope='row'>Seal</th><td>{self.RecordedSeal}</td><td>{audit.RecordedSeal}</td></tr>",
            ],
            read.Except(made)
        );
        Assert.Empty(made.Except(read));
    }

    private static XElement Table(XElement page, string name) =>
        page.Descendants("table").Single(table => Class(table) == name);

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static string Cells(XElement row) =>
        string.Join('|', row.Elements().Select(cell => cell.Value));
}
