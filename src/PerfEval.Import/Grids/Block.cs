using PerfEval.Text;

namespace PerfEval.Import.Grids;

/// <summary>A part of a document: a paragraph or a table.</summary>
internal abstract record Block
{
    private Block() { }

    /// <summary>A paragraph outside of tables.</summary>
    /// <param name="Text">What it says; empty where it says nothing.</param>
    /// <param name="Place">Where it stands.</param>
    public sealed record Paragraph(string Text, Place Place) : Block;

    /// <summary>A table.</summary>
    /// <param name="Grid">Its cells.</param>
    public sealed record Table(Grid Grid) : Block;
}
