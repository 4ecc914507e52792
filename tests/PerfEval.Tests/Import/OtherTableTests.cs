using PerfEval.Import;

namespace PerfEval.Tests.Import;

/// <summary>Tables with other headings, levels, numbers and grades than the real one.</summary>
public class OtherTableTests
{
    private const string English = """
        No.,Responsibility,Activity,Indicator,Criteria,,,Remarks
        ,,,,A,B,C,
        1,Library,(1) Lending,a) Loans a year,≥5000,≥4000,<4000,from the system
        ,,,b) Complaints,0,≤3,>3,
        ,,(2) Reading,a) Visitors,≥900,≥800,<800,
        2,Archive,(1) Files,a) Files kept,≥99%,约95%,<90%,
        ,Total,,,,,,
        """;

    [Fact]
    public void A_table_in_English_with_grades_of_its_own_and_other_numbers()
    {
        ImportedTable imported = Imported.Of(English, "table.csv");
        Assert.Equal(
            "PE2001:1 PE7003:1 PE7004:1 PE7008:1 PE7009:1 PE7012:1",
            Imported.Codes(imported)
        );
        Assert.Equal(
            """
              - id: g1
                label: A
              - id: g2
                label: B
              - id: g3
                label: C
            """,
            string.Join(
                '\n',
                imported
                    .RuleBook!.Split('\n')
                    .SkipWhile(line => !line.StartsWith("grades:", StringComparison.Ordinal))
                    .Skip(1)
                    .Take(6)
            )
        );
        Assert.Contains(
            """
                  - id: a1
                    number: "1"
                    name: Lending
                    source: {line: 3}
                    indicators:
                      # Remarks: from the system
                      - id: i01
                        number: "a"
                        name: Loans a year
                        criteria: {g1: ≥5000, g2: ≥4000, g3: <4000}
                        source: {line: 3}
            """,
            imported.RuleBook!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  - id: r2\n    number: \"2\"\n    name: Archive\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.Contains("g2: 约95%  # PE2001: ", imported.RuleBook!, StringComparison.Ordinal);
        Diagnostic notRead = imported.Diagnostics.Single(finding => finding.Code == "PE2001");
        Assert.Equal("table.csv(6,40)", notRead.Place.ToString());
    }

    [Theory]
    [InlineData("1,一、甲,率|2,,数", "一 甲, 1 率, 2 数", "PE7003:1 PE7004:1")]
    [InlineData("1,甲,率|,,数|2,乙,率", "1 甲, 率, 数, 2 乙, 率", "PE7003:1")]
    [InlineData("1,甲,1、率|2,,3、数", "甲, 1 率, 3 数", "PE7003:1 PE7004:1 PE7008:1")]
    [InlineData("1,甲,率|,,数|3,,量", "甲, 率, 数, 量", "PE7003:1 PE7008:1")]
    public void A_column_of_numbers_numbers_the_level_in_whose_rows_it_stands(
        string rows,
        string nodes,
        string codes
    )
    {
        string body = string.Concat(rows.Split('|').Select(row => $"{row},≥90%,<90%\n"));
        ImportedTable imported = Imported.Of($"序号,职责活动,绩效指标,优,差\n{body}", "t.csv");
        Assert.Equal(
            nodes,
            string.Join(
                ", ",
                Imported
                    .Table(imported)
                    .Nodes.Select(node => $"{node.Number} {node.Name.In(Language.Chinese)}".Trim())
            )
        );
        Assert.Equal(codes, Imported.Codes(imported));
        bool isKept = codes.Contains("PE7008", StringComparison.Ordinal);
        Assert.Equal(isKept, imported.RuleBook!.Contains("# 序号: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_note_below_a_column_of_numbers_is_no_number() =>
        Assert.Equal(
            ["1", "2"],
            Imported
                .Table(
                    Imported.Of(
                        "序号,职责活动,绩效指标,优,差\n1,甲,率,≥90%,<90%\n2,,数,≥9,<9\n注：以年末数为准,,,,\n",
                        "t.csv"
                    )
                )
                .Indicators.Select(one => one.Number)
        );

    [Theory]
    [InlineData("<ol><li>甲<li>乙</ol>", "1. 甲\n2. 乙")]
    [InlineData("<ol start=3 type=A><li>甲<li value=9>乙<li>丙</ol>", "C. 甲\nI. 乙\nJ. 丙")]
    [InlineData("<ol reversed type=i><li>甲<li>乙</ol>", "ii. 甲\ni. 乙")]
    [InlineData("<ol style='list-style-type: cjk-ideographic'><li>甲</ol>", "一、甲")]
    [InlineData("<ol style='list-style: none'><li>甲</ol>", "甲")]
    [InlineData("<ul><li>甲</ul>", "甲")]
    [InlineData(
        "<ol start=x><li><p>甲</p><li>乙<ol type=a><li>丙</ol></ol>",
        "1. 甲\n2. 乙\na. 丙"
    )]
    public void Numbers_that_lists_of_HTML_make_are_computed(string list, string text)
    {
        ImportedTable imported = Imported.Of(
            $"<table><tr><td>职责活动<td>内容描述<td>绩效指标<td>优<td>差<tr><td>甲<td>{list}<td>率<td>≥90%<td>&lt;90%</table>",
            "t.html"
        );
        Assert.Equal(
            text,
            Imported.Table(imported).Responsibilities.Single().Description!.In(Language.Chinese)
        );
        bool hasNumbers =
            text.Contains('.', StringComparison.Ordinal)
            || text.Contains('、', StringComparison.Ordinal);
        Assert.Equal(hasNumbers, imported.Diagnostics.Any(finding => finding.Code == "PE7005"));
    }

    [Fact]
    public void Two_levels_in_one_column_by_other_numbers_and_a_scoring_rule_in_prose()
    {
        ImportedTable imported = Imported.Of(
            "职责,考核指标,权重,评分标准,备注\n（一）便民服务,按时办结率,60,每低1个百分点扣1分,\n（二）档案,完好率,40,达到得满分，否则不得分,年末\n合计,,100,,\n",
            "表.csv"
        );
        Assert.Equal("PE7004:1 PE7008:1 PE7009:1 PE7012:3", Imported.Codes(imported));
        Assert.Contains("points: 100\n", imported.RuleBook, StringComparison.Ordinal);
        Assert.Contains(
            """
                  - id: i01
                    name: 按时办结率
                    points: 60
                    # Decide which kind it is: ratio, full with minus or plus, base, tiers, line, items or judged (scoring.md).
                    score: {text: 每低1个百分点扣1分}
                    source: {line: 2}
            """,
            imported.RuleBook!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_total_row_is_a_control_total_of_the_budgets()
    {
        PublishedTable table = Imported.Table(
            Imported.Of(
                "职责活动,预算数（万元）,绩效指标,优,差\n一、甲,10.50,率,≥90%,<90%\n二、乙,4.5,率,≥90%,<90%\n合 计,15,,,\n",
                "t.csv"
            )
        );
        Assert.Equal("合 计", Assert.Single(table.Totals).Name.Value);
        Assert.Equal(
            ["10.50", "4.5"],
            table.Responsibilities.Select(one => one.Budget!.ToString())
        );
    }

    [Fact]
    public void Columns_that_the_list_does_not_know_are_named_by_the_caller()
    {
        const string Table = "领域,看什么,优,差\n甲,率,≥90%,<90%\n";
        ImportedTable unknown = Imported.Of(Table, "t.csv");
        Assert.Null(unknown.RuleBook);
        Assert.Equal(
            "t.csv(1,1): error PE7001: No table here has a column of indicators beside criteria, points, a target or a scoring rule. The headings found are: 领域, 看什么, 优, 差. Say what a column is with --columns, such as --columns indicator=HEADING",
            unknown.Diagnostics.Single().ToString()
        );
        var options = new ImportOptions
        {
            Id = "t",
            Title = "t",
            Period = "2019",
            Columns = [new("responsibility", "领域"), new("indicator", "看什么")],
        };
        Assert.Equal(
            "率",
            Imported
                .Table(Imported.Of(Table, "t.csv", options))
                .Indicators.Single()
                .Name.In(Language.Chinese)
        );
    }

    [Theory]
    [InlineData(
        "indicators",
        "看什么",
        "PE7001: 'indicators' is nothing that a column can be; did you mean 'indicator'?"
    )]
    [InlineData("indicator", "什么", "PE7001: No table here has")]
    [InlineData("budget", "钱", "PE7001: No column has the heading '钱', which is to be budget")]
    public void A_role_or_a_heading_that_there_is_not_is_told(
        string role,
        string heading,
        string said
    )
    {
        ImportedTable imported = Imported.Of(
            role == "budget"
                ? "职责,指标,优,差\n甲,率,≥90%,<90%\n"
                : "领域,看什么,优,差\n甲,率,≥90%,<90%\n",
            "t.csv",
            new ImportOptions { Columns = [new(role, heading)] }
        );
        Assert.Null(imported.RuleBook);
        Assert.Contains(said, imported.Diagnostics.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_are_renamed_by_their_paths()
    {
        ImportedTable imported = Imported.Of(
            SeedFiles.Csv(),
            "t.csv",
            new ImportOptions
            {
                Id = "t",
                Title = "t",
                Period = "2019",
                Ids = InputSource.FromText(
                    "path,id\nr1,reform\nr1/a1,institution\nr1/a1/i02,satisfaction\nr2,Not An Id\n",
                    "ids.csv"
                ),
            }
        );
        PublishedTable table = Imported.Table(imported);
        Assert.Equal(
            ["reform/institution/i01", "reform/institution/satisfaction"],
            table.Indicators.Take(2).Select(one => one.Path)
        );
        Assert.Equal(
            "ids.csv(5,1)",
            imported.Diagnostics.Single(finding => finding.Code == "PE7001").Place.ToString()
        );
    }

    [Fact]
    public void Several_files_make_one_book_in_their_order()
    {
        ImportedTable imported = TableImport.Read(
            [
                InputSource.FromText("职责活动,绩效指标,优,差\n一、甲,率,≥90%,<90%\n", "a.csv"),
                InputSource.FromText("职责活动,绩效指标,优,差\n二、乙,率,≥90%,<90%\n", "b.csv"),
            ],
            Imported.Named
        );
        Assert.Equal(
            ["甲", "乙"],
            Imported.Table(imported).Responsibilities.Select(one => one.Name.In(Language.Chinese))
        );
    }

    [Theory]
    [InlineData(
        "t.pdf",
        "A PDF is not read. Open it in the program that made it, and save it as a Word document (.docx)"
    )]
    [InlineData("t.doc", "A document of Word before 2007 (.doc) is not read")]
    [InlineData("t.xls", "save it as an Excel workbook (.xlsx)")]
    [InlineData("t.wps", "save it as a Word document (.docx)")]
    [InlineData("t.et", "save it as an Excel workbook (.xlsx)")]
    [InlineData("t", "A file whose name ends in '' is not read")]
    public void A_format_that_is_not_read_is_told_with_what_to_save_it_as(
        string name,
        string said
    ) =>
        Assert.Contains(
            said,
            Imported.Of("x", name).Diagnostics.Single().ToString(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<p>某局绩效表</p><p>（2024年度）</p><p>单位：万元</p>")]
    [InlineData("<p>2024年</p><p>某局绩效表</p>")]
    [InlineData("<p>旧表2020</p><p>某局绩效表</p><p>2024</p>")]
    public void The_year_may_stand_in_a_line_of_its_own_beside_the_title(string above)
    {
        PublishedTable table = Imported.Table(
            Imported.Of(
                $"{above}<table><tr><td>职责<td>指标<td>优<td>差<tr><td>甲<td>率<td>≥90%<td>&lt;90%</table>",
                "t.html",
                new ImportOptions()
            )
        );
        Assert.Equal(("table-2024", "某局绩效表"), (table.Id, table.Title.In(Language.Chinese)));
    }

    [Fact]
    public void A_heading_above_the_table_gives_title_and_year_and_tells_so()
    {
        ImportedTable imported = Imported.Of(
            "<h1>某局2024年度绩效指标表</h1><table><tr><td>职责<td>指标<td>优<td>差<tr><td>甲<td>率<td>≥90%<td>&lt;90%</table>",
            "t.html",
            new ImportOptions()
        );
        PublishedTable table = Imported.Table(imported);
        Assert.Equal(
            ("table-2024", "某局2024年度绩效指标表"),
            (table.Id, table.Title.In(Language.Chinese))
        );
        Assert.Equal(3, imported.Diagnostics.Count(finding => finding.Code == "PE7013"));
    }
}
