using PerfEval.Diagnostics;
using PerfEval.Inputs;

namespace PerfEval.Import.Grids;

/// <summary>Reads one format. A further format is one more of these, and nothing else.</summary>
/// <remarks>A reader opens nothing but the bytes that it is given: no link, no picture, no entity.</remarks>
internal interface IGridReader
{
    /// <summary>Tells whether a file is of this format.</summary>
    /// <param name="ending">How its name ends, in lower case with the dot, such as <c>.docx</c>.</param>
    bool Reads(string ending);

    /// <summary>Reads a file.</summary>
    /// <param name="input">The file.</param>
    /// <param name="findings">Where to say what was assumed, and what is wrong.</param>
    /// <returns>Its paragraphs and tables in their order; null after an error.</returns>
    IReadOnlyList<Block>? Read(InputBytes input, Findings findings);
}
