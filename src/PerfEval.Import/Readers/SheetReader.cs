using PerfEval.Diagnostics;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Import.Grids;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>Reads workbooks (.xlsx): what is seen of a cell where that is all that it holds, else what it holds.</summary>
internal sealed class SheetReader : IGridReader
{
    /// <inheritdoc/>
    public bool Reads(string ending) => ending is ".xlsx" or ".xlsm";

    /// <inheritdoc/>
    public IReadOnlyList<Block>? Read(InputBytes input, Findings findings)
    {
        ReadWorkbook? workbook = WorkbookReader.Read(input.Bytes, out WorkbookFault fault);
        if (workbook is null)
        {
            if (fault is not (WorkbookFault.Unreadable or WorkbookFault.TooManyAttributes))
            {
                throw new TooMuchToImportException();
            }

            findings.Add(
                Catalogue.NotReadable,
                new SourceText(input.Name, "").At(0, 0),
                ("kind", new LocalizedText("an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）"))
            );
            return null;
        }

        int left = GridLimits.MostCells;
        List<Block> blocks = [];
        foreach (ReadSheet sheet in workbook.Sheets)
        {
            string called = $"{input.Name}#{sheet.Name}";
            var reading = new CellReading(called, workbook.IsFrom1904);
            if (sheet.Cells.Count > 0)
            {
                blocks.Add(new Block.Table(GridOf(called, sheet, reading, ref left, findings)));
            }
        }

        return blocks;
    }

    private static Grid GridOf(
        string called,
        ReadSheet sheet,
        CellReading reading,
        ref int left,
        Findings findings
    )
    {
        // Rows in which nothing stands are left out.
        List<int> rows = [.. sheet.Cells.Select(cell => cell.Row).Distinct()];
        int width = sheet.Cells.Max(cell => cell.Column);
        left -= Math.Min(left + 1, checked(rows.Count * width));
        bool isTooMuch =
            width > GridLimits.MostColumns || rows.Count > GridLimits.MostRows || left < 0;
        if (isTooMuch)
        {
            throw new TooMuchToImportException();
        }

        var grid = new GridCell[rows.Count][];
        Dictionary<int, int> positions = [];
        for (int r = 0; r < rows.Count; r++)
        {
            positions[rows[r]] = r;
            grid[r] =
            [
                .. Enumerable
                    .Range(1, width)
                    .Select(c => new GridCell("", PlaceOf(called, "", rows[r], c))),
            ];
        }

        foreach (ReadCell cell in sheet.Cells)
        {
            string text = TextOf(called, cell, reading, findings);
            grid[positions[cell.Row]][cell.Column - 1] = new(
                text,
                PlaceOf(called, text, cell.Row, cell.Column)
            );
        }

        Merge(sheet, rows, width, grid, ref left, findings);
        return new Grid(grid);
    }

    private static void Merge(
        ReadSheet sheet,
        List<int> rows,
        int width,
        GridCell[][] grid,
        ref int left,
        Findings findings
    )
    {
        foreach (CellRange range in sheet.Merged)
        {
            int first = rows.BinarySearch(range.FirstRow);
            if (first < 0 || range.FirstColumn > width)
            {
                continue;
            }

            GridCell begin = grid[first][range.FirstColumn - 1];
            for (int r = first; r < rows.Count && rows[r] <= range.LastRow; r++)
            {
                for (int c = range.FirstColumn; c <= Math.Min(range.LastColumn, width); c++)
                {
                    if (--left < 0)
                    {
                        throw new TooMuchToImportException();
                    }

                    if (r > first || c > range.FirstColumn)
                    {
                        GridCell covered = grid[r][c - 1];
                        if (covered is { IsBlank: false, IsRepeated: false })
                        {
                            findings.Add(
                                Catalogue.CoveredText,
                                covered.Place,
                                ("text", covered.OnOneLine)
                            );
                        }

                        grid[r][c - 1] = begin with { IsRepeated = true };
                    }
                }
            }
        }
    }

    private static string TextOf(
        string called,
        ReadCell cell,
        CellReading reading,
        Findings findings
    )
    {
        if (cell.Kind == CellKind.Text)
        {
            var words = new CellWords();
            words.Add(cell.Text);
            words.TellAt(PlaceOf(called, words.Text, cell.Row, cell.Column), findings);
            return words.Text;
        }

        var odd = new Findings();
        string text = reading.Read(cell, CellUse.Words, odd)?.Value ?? cell.Text;
        if (odd.Count > 0)
        {
            findings.Add(
                Catalogue.InexactNumber,
                PlaceOf(called, text, cell.Row, cell.Column),
                ("text", text)
            );
        }

        return text;
    }

    private static Place PlaceOf(string called, string text, int row, int column) =>
        SourceText.OfCell(called, text, row, column).At(0, text.Length);
}
