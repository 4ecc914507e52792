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
            WriteDocument(json, schema, writeMembers);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes a document that is one object as a value of other JSON.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="schema">The name of its schema, its first member.</param>
    /// <param name="writeMembers">Writes its other members.</param>
    public static void WriteDocument(
        Utf8JsonWriter json,
        string schema,
        Action<Utf8JsonWriter> writeMembers
    )
    {
        json.WriteStartObject();
        json.WriteString("schema", schema);
        writeMembers(json);
        json.WriteEndObject();
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
        IEnumerable<Diagnostic> findings,
        FileNaming naming
    )
    {
        json.WriteStartArray(name);
        foreach (Diagnostic finding in findings)
        {
            json.WriteFinding(finding, naming);
        }

        json.WriteEndArray();
    }

    public static void WriteFinding(this Utf8JsonWriter json, Diagnostic finding, FileNaming naming)
    {
        IReadOnlyList<Argument> arguments = finding.Arguments;
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WritePlace("place", finding.Place, naming);
        json.WriteString("path", finding.Path);
        json.WriteString("regions", finding.Regions);
        json.WriteStartObject("message");
        json.WriteString("en", finding.Message(Language.English, naming));
        json.WriteString("zh", finding.Message(Language.Chinese, naming));
        json.WriteEndObject();
        json.WriteStartObject("arguments");
        foreach (Argument argument in arguments)
        {
            json.WriteArgument(argument, naming);
        }

        json.WriteEndObject();
        json.WriteObject("accepted", finding.Acceptance, accepted => json.WriteMembers(accepted));
        json.WriteEndObject();
    }

    /// <summary>Writes what fills one gap of a finding: a text, or one in each language where they differ.</summary>
    public static void WriteArgument(this Utf8JsonWriter json, Argument argument, FileNaming naming)
    {
        (string english, string chinese) = (
            argument.In(Language.English, naming),
            argument.In(Language.Chinese, naming)
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

    /// <summary>Writes who decided to live with a finding.</summary>
    public static void WriteMembers(this Utf8JsonWriter json, Acceptance accepted)
    {
        json.WriteString("reason", accepted.Reason);
        json.WriteString("by", accepted.By);
        json.WriteString("on", NodaTime.Text.LocalDatePattern.Iso.Format(accepted.On));
    }

    public static void WritePlace(
        this Utf8JsonWriter json,
        string name,
        Place place,
        FileNaming naming
    )
    {
        json.WritePropertyName(name);
        json.WritePlaceValue(place, naming);
    }

    /// <summary>Writes file, line and column; null for nowhere.</summary>
    public static void WritePlaceValue(this Utf8JsonWriter json, Place place, FileNaming naming)
    {
        if (place.Source is not { } source)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("file", naming.Of(source.Name));
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    /// <summary>Writes a name: a text, or a map by language as it was declared.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, LocalizedText? text)
    {
        json.WritePropertyName(name);
        if (text is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteTextValue(text);
        }
    }

    /// <inheritdoc cref="WriteText"/>
    public static void WriteTextValue(this Utf8JsonWriter json, LocalizedText text)
    {
        if (text.Texts is [{ Key: "" }])
        {
            json.WriteStringValue(text.Texts[0].Value);
            return;
        }

        json.WriteStartObject();
        foreach ((string language, string value) in text.Texts)
        {
            json.WriteString(language, value);
        }

        json.WriteEndObject();
    }

    public static void WriteGrade(this Utf8JsonWriter json, string name, Grade? grade) =>
        json.WriteString(name, grade?.Id);
}
