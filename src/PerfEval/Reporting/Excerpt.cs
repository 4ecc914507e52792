using System.Buffers;
using System.Text;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>A line of a source with carets under a part of it, or as much of the line around the part as fits.</summary>
internal static class Excerpt
{
    /// <summary>How many columns of a line are shown at most, whatever its length.</summary>
    public const int MostColumns = 160;

    private const int ColumnsBefore = 60;
    private const string Cut = "…";

    /// <summary>Returns the line, a line feed, and the carets; without a line feed at the end.</summary>
    /// <param name="line">The line; it may hold anything but a line break.</param>
    /// <param name="start">Where the part begins, in UTF-16 units.</param>
    /// <param name="length">Its length; 0 points between two characters.</param>
    /// <param name="margin">What stands before the line.</param>
    /// <param name="marginBelow">What stands before the carets; as wide as the margin.</param>
    public static string Of(
        ReadOnlySpan<char> line,
        int start,
        int length,
        string margin,
        string marginBelow
    )
    {
        start = Math.Min(start, line.Length);
        int from = start - FittingBefore(line[..start]);
        string before = (from > 0 ? Cut : "") + Shown(line[from..start]);
        int room = MostColumns - DisplayWidth.Of(before) - Cut.Length;
        int to = start + Fitting(line[start..], room);
        string behind = Shown(line[start..to]) + (to < line.Length ? Cut : "");
        int part = DisplayWidth.Of(Shown(line[start..Math.Min(to, start + length)]));
        return $"{margin}{before}{behind}\n{marginBelow}{new string(' ', DisplayWidth.Of(before))}{new string('^', Math.Max(1, part))}";
    }

    private static string Shown(ReadOnlySpan<char> text) => VisibleText.Of(text.ToString());

    // How many of the characters fit from the beginning; a pair of surrogates stays whole.
    private static int Fitting(ReadOnlySpan<char> text, int columns)
    {
        int taken = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            columns -= Width(rune);
            if (columns < 0)
            {
                break;
            }

            taken += rune.Utf16SequenceLength;
        }

        return taken;
    }

    private static int FittingBefore(ReadOnlySpan<char> text)
    {
        int columns = ColumnsBefore;
        int taken = 0;
        while (
            Rune.DecodeLastFromUtf16(text[..^taken], out Rune rune, out int length)
            == OperationStatus.Done
        )
        {
            columns -= Width(rune);
            if (columns < 0)
            {
                break;
            }

            taken += length;
        }

        return taken;
    }

    private static int Width(Rune rune) => DisplayWidth.Of(Shown(rune.ToString()));
}
