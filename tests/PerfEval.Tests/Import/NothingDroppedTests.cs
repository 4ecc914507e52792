using System.Globalization;
using System.Text;
using CsCheck;
using PerfEval.Import;

namespace PerfEval.Tests.Import;

/// <summary>What stands in a cell stands in a draft, as a value or a comment, or is told: nothing is lost in silence.</summary>
public class NothingDroppedTests
{
    private static readonly string[] Headings =
    [
        "职责活动",
        "工作活动",
        "绩效指标",
        "年度预算数",
        "内容描述",
        "绩效目标",
        "分值",
        "年度指标值",
        "评分标准",
        "责任单位",
        "优",
        "良",
        "差",
        "实际完成值",
        "得分",
        "偏差原因",
        "",
        "旁注",
        "序号",
    ];

    [Fact]
    public void Cells_of_a_row_without_an_indicator_are_comments_at_the_node_that_it_begins()
    {
        ImportedTable imported = Imported.Of(
            "职责活动,绩效指标,分值,年度指标值,优,差\n一、甲,,20,≥1,≥95%,不足\n,率,10,≥90%,≥90%,<90%\n",
            "t.csv"
        );
        Assert.Contains(
            """
              # 分值: 20
              # 年度指标值: ≥1
              # 优: ≥95%
              # 差: 不足
              - id: r1
                number: 一
                name: 甲
            """,
            imported.RuleBook!,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "t.csv(2,1): info PE7008: Rows with cells of which nothing is made: 1. They are kept as comments: 2",
            imported.Diagnostics.Single(finding => finding.Code == "PE7008").ToString()
        );
    }

    [Theory]
    [InlineData("注：以年末数为准,,,", "注：以年末数为准")]
    [InlineData("备注1：以年末数为准,,,", "备注1：以年末数为准")]
    [InlineData(",,注：以年末数为准,", "注：以年末数为准")]
    [InlineData(",,以年末数为准,", "优: 以年末数为准")]
    public void What_stands_before_the_first_node_stands_at_the_head(string row, string kept)
    {
        ImportedTable imported = Imported.Of(
            $"职责活动,绩效指标,优,差\n{row}\n一、甲,率,≥90%,<90%\n",
            "t.csv"
        );
        Assert.Contains(
            $"# Beside the rows of the table stands, unused:\n#   {kept}\nschema:",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "甲",
            Imported.Table(imported).Responsibilities.Single().Name.In(Language.Chinese)
        );
    }

    [Fact]
    public void A_note_behind_the_rows_of_a_node_is_kept_at_it_and_begins_none()
    {
        ImportedTable imported = Imported.Of(
            "职责活动,绩效指标,优,差\n一、甲,率,≥90%,<90%\n注：以年末数为准,,,\n",
            "t.csv",
            new ImportOptions
            {
                Id = "t",
                Title = "t",
                Period = "2019",
                Language = Language.Chinese,
            }
        );
        Assert.Contains(
            "responsibilities:\n  # 注：以年末数为准\n  - id: r1\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.Contains("有 1 行含未使用的单元格", imported.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subtotal_is_no_total_of_the_book()
    {
        ImportedTable imported = Imported.Of(
            "<table><tr><td>一级指标<td>二级指标<td>三级指标<td>分值<tr><td rowspan=2>甲<td>乙<td>率<td>60<tr><td>小计<td><td>60<tr><td>丙<td>丁<td>数<td>40<tr><td>总分<td><td><td>100</table>",
            "t.html"
        );
        Assert.Contains("points: 100\n", imported.RuleBook, StringComparison.Ordinal);
        Assert.Contains("# 小计 分值: 60\n", imported.RuleBook, StringComparison.Ordinal);
        Assert.DoesNotContain("name: 小计", imported.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_number_before_the_same_name_is_another_node() =>
        Assert.Equal(
            ["一", "二"],
            Imported
                .Table(
                    Imported.Of(
                        "职责活动,绩效指标,优,差\n一、甲,率,≥90%,<90%\n二、甲,数,≥90%,<90%\n",
                        "t.csv"
                    )
                )
                .Responsibilities.Select(one => one.Number)
        );

    [Fact]
    public void A_caption_is_the_heading_of_its_table() =>
        Assert.Contains(
            "title: 某局绩效表\n",
            Imported
                .Of(
                    "<table><caption>某局绩效表</caption><tr><td>职责<td>指标<td>优<td>差<tr><td>甲<td>率<td>≥90%<td>&lt;90%</table>",
                    "t.html",
                    new ImportOptions()
                )
                .RuleBook,
            StringComparison.Ordinal
        );

    [Fact]
    public void Text_that_cannot_be_seen_is_told()
    {
        ImportedTable imported = Imported.Of(
            SeedFiles.Workbook(
                "<sheetData>"
                    + string.Concat(
                        (
                            (string[][])
                                [
                                    ["职责", "指标", "优", "差"],
                                    ["甲", "率", "≥90%", "<90%"],
                                    ["遮", "数", "≥90%", "<90%"],
                                ]
                        ).Select(
                            (row, r) =>
                                $"<row r=\"{r + 1}\">{string.Concat(row.Select((text, c) => $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{text.Replace("<", "&lt;", StringComparison.Ordinal)}</t></is></c>"))}</row>"
                        )
                    )
                    + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
            ),
            "t.xlsx"
        );
        Assert.Equal(
            "t.xlsx#表一!A3: info PE7008: '遮' stands in a cell that a merged one covers, and cannot be seen. It was left out",
            imported.Diagnostics.Single(finding => finding.Code == "PE7008").ToString()
        );
    }

    [Fact]
    public void Every_text_of_a_table_stands_in_a_draft_or_is_told() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Bool)
            .Sample(
                one =>
                {
                    var random = new Random(one.Item1);
                    string[][] cells = Cells(random);
                    ImportedTable imported = one.Item2
                        ? Imported.Of(Html(cells, random), "t.html")
                        : Imported.Of(
                            string.Join('\n', cells.Select(row => string.Join(',', row))),
                            "t.csv"
                        );
                    string all = string.Join(
                        '\n',
                        [
                            imported.RuleBook,
                            imported.Results,
                            .. imported.Diagnostics.Select(finding => finding.ToString()),
                        ]
                    );
                    return imported.RuleBook is null
                        || cells
                            .SelectMany(row => row)
                            .Where(text => text.Contains('k', StringComparison.Ordinal))
                            .All(text =>
                                all.Contains(
                                    text[text.IndexOf('k', StringComparison.Ordinal)..],
                                    StringComparison.Ordinal
                                )
                            );
                },
                iter: 2000
            );

