using PerfEval.Binding.Keys;
using PerfEval.Reporting;

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

    /// <summary>Writes the schema of rule books without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteRuleBookAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteRuleBook, cancellationToken);

    /// <summary>Writes the schema of declared figures, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteStatements(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(StatementShapes.Statements, StatementShapes.Schema, stream);
    }

    /// <summary>Writes the schema of declared figures without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteStatementsAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteStatements, cancellationToken);

    /// <summary>Writes the schema of results files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteResults(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Results, Shapes.ResultsSchema, stream);
    }

    /// <summary>Writes the schema of results files without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteResultsAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteResults, cancellationToken);

    /// <summary>Writes the schema of calendars, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteCalendar(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Calendar, Shapes.CalendarSchema, stream);
    }

    /// <summary>Writes the schema of calendars without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCalendarAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteCalendar, cancellationToken);

    /// <summary>Writes the schema of cases files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteCases(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.Cases, Shapes.CasesSchema, stream);
    }

    /// <summary>Writes the schema of cases files without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCasesAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteCases, cancellationToken);

    /// <summary>Writes the schema of roll-up files, in UTF-8.</summary>
    /// <param name="stream">Where to write.</param>
    public static void WriteRollUp(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        SchemaWriter.Write(Shapes.RollUpFile, Shapes.RollUpSchema, stream);
    }

    /// <summary>Writes the schema of roll-up files without blocking, in UTF-8.</summary>
    /// <param name="stream">Where to write; it is not closed.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteRollUpAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, WriteRollUp, cancellationToken);
}
