using System.IO.Compression;
using System.Text;
using CsCheck;
using PerfEval.Excel;
using PerfEval.Excel.Sheets;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Sheets;

/// <summary>Workbooks that somebody damaged or made to do harm, and words that would do it in a spreadsheet.</summary>
public class HostileWorkbookTests
{
    private const string Unreadable =
        "form.xlsx(1,1): error PE1009: This is no workbook that can be read: it is damaged, has a password or is of an older kind. Save it as an Excel workbook (.xlsx) without a password";

    private const string Headings =
        "<row><c t='str'><v>indicator</v></c><c t='str'><v>value</v></c></row>";

    private static readonly byte[] Form = Workbook.FormOf(RealTable.Book).Bytes;

    [Theory]
    [InlineData("")]
    [InlineData("schema: perfeval/results/1\n")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")] // an older kind, or one with a password
    public void What_is_no_workbook_is_told(string bytes) =>
        Assert.Equal([Unreadable], Told(Encoding.Latin1.GetBytes(bytes)));

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        byte[] bomb = With("xl/media/image1.png", new byte[17 * 1024 * 1024]);
        Assert.True(bomb.Length < 100_000);
        Assert.Equal(
            [
                "form.xlsx(1,1): error PE1009: The workbook holds more than 16 MiB when it is unpacked. Remove what does not belong to the form, or split it",
            ],
            Told(bomb)
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>")]
    [InlineData("<a>")]
    [InlineData("")]
    [InlineData("<a xmlns='b'/>")]
    public void A_part_that_is_something_else_is_told(string xml)
    {
        foreach (
            string part in new[] { "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml" }
        )
        {
            string said = Assert.Single(Told(With(part, Encoding.UTF8.GetBytes(xml))));
            Assert.Contains("error PE1009", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Deep_nesting_is_told()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        Assert.Equal(
            [Unreadable],
            Told(With("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(deep)))
        );
        Assert.Equal([Unreadable], Told(With("xl/other.bin", Encoding.UTF8.GetBytes(deep))));
    }

    [Fact]
    public void Two_cells_in_one_place_are_refused_since_one_would_be_dropped() =>
        Assert.Equal(
            [Unreadable],
            Told(
                WithSheet(
                    Headings + "<row><c r='A2'><v>1</v></c><c r='A2'><v>2</v></c></row>",
                    merged: ""
                )
            )
        );

    [Theory]
    [InlineData("<row r='2147483648'/>")]
    [InlineData("<row r='4294967296'/>")]
    [InlineData("<row r='-1'/>")]
    [InlineData("<row r='1048577'/>")]
    [InlineData("<row r='x'/>")]
    [InlineData("<row><c s='4294967296'><v>1</v></c></row>")]
    [InlineData("<row><c s='-1'><v>1</v></c></row>")]
    [InlineData("<row><c t='s'><v>99999999999</v></c></row>")]
    [InlineData("<row><c t='s'><v>-1</v></c></row>")]
    public void A_number_that_no_workbook_can_have_makes_it_unreadable(string rows) =>
        Assert.Equal([Unreadable], Told(WithSheet(Headings + rows, merged: "")));

    // With a search through all of them for each, it would be minutes.
    [Theory(Timeout = 20_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_cells_and_merges_are_told_in_good_time(bool isAbove)
    {
        const int Many = 60_000;
        IEnumerable<int> rows = Enumerable.Range(isAbove ? 1 : 2, Many);
        string cells = string.Concat(
            rows.Select(row => $"<row r='{row}'><c r='B{row}'><v>1</v></c></row>")
        );
        byte[] bytes = isAbove
            ? WithSheet(cells + Headings, merged: "")
            : WithSheet(
                Headings + cells,
                string.Concat(rows.Select(row => $"<mergeCell ref='B{row}:B{row + Many}'/>"))
            );
        IReadOnlyList<Diagnostic> told = await Task.Run(() => Read(bytes).Diagnostics);
        Assert.Equal(Many, told.Count);
        Assert.Single(told.Codes().Distinct(), isAbove ? "PE1003" : "PE5014");
    }

    [Fact]
    public void Whatever_bytes_are_changed_nothing_is_thrown() =>
        Gen.Select(Gen.Int[0, Form.Length - 1], Gen.Byte)
            .Array[1, 6]
            .Sample(
                changes =>
                {
                    byte[] changed = [.. Form];
                    foreach ((int at, byte value) in changes)
                    {
                        changed[at] = value;
                    }

                    Read(changed);
                },
                iter: 300
            );

    [Fact]
    public void Whatever_is_changed_in_a_part_nothing_is_thrown()
    {
        string[] parts =
        [
            "xl/workbook.xml",
            "xl/worksheets/sheet1.xml",
            "xl/styles.xml",
            "[Content_Types].xml",
            "xl/_rels/workbook.xml.rels",
        ];
        string[] put =
        [
            "\"",
            "<",
            ">",
            "&",
            "x",
            "",
            "-1",
            "99999999999",
            "é",
            "</x:c>",
            "r=\"A1\"",
        ];
        Gen.Select(
                Gen.Int[0, parts.Length - 1],
                Gen.Int[0, 100_000],
                Gen.Int[0, put.Length - 1],
                Gen.Int[0, 4]
            )
            .Sample(
                (part, at, text, length) =>
                {
                    string xml = Part(parts[part]);
                    int from = at % xml.Length;
                    int until = Math.Min(xml.Length, from + length);
                    string changed = xml[..from] + put[text] + xml[until..];
                    Read(With(parts[part], Encoding.UTF8.GetBytes(changed)));
                },
                iter: 400
            );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-5%")]
    [InlineData("@SUM(A1)")]
    [InlineData("<b>fett</b>")]
    [InlineData("]]><x:f>1+1</x:f>")]
    [InlineData("&amp;&#65;")]
    [InlineData("_x0041_")]
    [InlineData("'quoted")]
    [InlineData("tab\tand\nline")]
    [InlineData("  spaces  ")]
    [InlineData("&P &N {0} $A$1")]
    public void Words_of_files_stay_words_wherever_they_stand(string words)
    {
        string quoted = System.Text.Json.JsonSerializer.Serialize(words);
        RuleBook book = RuleBook.ReadText(BookOf(quoted)).Value;
        MeasuredResults results = MeasuredResults.LoadText(
            $"schema: perfeval/results/1\nsubject: {quoted}\nassessor: {{name: {quoted}}}\nresults:\n  a/b/c: {{value: {quoted}, note: {quoted}, evidence: {quoted}, deviation: {quoted}}}\n"
        );
        EvaluationResult result = Books.Evaluator.Evaluate(book, results);
        foreach (Language language in Enum.GetValues<Language>())
        {
            Workbook report = Workbook.Of(stream =>
                EvaluationWorkbook.Write(result, stream, language)
            );
            Holds(report, words);
            Assert.Equal(words, report.Rows()[2][language == Language.Chinese ? "备注" : "Note"]);
            Holds(Workbook.FormOf(book, language), words);
        }
    }

    [Fact]
    public void What_XML_cannot_hold_is_kept_or_marked()
    {
        Workbook workbook = Workbook.Of(stream =>
        {
            using var writer = new WorkbookWriter("Calibri", "&P");
            writer.Add(
                new SheetPlan
                {
                    Name = "1",
                    Columns = [new SheetColumn("a\u0001b\uD800c\u001Bd", 20)],
                    Rows = [],
                    PrintedColumns = 1,
                }
            );
            writer.Finish(stream);
        });
        Assert.Empty(workbook.Faults());
        Assert.Equal("a\u0001b\uFFFDc\u001Bd", workbook.Texts()[0][0]);
    }

    private static void Holds(Workbook workbook, string words)
    {
        Assert.Empty(workbook.Faults());
        Assert.Contains(
            workbook.Cells(),
            cell => Workbook.TextOf(cell).Contains(words, StringComparison.Ordinal)
        );
        Assert.DoesNotContain(workbook.Cells(), cell => cell.CellFormula is not null);
    }

    private static string BookOf(string quoted) =>
        $$"""
            schema: perfeval/rulebook/1
            id: book
            title: {{quoted}}
            period: 2019
            currency: {{quoted}}
            grades:
              - {id: excellent, label: {{quoted}}}
              - {id: poor, label: P}
            responsibilities:
              - id: a
                name: {{quoted}}
                number: {{quoted}}
                activities:
                  - id: b
                    name: {{quoted}}
                    indicators:
                      - id: c
                        name: {{quoted}}
                        measure: {kind: category}
                        criteria: {excellent: {{quoted}}, poor: other}
            """;

    private static ReadResult<MeasuredResults> Read(byte[] bytes) =>
        ResultsWorkbook.Read(new MemoryStream(bytes), "form.xlsx");

    private static IEnumerable<string> Told(byte[] bytes) =>
        Read(bytes).Diagnostics.Select(finding => finding.ToString());

    private static string Part(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Form));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] WithSheet(string rows, string merged)
    {
        string ranges = merged.Length == 0 ? "" : $"<mergeCells>{merged}</mergeCells>";
        return With(
            "xl/worksheets/sheet1.xml",
            Encoding.UTF8.GetBytes(
                $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{rows}</sheetData>{ranges}</worksheet>"
            )
        );
    }

    // The form with one part in the place of its own, or beside the others.
    private static byte[] With(string name, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(Form);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using Stream part = archive.CreateEntry(name).Open();
            part.Write(content);
        }

        return stream.ToArray();
    }
}
