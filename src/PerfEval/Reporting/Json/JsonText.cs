using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Reporting.Json;

/// <summary>How all JSON of PerfEval is written: the same bytes on every system and under every culture.</summary>
internal static class JsonText
{
    /// <summary>Indented by two spaces, lines end with a line feed, Chinese characters stay as they are.</summary>
    public static JsonWriterOptions Indented { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>On one line without spaces.</summary>
    public static JsonWriterOptions Canonical { get; } = Indented with { Indented = false };

    /// <summary>Writes a document that is one object, in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="schema">The name of its schema, its first member.</param>
    /// <param name="writeMembers">Writes its other members.</param>
    public static void WriteDocument(
        Stream stream,
        string schema,
        Action<Utf8JsonWriter> writeMembers
    )
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            writeMembers(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a list as an array of objects.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The name of the array.</param>
    /// <param name="items">The list.</param>
    /// <param name="writeMembers">Writes the members of one object.</param>
    public static void WriteObjects<T>(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<T> items,
        Action<T> writeMembers
    )
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an object; null in its place where there is nothing of which it could tell.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The name of the object.</param>
    /// <param name="item">What it tells of.</param>
    /// <param name="writeMembers">Writes its members.</param>
    public static void WriteObject<T>(
        this Utf8JsonWriter json,
        string name,
        T? item,
        Action<T> writeMembers
    )
        where T : class
    {
        if (item is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        writeMembers(item);
        json.WriteEndObject();
    }

    /// <summary>Writes the findings as an array.</summary>
    public static void WriteFindings(
        this Utf8JsonWriter json,
        string name,
        IEnumerable<Diagnostic> findings
    )
    {
        json.WriteStartArray(name);
        foreach (Diagnostic finding in findings)
        {
            json.WriteFinding(finding);
        }

        json.WriteEndArray();
    }

    public static void WriteFinding(this Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WritePlace("place", finding.Place);
        json.WriteString("path", finding.Path);
        json.WriteString("regions", finding.Regions);
        json.WriteStartObject("message");
        json.WriteString("en", finding.Message(Language.English));
        json.WriteString("zh", finding.Message(Language.Chinese));
        json.WriteEndObject();
        json.WriteStartObject("arguments");
        foreach (Argument argument in finding.Arguments)
        {
            (string english, string chinese) = (
                argument.In(Language.English),
                argument.In(Language.Chinese)
            );
            if (english == chinese)
            {
                json.WriteString(argument.Name, english);
            }
            else
            {
                json.WriteStartObject(argument.Name);
                json.WriteString("en", english);
                json.WriteString("zh", chinese);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
        if (finding.Acceptance is { } accepted)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.WriteString("by", accepted.By);
            json.WriteString("on", NodaTime.Text.LocalDatePattern.Iso.Format(accepted.On));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("accepted");
        }

        json.WriteEndObject();
    }

    public static void WritePlace(this Utf8JsonWriter json, string name, Place place)
    {
        if (place.Source is not { } source)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", source.Name);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    /// <summary>Writes a name: a text, or a map by language as it was declared.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else if (text.Texts is [{ Key: "" }])
        {
            json.WriteString(name, text.Texts[0].Value);
        }
        else
        {
            json.WriteStartObject(name);
            foreach ((string language, string value) in text.Texts)
            {
                json.WriteString(language, value);
            }

            json.WriteEndObject();
        }
    }

    public static void WriteGrade(this Utf8JsonWriter json, string name, Grade? grade) =>
        json.WriteString(name, grade?.Id);
}
