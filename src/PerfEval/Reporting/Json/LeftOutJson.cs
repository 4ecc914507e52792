using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Reporting.Json;

/// <summary>Writes members that are left out where there is nothing to say, as in a record.</summary>
internal static class LeftOutJson
{
    public static void WriteIf(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WriteIf(this Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is not null)
        {
            json.WriteText(name, text);
        }
    }

    public static void WriteIf(this Utf8JsonWriter json, string name, Grade? grade) =>
        json.WriteIf(name, grade?.Id);

    public static void WriteIf(this Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteIf(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    public static void WriteIf(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    /// <summary>Writes <c>true</c>; nothing where it is not so.</summary>
    public static void WriteIf(this Utf8JsonWriter json, string name, bool isSo)
    {
        if (isSo)
        {
            json.WriteBoolean(name, true);
        }
    }

    public static void WriteIf<T>(
        this Utf8JsonWriter json,
        string name,
        T? item,
        Action<T> writeMembers
    )
        where T : class
    {
        if (item is not null)
        {
            json.WriteObject(name, item, writeMembers);
        }
    }

    public static void WriteIfAny(
        this Utf8JsonWriter json,
        string name,
        IReadOnlyCollection<string> texts
    )
    {
        if (texts.Count > 0)
        {
            json.WriteTexts(name, texts);
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a place as editors link it, without the file where that is the one that everything around lies in.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">The member.</param>
    /// <param name="place">The place; of what stands in no file nothing is written.</param>
    /// <param name="file">The file as its reader named it; null for none.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteIf(
        this Utf8JsonWriter json,
        string name,
        Place place,
        string? file,
        FileNaming naming
    )
    {
        if (place.Source is { } source)
        {
            string within = source.ShowWithin(place.Line, place.Column);
            json.WriteString(name, source.Name == file ? within : naming.Of(source.Name) + within);
        }
    }
}
