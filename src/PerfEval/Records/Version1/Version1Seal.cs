using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace PerfEval.Records.Version1;

/// <summary>The seal of a version 1 document: of the whole without white space, its members in the order in which they stand, without the seal in the record.</summary>
internal static class Version1Seal
{
    public static string Of(JsonElement document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonReading.OnOneLine))
        {
            json.WriteStartObject();
            foreach (JsonProperty member in document.EnumerateObject())
            {
                if (member.NameEquals("record"))
                {
                    WriteUnsealed(json, member.Value);
                }
                else
                {
                    member.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan));
    }

    private static void WriteUnsealed(Utf8JsonWriter json, JsonElement record)
    {
        json.WriteStartObject("record");
        foreach (JsonProperty member in record.EnumerateObject())
        {
            if (!member.NameEquals("seal"))
            {
                member.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }
}
