using PerfEval.Reporting;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes how two rule books differ, and whose grades change because of it.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class DifferenceReport
{
    /// <summary>Writes how the rule books differ, for a reader at a terminal.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels and names come in it where they are declared in it.</param>
    public static void WriteText(TableDifference difference, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(difference, writer, language));

    /// <summary>Writes without blocking how the rule books differ, for a reader at a terminal.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels and names come in it where they are declared in it.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        TableDifference difference,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(difference, writer, language),
            cancellationToken
        );

    /// <summary>Writes how the rule books differ, for a reader at a terminal.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(
        TableDifference difference,
        TextWriter writer,
        Language language
    ) => DifferenceText.Write(difference, language, writer);

    /// <summary>Writes how the rule books differ, and whose grades change because of it.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(Regrading regrading, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(regrading, writer, language));

    /// <summary>Writes without blocking how the rule books differ, and whose grades change because of it.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        Regrading regrading,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(regrading, writer, language),
            cancellationToken
        );

    /// <summary>Writes how the rule books differ, and whose grades change because of it.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(Regrading regrading, TextWriter writer, Language language) =>
        DifferenceText.Write(regrading, language, writer);

    /// <summary>Writes how the rule books differ as JSON, in both languages; <c>grades</c> is null.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    public static void WriteJson(TableDifference difference, Stream stream) =>
        DifferenceJson.Write(difference, stream);

    /// <summary>Writes without blocking how the rule books differ as JSON, in both languages; <c>grades</c> is null.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        TableDifference difference,
        Stream stream,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            stream,
            memory => WriteJson(difference, memory),
            cancellationToken
        );

    /// <summary>Writes how the rule books differ, and whose grades change because of it, as JSON.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    public static void WriteJson(Regrading regrading, Stream stream) =>
        DifferenceJson.Write(regrading, stream);

    /// <summary>Writes without blocking how the rule books differ, and whose grades change because of it, as JSON.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        Regrading regrading,
        Stream stream,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(stream, memory => WriteJson(regrading, memory), cancellationToken);
}
