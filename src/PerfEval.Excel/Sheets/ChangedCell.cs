namespace PerfEval.Excel.Sheets;

/// <summary>Cells that tell of a change, and are seen at a glance.</summary>
internal static class ChangedCell
{
    private const string Fill = "FFF2CC";

    /// <summary>Returns a look, marked where something moved.</summary>
    public static CellStyle Marked(CellStyle style, bool isMoved) =>
        isMoved ? style with { Fill = Fill, Font = CellFont.Bold } : style;

    /// <summary>Returns a number with its sign, marked; of no change an empty cell.</summary>
    /// <param name="change">The change with its sign; empty for none.</param>
    /// <param name="style">The look of the row.</param>
    public static SheetCell Of(string change, CellStyle style)
    {
        if (change.Length == 0)
        {
            return new SheetCell("", style);
        }

        CellStyle marked = Marked(style, isMoved: true);
        var cell = SheetCell.Amount(change.TrimStart('+'), marked);
        string format = cell.Style.Format;
        return cell.IsNumber
            ? cell with
            {
                Style = cell.Style with { Format = $"+{format};-{format}" },
            }
            : SheetCell.Amount(change, marked);
    }
}
