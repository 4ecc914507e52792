using System.Text;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>A page of so many columns, on which Chinese characters take two.</summary>
internal sealed class Page(TextWriter writer, int width = 80)
{
    private const int NarrowestColumn = 12;
    private const string Gap = "  ";

    // Beside Chinese characters a line may break anywhere, but it begins with none of these and ends with none of those.
    private const string Closing = "，。；：、）”》！？…%‰)]},;:'";
    private const string Opening = "（“《([{'";

    public void Line(string text = "") => writer.WriteLineOf(text.TrimEnd());

    /// <summary>Writes an empty line, and a heading.</summary>
    public void Section(string heading)
    {
        Line();
        Line(heading);
    }

    /// <summary>Writes a text, broken between words and beside Chinese characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="margin">What stands before its first line.</param>
    /// <param name="hanging">What stands before the others; null for the margin.</param>
    public void Text(string text, string margin = "", string? hanging = null) =>
        Pieces(Words(text), margin, hanging);

    /// <summary>Writes pieces one behind the other, none of which is broken.</summary>
    public void Pieces(IEnumerable<string> pieces, string margin, string? hanging = null)
    {
        string below = hanging ?? margin;
        string before = margin;
        int room = width - Math.Max(DisplayWidth.Of(margin), DisplayWidth.Of(below));
        foreach (string line in Filled(pieces, room))
        {
            Line(before + line);
            before = below;
        }
    }

    /// <summary>Writes rows whose columns stand under each other; cells that are too wide go on below.</summary>
    public void Table(IReadOnlyList<string[]> rows, string margin = Gap)
    {
        if (rows.Count == 0)
        {
            return;
        }

        int[] widths = Widths(rows, width - margin.Length);
        foreach (string[] row in rows)
        {
            List<string>[] cells =
            [
                .. row.Select((cell, column) => Filled(Words(cell), widths[column])),
            ];
            for (int line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                IEnumerable<string> parts = cells.Select(
                    (cell, column) =>
                        DisplayWidth.Pad(line < cell.Count ? cell[line] : "", widths[column])
                );
                Line(margin + string.Join(Gap, parts));
            }
        }
    }

    // As wide as the widest cell; where that is too much together, the widest columns give way.
    private static int[] Widths(IReadOnlyList<string[]> rows, int whole)
    {
        int[] widths =
        [
            .. Enumerable
                .Range(0, rows[0].Length)
                .Select(column => rows.Max(row => DisplayWidth.Of(row[column]))),
        ];
        int room = whole - Gap.Length * (widths.Length - 1);
        while (widths.Sum() > room && widths.Max() > NarrowestColumn)
        {
            widths[Array.LastIndexOf(widths, widths.Max())]--;
        }

        return widths;
    }

    private static List<string> Filled(IEnumerable<string> pieces, int width)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        int taken = 0;
        foreach (string piece in pieces)
        {
            if (taken > 0 && taken + DisplayWidth.Of(piece.TrimEnd()) > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                taken = 0;
            }

            line.Append(piece);
            taken += DisplayWidth.Of(piece);
        }

        lines.Add(line.ToString());
        return lines;
    }

    // A path may be broken behind a slash.
    private static IEnumerable<string> Words(string text)
    {
        int start = 0;
        string flat = VisibleText.Of(text.ReplaceLineEndings(" "));
        for (int at = 1; at < flat.Length; at++)
        {
            (char before, char here) = (flat[at - 1], flat[at]);
            bool mayBreak =
                (before == ' ' && here != ' ')
                || (before == '/' && char.IsAsciiLetter(here))
                || (
                    (IsWide(before) || IsWide(here))
                    && here != ' '
                    && !Closing.Contains(here)
                    && !Opening.Contains(before)
                );
            if (mayBreak)
            {
                yield return flat[start..at];
                start = at;
            }
        }

        yield return flat[start..];
    }

    private static bool IsWide(char character) => DisplayWidth.Of([character]) == 2;
}