    // Headings in any order, some twice, and below them texts of which none is like another.
    private static string[][] Cells(Random random)
    {
        int width = random.Next(3, 9);
        int height = random.Next(2, 12);
        var cells = new string[height][];
        int next = 0;
        string Text() => string.Create(CultureInfo.InvariantCulture, $"k{next++:0000}k");
        cells[0] =
        [
            .. Enumerable.Range(0, width).Select(_ => Headings[random.Next(Headings.Length)]),
        ];
        cells[0][random.Next(width)] = "绩效指标";
        for (int r = 1; r < height; r++)
        {
            cells[r] =
            [
                .. Enumerable
                    .Range(0, width)
                    .Select(_ =>
                        random.Next(7) switch
                        {
                            0 or 1 => "",
                            2 => $"一、{Text()}",
                            3 => $"（1）{Text()}",
                            _ => Text(),
                        }
                    ),
            ];
            if (random.Next(6) == 0)
            {
                cells[r][random.Next(Math.Min(2, width))] = random.Next(2) == 0 ? "合计" : "小计";
            }
            else if (random.Next(9) == 0)
            {
                cells[r] = [.. cells[0]];
            }
        }

        return cells;
    }

    // With merged cells, under which nothing stands.
    private static string Html(string[][] cells, Random random)
    {
        var html = new StringBuilder("<table>");
        for (int r = 0; r < cells.Length; r++)
        {
            html.Append("<tr>");
            for (int c = 0; c < cells[r].Length; c++)
            {
                if (cells[r][c] == "\0")
                {
                    cells[r][c] = "";
                    continue;
                }

                int columns = random.Next(6) == 0 && c + 1 < cells[r].Length ? 2 : 1;
                int rows = random.Next(4) == 0 ? random.Next(1, cells.Length - r + 1) : 1;
                bool isFree = Enumerable
                    .Range(r, rows)
                    .All(y => Enumerable.Range(c, columns).All(x => cells[y][x] != "\0"));
                (columns, rows) = isFree ? (columns, rows) : (1, 1);
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<td colspan={columns} rowspan={rows}>{cells[r][c]}"
                );
                for (int y = r; y < r + rows; y++)
                {
                    for (int x = c; x < c + columns; x++)
                    {
                        if ((y, x) != (r, c))
                        {
                            cells[y][x] = y == r ? "" : "\0";
                        }
                    }
                }

                c += columns - 1;
            }
        }

        return html.Append("</table>").ToString();
    }
}
