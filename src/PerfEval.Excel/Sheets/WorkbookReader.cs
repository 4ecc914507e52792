using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Text.Origins;

namespace PerfEval.Excel.Sheets;

/// <summary>Reads the cells of a workbook, whatever somebody made of it: no formula is run, and no link is followed.</summary>
internal sealed class WorkbookReader
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int DeepestXml = 64;

    private const int MostAttributes = 256;
    private const int MostParts = 10_000;
    private const int MostCharacters = 64 * 1024 * 1024;

    private readonly WorkbookPart _workbook;
    private readonly List<string> _shared;
    private readonly NumberFormats _formats;
    private long _characters;

    private WorkbookReader(WorkbookPart workbook)
    {
        _workbook = workbook;
        _formats = new NumberFormats(workbook.WorkbookStylesPart);
        _shared = ReadShared(workbook.SharedStringTablePart);
    }

    /// <summary>Reads all sheets.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fault">Why it cannot be read.</param>
    /// <returns>The sheets and how days are counted; null if it cannot be read.</returns>
    public static ReadWorkbook? Read(byte[] bytes, out WorkbookFault fault)
    {
        try
        {
            fault = Unpack(bytes);
            if (fault != WorkbookFault.None)
            {
                return null;
            }

            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            if (document.WorkbookPart is { } workbook)
            {
                return new WorkbookReader(workbook).Read();
            }
        }
        catch (TooMuchTextException)
        {
            fault = WorkbookFault.TooMuchText;
            return null;
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            // What the libraries say of it speaks one language only.
        }

        fault = WorkbookFault.Unreadable;
        return null;
    }

    // Whatever the libraries throw at a file that does not follow the format.
    private static bool IsDamage(Exception thrown) =>
        thrown
            is OpenXmlPackageException
                or XmlException
                or InvalidDataException
                or IOException
                or FormatException
                or ArgumentException
                or InvalidOperationException
                or NotSupportedException
                or KeyNotFoundException
                or InvalidCastException
                or IndexOutOfRangeException
                or NullReferenceException;

    // Before anything is built of it: how large it becomes, and how deep its XML is nested.
    private static WorkbookFault Unpack(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (archive.Entries.Count > MostParts)
        {
            return WorkbookFault.TooManyParts;
        }

        long size = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using var part = new MemoryStream();
            using (Stream packed = entry.Open())
            {
                byte[] buffer = new byte[64 * 1024];
                while (packed.Read(buffer) is > 0 and var read)
                {
                    size += read;
                    if (size > MostBytes)
                    {
                        return WorkbookFault.TooLarge;
                    }

                    part.Write(buffer, 0, read);
                }
            }

            if (
                TagScan.HoldsMoreAttributes(
                    part.GetBuffer().AsSpan(0, (int)part.Length),
                    MostAttributes
                )
            )
            {
                return WorkbookFault.TooManyAttributes;
            }

            part.Position = 0;
            if (!IsSound(part, MustBeXml(entry.Name)))
            {
                return WorkbookFault.Unreadable;
            }
        }

        return WorkbookFault.None;
    }

    // A part of any other name may be a picture; as XML, it would be of no greater depth.
    private static bool IsSound(Stream part, bool mustBeXml)
    {
        try
        {
            using var xml = XmlReader.Create(part);
            while (xml.Read())
            {
                if (xml.Depth > DeepestXml)
                {
                    return false;
                }
            }
        }
        catch (XmlException)
        {
            return !mustBeXml;
        }

        return true;
    }

    private static bool MustBeXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private ReadWorkbook Read()
    {
        List<ReadSheet> sheets = [];
        HashSet<Uri> known = [];
        bool isFrom1904 = false;
        using XmlReader xml = PartXml.Open(_workbook, "workbook");
        foreach (string child in PartXml.Children(xml))
        {
            if (child == "workbookPr")
            {
                isFrom1904 = xml.GetAttribute("date1904") is { } told && XmlConvert.ToBoolean(told);
            }
            else if (child == "sheets")
            {
                sheets.AddRange(
                    PartXml
                        .Children(xml, "sheet")
                        .Select(_ => ReadSheet(xml, known))
                        .OfType<ReadSheet>()
                );
            }
        }

        return new ReadWorkbook(sheets, isFrom1904);
    }

    // A sheet may also be a chart, which has no cells.
    private ReadSheet? ReadSheet(XmlReader sheet, HashSet<Uri> known)
    {
        if (
            PartXml.Relation(sheet) is not { } relation
            || _workbook.GetPartById(relation) is not WorksheetPart part
        )
        {
            return null;
        }

        // Two sheets of one part would be read as often as they are named.
        return known.Add(part.Uri)
            ? Read(CellText.Unescape(sheet.GetAttribute("name") ?? ""), part)
            : throw new InvalidDataException();
    }

    private ReadSheet Read(string name, WorksheetPart part)
    {
        var cells = new SheetCells();
        List<CellRange> merged = [];
        int row = 0;
        using XmlReader xml = PartXml.Open(part, "worksheet");
        foreach (string child in PartXml.Children(xml))
        {
            if (child == "sheetData")
            {
                foreach (string _ in PartXml.Children(xml, "row"))
                {
                    row = Within(
                        ForeignNumber.Of(xml.GetAttribute("r")) ?? row + 1,
                        CellAddress.MostRows
                    );
                    ReadRow(xml, row, cells);
                }
            }
            else if (child == "mergeCells")
            {
                merged.AddRange(
                    PartXml
                        .Children(xml, "mergeCell")
                        .Select(_ =>
                            CellRange.Read(xml.GetAttribute("ref") ?? "")
                            ?? throw new InvalidDataException()
                        )
                );
            }
        }

        return new ReadSheet(name, cells.InOrder(), merged);
    }

    private void ReadRow(XmlReader xml, int row, SheetCells cells)
    {
        int column = 0;
        foreach (string _ in PartXml.Children(xml, "c"))
        {
            column = xml.GetAttribute("r") is { } reference
                ? Place(reference, row)
                : Within(column + 1, CellAddress.MostColumns);
            if (ReadCell(xml, row, column) is { } read)
            {
                Count(read.Text);
                cells.Add(read);
            }
        }
    }

    // A text that many cells share is small in the file, and large wherever it is looked at.
    private void Count(string text)
    {
        _characters += text.Length;
        if (_characters > MostCharacters)
        {
            throw new TooMuchTextException();
        }
    }

    private static int Within(int number, int most) =>
        number <= most ? number : throw new InvalidDataException();

    private static int Place(string reference, int row) =>
        CellAddress.Read(reference) is { } place && place.Row == row
            ? place.Column
            : throw new InvalidDataException();

    private ReadCell? ReadCell(XmlReader xml, int row, int column)
    {
        string format = _formats.Of(ForeignNumber.Of(xml.GetAttribute("s")) ?? 0);
        string type = xml.GetAttribute("t") ?? "n";
        string? formula = null;
        string? value = null;
        string? inline = null;
        foreach (string child in PartXml.Children(xml))
        {
            switch (child)
            {
                case "f":
                    formula = Once(formula, PartXml.Text(xml));
                    break;
                case "v":
                    value = Once(value, PartXml.Text(xml));
                    break;
                case "is":
                    inline = Once(inline, TextOf(xml));
                    break;
                default:
                    break;
            }
        }

        bool isFormula = formula is not null;
        (CellKind kind, string text) =
            isFormula && inline is null && type != "str" && string.IsNullOrEmpty(value)
                ? (CellKind.Formula, "=" + formula)
                : Said(type, value ?? "", inline ?? "");
        return text.Length == 0
            ? null
            : new ReadCell(row, column, kind, text, format) { IsComputed = isFormula };
    }

    private (CellKind Kind, string Text) Said(string type, string value, string inline) =>
        type switch
        {
            "s" => (CellKind.Text, Shared(value)),
            "inlineStr" => (CellKind.Text, inline),
            "str" => (CellKind.Text, CellText.Unescape(value)),
            "d" => (CellKind.Text, value.Split("T00:00:00")[0]),
            "b" => (CellKind.Truth, value == "0" ? "FALSE" : "TRUE"),
            "e" => (CellKind.Error, value),
            "n" => (CellKind.Number, value.Trim()),
            _ => throw new InvalidDataException(),
        };

    private static string Once(string? before, string read) =>
        before is null ? read : throw new InvalidDataException();

    private string Shared(string index) => _shared[ForeignNumber.Read(index, _shared.Count - 1)];

    private static List<string> ReadShared(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return [];
        }

        using XmlReader xml = PartXml.Open(part, "sst");
        return [.. PartXml.Children(xml, "si").Select(_ => TextOf(xml))];
    }

    // Its runs, whatever their look; not how they are pronounced.
    private static string TextOf(XmlReader xml)
    {
        string first = "";
        StringBuilder? further = null;
        foreach (string child in PartXml.Children(xml))
        {
            if (child == "t")
            {
                Take(PartXml.Text(xml));
            }
            else if (child == "r")
            {
                foreach (string _ in PartXml.Children(xml, "t"))
                {
                    Take(PartXml.Text(xml));
                }
            }
        }

        return CellText.Unescape(further?.ToString() ?? first);

        // Nearly every text is of one piece.
        void Take(string text)
        {
            if (first.Length == 0)
            {
                first = text;
            }
            else
            {
                (further ??= new StringBuilder(first)).Append(text);
            }
        }
    }

    /// <summary>The cells of a workbook show more text than is read of one.</summary>
    private sealed class TooMuchTextException : Exception;
}

/// <summary>A workbook as it was read.</summary>
/// <param name="Sheets">The sheets that have cells, in their order, hidden ones too.</param>
/// <param name="IsFrom1904">Whether day 0 is the first of January 1904; else the count begins with 1900.</param>
internal sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets, bool IsFrom1904);

/// <summary>Why a workbook cannot be read.</summary>
internal enum WorkbookFault
{
    None,
    Unreadable,
    TooLarge,

    /// <summary>It is packed of more files than any program writes.</summary>
    TooManyParts,

    /// <summary>An element of its XML has more attributes than any program writes.</summary>
    TooManyAttributes,

    /// <summary>Its cells together show more text than is read of one workbook.</summary>
    TooMuchText,
}
