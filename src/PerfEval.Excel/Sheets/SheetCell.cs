using PerfEval.Quantities;

namespace PerfEval.Excel.Sheets;

/// <summary>A cell to be written.</summary>
/// <param name="Text">The text, or the digits of the number; empty for a cell that only has a look.</param>
/// <param name="Style">How it looks.</param>
/// <param name="IsNumber">Whether it is a number, with which a spreadsheet can count.</param>
internal readonly record struct SheetCell(string Text, CellStyle Style, bool IsNumber = false)
{
    /// <summary>How many columns it covers, itself among them; the cells that it covers stand behind it, empty.</summary>
    public int Across { get; init; } = 1;

    /// <summary>How many rows it covers likewise.</summary>
    public int Down { get; init; } = 1;

    // What a binary number of a spreadsheet holds for certain.
    private const int MostDigits = 15;

    /// <summary>A number where the text is a decimal of at most 15 digits, shown with just these digits; else the text, to the letter.</summary>
    public static SheetCell Amount(string text, CellStyle style)
    {
        CellStyle right = style with { Alignment = CellAlignment.Right };
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int digits = text.Count(char.IsAsciiDigit);
        bool isNumber = digits <= MostDigits && Rational.TryParseDecimal(text, out _);
        string format = point < 0 ? "0" : "0." + new string('0', text.Length - point - 1);
        return isNumber
            ? new SheetCell(text, right with { Format = format }, IsNumber: true)
            : new SheetCell(text, right);
    }
}
