using System.Text;
using PerfEval.Import;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>A self-evaluation form that was filled in becomes a book with points, and results with what was claimed.</summary>
public class FormImportTests
{
    // As the official form: a label beside all rows, three levels that are merged, points, and a total.
    private static readonly string[][] Cells =
    [
        ["项目支出绩效自评表（2025年度）", "", "", "", "", "", "", "", ""],
        ["项目名称", "", "社区图书室", "", "", "主管部门", "", "文化局", ""],
        [
            "绩效指标",
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
        ],
        [
            "",
            "产出指标",
            "数量指标",
            "1.新增藏书",
            "≥2000册",
            "1900册",
            "40",
            "38",
            "采购延迟；已补订",
        ],
        ["", "", "质量指标", "上架率", "≥95%", "96%", "20", "20", ""],
        ["", "效益指标", "社会效益指标", "到馆人次", "≥500人次", "480人次", "30", "29", "周末闭馆"],
        ["", "", "可持续影响", "长效机制", "健全", "", "10", "", ""],
        ["总分", "", "", "", "", "", "100", "97", ""],
    ];

    private static readonly ImportOptions Unnamed = new() { Id = "form-2025" };

    [Theory]
    [InlineData("form.docx")]
    [InlineData("form.xlsx")]
    public void A_form_becomes_a_book_and_results_that_can_be_evaluated(string name)
    {
        ImportedTable imported = Imported.Of(name == "form.docx" ? Docx() : Xlsx(), name, Unnamed);
        PublishedTable table = Imported.Table(imported);
        Assert.Equal(
            "2025-01-01/2025-12-31",
            $"{table.Period.From:uuuu-MM-dd}/{table.Period.To:uuuu-MM-dd}"
        );
        Assert.Equal("项目支出绩效自评表（2025年度）", table.Title.In(Language.Chinese));
        Assert.Equal(
            ["产出指标", "效益指标"],
            table.Responsibilities.Select(one => one.Name.In(Language.Chinese))
        );
        Assert.Equal(4, table.Responsibilities.Sum(one => one.Activities.Count));
        Assert.Contains(
            "levels: [一级指标, 二级指标, 三级指标]\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("社区图书室", imported.RuleBook, StringComparison.Ordinal);
        Assert.Contains("score: ratio  # assumed", imported.RuleBook, StringComparison.Ordinal);
        Assert.Contains(
            "            score: judged  # assumed",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(imported.RuleBook!).Value,
            MeasuredResults.ReadText(imported.Results!, "results.yaml").Value
        );
        // 1900 of 2000 is 38 of 40; 480 of 500 is 28.8 of 30, and not 29, and so the total is not 97.
        Assert.Equal(
            [null, "r2/a1/i01"],
            evaluation
                .Diagnostics.Where(finding => finding.Code == "PE5016")
                .Select(finding => finding.Path)
        );
        Assert.DoesNotContain(
            evaluation.Diagnostics,
            finding => finding.Severity == Severity.Error
        );
    }

    [Fact]
    public void Word_and_Excel_give_the_same_book_and_the_same_results_but_for_places()
    {
        ImportedTable word = Imported.Of(Docx(), "form", Unnamed);
        Assert.Null(word.RuleBook);
        word = Imported.Of(Docx(), "form.docx", Unnamed);
        ImportedTable sheet = Imported.Of(Xlsx(), "form.xlsx", Unnamed);
        Assert.Equal(Lines(word.Results!, "form.docx"), Lines(sheet.Results!, "form.xlsx"));
        Assert.Equal(
            """
            schema: perfeval/results/1
            rulebook: form-2025
            subject: 社区图书室
            claimed: {points: 97}
            project: {department: 文化局}
            results:
              r1/a1/i01: {value: 1900册, deviation: 采购延迟；已补订, claimed: {points: 38}}
              r1/a2/i01: {value: 96%, claimed: {points: 20}}
              r2/a1/i01: {value: 480人次, deviation: 周末闭馆, claimed: {points: 29}}

            """,
            sheet.Results![(sheet.Results!.IndexOf('\n') + 1)..]
        );
    }

    // The head of the official form, whose money earns points as well.
    private const string Official = """
        项目支出绩效自评表,,,,,,,,
        （2025年度）,,,,,,,,
        项目名称,社区图书室,,,,,,,
        主管部门,文化局,,,实施单位,图书馆,,,
        项目资金（万元）,,,年初预算数,全年预算数,全年执行数,分值,执行率,得分
        ,年度资金总额,,120,118.5,117.2,10,98.9%,9.89
        ,其中：当年财政拨款,,100,100,99.4,-,99.4%,-
        ,上年结转资金,,20,18.5,17.8,-,,-
        ,其他资金,,,,,,,
        年度总体目标,预期目标,,,,实际完成情况,,,
        ,"购书2000册，开放300天。",,,,已购1900册。,,,
        绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施
        ,产出指标,数量指标,新增藏书,≥2000册,1900册,50,47.5,采购延迟
        ,效益指标,社会效益指标,到馆人次,≥500人次,500人次,40,40,
        总分,,,,,,100,97.39,

        """;

    [Fact]
    public void The_money_of_the_official_form_is_funds_and_its_execution_earns_points()
    {
        ImportedTable imported = Imported.Of(Official, "form.csv", Unnamed);
        Assert.Contains(
            """
              - id: r1
                name: 项目资金（万元）
                source: {line: 5}
                indicators:
                  - id: i01
                    name: 执行率
                    points: 10
                    target: ≥100%  # assumed: all points where all of the money was spent
                    measure: {from: funds/total}
                    source: {line: 5}
            """,
            imported.RuleBook!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            """
            schema: perfeval/results/1
            rulebook: form-2025
            subject: 社区图书室
            claimed: {points: 97.39}
            project: {department: 文化局, unit: 图书馆, goal: 购书2000册，开放300天。, achieved: 已购1900册。}
            funds:
              - {id: total, name: 年度资金总额, initial: 120, adjusted: 118.5, executed: 117.2}
              - {id: f2, name: 其中：当年财政拨款, initial: 100, adjusted: 100, executed: 99.4}
              - {id: f3, name: 上年结转资金, initial: 20, adjusted: 18.5, executed: 17.8}
            results:
              r1/i01: {value: 98.9%, claimed: {points: 9.89}}
              r2/a1/i01: {value: 1900册, deviation: 采购延迟, claimed: {points: 47.5}}
              r3/a1/i01: {value: 500人次, claimed: {points: 40}}

            """,
            imported.Results![(imported.Results!.IndexOf('\n') + 1)..]
        );
        // What is of no use there is a comment still: what the lines of money earn, and the empty line.
        Assert.Contains("#   - | 99.4% | -\n", imported.RuleBook, StringComparison.Ordinal);
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(imported.RuleBook!).Value,
            MeasuredResults.ReadText(imported.Results!, "results.yaml").Value
        );
        Assert.DoesNotContain(
            evaluation.Diagnostics,
            finding => finding.Severity == Severity.Error
        );
        Assert.Equal("2344/237", evaluation.Subjects.Single().Indicators[0].Points?.ToString());
    }

