using PerfEval.Import.Grids;

namespace PerfEval.Import.Sections;

/// <summary>An office as the text has it.</summary>
/// <param name="Id">Its id in the draft, such as <c>o3</c>.</param>
/// <param name="Name">Its name, without number and colon.</param>
/// <param name="Cell">The paragraph of its name.</param>
internal sealed record DraftOffice(string Id, string Name, GridCell Cell)
{
    /// <summary>Whether the text names no office, and its heading stands for the name.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Its duties as they are listed.</summary>
    public required IReadOnlyList<DraftDuty> Duties { get; init; }

    /// <summary>What stands behind its name, of which nothing is made.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}

/// <summary>A duty of an office.</summary>
/// <param name="Number">Its number as printed, without brackets; null where none is printed.</param>
/// <param name="Text">Its text to the letter.</param>
/// <param name="Cell">Its paragraph.</param>
internal sealed record DraftDuty(string? Number, string Text, GridCell Cell)
{
    /// <summary>Paragraphs without a number behind it, of which nothing is made.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];
}
