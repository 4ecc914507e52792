using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Import.Grids;

/// <summary>A part of a document: a paragraph or a table.</summary>
internal abstract record Block
{
    private Block() { }

    /// <summary>A paragraph outside of tables.</summary>
    /// <param name="Text">What it says; empty where it says nothing.</param>
    /// <param name="Place">Where it stands.</param>
    public sealed record Paragraph(string Text, Place Place) : Block
    {
        /// <summary>The level of the heading that it is, the highest 1; null where it is none, or the format does not say.</summary>
        public int? HeadingLevel { get; init; }

        /// <summary>How deep in lists it lies that make numbers, counted from 1; 0 for in none.</summary>
        public int ListDepth { get; init; }

        /// <summary>The number that a list makes before it, with which its text begins; null for none.</summary>
        public string? ListNumber { get; init; }

        /// <summary>Says what has to be told of it once something is made of it; null for nothing.</summary>
        public Action<Findings>? Tell { get; init; }
    }

    /// <summary>A table.</summary>
    /// <param name="Grid">Its cells.</param>
    public sealed record Table(Grid Grid) : Block;
}
