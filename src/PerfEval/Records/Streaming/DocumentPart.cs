using System.Text.Json;
using PerfEval.Diagnostics;

namespace PerfEval.Records.Streaming;

/// <summary>A part of a recorded evaluation: a member of the document, or one of its subjects.</summary>
/// <param name="Name">The name of the member; <c>subject</c> for a subject.</param>
/// <param name="Piece">What stands there, until the next part is asked for.</param>
/// <param name="Shape">What may stand there.</param>
/// <param name="File">The name of the file.</param>
internal readonly record struct DocumentPart(
    string Name,
    JsonPiece Piece,
    JsonShape Shape,
    string File
)
{
    /// <summary>What a subject is called among the parts.</summary>
    public const string Subject = "subject";

    /// <summary>Reads the part strictly.</summary>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>Its value, which goes on living; null if anything is wrong with it.</returns>
    public JsonElement? Read(Findings findings) => Piece.Read(Name, Shape, File, findings);
}
