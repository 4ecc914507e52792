using PerfEval.Binding.Keys;

namespace PerfEval;

/// <summary>JSON Schemas (draft-07) of the files, made from the table of keys by which they are read.</summary>
public static class JsonSchemas
{
    /// <summary>Writes the schema of rule books, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteRuleBook(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.RuleBook, Shapes.RuleBookSchema, stream);
    }

    /// <summary>Writes the schema of results files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteResults(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Results, Shapes.ResultsSchema, stream);
    }

    /// <summary>Writes the schema of calendars, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteCalendar(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Calendar, Shapes.CalendarSchema, stream);
    }

    /// <summary>Writes the schema of cases files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteCases(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Cases, Shapes.CasesSchema, stream);
    }

    /// <summary>Writes the schema of roll-up files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteRollUp(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.RollUpFile, Shapes.RollUpSchema, stream);
    }
}
