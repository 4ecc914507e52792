using System.Xml.Linq;
using PerfEval.Excel;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting;

/// <summary>Every paper says which office has not answered, of what; and nothing where no office is named.</summary>
public class UnansweredResultsTests
{
    [Theory]
    [InlineData(
        Language.English,
        """
              Missing           3

            Not reported: 3
              Finance office (1): Spending
              Employment office (1): Training / Completion
              no office named (1): Filed

            Seal
            """
    )]
    [InlineData(
        Language.Chinese,
        """
              未报送      3

            未报送：3 项
              财务处（1）：支出率
              就业处（1）：培训 / 完成率
              未指定填报科室（1）：归档率

            封印
            """
    )]
    public void The_text_says_it_behind_the_counts(Language language, string section) =>
        Assert.Contains(
            section.ReplaceLineEndings("\n"),
            Text(OwnedTable.Evaluation, language),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        Language.English,
        """
            ### Not reported: 3

            - Finance office (1): Spending
            - Employment office (1): Training / Completion
            - no office named (1): Filed

            ### Employment
            """
    )]
    [InlineData(
        Language.Chinese,
        """
            ### 未报送：3 项

            - 财务处（1）：支出率
            - 就业处（1）：培训 / 完成率
            - 未指定填报科室（1）：归档率

            ### 就业
            """
    )]
    public void Markdown_says_it_behind_the_counts(Language language, string section) =>
        Assert.Contains(
            section.ReplaceLineEndings("\n"),
            Markdown(OwnedTable.Evaluation, language),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        Language.English,
        "Not reported",
        "Finance office: 1 indicator: jobs/help/money Spending | Employment office: 1 indicator: jobs/train/rate Training / Completion | no office named: 1 indicator: office/files/rate Filed"
    )]
    [InlineData(
        Language.Chinese,
        "未报送",
        "财务处: 指标 1 项: jobs/help/money 支出率 | 就业处: 指标 1 项: jobs/train/rate 培训 / 完成率 | 未指定填报科室: 指标 1 项: office/files/rate 归档率"
    )]
    public void The_page_links_to_every_indicator_behind_the_result(
        Language language,
        string title,
        string rows
    )
    {
        XElement section = Sections(Page(OwnedTable.Evaluation, language), "/unanswered").Single();
        Assert.EndsWith(
            "/result",
            Id(section.ElementsBeforeSelf("section").Last()),
            StringComparison.Ordinal
        );
        Assert.Equal(title, section.Element("h3")!.Value);
        Assert.Equal(rows, Rows(section));
    }

    [Theory]
    [InlineData(
        Language.English,
        "Not reported",
        "Office|Not reported|Indicators\nFinance office|1|Spending\nEmployment office|1|Training / Completion\nno office named|1|Filed"
    )]
    [InlineData(
        Language.Chinese,
        "未报送",
        "填报科室|未报送|指标\n财务处|1|支出率\n就业处|1|培训 / 完成率\n未指定填报科室|1|归档率"
    )]
    public void The_workbook_has_a_sheet_for_it_behind_all_others(
        Language language,
        string title,
        string rows
    )
    {
        Workbook workbook = Written(OwnedTable.Evaluation, language);
        Assert.Empty(workbook.Faults());
        Assert.Equal(title, workbook.Sheets()[5]);
        Assert.Equal(
            $"{title}\n{rows}",
            string.Join('\n', workbook.Texts(5).Select(row => string.Join('|', row).TrimEnd('|')))
        );
    }

    [Fact]
    public void Of_several_subjects_each_has_its_own()
    {
        EvaluationResult two = OwnedTable.OfTwo;
        XElement page = Page(two, Language.English);
        Assert.Equal(
            [
                "Training office: 1 indicator: jobs/train/people Passed",
                "Employment office: 2 indicators: jobs/help/rate Support / Completion, jobs/train/rate Training / Completion | no office named: 1 indicator: office/files/rate Filed",
            ],
            Sections(page, "/unanswered").Select(Rows)
        );
        Assert.Equal(
            [
                "东区|Training office|1|Passed",
                "西区|Employment office|2|Support / Completion, Training / Completion",
                "西区|no office named|1|Filed",
            ],
            Written(two, Language.English).Texts(5).Skip(2).Select(row => string.Join('|', row))
        );
        foreach (
            string paper in new[] { Text(two, Language.English), Markdown(two, Language.English) }
        )
        {
            Assert.Contains("Not reported: 1\n", paper, StringComparison.Ordinal);
            Assert.Contains("Not reported: 3\n", paper, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_everything_was_reported_nothing_is_said() =>
        AssertSilent(OwnedTable.Complete);

    [Fact]
    public void Where_no_office_is_named_nothing_is_said() =>
        AssertSilent(Books.Evaluator.Evaluate(RealTable.Book, [RealTable.Results]));

    [Theory]
    [InlineData("jobs", "jobs · Office: Employment office")]
    [InlineData("jobs/help", "jobs/help · Office: Employment office")]
    [InlineData("jobs/help/money", "jobs/help/money · Office: Finance office")]
    [InlineData("office/files/rate", "office/files/rate")]
    public void The_page_says_beside_a_path_who_fills_it_in(string path, string where) =>
        Assert.Equal(
            where,
            Page(OwnedTable.Complete, Language.English)
                .Descendants()
                .Single(element => Id(element) == "1/" + path)
                .Elements("p")
                .First(line => line.Attribute("class")?.Value == "where")
                .Value
        );

    [Theory]
    [InlineData(Language.English, "Office", "Employment office", "Finance office")]
    [InlineData(Language.Chinese, "填报科室", "就业处", "财务处")]
    public void The_workbook_has_a_column_of_who_fills_in_what(
        Language language,
        string heading,
        string ofJobs,
        string ofMoney
    )
    {
        IReadOnlyList<Dictionary<string, string>> rows = Written(OwnedTable.Complete, language)
            .Rows();
        Assert.Equal([ofJobs, ofJobs, ofJobs, ofMoney], rows.Take(4).Select(row => row[heading]));
        Assert.Equal(["", "", "", ""], rows.TakeLast(4).Select(row => row[heading]));
    }

    [Theory]
    [InlineData(
        Language.English,
        "Assessors",
        "self-assessment by 甲处 (甲处.yaml: 1 indicator)\nself-assessment by 乙处 (乙处.yaml: 2 indicators)"
    )]
    [InlineData(
        Language.Chinese,
        "评价人",
        "自评：甲处（甲处.yaml：1 个指标）\n自评：乙处（乙处.yaml：2 个指标）"
    )]
    public void The_page_says_in_its_record_which_file_is_whose(
        Language language,
        string term,
        string hands
    )
    {
        XElement record = Page(OwnedTable.Evaluation, language)
            .Descendants("section")
            .Single(section => Id(section) == "record");
        Assert.Equal(
            hands,
            record
                .Descendants("dt")
                .Single(dt => dt.Value == term)
                .ElementsAfterSelf("dd")
                .First()
                .Value
        );
        Assert.DoesNotContain(
            Page(OwnedTable.Complete, language).Descendants("dt"),
            dt => dt.Value == term
        );
    }

    private static void AssertSilent(EvaluationResult evaluation)
    {
        Assert.Empty(Sections(Page(evaluation, Language.English), "/unanswered"));
        Assert.DoesNotContain("Not reported", Written(evaluation, Language.English).Sheets());
        foreach (
            string paper in new[]
            {
                Text(evaluation, Language.English),
                Markdown(evaluation, Language.English),
            }
        )
        {
            Assert.DoesNotContain("Not reported", paper, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<XElement> Sections(XElement page, string ending) =>
        page.Descendants("section")
            .Where(section => Id(section).EndsWith(ending, StringComparison.Ordinal));

    // Each row: who, how many, and where its links lead, with their names.
    private static string Rows(XElement section) =>
        string.Join(
            " | ",
            section
                .Descendants("tbody")
                .Elements("tr")
                .Select(row =>
                    string.Join(": ", row.Element("th")!.Nodes().Select(TextOf))
                    + ": "
                    + string.Join(
                        ", ",
                        row.Descendants("a")
                            .Select(link => $"{link.Attribute("href")!.Value[3..]} {link.Value}")
                    )
                )
        );

    private static string TextOf(XNode node) =>
        node is XText text ? text.Value : ((XElement)node).Value;

    private static string Id(XElement element) => element.Attribute("id")?.Value ?? "";

    private static Workbook Written(EvaluationResult evaluation, Language language) =>
        Workbook.Of(stream => EvaluationWorkbook.Write(evaluation, stream, language));

    private static string Text(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteText(evaluation, writer, language);
        return writer.ToString();
    }

    private static string Markdown(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteMarkdown(evaluation, writer, language);
        return writer.ToString();
    }

    private static XElement Page(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteHtml(evaluation, writer, language);
        return HtmlPages.Parse(writer.ToString());
    }
}
