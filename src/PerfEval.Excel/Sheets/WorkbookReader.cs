using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Excel.Sheets;

/// <summary>Reads the cells of a workbook, whatever somebody made of it: no formula is run, and no link is followed.</summary>
internal sealed class WorkbookReader
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int DeepestXml = 64;

    private readonly WorkbookPart _workbook;
    private readonly string[] _shared;
    private readonly NumberFormats _formats;

    private WorkbookReader(WorkbookPart workbook)
    {
        _workbook = workbook;
        _formats = new NumberFormats(workbook.WorkbookStylesPart?.Stylesheet);
        _shared =
        [
            .. (
                workbook.SharedStringTablePart?.SharedStringTable.Elements<X.SharedStringItem>()
                ?? []
            ).Select(TextOf),
        ];
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
        foreach (X.Sheet sheet in _workbook.Workbook.Sheets?.Elements<X.Sheet>() ?? [])
        {
            // A sheet may also be a chart, which has no cells.
            if (
                sheet.Id?.Value is { } relation
                && _workbook.GetPartById(relation) is WorksheetPart part
            )
            {
                sheets.Add(Read(CellText.Unescape(sheet.Name?.Value ?? ""), part.Worksheet));
            }
        }

        bool isFrom1904 = _workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        return new ReadWorkbook(sheets, isFrom1904);
    }

    private ReadSheet Read(string name, X.Worksheet sheet)
    {
        Dictionary<(int Row, int Column), ReadCell> cells = [];
        int row = 0;
        foreach (
            X.Row line in sheet.Elements<X.SheetData>().SelectMany(data => data.Elements<X.Row>())
        )
        {
            row = ForeignNumber.Of(line.RowIndex, CellAddress.MostRows) ?? row + 1;
            int column = 0;
            foreach (X.Cell cell in line.Elements<X.Cell>())
            {
                column = cell.CellReference?.Value is { } reference
                    ? Place(reference, row)
                    : column + 1;
                // Of two cells in one place, nobody knows which one is meant.
                if (Read(cell, row, column) is { } read && !cells.TryAdd((row, column), read))
                {
                    throw new InvalidDataException();
                }
            }
        }

        return new ReadSheet(
            name,
            cells,
            [
                .. sheet
                    .Elements<X.MergeCells>()
                    .SelectMany(merged => merged.Elements<X.MergeCell>())
                    .Select(merged =>
                        CellRange.Read(merged.Reference?.Value ?? "")
                        ?? throw new InvalidDataException()
                    ),
            ]
        );
    }

    private static int Place(string reference, int row) =>
        CellAddress.Read(reference) is { } place && place.Row == row
            ? place.Column
            : throw new InvalidDataException();

    private ReadCell? Read(X.Cell cell, int row, int column)
    {
        string value = cell.CellValue?.Text ?? "";
        string format = _formats.Of(ForeignNumber.Of(cell.StyleIndex) ?? 0);
        X.CellValues type = cell.DataType?.Value ?? X.CellValues.Number;
        (CellKind kind, string text) =
            cell.CellFormula is { } formula ? (CellKind.Formula, "=" + formula.Text)
            : type == X.CellValues.SharedString ? (CellKind.Text, Shared(value))
            : type == X.CellValues.InlineString ? (CellKind.Text, TextOf(cell.InlineString))
            : type == X.CellValues.String || type == X.CellValues.Date
                ? (CellKind.Text, CellText.Unescape(value))
            : type == X.CellValues.Boolean ? (CellKind.Other, value == "0" ? "FALSE" : "TRUE")
            : type == X.CellValues.Error ? (CellKind.Other, value)
            : (CellKind.Number, value.Trim());
        return text.Length == 0 ? null : new ReadCell(row, column, kind, text, format);
    }

    private string Shared(string index) => _shared[ForeignNumber.Read(index, _shared.Length - 1)];

    // Its runs, whatever their look; not how they are pronounced.
    private static string TextOf(OpenXmlCompositeElement? item) =>
        CellText.Unescape(
            string.Concat(
                item?.ChildElements.Select(child =>
                    child switch
                    {
                        X.Text text => text.Text,
                        X.Run run => run.Text?.Text ?? "",
                        _ => "",
                    }
                ) ?? []
            )
        );
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
}
