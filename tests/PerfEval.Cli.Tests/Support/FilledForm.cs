using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Cli.Tests.Support;

/// <summary>Fills in a form as somebody with a spreadsheet does: finds the row by what it says, the column by its heading, and types.</summary>
internal static class FilledForm
{
    private const string Between = " | ";

    /// <summary>Fills in a form.</summary>
    /// <param name="path">The workbook, which is changed.</param>
    /// <param name="lines">
    /// What is typed, a cell a line: <c>认证率 | 实际完成值 | 98.5%</c>, or, above the headings, <c>评价人 | 李四</c>. A cell that
    /// held something is typed over.
    /// </param>
    public static void Fill(string path, string lines)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, isEditable: true);
        Row[] rows =
        [
            .. document.WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.Worksheet.Descendants<Row>()
            ),
        ];
        foreach (string line in lines.Split('\n'))
        {
            string[] parts = line.Split(Between);
            Type(CellOf(rows, parts[..^1]), parts[^1]);
        }
    }

    private static Cell CellOf(Row[] rows, string[] names)
    {
        Row row = rows.First(row => row.Elements<Cell>().Any(cell => TextOf(cell) == names[0]));
        int column =
            names.Length == 1
                ? row.Elements<Cell>().ToList().FindIndex(cell => TextOf(cell) == names[0]) + 1
                : rows.Select(row =>
                        row.Elements<Cell>()
                            .ToList()
                            .FindIndex(cell => TextOf(cell).Contains(names[1]))
                    )
                    .First(index => index >= 0);
        return row.Elements<Cell>().ElementAt(column);
    }

    private static void Type(Cell cell, string text)
    {
        cell.DataType = CellValues.InlineString;
        cell.CellValue = null;
        cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text));
    }

    private static string TextOf(Cell cell) =>
        cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
}
