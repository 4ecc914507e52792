using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PerfEval.Reporting;

/// <summary>Writes a JSON document, and seals it: hashes it as it would stand without white space.</summary>
internal sealed class SealedJson : IDisposable
{
    private readonly Utf8JsonWriter _shown;
    private readonly Utf8JsonWriter _canonical;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public SealedJson(Stream stream)
    {
        _shown = new Utf8JsonWriter(stream, JsonText.Indented);
        _canonical = new Utf8JsonWriter(_buffer, JsonText.Canonical);
    }

    /// <summary>Writes a part of the document.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        write(_canonical);
        Hash();
        write(_shown);
        _shown.Flush();
    }

    /// <summary>Writes the last part, which holds the seal of all: what is hashed is the part without it.</summary>
    public void WriteSealed(Action<Utf8JsonWriter, string?> write)
    {
        write(_canonical, null);
        Hash();
        write(_shown, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        _shown.Flush();
    }

    public void Dispose()
    {
        _shown.Dispose();
        _canonical.Dispose();
        _hash.Dispose();
    }

    private void Hash()
    {
        _canonical.Flush();
        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
