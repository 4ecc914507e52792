using System.IO.Compression;
using System.Text;
using CsCheck;
using PerfEval.Excel;
using PerfEval.Excel.Sheets;
using PerfEval.Results;
using PerfEval.Tests.Support;
using PerfEval.Text;

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

    [Theory]
    [InlineData("<sheetData/>", "<c/>")]
    [InlineData("<row><c t='x'><v>1</v></c></row>", "")]
    [InlineData("<row><c><v>1</v><v>2</v></c></row>", "")]
    [InlineData("<row><c><v>1<v>2</v></v></c></row>", "")]
    [InlineData("<row><c r='ZZZZZZZ2'><v>1</v></c></row>", "")]
    [InlineData("<row><c r='XFE2'><v>1</v></c></row>", "")]
    [InlineData("<row><c r='XFD2'><v>1</v></c><c><v>2</v></c></row>", "")]
    [InlineData("<row r='1048576'><c><v>1</v></c></row><row><c><v>2</v></c></row>", "")]
    [InlineData("<row r='3'><c><v>1</v></c></row><row r='2'/><row r='3'><c><v>2</v></c></row>", "")]
    public void A_sheet_that_no_program_writes_is_never_read_in_part(string rows, string merged)
    {
        string[] told = [.. Told(WithSheet(Headings + rows, merged))];
        Assert.True(told is [Unreadable] or [], string.Join('\n', told));
        Assert.Equal(rows.Contains("<c", StringComparison.Ordinal), told.Length == 1);
    }

    [Fact]
    public void Rows_out_of_order_are_read_in_order()
    {
        ResultSet set = Assert.Single(
            Read(
                WithSheet(
                    "<row r='3'><c r='B3' t='str'><v>b</v></c><c r='A3' t='str'><v>a/b/d</v></c></row>"
                        + "<row r='2'><c r='A2' t='str'><v>a/b/c</v></c></row><row r='1'><c t='str'><v>indicator</v></c><c t='str'><v>value</v></c></row>",
                    merged: ""
                )
            ).Value.Sets
        );
        Assert.Equal(["a/b/c", "a/b/d"], set.Measurements.Select(one => one.Indicator.Value));
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    public void Nothing_in_a_workbook_has_more_than_256_attributes(int count, bool isRefused)
    {
        string attributes = string.Join(
            ' ',
            Enumerable.Range(0, count).Select(i => $"a{i}='<>=\"'")
        );
        string row = $"<row {attributes.Replace("<", "&lt;", StringComparison.Ordinal)}/>";
        byte[] bytes = WithSheet(Headings + row, merged: "");
        string[] told = isRefused
            ?
            [
                "form.xlsx(1,1): error PE1009: Something in the workbook has more than 256 attributes, which no spreadsheet program writes. Open it in one, and save it again as an Excel workbook (.xlsx)",
            ]
            : [];
        Assert.Equal(told, Told(bytes));
    }

    [Fact]
    public void Signs_of_attributes_in_a_text_are_a_text()
    {
        string equals = string.Concat(Enumerable.Repeat("= ", 1000));
        string cells =
            $"<row><c t='str'><v>a/b/c</v></c><c t='str'><v>{equals}</v></c></row><!-- {equals} --><?a {equals}?><row><c t='str'><v><![CDATA[<{equals}]]></v></c></row>";
        Assert.Equal(
            2,
            Read(WithSheet(Headings + cells, merged: "")).Value.Sets[0].Measurements.Count
        );
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_workbook_has_at_most_10_000_parts(int count, bool isRefused)
    {
        string[] told = isRefused
            ?
            [
                "form.xlsx(1,1): error PE1009: The workbook is packed of more than 10,000 parts. Remove what does not belong to the form, or split it",
            ]
            : [];
        Assert.Equal(told, Told(WithParts(count)));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    public void What_all_cells_show_is_at_most_64_Mi_characters(int cells, bool isRefused)
    {
        // The headings and the instructions have fewer than 2,048 of them.
        string shared = new string('x', 1024 * 1024 - (isRefused ? 0 : 32));
        byte[] bytes = WithShared(
            string.Concat(Enumerable.Repeat("<row><c t='s'><v>0</v></c></row>", cells)),
            $"<si><t>{shared}</t></si>"
        );
        string[] told = isRefused
            ?
            [
                "form.xlsx(1,1): error PE1009: The cells of the workbook show more than 64 Mi characters, counted in every cell that shows them. Remove what does not belong to the form, or split it",
            ]
            : [];
        Assert.Equal(
            told,
            Told(bytes).Where(line => line.Contains("PE1009", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_list_of_texts_may_say_that_it_has_any_number_of_them()
    {
        byte[] bytes = WithShared(
            "<row><c t='s'><v>0</v></c></row>",
            "<si><r><t>a/b</t></r><rPh><t>x</t></rPh><r><t>/c</t></r></si>"
        );
        Assert.Equal(
            "a/b/c",
            Read(bytes).Value.Sets.Single().Measurements.Single().Indicator.Value
        );
    }

    [Fact]
    public void Two_sheets_of_one_part_are_refused_since_each_would_be_read_again()
    {
        string book = Part("xl/workbook.xml");
        int at = book.IndexOf("<x:sheet ", StringComparison.Ordinal);
        int end = book.IndexOf("/>", at, StringComparison.Ordinal) + 2;
        string twice = book[..end] + book[at..end] + book[end..];
        Assert.Equal([Unreadable], Told(With("xl/workbook.xml", Encoding.UTF8.GetBytes(twice))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Twice_as_many_cells_and_merges_are_twice_the_work(bool isAbove) =>
        AssertGrowsEvenly(
            many =>
            {
                IEnumerable<int> rows = Enumerable.Range(isAbove ? 1 : 2, many);
                string cells = string.Concat(
                    rows.Select(row => $"<row r='{row}'><c r='B{row}'><v>1</v></c></row>")
                );
                byte[] bytes = isAbove
                    ? WithSheet(cells + Headings, merged: "")
                    : WithSheet(
                        Headings + cells,
                        string.Concat(
                            rows.Select(row => $"<mergeCell ref='B{row}:B{row + many}'/>")
                        )
                    );
                IReadOnlyList<Diagnostic> told = Read(bytes).Diagnostics;
                Assert.Equal(many, told.Count);
                Assert.Single(told.Codes().Distinct(), isAbove ? "PE5029" : "PE5014");
            },
            10_000
        );

    [Fact]
    public void Twice_as_many_headings_and_rows_are_twice_the_work() =>
        AssertGrowsEvenly(
            many =>
            {
                string headings = string.Concat(
                    Enumerable.Repeat("<c t='str'><v>criterion:x</v></c>", many)
                );
                string rows = string.Concat(
                    Enumerable.Repeat("<row><c t='str'><v>a</v></c></row>", many)
                );
                Read(WithSheet($"<row><c t='str'><v>indicator</v></c>{headings}</row>{rows}", ""));
            },
            2_000
        );

    [Fact]
    public void A_heading_is_searched_in_a_text_that_many_cells_share_without_reading_it_each_time() =>
        AssertGrowsEvenly(
            many =>
                Read(
                    WithShared(
                        string.Concat(Enumerable.Repeat("<row><c t='s'><v>0</v></c></row>", many)),
                        $"<si><t>{new string('A', 10 * many)}</t></si>",
                        headings: ""
                    )
                ),
            500
        );

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
        ResultsWorkbook.Read(InputSource.FromStream(new MemoryStream(bytes), "form.xlsx"));

    private static IEnumerable<string> Told(byte[] bytes) =>
        Read(bytes).Diagnostics.Select(finding => finding.ToString());

    // What twice as much costs is at most about twice the work, counted in steps and in bytes made.
    private static void AssertGrowsEvenly(Action<int> read, int many)
    {
        const decimal Most = 2.2m;
        read(many);
        (long steps, long bytes) = Cost(many);
        (long stepsOfTwice, long bytesOfTwice) = Cost(2 * many);
        Assert.InRange(stepsOfTwice, 0, Most * steps + 100);
        Assert.InRange(bytesOfTwice, 1, Most * bytes);

        (long Steps, long Bytes) Cost(int count)
        {
            (long steps, long bytes) = (Work.Counted, GC.GetAllocatedBytesForCurrentThread());
            read(count);
            return (Work.Counted - steps, GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }

    private static byte[] WithParts(int count)
    {
        using var stream = new MemoryStream();
        stream.Write(Form);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (int i = archive.Entries.Count; i < count; i++)
            {
                archive.CreateEntry($"more/{i}.bin");
            }
        }

        return stream.ToArray();
    }

    // A form whose cells name texts by their number in the workbook's list.
    private static byte[] WithShared(string rows, string texts, string headings = Headings)
    {
        const string Relations = "xl/_rels/workbook.xml.rels";
        const string Types = "[Content_Types].xml";
        byte[] bytes = WithSheet(headings + rows, merged: "");
        bytes = With(
            "xl/sharedStrings.xml",
            Encoding.UTF8.GetBytes(
                $"<sst count='4294967295' uniqueCount='4294967295' xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{texts}</sst>"
            ),
            bytes
        );
        bytes = With(
            Relations,
            Encoding.UTF8.GetBytes(
                Part(Relations)
                    .Replace(
                        "</Relationships>",
                        "<Relationship Id='texts' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' Target='/xl/sharedStrings.xml'/></Relationships>",
                        StringComparison.Ordinal
                    )
            ),
            bytes
        );
        return With(
            Types,
            Encoding.UTF8.GetBytes(
                Part(Types)
                    .Replace(
                        "</Types>",
                        "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/></Types>",
                        StringComparison.Ordinal
                    )
            ),
            bytes
        );
    }

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
    private static byte[] With(string name, byte[] content, byte[]? form = null)
    {
        using var stream = new MemoryStream();
        stream.Write(form ?? Form);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            using Stream part = archive.CreateEntry(name).Open();
            part.Write(content);
        }

        return stream.ToArray();
    }
}
