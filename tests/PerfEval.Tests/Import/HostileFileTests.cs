using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using PerfEval.Import;

namespace PerfEval.Tests.Import;

/// <summary>Files that no program writes: findings, in bounded time and memory, and nothing outside the file is read.</summary>
public class HostileFileTests
{
    private const string Word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Html =
        "<table><tr><td>职责<td>指标<td>优<td>差<tr><td>甲<td>率<td>≥90%<td>&lt;90%</table>";

    private static readonly string Row = WordRow("甲", "率", "≥90%", "<90%");

    public static TheoryData<string> Files =>
        [
            "merge without a beginning.docx",
            "spans beyond the grid.docx",
            "spans beyond the grid.html",
            "a million columns.csv",
            "a million columns.html",
            "a million columns.xlsx",
            "merged over everything.xlsx",
            "zip bomb.docx",
            "zip bomb.xlsx",
            "no zip.docx",
            "no zip.xlsx",
            "external entities.docx",
            "deep.docx",
            "deep.html",
            "many attributes.html",
            "many attributes.docx",
            "formatting.html",
            "row spans.html",
            "nested.docx",
            "nested.html",
            "empty.docx",
            "empty.html",
            "empty.csv",
            "empty.txt",
            "tabs.txt",
            "lines.txt",
            "no text.html",
            "two candidates.html",
            "linked.docx",
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_told_in_bounded_time_and_memory(string name)
    {
        byte[] bytes = Make(name);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        ImportedTable imported = Imported.Of(bytes, name);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L * 1024 * 1024 * 1024);
        Assert.NotEmpty(imported.Diagnostics);
        Assert.All(imported.Diagnostics, finding => Assert.Matches("^PE([127]|3)", finding.Code));
    }

    [Theory]
    [InlineData("merge without a beginning.docx", "PE7006")]
    [InlineData("spans beyond the grid.docx", "PE7006")]
    [InlineData("spans beyond the grid.html", "PE7006")]
    [InlineData("nested.docx", "PE7006")]
    [InlineData("nested.html", "PE7006")]
    [InlineData("two candidates.html", "PE7001")]
    public void The_table_is_read_all_the_same(string name, string code)
    {
        ImportedTable imported = Imported.Of(Make(name), name);
        Assert.Contains("name: 率\n", imported.RuleBook, StringComparison.Ordinal);
        Assert.Contains(imported.Diagnostics, finding => finding.Code == code);
    }

    [Fact]
    public void An_entity_of_a_file_is_not_read()
    {
        ImportedTable imported = Imported.Of(
            Make("external entities.docx"),
            "external entities.docx"
        );
        Assert.Null(imported.RuleBook);
        Assert.Equal("PE7001", imported.Diagnostics.Single().Code);
    }

