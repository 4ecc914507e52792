using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PerfEval.Reporting.Json;

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

    /// <summary>Returns the seal that belongs to an evaluation, whatever seal stands in it.</summary>
    /// <param name="document">The whole document, with its record first or last.</param>
    public static string SealOf(JsonElement document)
    {
        using var json = new SealedJson(Stream.Null);
        json.WriteCanonical(writer => writer.WriteStartObject());
        foreach (JsonProperty member in document.EnumerateObject())
        {
            if (member.NameEquals("record"))
            {
                json.WriteCanonical(writer => WriteUnsealed(writer, member));
            }
            else if (member.NameEquals("subjects"))
            {
                json.WriteCanonical(writer => writer.WriteStartArray(member.Name));
                foreach (JsonElement subject in member.Value.EnumerateArray())
                {
                    json.WriteCanonical(subject.WriteTo);
                }

                json.WriteCanonical(writer => writer.WriteEndArray());
            }
            else
            {
                json.WriteCanonical(member.WriteTo);
            }
        }

        json.WriteCanonical(writer => writer.WriteEndObject());
        return Convert.ToHexStringLower(json._hash.GetHashAndReset());
    }

    /// <summary>Writes a part of the document.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        WriteCanonical(write);
        write(_shown);
        _shown.Flush();
    }

    /// <summary>Writes an element that was made apart.</summary>
    public void Write(DetachedElement element)
    {
        _canonical.WriteRawValue(element.Canonical, skipInputValidation: true);
        Hash();
        _shown.WriteRawValue(element.Shown, skipInputValidation: true);
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

    private static void WriteUnsealed(Utf8JsonWriter writer, JsonProperty record)
    {
        writer.WriteStartObject(record.Name);
        foreach (JsonProperty member in record.Value.EnumerateObject())
        {
            if (!member.NameEquals("seal"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteCanonical(Action<Utf8JsonWriter> write)
    {
        write(_canonical);
        Hash();
    }

    private void Hash()
    {
        _canonical.Flush();
        _hash.AppendData(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