    [Theory]
    [InlineData("1,117.20", "executed: \"1,117.20\"")]
    [InlineData("117.2", "executed: 117.2")]
    [InlineData("未填", "id: total, name: 年度资金总额, initial: 120, adjusted: 118.5}")]
    public void Amounts_stand_as_published_and_the_total_is_the_line_that_is_called_so(
        string executed,
        string written
    )
    {
        ImportedTable imported = Imported.Of(
            Official.Replace("118.5,117.2,", $"118.5,\"{executed}\",", StringComparison.Ordinal),
            "form.csv",
            Unnamed
        );
        Assert.Contains(written, imported.Results, StringComparison.Ordinal);
        Assert.Contains(
            "{id: total, name: 年度资金总额",
            imported.Results,
            StringComparison.Ordinal
        );
        Assert.Contains("{id: f2, name: 其中", imported.Results, StringComparison.Ordinal);
        Assert.Equal(
            executed == "未填",
            imported.RuleBook!.Contains("未填", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_form_without_results_keeps_its_head_as_comments()
    {
        ImportedTable imported = Imported.Of(
            "项目名称,社区图书室,,\n一级指标,三级指标,指标值,分值\n产出,藏书,≥1册,100\n",
            "form.csv",
            Imported.Named
        );
        Assert.Null(imported.Results);
        Assert.Contains("#   项目名称 | 社区图书室\n", imported.RuleBook, StringComparison.Ordinal);
    }

    private static string[] Lines(string yaml, string name) =>
        yaml.Replace(name, "form", StringComparison.Ordinal).Split('\n');

    private static byte[] Docx()
    {
        var xml = new StringBuilder("<w:tbl>");
        for (int r = 0; r < Cells.Length; r++)
        {
            xml.Append("<w:tr>");
            for (int c = 0; c < Cells[r].Length; c++)
            {
                string merge =
                    c == 0 && r == 2 ? "<w:vMerge w:val=\"restart\"/>"
                    : (c == 0 && r is > 2 and < 7) || (c == 1 && r is 4 or 6 && c == 1)
                        ? "<w:vMerge/>"
                    : c == 1 && r is 3 or 5 && c == 1 ? "<w:vMerge w:val=\"restart\"/>"
                    : "";
                xml.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"<w:tc><w:tcPr>{merge}</w:tcPr><w:p><w:r><w:t>{Cells[r][c]}</w:t></w:r></w:p></w:tc>"
                );
            }

            xml.Append("</w:tr>");
        }

        return SeedFiles.Zip(
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{xml}</w:tbl></w:body></w:document>"
            )
        );
    }

    private static byte[] Xlsx()
    {
        IEnumerable<string> rows = Cells.Select(
            (row, r) =>
                $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => text.Length == 0 ? "" : $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>"
        );
        return SeedFiles.Workbook(
            $"<sheetData>{string.Concat(rows)}</sheetData><mergeCells><mergeCell ref=\"A1:I1\"/><mergeCell ref=\"A3:A7\"/><mergeCell ref=\"B4:B5\"/><mergeCell ref=\"B6:B7\"/></mergeCells>"
        );
    }
}
