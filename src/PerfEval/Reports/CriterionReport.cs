using PerfEval.Reporting;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes how the text of a criterion is read alone.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class CriterionReport
{
    /// <summary>Writes one reading for a reader at a terminal: <c>≥95% ⇶ [95%, +∞)</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(SingleReading reading, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(reading, writer, language));

    /// <summary>Writes without blocking one reading for a reader at a terminal: <c>≥95% ⇶ [95%, +∞)</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        SingleReading reading,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(reading, writer, language),
            cancellationToken
        );

    /// <summary>Writes one reading for a reader at a terminal: <c>≥95% ⇶ [95%, +∞)</c>.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(SingleReading reading, TextWriter writer, Language language) =>
        CriterionText.Write(reading, language, writer);

    /// <summary>Writes one reading as a JSON object on a line of its own.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="stream">Where to write.</param>
    public static void WriteJson(SingleReading reading, Stream stream) =>
        Utf8Stream.Write(stream, writer => WriteJson(reading, writer));

    /// <summary>Writes without blocking one reading as a JSON object on a line of its own.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        SingleReading reading,
        Stream stream,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteJson(reading, writer),
            cancellationToken
        );

    /// <summary>Writes one reading as a JSON object on a line of its own.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="writer">Where to write.</param>
    public static void WriteJson(SingleReading reading, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(writer);
        CriterionJson.Write(reading, writer);
    }
}
