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
    /// <summary>What stands in the rows above the headings, a text for each row; nothing is made of it.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}
