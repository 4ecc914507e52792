using System.Text.Json;
using System.Text.Unicode;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Records.Streaming;

/// <summary>A value of a JSON document, there until the next one is taken.</summary>
/// <param name="Buffer">Where its bytes lie, among others.</param>
/// <param name="Start">Its first byte there.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Offset">Its first byte in the file, counted from 0.</param>
/// <param name="Line">Its line in the file, counted from 1.</param>
/// <param name="Column">Its column, counted from 1 in UTF-16 units.</param>
/// <param name="End">How it ends.</param>
internal readonly record struct JsonPiece(
    byte[] Buffer,
    int Start,
    int Length,
    long Offset,
    int Line,
    int Column,
    JsonPieceEnd End = JsonPieceEnd.Whole
)
{
    /// <summary>The size of the largest value that is taken: a subject with thousands of indicators.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(Start, Length);

    /// <summary>Returns its place in a file.</summary>
    /// <param name="name">The name of the file.</param>
    public Place PlaceIn(string name) => PlacesIn(name).At(Start, Length);

    /// <summary>Reads it strictly: it is whole and of its shape, or it is not read.</summary>
    /// <param name="key">The member that it is.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The value, which goes on living; null if anything is wrong with it.</returns>
    public JsonElement? Read(string key, JsonShape shape, string name, Findings findings)
    {
        JsonPlaces places = PlacesIn(name);
        int before = findings.ErrorCount;
        if (End == JsonPieceEnd.TooLong)
        {
            findings.Add(
                Catalogue.EvaluationPartTooLarge,
                places.At(Start, 1),
                ("key", key),
                ("most", MostBytes / (1024 * 1024))
            );
        }
        else if (!Utf8.IsValid(Bytes))
        {
            findings.Add(
                Catalogue.NotText,
                places.At(Start + JsonPlaces.ValidLength(Bytes), 0),
                ("encoding", "UTF-8")
            );
        }
        else
        {
            new ShapeCheck(Buffer, Start, places, findings, Start + Length).Run(shape, key);
        }

        return findings.ErrorCount == before
            ? JsonElement.Parse(Bytes, new JsonDocumentOptions { MaxDepth = ShapeCheck.MostLevels })
            : null;
    }

    private JsonPlaces PlacesIn(string name) =>
        new(name, Buffer, Start, Start + Length, Line, Column);
}

/// <summary>How a value of a JSON document ends.</summary>
internal enum JsonPieceEnd
{
    /// <summary>It stands there to its end.</summary>
    Whole,

    /// <summary>The file ends before it does.</summary>
    Cut,

    /// <summary>It is longer than any that is read.</summary>
    TooLong,
}
