using PerfEval.Import.Forms;
using PerfEval.Import.Grids;

namespace PerfEval.Import.Drafts;

/// <summary>What the book says of itself as a whole.</summary>
/// <param name="Id">Its id; null where nothing gives one.</param>
/// <param name="Title">Its title; null where nothing gives one.</param>
/// <param name="Period">Its year; null where nothing gives one.</param>
/// <param name="Document">The name of the file, without its folder; of several files, of the first.</param>
/// <param name="Section">The heading under which the table stands; null for none.</param>
internal sealed record DraftHead(
    string? Id,
    string? Title,
    string? Period,
    string Document,
    string? Section
)
{
    /// <summary>What stands in the rows above the headings.</summary>
    public IReadOnlyList<IReadOnlyList<GridCell>> Above { get; init; } = [];

    /// <summary>What the head of a form says of a project, and its money.</summary>
    public FormHead Form { get; init; } = new();

    /// <summary>Whether a draft of results holds what the head of the form says.</summary>
    public bool HasResults { get; init; }

    /// <summary>What stands in the rows above the headings and in no draft, a text for each row.</summary>
    public IEnumerable<string> Facts =>
        from row in Above
        let said = string.Join(
            " | ",
            row.Where(cell => cell is { IsBlank: false, IsRepeated: false })
                .Where(cell => !HasResults || !Form.Taken.Contains(cell))
                .Select(cell => cell.OnOneLine)
        )
        where said.Length > 0
        select said;
}
