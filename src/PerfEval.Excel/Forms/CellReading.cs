using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Excel.Sheets;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>What a cell says, to the letter; what a spreadsheet may have changed is refused.</summary>
/// <param name="source">The name of the file and the sheet, as findings show it.</param>
/// <param name="isFrom1904">Whether days are counted from 1904.</param>
internal sealed class CellReading(string source, bool isFrom1904)
{
    // A binary number holds so many digits for certain.
    private const int MostDigits = 15;

    // Excel counts a 29 February 1900 that never was: from the first of March on, days are right.
    private const int FirstRightDay = 61;

    private static readonly LocalDate ZeroFrom1900 = new(1899, 12, 30);
    private static readonly LocalDate ZeroFrom1904 = new(1904, 1, 1);

    /// <summary>Returns the place of a cell, which its address shows.</summary>
    public Place PlaceOf(ReadCell cell) =>
        SourceText.OfCell(source, cell.Text, cell.Row, cell.Column).At(0, cell.Text.Length);

    /// <summary>Returns the place of a cell that holds nothing.</summary>
    public Place PlaceOf(int row, int column) =>
        SourceText.OfCell(source, "", row, column).At(0, 0);

    /// <summary>Reads a cell as text.</summary>
    /// <param name="cell">The cell; null for an empty one.</param>
    /// <param name="mayBeDay">Whether a day, as spreadsheets keep it, is taken.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>What it says; null for nothing, and after a finding.</returns>
    public SourcedText? Read(ReadCell? cell, bool mayBeDay, Findings findings)
    {
        switch (cell?.Kind)
        {
            case null:
                return null;
            case CellKind.Text:
                return ReadText(cell, findings);
            case CellKind.Number:
                return ReadNumber(cell, mayBeDay, findings);
            case CellKind.Formula:
                findings.Add(Catalogue.CellIsFormula, PlaceOf(cell));
                return null;
            default:
                findings.Add(Catalogue.CellIsNoText, PlaceOf(cell), ("text", cell.Text));
                return null;
        }
    }

    private SourcedText? ReadText(ReadCell cell, Findings findings)
    {
        if (string.IsNullOrWhiteSpace(cell.Text))
        {
            return null;
        }

        Place place = PlaceOf(cell);
        int before = findings.ErrorCount;
        if (SourceDecoder.IndexOfDisguise(cell.Text) is >= 0 and var disguise)
        {
            findings.Add(
                Catalogue.Disguise,
                place,
                ("character", SourceDecoder.Name(cell.Text[disguise]))
            );
        }

        if (SourceDecoder.IndexOfControl(cell.Text) is >= 0 and var at)
        {
            findings.Add(
                Catalogue.ControlCharacter,
                place,
                ("character", SourceDecoder.Name(cell.Text[at]))
            );
        }

        return findings.ErrorCount == before ? new SourcedText(cell.Text, place) : null;
    }

    private SourcedText? ReadNumber(ReadCell cell, bool mayBeDay, Findings findings)
    {
        Place place = PlaceOf(cell);
        if (Whole(cell.Text) is not { } digits)
        {
            findings.Add(Catalogue.CellIsNumber, place, ("text", cell.Text));
            return null;
        }

        if (NumberFormats.ShowsDigits(cell.Format))
        {
            return new SourcedText(digits, place);
        }

        if (mayBeDay && NumberFormats.ShowsDay(cell.Format) && Day(digits) is { } day)
        {
            return new SourcedText(LocalDatePattern.Iso.Format(day), place);
        }

        findings.Add(
            Catalogue.CellIsFormatted,
            place,
            ("text", cell.Text),
            ("format", cell.Format)
        );
        return null;
    }

    // The digits of a whole number, which some programs write with a point and zeros behind; null for any other.
    private static string? Whole(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string digits = point < 0 ? text : text[..point];
        bool isWhole = point < 0 || !text.AsSpan(point + 1).ContainsAnyExcept('0');
        int sign = digits.StartsWith('-') ? 1 : 0;
        return
            isWhole
            && digits.Length - sign is > 0 and <= MostDigits
            && digits.Skip(sign).All(char.IsAsciiDigit)
            ? digits
            : null;
    }

    private LocalDate? Day(string digits)
    {
        LocalDate zero = isFrom1904 ? ZeroFrom1904 : ZeroFrom1900;
        int first = isFrom1904 ? 0 : FirstRightDay;
        int last = Period.DaysBetween(zero, LocalDate.MaxIsoValue);
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day >= first
            && day <= last
            ? zero.PlusDays(day)
            : null;
    }
}
