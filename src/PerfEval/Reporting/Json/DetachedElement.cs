using System.Buffers;
using System.Text.Json;

namespace PerfEval.Reporting.Json;

/// <summary>An element of an array at the top of a document, made apart from it, so that several can be made at once.</summary>
internal sealed class DetachedElement
{
    private readonly ArrayBufferWriter<byte> _shown = new();
    private readonly ArrayBufferWriter<byte> _canonical = new();
    private int _shownFrom;
    private int _canonicalFrom;

    /// <summary>Its bytes as they stand in the document, with the white space before them.</summary>
    public ReadOnlySpan<byte> Shown => _shown.WrittenSpan[_shownFrom..];

    /// <summary>Its bytes without white space.</summary>
    public ReadOnlySpan<byte> Canonical => _canonical.WrittenSpan[_canonicalFrom..];

    /// <summary>Makes the element, in the place of the one before.</summary>
    /// <param name="write">Writes it.</param>
    public DetachedElement Make(Action<Utf8JsonWriter> write)
    {
        _shownFrom = Write(_shown, JsonText.Indented, write);
        _canonicalFrom = Write(_canonical, JsonText.Canonical, write);
        return this;
    }

    // In an array of its own, which indents it like the one in which it will stand.
    private static int Write(
        ArrayBufferWriter<byte> buffer,
        JsonWriterOptions options,
        Action<Utf8JsonWriter> write
    )
    {
        buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(buffer, options);
        json.WriteStartObject();
        json.WriteStartArray("");
        json.Flush();
        int from = buffer.WrittenCount;
        write(json);
        json.Flush();
        return from;
    }
}
