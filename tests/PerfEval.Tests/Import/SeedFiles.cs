using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>The real table as the programs of offices write it: its cells, with how many rows and columns each spans.</summary>
internal static class SeedFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A cell: its text, what it spans, and of a name the number that stands before it.</summary>
    internal sealed record Cell(string Text, int Rows = 1, int Columns = 1)
    {
        public string? Number { get; init; }

        public bool IsTop { get; init; }

        public string Whole => Number is null ? Text : $"{Number}、{Text}";
    }

    public static IReadOnlyList<IReadOnlyList<Cell>> Header { get; } =
    [
        [
            new("职责活动", 2),
            new("年度预算数", 2),
            new("内容描述", 2),
            new("绩效目标", 2),
            new("绩效指标", 2),
            new("评价标准", 1, 4),
        ],
        [new("优"), new("良"), new("中"), new("差")],
    ];

    public static IReadOnlyList<IReadOnlyList<Cell>> Body { get; } = [.. Rows()];

    private static IEnumerable<IReadOnlyList<Cell>> Rows()
    {
        foreach (Responsibility top in RealTable.Book.Table.Responsibilities)
        {
            yield return
            [
                new(Chinese(top.Name)) { Number = top.Number, IsTop = true },
                new(top.Budget?.ToString() ?? ""),
                new(Chinese(top.Description)),
                new(Chinese(top.Goal)),
                .. Enumerable.Repeat(new Cell(""), 5),
            ];
            foreach (ActivityNode activity in top.Activities)
            {
                int rows = activity.Indicators.Count;
                for (int i = 0; i < rows; i++)
                {
                    IEnumerable<Cell> head =
                        i > 0
                            ? []
                            :
                            [
                                new Cell(Chinese(activity.Name), rows) { Number = activity.Number },
                                new Cell(activity.Budget?.ToString() ?? "", rows),
                                new Cell(Chinese(activity.Description), rows),
                                new Cell(Chinese(activity.Goal), rows),
                            ];
                    Indicator indicator = activity.Indicators[i];
                    yield return
                    [
                        .. head,
                        new(Chinese(indicator.Name)),
                        .. indicator.Criteria.Select(one => new Cell(one.Criterion.Text.Value)),
                    ];
                }
            }
        }
    }

    private static string Chinese(LocalizedText? text) => text?.In(Language.Chinese) ?? "";

    private static string X(string text) => SecurityElement.Escape(text);

    /// <summary>CSV, in which nothing is merged.</summary>
    public static string Csv()
    {
        var csv = new StringBuilder();
        foreach (string?[] row in Tiled([.. Header, .. Body]))
        {
            csv.AppendJoin(
                ',',
                row.Select(text => $"\"{text?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")
            );
            csv.Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>HTML as a browser saves it.</summary>
    public static string Html() =>
        $"<!DOCTYPE html><html><head><meta charset=utf-8><title>x</title><script>var a = '<table>';</script></head><body><h2>五、绩效目标</h2><p>说明。</p><table border=1>{HtmlRows((cell, tag) => X(cell.Whole).Replace("\n", "<br>", StringComparison.Ordinal))}</table><p>六、其他</p></body></html>";

    /// <summary>HTML as Word saves it: GB2312, paragraphs with classes, numbers of lists in spans of their own, symbols in a font.</summary>
    public static byte[] WordHtml()
    {
        string html = $"""
            <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
            xmlns="http://www.w3.org/TR/REC-html40">
            <head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- table.MsoNormalTable </style></head>
            <body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>
            <p class=MsoNormal><b>五、绩效目标<o:p></o:p></b></p>
            <table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>
            {HtmlRows(WordCell)}
            </table></div></body></html>
            """;
        return CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(html);
    }

    private static string WordCell(Cell cell, string tag)
    {
        string number = cell.Number is null
            ? ""
            : $"<![if !supportLists]><span\n lang=EN-US style='mso-list:Ignore'>{cell.Number}、<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>";
        string text = X(cell.Text)
            .Replace(
                "≥",
                "<span lang=EN-US style='font-family:Symbol;mso-char-type:symbol;mso-symbol-font-family:Symbol'><span style='mso-char-type:symbol'>&#179;</span></span>",
                StringComparison.Ordinal
            )
            .Replace(
                "\n",
                "</span><o:p></o:p></p>\n<p class=MsoNormal><span>",
                StringComparison.Ordinal
            );
        return $"\n  <p class=MsoNormal align=left style='text-align:left'>{number}<span\n  style='font-size:10.0pt;font-family:宋体'>{text}</span><o:p></o:p></p>\n  ";
    }

    private static string HtmlRows(Func<Cell, string, string> written)
    {
        var html = new StringBuilder();
        foreach (IReadOnlyList<Cell> row in (IReadOnlyList<Cell>[])[.. Header, .. Body])
        {
            html.Append(" <tr style='mso-yfti-irow:0'>");
            foreach (Cell cell in row)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<td valign=top{(cell.Rows > 1 ? $" rowspan={cell.Rows}" : "")}{(cell.Columns > 1 ? $" colspan={cell.Columns}" : "")}>{written(cell, "td")}</td>"
                );
            }

            html.Append("</tr>\n");
        }

        return html.ToString();
    }

    /// <summary>A document of Word: numbers made by lists, a tracked change, a symbol in a private font, and the headings again in a second table.</summary>
    /// <param name="isPlain">Whether all of that is left out, and only the merges are there.</param>
    public static byte[] Docx(bool isPlain = false)
    {
        int cut = 20;
        var body = new StringBuilder("<w:p><w:r><w:t>五、绩效目标</w:t></w:r></w:p>");
        string first = WordTable([.. Header, .. Body.Take(isPlain ? Body.Count : cut)], isPlain);
        body.Append(first);
        if (!isPlain)
        {
            body.Append("<w:p><w:r><w:t>续表</w:t></w:r></w:p>");
            body.Append(WordTable([.. Header, .. Body.Skip(cut)], isPlain));
        }

        body.Append("<w:p><w:r><w:t>六、其他</w:t></w:r></w:p>");
        return Zip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>"
            ),
            (
                "word/numbering.xml",
                $"<w:numbering xmlns:w=\"{Word}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
            ),
            (
                "word/document.xml",
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{Word}\"><w:body>{body}<w:sectPr/></w:body></w:document>"
            )
        );
    }

    private static string WordTable(IReadOnlyList<IReadOnlyList<Cell>> rows, bool isPlain)
    {
        var xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
        xml.Insert(xml.Length, "<w:gridCol w:w=\"1000\"/>", 9).Append("</w:tblGrid>");
        var open = new (int Left, int Columns)[9];
        for (int r = 0; r < rows.Count; r++)
        {
            xml.Append(r < 2 ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>");
            int next = 0;
            for (int c = 0; c < 9; )
            {
                if (open[c].Left > 0)
                {
                    open[c].Left--;
                    xml.Append("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>");
                    c++;
                    continue;
                }

                Cell cell = rows[r][next++];
                xml.Append("<w:tc><w:tcPr>");
                xml.Append(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{cell.Columns}\"/>");
                if (cell.Rows > 1)
                {
                    open[c] = (cell.Rows - 1, 1);
                    xml.Append("<w:vMerge w:val=\"restart\"/>");
                }

                xml.Append("</w:tcPr>").Append(WordParagraphs(cell, isPlain)).Append("</w:tc>");
                c += cell.Columns;
            }

            xml.Append("</w:tr>");
        }

        return xml.Append("</w:tbl>").ToString();
    }

    private static string WordParagraphs(Cell cell, bool isPlain)
    {
        if (isPlain)
        {
            return string.Concat(
                cell.Whole.Split('\n')
                    .Select(line =>
                        $"<w:p><w:r><w:t xml:space=\"preserve\">{X(line)}</w:t></w:r></w:p>"
                    )
            );
        }

        string number = cell.Number is null
            ? ""
            : $"<w:pPr><w:numPr><w:ilvl w:val=\"{(cell.IsTop ? 0 : 1)}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        return string.Concat(
            cell.Text.Split('\n').Select(line => $"<w:p>{number}{WordRuns(line)}</w:p>")
        );
    }

    // ≥ as Word keeps it where somebody inserted it as a symbol; one threshold was changed while changes were tracked.
    private static string WordRuns(string line) =>
        line switch
        {
            "≥95%" =>
                "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>93</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>95</w:t></w:r></w:ins><w:r><w:t>%</w:t></w:r>",
            _ => string.Concat(
                line.Chunk(7)
                    .Select(part =>
                        $"<w:r><w:t xml:space=\"preserve\">{X(new string(part))}</w:t></w:r>"
                    )
            ),
        };

    /// <summary>A workbook with merged cells, in which percents and budgets are numbers in a format.</summary>
    public static byte[] Xlsx()
    {
        var rows = new StringBuilder();
        List<string> merges = [];
        IReadOnlyList<Cell>[] all = [.. Header, .. Body];
        var open = new int[9];
        rows.Append(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>五、绩效目标</t></is></c></row>"
        );
        merges.Add("A1:I1");
        for (int r = 0; r < all.Length; r++)
        {
            int number = r + 2;
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            int next = 0;
            for (int c = 0; c < 9; )
            {
                if (open[c] > 0)
                {
                    open[c]--;
                    c++;
                    continue;
                }

                Cell cell = all[r][next++];
                open[c] = cell.Rows - 1;
                string at = $"{(char)('A' + c)}{number}";
                if (cell.Rows > 1 || cell.Columns > 1)
                {
                    merges.Add(
                        $"{at}:{(char)('A' + c + cell.Columns - 1)}{number + cell.Rows - 1}"
                    );
                }

                rows.Append(SheetCell(at, cell.Whole));
                c += cell.Columns;
            }

            rows.Append("</row>");
        }

        string merged = string.Concat(merges.Select(range => $"<mergeCell ref=\"{range}\"/>"));
        return Workbook($"<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>");
    }

    private static string SheetCell(string at, string text) =>
        text.Length == 0 ? $"<c r=\"{at}\"/>"
        : text == "100%" ? $"<c r=\"{at}\" s=\"1\"><v>1</v></c>"
        : decimal.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{at}\" s=\"2\"><v>{text}</v></c>"
        : $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{X(text)}</t></is></c>";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="sheet">What lies in the sheet.</param>
    public static byte[] Workbook(string sheet)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return Zip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/><xf numFmtId=\"2\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\">{sheet}</worksheet>"
            )
        );
    }

    /// <summary>Packs files.</summary>
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    private static IEnumerable<string?[]> Tiled(IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var open = new int[9];
        foreach (IReadOnlyList<Cell> row in rows)
        {
            var line = new string?[9];
            int next = 0;
            for (int c = 0; c < 9; )
            {
                if (open[c] > 0)
                {
                    open[c]--;
                    c++;
                    continue;
                }

                Cell cell = row[next++];
                line[c] = cell.Whole;
                open[c] = cell.Rows - 1;
                c += cell.Columns;
            }

            yield return line;
        }
    }
}
