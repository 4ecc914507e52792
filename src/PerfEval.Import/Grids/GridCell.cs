using PerfEval.Quantities;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Import.Grids;

/// <summary>A cell of a grid, with where it came from.</summary>
/// <param name="Text">What it says to the letter; a break is a line feed. Empty where nothing stands.</param>
/// <param name="Place">Where it stands in its file: its line, or its address in a sheet or a table.</param>
internal sealed record GridCell(string Text, Place Place)
{
    /// <summary>Whether it is a part of the merged cell that begins above it or to the left of it, whose text it repeats.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Folding.IsBlank(Text);

    /// <summary>The text without white space around it.</summary>
    public string Trimmed => Text.Trim();

    /// <summary>The text on one line, without white space around it: how names are written.</summary>
    public string OnOneLine =>
        string.Join(
            ' ',
            Text.Split(
                ['\r', '\n'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        );

    /// <summary>The number of a cell such as <c>10分</c>; null where it is none.</summary>
    public string? Number =>
        Folding.Fold(Trimmed).Replace("分", "", StringComparison.Ordinal).Trim() is var number
        && Rational.TryParse(number, out _)
            ? number
            : null;

    /// <summary>The cell as a text that the library's readers take.</summary>
    public SourcedText Sourced => new(Trimmed, Place);

    /// <summary>The line in a file of lines, counted from 1; null where it stands in a sheet or a table.</summary>
    public int? Line => Place.Source is { Form: not SourceForm.Cell } ? Place.Line : null;

    /// <summary>Where it stands behind the name of the file: <c>table 1!B3</c>.</summary>
    public string Address => Place.ToString() is var all ? all[(all.IndexOf('#') + 1)..] : "";
}