    private static byte[] Make(string name) =>
        name switch
        {
            "merge without a beginning.docx" => Docx(
                WordRow("职责", "指标", "优", "差")
                    + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
                    + Row,
                "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>"
            ),
            "spans beyond the grid.docx" => Docx(
                WordRow("职责", "指标", "优", "差")
                    + Row
                    + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val=\"2000000000\"/></w:trPr></w:tr>"
            ),
            "spans beyond the grid.html" => Text(
                Html.Replace(
                    "</table>",
                    "<tr><td colspan=2000000000 rowspan=2000000000>x</table>",
                    StringComparison.Ordinal
                )
            ),
            "a million columns.csv" => Text(new string(',', 1_000_000) + "\n"),
            "a million columns.html" => Text("<table><tr>" + Many("<td>x", 1_000_000) + "</table>"),
            "a million columns.xlsx" => SeedFiles.Workbook(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>职责</t></is></c><c r=\"XFD1\" t=\"inlineStr\"><is><t>指标</t></is></c></row></sheetData>"
            ),
            "merged over everything.xlsx" => SeedFiles.Workbook(
                $"<sheetData>{string.Concat(Enumerable.Range(1, 1000).Select(r => string.Create(CultureInfo.InvariantCulture, $"<row r=\"{r}\"><c r=\"CV{r}\"><v>1</v></c></row>")))}</sheetData><mergeCells>{Many("<mergeCell ref=\"A1:XFD1048576\"/>", 1000)}</mergeCells>"
            ),
            "zip bomb.docx" => Bomb("word/document.xml"),
            "zip bomb.xlsx" => Bomb("xl/workbook.xml"),
            "no zip.docx" or "no zip.xlsx" => Text("PK\u0003\u0004 no"),
            "external entities.docx" => SeedFiles.Zip(
                (
                    "word/document.xml",
                    $"<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document {Word}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
                )
            ),
            "deep.docx" => Docx(Many("<w:tr><w:tc><w:tbl>", 20_000)),
            "deep.html" => Text(Many("<table><tr><td>", 100_000)),
            "many attributes.html" => Text(
                "<p "
                    + string.Concat(
                        Enumerable
                            .Range(0, 500_000)
                            .Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i} "))
                    )
                    + ">"
            ),
            "many attributes.docx" => SeedFiles.Zip(
                (
                    "word/document.xml",
                    "<a "
                        + string.Concat(
                            Enumerable
                                .Range(0, 100_000)
                                .Select(i =>
                                    string.Create(CultureInfo.InvariantCulture, $"a{i}='' ")
                                )
                        )
                        + "/>"
                )
            ),
            "formatting.html" => Text(
                string.Concat(
                    Enumerable
                        .Range(0, 20_000)
                        .Select(i => string.Create(CultureInfo.InvariantCulture, $"<p><b a={i}>"))
                )
            ),
            "row spans.html" => Text(
                "<table>" + Many("<tr>" + Many("<td rowspan=20000>x", 10), 2000) + "</table>"
            ),
            "nested.docx" => Docx(
                WordRow("职责", "指标", "优", "差")
                    + Row
                    + $"<w:tr><w:tc><w:p/><w:tbl>{Row}</w:tbl><w:p/></w:tc></w:tr>"
            ),
            "nested.html" => Text(
                Html.Replace(
                    "</table>",
                    "<tr><td><table><tr><td>x</table></table>",
                    StringComparison.Ordinal
                )
            ),
            "empty.docx" => Docx(""),
            "empty.html" or "empty.csv" or "empty.txt" => [],
            "tabs.txt" => Text(new string('\t', 1_000_000)),
            "lines.txt" => Text("\t职责\n" + Many("x\n", 1_000_000)),
            "no text.html" => [0xC3, 0x28, 0xFF, 0xFE, 0x00],
            "two candidates.html" => Text(
                Html
                    + Html.Replace("<td>职责", "<td>活动<td>职责", StringComparison.Ordinal)
                        .Replace("<td>甲", "<td>乙<td>甲", StringComparison.Ordinal)
            ),
            "linked.docx" => SeedFiles.Zip(
                (
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/document.xml\"/></Relationships>"
                )
            ),
            _ => throw new ArgumentException(name, nameof(name)),
        };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Many(string text, int count) =>
        new StringBuilder().Insert(0, text, count).ToString();

    private static string WordRow(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(text => $"<w:tc><w:p><w:r><w:t>{text.Replace("<", "&lt;", StringComparison.Ordinal)}</w:t></w:r></w:p></w:tc>"))}</w:tr>";

    private static byte[] Docx(params string[] tables) =>
        SeedFiles.Zip(
            (
                "word/document.xml",
                $"<w:document {Word}><w:body>{string.Concat(tables.Select(rows => $"<w:tbl>{rows}</w:tbl>"))}</w:body></w:document>"
            )
        );

    private static byte[] Bomb(string part)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream stream = archive.CreateEntry(part, CompressionLevel.Fastest).Open();
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++)
            {
                stream.Write(block);
            }
        }

        return bytes.ToArray();
    }
}
