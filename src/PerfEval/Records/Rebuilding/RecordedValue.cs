using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records.Streaming;

namespace PerfEval.Records.Rebuilding;

/// <summary>A part of a record that is of its shape, with what tells where it does not hold together.</summary>
/// <param name="Element">The part.</param>
/// <param name="Faults">Tells what is wrong with it.</param>
internal sealed record RecordedValue(JsonElement Element, RecordFaults Faults)
{
    /// <summary>Reads a part strictly.</summary>
    /// <param name="part">The part.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The part; null if it is not of its shape.</returns>
    public static RecordedValue? Read(DocumentPart part, Findings findings) =>
        part.Read(findings) is { } element
            ? new RecordedValue(
                element,
                new RecordFaults(element, part.File, (part.Piece.Line, part.Piece.Column), findings)
            )
            : null;
}
