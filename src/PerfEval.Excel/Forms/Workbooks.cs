using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Text.Origins;

namespace PerfEval.Excel.Forms;

/// <summary>What all workbooks have in common.</summary>
internal static class Workbooks
{
    /// <summary>Begins a workbook in a language.</summary>
    public static WorkbookWriter Begin(Phrases phrases, int mostRows = CellAddress.MostRows) =>
        new(
            phrases.Say("Calibri", "宋体"),
            phrases.Say("Page &P of &N", "第 &P 页，共 &N 页"),
            mostRows
        );

    /// <summary>Returns the line on which a printed form is signed.</summary>
    /// <param name="columns">How many columns it covers.</param>
    /// <param name="phrases">The reader's language.</param>
    public static IReadOnlyList<SheetCell> Signatures(int columns, Phrases phrases)
    {
        const string Room = "                    ";
        string[] labels = phrases
            .Say("Prepared by:,Reviewed by:,Head:,Date:", "填报人：,审核人：,负责人：,日期：")
            .Split(',');
        return
        [
            new SheetCell(string.Join(Room, labels), Look.Line),
            .. Enumerable.Repeat(new SheetCell("", Look.Line), columns - 1),
        ];
    }

    /// <summary>Returns a text that a cell can hold; what is too long is cut, and says so.</summary>
    public static string Fit(string text, Phrases phrases)
    {
        if (text.Length <= CellText.Longest)
        {
            return text;
        }

        string cut = phrases.Say(
            " … (cut: a cell holds no more)",
            " …（已截断：单元格容纳不下全文）"
        );
        return text[..(CellText.Longest - cut.Length)] + cut;
    }
}
