using DocumentFormat.OpenXml;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Excel.Sheets;

/// <summary>The looks of a workbook's cells, each with the number by which cells name it.</summary>
internal sealed class Styles(string fontName)
{
    // Numbers below 164 belong to Excel's own formats.
    private const uint FirstOwnFormat = 164;
    private const uint General = 0;
    private const uint Text = 49;

    private readonly List<CellStyle> _styles = [new() { HasBorder = false, Wraps = false }];
    private readonly List<string> _fills = [];
    private readonly List<string> _formats = [];

    /// <summary>Returns the number of a look.</summary>
    public uint IndexOf(CellStyle style)
    {
        int index = _styles.IndexOf(style);
        if (index < 0)
        {
            _styles.Add(style);
            index = _styles.Count - 1;
        }

        return (uint)index;
    }

    /// <summary>Returns all looks that were asked for.</summary>
    public X.Stylesheet ToStylesheet()
    {
        X.CellFormat[] cells = [.. _styles.Select(Cell)];
        return new X.Stylesheet([
            .. _formats.Count == 0 ? [] : new OpenXmlElement[] { Formats() },
            new X.Fonts(
                Font(11),
                Font(11, new X.Bold()),
                Font(16, new X.Bold()),
                Font(9, colour: "595959"),
                Font(11, colour: "757575"),
                Font(10)
            ),
            new X.Fills([
                // The first two are Excel's own.
                Fill(new X.PatternFill { PatternType = X.PatternValues.None }),
                Fill(new X.PatternFill { PatternType = X.PatternValues.Gray125 }),
                .. _fills.Select(colour =>
                    Fill(
                        new X.PatternFill(
                            new X.ForegroundColor { Rgb = "FF" + colour },
                            new X.BackgroundColor { Indexed = 64 }
                        )
                        {
                            PatternType = X.PatternValues.Solid,
                        }
                    )
                ),
            ]),
            new X.Borders(
                new X.Border(
                    new X.LeftBorder(),
                    new X.RightBorder(),
                    new X.TopBorder(),
                    new X.BottomBorder(),
                    new X.DiagonalBorder()
                ),
                new X.Border(
                    Thin(new X.LeftBorder()),
                    Thin(new X.RightBorder()),
                    Thin(new X.TopBorder()),
                    Thin(new X.BottomBorder()),
                    new X.DiagonalBorder()
                )
            ),
            new X.CellStyleFormats(
                new X.CellFormat
                {
                    NumberFormatId = General,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            ),
            new X.CellFormats(cells),
            new X.CellStyles(
                new X.CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            ),
        ]);
    }

    private X.CellFormat Cell(CellStyle style)
    {
        bool isText = style.Format == CellStyle.AsText;
        return new X.CellFormat(
            new X.Alignment
            {
                Horizontal = style.Alignment switch
                {
                    CellAlignment.Right => X.HorizontalAlignmentValues.Right,
                    CellAlignment.Centre => X.HorizontalAlignmentValues.Center,
                    _ => X.HorizontalAlignmentValues.Left,
                },
                Vertical = X.VerticalAlignmentValues.Center,
                WrapText = style.Wraps,
                Indent = style.Alignment == CellAlignment.Right ? 1u : 0u,
            },
            new X.Protection { Locked = !style.IsInput }
        )
        {
            NumberFormatId =
                isText ? Text
                : style.Format == "General" ? General
                : FirstOwnFormat + Number(_formats, style.Format),
            FontId = (uint)style.Font,
            FillId = style.Fill is { } colour ? 2 + Number(_fills, colour) : 0,
            BorderId = style.HasBorder ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = true,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            // What begins with = stays text, also when somebody edits the cell; a cell to be filled in is of text anyway.
            QuotePrefix = style.Format == "General",
        };
    }

    private X.NumberingFormats Formats() =>
        new(
            _formats.Select(
                (code, i) =>
                    new X.NumberingFormat
                    {
                        NumberFormatId = FirstOwnFormat + (uint)i,
                        FormatCode = code,
                    }
            )
        );

    private X.Font Font(int size, OpenXmlElement? bold = null, string? colour = null) =>
        new([
            .. bold is null ? [] : new[] { bold },
            new X.FontSize { Val = size },
            .. colour is null ? [] : new OpenXmlElement[] { new X.Color { Rgb = "FF" + colour } },
            new X.FontName { Val = fontName },
        ]);

    private static X.Fill Fill(X.PatternFill pattern) => new(pattern);

    private static T Thin<T>(T side)
        where T : X.BorderPropertiesType
    {
        side.Style = X.BorderStyleValues.Thin;
        side.Color = new X.Color { Rgb = "FFBFBFBF" };
        return side;
    }

    private static uint Number(List<string> known, string wanted)
    {
        int index = known.IndexOf(wanted);
        if (index < 0)
        {
            known.Add(wanted);
            index = known.Count - 1;
        }

        return (uint)index;
    }
}
