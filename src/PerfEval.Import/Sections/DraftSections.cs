using PerfEval.Import.Grids;

namespace PerfEval.Import.Sections;

/// <summary>What was made of the lists of the text around the tables, of all files.</summary>
internal sealed class DraftSections
{
    /// <summary>The headings under which offices stand, in their order.</summary>
    public List<string> OfficeHeadings { get; } = [];

    /// <summary>The offices in their order.</summary>
    public List<DraftOffice> Offices { get; } = [];

    /// <summary>The headings under which terms stand, in their order.</summary>
    public List<string> TermHeadings { get; } = [];

    /// <summary>The terms in their order.</summary>
    public List<DraftTerm> Terms { get; } = [];
}

/// <summary>A term that the text explains.</summary>
/// <param name="Term">The term, without number and colon.</param>
/// <param name="Text">Its explanation to the letter.</param>
/// <param name="Cell">The paragraph of the term.</param>
internal sealed record DraftTerm(string Term, string Text, GridCell Cell)
{
    /// <summary>Paragraphs behind it, of which nothing is made.</summary>
    public List<string> Comments { get; } = [];
}
