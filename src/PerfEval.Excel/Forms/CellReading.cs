using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Excel.Sheets;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>What a cell says: text to the letter, a number as it is seen with all its digits, a date as a date.</summary>
/// <param name="source">The name of the file and the sheet, as findings show it.</param>
/// <param name="isFrom1904">Whether days are counted from 1904.</param>
internal sealed class CellReading(string source, bool isFrom1904)
{
    // What a spreadsheet shows where nothing was found.
    private const string NotAvailable = "#N/A";

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

    /// <summary>Reads a cell.</summary>
    /// <param name="cell">The cell; null for an empty one.</param>
    /// <param name="use">What belongs there.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>What it says as it is seen, with all its digits; null for nothing, and after a finding.</returns>
    public SourcedText? Read(ReadCell? cell, CellUse use, Findings findings)
    {
        switch (cell?.Kind)
        {
            case null:
                return null;
            case CellKind.Text:
                return ReadText(cell, findings);
            case CellKind.Number:
                return ReadNumber(cell, use, findings);
            case CellKind.Formula:
                findings.Add(Catalogue.CellNotCalculated, PlaceOf(cell));
                return null;
            case CellKind.Truth:
                findings.Add(Catalogue.CellIsTruth, PlaceOf(cell), ("text", cell.Text));
                return null;
            default:
                findings.Add(
                    cell.Text == NotAvailable ? Catalogue.CellNotAvailable : Catalogue.CellIsError,
                    PlaceOf(cell),
                    ("text", cell.Text)
                );
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

    private SourcedText? ReadNumber(ReadCell cell, CellUse use, Findings findings)
    {
        if (CellNumber.Read(cell.Text) is not { } number)
        {
            return Refuse(Catalogue.CellIsNumber, cell, findings);
        }

        DatePattern date = DatePattern.Of(cell.Format);
        if (date.IsDate)
        {
            return ReadDay(cell, number, date, use, findings);
        }

        if (NumberPattern.Show(cell.Format, number) is not { } shown)
        {
            return Refuse(Catalogue.CellIsFormatted, cell, findings);
        }

        if (!number.IsKeptWhole)
        {
            return Refuse(Catalogue.CellHasTooManyDigits, cell, findings);
        }

        Place place = PlaceOf(cell with { Text = shown.Text });
        if (shown.Seen is { } seen)
        {
            findings.Add(Catalogue.CellHidesDigits, place, ("seen", seen), ("text", shown.Text));
        }

        return new SourcedText(shown.Text, place);
    }

    private SourcedText? ReadDay(
        ReadCell cell,
        CellNumber number,
        DatePattern pattern,
        CellUse use,
        Findings findings
    )
    {
        if (number.Decimals > 0 || pattern is { HasTime: true, HasDay: false })
        {
            return Refuse(Catalogue.CellHasTime, cell, findings);
        }

        if (Day(number.ToString()) is not { } day)
        {
            return Refuse(Catalogue.CellIsNoDay, cell, findings);
        }

        string written = LocalDatePattern.Iso.Format(day);
        Place place = PlaceOf(cell with { Text = written });
        if (use == CellUse.Number)
        {
            findings.Add(
                Catalogue.CellIsDay,
                place,
                ("day", written),
                ("typed", FormattableString.Invariant($"{day.Month}/{day.Day}"))
            );
            return null;
        }

        if (pattern is { HasMonth: true, HasDay: true })
        {
            if (!pattern.HasYear)
            {
                findings.Add(Catalogue.CellHidesYear, place, ("day", written));
            }

            return new SourcedText(written, place);
        }

        findings.Add(Catalogue.CellHidesDay, place, ("day", written), ("format", cell.Format));
        return null;
    }

    private SourcedText? Refuse(Wording wording, ReadCell cell, Findings findings)
    {
        findings.Add(wording, PlaceOf(cell), ("text", cell.Text), ("format", cell.Format));
        return null;
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

/// <summary>What belongs into a cell.</summary>
internal enum CellUse
{
    /// <summary>A value, or a part of a share: no date.</summary>
    Number,

    /// <summary>A date.</summary>
    Day,

    /// <summary>Words, in which a number or a date may stand too.</summary>
    Words,
}
