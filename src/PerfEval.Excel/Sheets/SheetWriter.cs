using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Text;
using PerfEval.Text.Origins;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace PerfEval.Excel.Sheets;

/// <summary>Writes one sheet, row by row.</summary>
internal sealed class SheetWriter(SheetPlan plan, Styles styles, string pages)
{
    private const int Padding = 2;
    private const int RowsThatSetWidths = 1000;
    private const uint A4 = 9;

    // As spreadsheets count days: 1980-01-01 and 2099-12-31.
    private const string FirstDay = "29221";
    private const string LastDay = "73050";

    private readonly List<string> _merged = [];

    /// <summary>Writes as many rows as fit.</summary>
    /// <param name="part">The sheet's part of the package.</param>
    /// <param name="rows">The rows, the first of which is the current one.</param>
    /// <param name="hasMore">Whether there is a current row.</param>
    /// <param name="mostRows">How many rows the sheet holds, those above the headings among them.</param>
    /// <returns>The last row, counted from 1.</returns>
    public int Write(
        WorksheetPart part,
        IEnumerator<IReadOnlyList<SheetCell>> rows,
        ref bool hasMore,
        int mostRows
    )
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new X.Worksheet());
        writer.WriteElement(new X.SheetProperties(new X.PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new X.SheetViews(View()));
        writer.WriteElement(new X.SheetFormatProperties { DefaultRowHeight = 15 });
        int[] widths = Widths();
        writer.WriteElement(new X.Columns(widths.Select(Column)));
        writer.WriteStartElement(new X.SheetData());
        int row = 0;
        foreach (IReadOnlyList<SheetCell> line in plan.Above)
        {
            WriteRow(writer, ++row, line, widths);
        }

        WriteRow(
            writer,
            ++row,
            [.. plan.Columns.Select(column => new SheetCell(column.Heading, column.Style))],
            widths
        );
        for (; hasMore && row < mostRows; hasMore = rows.MoveNext())
        {
            WriteRow(writer, ++row, rows.Current, widths);
        }

        int lastOfTable = row;
        foreach (IReadOnlyList<SheetCell> line in hasMore ? [] : plan.Below)
        {
            WriteRow(writer, ++row, line, widths);
        }

        writer.WriteEndElement();
        WriteWhatFollows(writer, lastOfTable);
        writer.WriteEndElement();
        return row;
    }

    /// <summary>Writes a sheet that holds nothing but cells.</summary>
    public static void WriteBare(
        WorksheetPart part,
        IEnumerable<IReadOnlyList<SheetCell>> rows,
        Styles styles
    )
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new X.Worksheet());
        writer.WriteStartElement(new X.SheetData());
        int row = 0;
        foreach (IReadOnlyList<SheetCell> cells in rows)
        {
            WriteRow(writer, ++row, cells, styles);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteRow(
        OpenXmlWriter writer,
        int row,
        IReadOnlyList<SheetCell> cells,
        IReadOnlyList<int> widths
    )
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { Across: var across, Down: var down } && across * down > 1)
            {
                string last = CellAddress.Of(row + down - 1, i + across);
                _merged.Add($"{CellAddress.Of(row, i + 1)}:{last}");
            }
        }

        WriteRow(writer, row, cells, styles, widths);
    }

    private static void WriteRow(
        OpenXmlWriter writer,
        int row,
        IReadOnlyList<SheetCell> cells,
        Styles styles,
        IReadOnlyList<int>? widths = null
    )
    {
        var line = new X.Row { RowIndex = (uint)row };
        if (widths is not null)
        {
            line.Height = RowHeights.Of(cells, widths);
            line.CustomHeight = true;
        }

        writer.WriteStartElement(line);
        int column = 0;
        foreach (SheetCell cell in cells)
        {
            writer.WriteElement(Cell(cell, CellAddress.Of(row, ++column), styles));
        }

        writer.WriteEndElement();
    }

    private static X.Cell Cell(SheetCell cell, string address, Styles styles)
    {
        var written = new X.Cell
        {
            CellReference = address,
            StyleIndex = styles.IndexOf(cell.Style),
        };
        if (cell.IsNumber)
        {
            written.CellValue = new X.CellValue(cell.Text);
        }
        else if (cell.Text.Length > 0)
        {
            written.DataType = X.CellValues.InlineString;
            written.InlineString = new X.InlineString(
                new X.Text(CellText.Escape(cell.Text))
                {
                    Space = SpaceProcessingModeValues.Preserve,
                }
            );
        }

        return written;
    }

    private X.SheetView View()
    {
        bool isSplit = plan.FrozenColumns > 0;
        X.PaneValues active = isSplit ? X.PaneValues.BottomRight : X.PaneValues.BottomLeft;
        var pane = new X.Pane
        {
            VerticalSplit = plan.HeadingRow,
            TopLeftCell = CellAddress.Of(plan.HeadingRow + 1, plan.FrozenColumns + 1),
            ActivePane = active,
            State = X.PaneStateValues.Frozen,
        };
        if (isSplit)
        {
            pane.HorizontalSplit = plan.FrozenColumns;
        }

        return new X.SheetView(pane, new X.Selection { Pane = active })
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
        };
    }

    // As wide as the widest text, up to what the column may take.
    private int[] Widths()
    {
        int[] widths =
        [
            .. plan.Columns.Select(column =>
                Math.Min(
                    column.Widest,
                    Math.Max(column.Narrowest, DisplayWidth.Of(column.Heading) + Padding)
                )
            ),
        ];
        foreach (IReadOnlyList<SheetCell> row in plan.Rows.Take(RowsThatSetWidths))
        {
            for (int i = 0; i < widths.Length; i++)
            {
                if (row[i].Across > 1)
                {
                    continue;
                }

                int wanted = DisplayWidth.Of(row[i].Text) + Padding;
                widths[i] = Math.Clamp(wanted, widths[i], plan.Columns[i].Widest);
            }
        }

        return widths;
    }

    private static X.Column Column(int width, int index) =>
        new()
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width,
            CustomWidth = true,
        };

    // In the order that the format prescribes.
    private void WriteWhatFollows(OpenXmlWriter writer, int lastRow)
    {
        if (plan.HasFilter)
        {
            string last = CellAddress.Of(lastRow, plan.Columns.Count);
            writer.WriteElement(
                new X.AutoFilter { Reference = $"{CellAddress.Of(plan.HeadingRow, 1)}:{last}" }
            );
        }

        if (_merged.Count > 0)
        {
            writer.WriteElement(
                new X.MergeCells(_merged.Select(range => new X.MergeCell { Reference = range }))
            );
        }

        if (plan.Rules.Count > 0)
        {
            writer.WriteElement(new X.DataValidations(plan.Rules.Select(Rule)));
        }

        writer.WriteElement(new X.PrintOptions { HorizontalCentered = true });
        WriteMargins(writer);
        writer.WriteElement(
            new X.PageSetup
            {
                PaperSize = A4,
                Orientation = X.OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        writer.WriteElement(new X.HeaderFooter(new X.OddFooter("&C" + pages)));
        if (plan.HasNumbersAsText)
        {
            string last = CellAddress.Of(lastRow, plan.Columns.Count);
            writer.WriteElement(
                new X.IgnoredErrors(
                    new X.IgnoredError
                    {
                        NumberStoredAsText = true,
                        SequenceOfReferences = Ranges($"A1:{last}"),
                    }
                )
            );
        }
    }

    // As texts, since the format's own numbers are binary.
    private void WriteMargins(OpenXmlWriter writer)
    {
        var margins = new X.PageMargins();
        foreach (string side in new[] { "left", "right", "top", "bottom", "header", "footer" })
        {
            bool isNarrow =
                side is "header" or "footer"
                || (plan.HasNarrowMargins && side is ("left" or "right"));
            string inches = isNarrow ? "0.3" : "0.5";
            margins.SetAttribute(new OpenXmlAttribute(side, "", inches));
        }

        writer.WriteElement(margins);
    }

    private static X.DataValidation Rule(CellRule rule)
    {
        var written = new X.DataValidation
        {
            AllowBlank = rule.Kind != CellRuleKind.Nothing,
            ErrorStyle =
                rule.Kind == CellRuleKind.List
                    ? X.DataValidationErrorStyleValues.Warning
                    : X.DataValidationErrorStyleValues.Stop,
            SequenceOfReferences = Ranges(rule.Cells),
        };
        switch (rule.Kind)
        {
            case CellRuleKind.Nothing:
                written.Type = X.DataValidationValues.Custom;
                written.Formula1 = new X.Formula1("FALSE");
                break;
            case CellRuleKind.Date:
                written.Type = X.DataValidationValues.Date;
                written.Operator = X.DataValidationOperatorValues.Between;
                written.Formula1 = new X.Formula1(FirstDay);
                written.Formula2 = new X.Formula2(LastDay);
                break;
            case CellRuleKind.List:
                written.Type = X.DataValidationValues.List;
                written.Formula1 = new X.Formula1(rule.Source);
                break;
            default:
                break;
        }

        if (rule.Prompt is { } prompt)
        {
            written.ShowInputMessage = true;
            (written.PromptTitle, written.Prompt) = (prompt.Title, prompt.Text);
        }

        if (rule.Refusal is { } refusal)
        {
            written.ShowErrorMessage = true;
            (written.ErrorTitle, written.Error) = (refusal.Title, refusal.Text);
        }

        return written;
    }

    private static ListValue<StringValue> Ranges(string ranges) => new() { InnerText = ranges };
}
