using System.Globalization;
using System.Text;
using PerfEval.Import;
using PerfEval.Rules.Disclosure;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>What the text around a table says of offices, duties and terms stands in the draft.</summary>
public class SectionImportTests
{
    private const string Table =
        "<table><tr><td>职责活动<td>绩效指标<td>优<td>差<tr><td>甲<td>率<td>≥90%<td>&lt;90%</table>";

    private static readonly string[] Published = File.ReadAllLines(Imported.ReferencePath);

    [Fact]
    public void Offices_duties_and_terms_of_the_real_document_are_those_of_the_book()
    {
        Duties read = DutiesOf(
            TableImport.Read([InputSource.FromFile(Imported.ReferencePath)], Imported.Named)
        );
        Duties book = RealTable.Book.Table.Duties;
        Assert.Equal(8, read.Offices.Count);
        Assert.Equal([10, 3, 11, 8, 4, 10, 4, 8], read.Offices.Select(one => one.Duties.Count));
        Assert.Equal(Words(book), Words(read));
        Assert.Equal(
            book.Offices.Select(one => one.Source?.Line),
            read.Offices.Select(one => one.Source?.Line)
        );
        Assert.Equal(
            book.Glossary.Select(one => one.Source?.Line),
            read.Glossary.Select(one => one.Source?.Line)
        );
        Assert.Equal(
            ["o1/6", "o1/6b"],
            read.Offices[0].Duties.Where(one => one.Number == "6").Select(one => one.Id)
        );
    }

    [Theory]
    [InlineData("text.docx")]
    [InlineData("lists.docx")]
    [InlineData("text.html")]
    [InlineData("lists.html")]
    public void The_same_document_in_Word_and_HTML_gives_the_same(string name)
    {
        ImportedTable imported = name switch
        {
            "text.docx" => Imported.Of(Docx(isOfLists: false), name),
            "lists.docx" => Imported.Of(Docx(isOfLists: true), name),
            "text.html" => Imported.Of(Html(isOfLists: false), name),
            _ => Imported.Of(Html(isOfLists: true), name),
        };
        // A list numbers each entry once: where the published one has （6） twice, a list goes on with 7.
        string Numbers(string words) =>
            name.StartsWith("lists", StringComparison.Ordinal)
                ? System.Text.RegularExpressions.Regex.Replace(
                    words,
                    @"^\d+ ",
                    "",
                    System.Text.RegularExpressions.RegexOptions.Multiline
                )
                : words;
        Assert.Equal(
            Numbers(Words(RealTable.Book.Table.Duties)),
            Numbers(Words(DutiesOf(imported)))
        );
        Assert.Equal(
            name.StartsWith("lists", StringComparison.Ordinal) ? 1 : 0,
            imported.Diagnostics.Count(finding => finding.Code == "PE7005")
        );
    }

    [Fact]
    public void Another_document_with_other_headings_and_offices_within_their_line()
    {
        ImportedTable imported = Imported.Of(
            """
            第一部分 文化局概况
            一、主要职能
            （一）主要职责
            1. 拟订文化规划。
            2. 管理图书馆，其中：
            ① 采购；
            ② 借阅。
            （二）内设机构
            1. 办公室：负责文电。
            2. 图书馆（挂档案馆牌子）。负责借阅。
            3. 宣传科
            二、人员情况
            1. 编制 12 人。
            第二部分 术语解释
            一、基本支出：指人员支出。
            二、项目支出
            项目支出：指其他支出。
            （解释完）
            第三部分 绩效目标表
            	职责活动
            	绩效指标
            	优
            	差

            	甲
            	率
            	≥90%
            	<90%

            """,
            "t.txt"
        );
        Assert.Equal(
            """
            主要职责
            1 拟订文化规划。
            2 管理图书馆，其中：|① 采购；|② 借阅。
            办公室
            1 负责文电。
            图书馆（挂档案馆牌子）
            1 负责借阅。
            宣传科
            基本支出=指人员支出。
            项目支出=指其他支出。
            """,
            Words(DutiesOf(imported))
        );
        Assert.Equal(
            ["一、主要职能", "第二部分 术语解释"],
            imported
                .Diagnostics.Where(finding => finding.Code == "PE7012")
                .Select(finding =>
                    finding.Place.Source!.Text.Split('\n')[finding.Place.Line - 1].Trim()
                )
        );
        Assert.Contains(
            """
              - id: o2
                name: 办公室
                source: {line: 9}
                duties:
                  - {number: "1", text: 负责文电。}  # no number is printed
            """,
            imported.RuleBook!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    name: 主要职责  # the text names no office here: its heading stands for the name\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.Contains("  # （解释完）\n", imported.RuleBook, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "<h2>Duties of the bureau</h2><ol><li>Front office<ol><li>Answers letters.</li><li value=5>Keeps files.</li></ol></li></ol><h2>Glossary</h2><p>Cost: what is paid.</p><h2>Table</h2>",
        "Front office|1 Answers letters.|5 Keeps files.|Cost=what is paid."
    )]
    [InlineData("<p>目录</p><p>一、职责</p><p>二、名词解释</p>", "")]
    [InlineData("<p>职责</p><p>没有列表。</p>", "")]
    [InlineData("<p>某局2020年职责活动绩效表</p>" + Table + "<p>1、备注一</p>", "")]
    [InlineData("<h2>职责</h2><ul><li>无序号</li></ul>", "")]
    public void Sections_are_found_by_their_headings_and_end_at_the_next(
        string html,
        string words
    ) =>
        Assert.Equal(
            words,
            Words(DutiesOf(Imported.Of(html + Table, "t.html"))).ReplaceLineEndings("|")
        );

