using System.Text.Json;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what a check of rule books found as JSON.</summary>
internal static class CheckJson
{
    /// <summary>Writes the findings of several files, indented, with a line feed at the end.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(
        IEnumerable<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream
    )
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "perfeval/check/1");
            json.WriteStartArray("files");
            foreach ((string name, IReadOnlyList<Diagnostic> diagnostics) in files)
            {
                json.WriteStartObject();
                json.WriteString("file", name);
                json.WriteFindings("findings", diagnostics);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
