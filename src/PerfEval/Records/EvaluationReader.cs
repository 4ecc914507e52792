using System.Text.Json;
using System.Text.Unicode;
using PerfEval.Diagnostics;

namespace PerfEval.Records;

/// <summary>Reads the bytes of an evaluation strictly: it is whole and of its shape, or it is not read.</summary>
internal static class EvaluationReader
{
    /// <summary>The size of the largest evaluation that is read: more than a thousand subjects of forty indicators.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads an evaluation.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The evaluation, or null if anything is wrong with it.</returns>
    public static RecordedEvaluation? Read(string name, byte[] bytes, Findings findings)
    {
        int start = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var places = new JsonPlaces(name, bytes, start);
        if (bytes.Length > MostBytes)
        {
            findings.Add(Catalogue.EvaluationTooLarge, new JsonPlaces(name, [], 0).At(0, 0));
            return null;
        }

        ReadOnlySpan<byte> json = bytes.AsSpan(start);
        if (!Utf8.IsValid(json))
        {
            findings.Add(
                Catalogue.NotText,
                places.At(start + ValidLength(json), 0),
                ("encoding", "UTF-8")
            );
            return null;
        }

        new ShapeCheck(bytes, start, places, findings).Run(Version1.Version1Shape.Document);
        return findings.HasErrors
            ? null
            : new RecordedEvaluation(
                JsonElement.Parse(
                    json,
                    new JsonDocumentOptions { MaxDepth = ShapeCheck.MostLevels }
                )
            );
    }

    /// <summary>Returns how many bytes from the first are UTF-8.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (
            System.Text.Rune.DecodeFromUtf8(bytes[length..], out _, out int consumed)
            == System.Buffers.OperationStatus.Done
        )
        {
            length += consumed;
        }

        return length;
    }
}