    [Fact]
    public void A_paragraph_without_a_number_between_duties_is_a_comment()
    {
        ImportedTable imported = Imported.Of(
            $"<p>一、职责</p><p>1、宣传科：</p><p>（1）宣传；</p><p>另见附件。</p><p>（2）展览。</p><p>二、预算</p>{Table}",
            "t.html"
        );
        Assert.Contains(
            "      # 另见附件。\n      - {number: \"1\", text: 宣传；}\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Offices_are_renamed_by_their_ids() =>
        Assert.Equal(
            "press/1",
            DutiesOf(
                Imported.Of(
                    $"<p>一、职责</p><p>1、宣传科：</p><p>（1）宣传。</p>{Table}",
                    "t.html",
                    new ImportOptions
                    {
                        Id = "t",
                        Title = "t",
                        Period = "2019",
                        Ids = InputSource.FromText("o1,press\n", "ids.csv"),
                    }
                )
            )
                .Offices.Single()
                .Duties.Single()
                .Id
        );

    private static Duties DutiesOf(ImportedTable imported) =>
        RuleBook.ReadText(imported.RuleBook!, "draft.yaml").Value.Table.Duties;

    private static string Words(Duties duties) =>
        string.Join(
            '\n',
            [
                .. duties.Offices.SelectMany(office =>
                    office
                        .Duties.Select(duty => $"{duty.Number} {duty.Text.ReplaceLineEndings("|")}")
                        .Prepend(office.Name.In(Language.Chinese))
                ),
                .. duties.Glossary.Select(term => $"{term.Term.Value}={term.Text}"),
            ]
        );

    // The paragraphs around the table, as they stand or with lists in place of printed numbers.
    private static IEnumerable<(string Text, int Level)> Paragraphs(bool isOfLists) =>
        from line in Published.Take(100).Concat(Published.Skip(824))
        where line.Length > 0
        let level = line.StartsWith('（')
        && line.IndexOf('）', StringComparison.Ordinal) is > 1 and < 4
        && line.EndsWith('；')
            ? 2
        : line.StartsWith('（') ? 2
        : char.IsAsciiDigit(line[0]) && line.EndsWith('：') ? 1
        : 0
        select isOfLists && level > 0
            ? (line[(line.IndexOfAny(['、', '）']) + 1)..], level)
            : (line, 0);

    private static byte[] Docx(bool isOfLists)
    {
        var body = new StringBuilder();
        foreach ((string text, int level) in Paragraphs(isOfLists))
        {
            string list =
                level == 0
                    ? ""
                    : $"<w:pPr><w:numPr><w:ilvl w:val=\"{level - 1}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
            body.Append(
                CultureInfo.InvariantCulture,
                $"<w:p>{list}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
            );
        }

        const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        string cells = string.Concat(
            (
                (string[][])
                    [
                        ["职责活动", "绩效指标", "优", "差"],
                        ["甲", "率", "≥90%", "&lt;90%"],
                    ]
            ).Select(row =>
                $"<w:tr>{string.Concat(row.Select(text => $"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"))}</w:tr>"
            )
        );
        return SeedFiles.Zip(
            (
                "word/numbering.xml",
                $"<w:numbering xmlns:w=\"{Word}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            ),
            (
                "word/document.xml",
                $"<w:document xmlns:w=\"{Word}\"><w:body>{body}<w:tbl>{cells}</w:tbl></w:body></w:document>"
            )
        );
    }

    private static string Html(bool isOfLists)
    {
        var body = new StringBuilder("<html><body>");
        int open = 0;
        foreach ((string text, int level) in Paragraphs(isOfLists))
        {
            for (; open < level; open++)
            {
                body.Append("<ol>");
            }

            for (; open > level; open--)
            {
                body.Append("</ol>");
            }

            body.Append(level > 0 ? $"<li>{text}" : $"<p>{text}</p>");
        }

        return body.Append(Table).Append("</body></html>").ToString();
    }
}
