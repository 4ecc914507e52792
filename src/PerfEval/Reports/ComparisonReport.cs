using PerfEval.Reporting;
using PerfEval.Reporting.Html;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes two evaluations side by side: what moved from one to the other, and why.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class ComparisonReport
{
    /// <summary>Writes the comparison for a reader at a terminal.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static void WriteText(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after
    ) => Utf8Stream.Write(stream, writer => WriteText(comparison, writer, language, before, after));

    /// <summary>Writes without blocking the comparison for a reader at a terminal.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(comparison, writer, language, before, after),
            cancellationToken
        );

    /// <summary>Writes the comparison for a reader at a terminal.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static void WriteText(
        Comparison comparison,
        TextWriter writer,
        Language language,
        string before,
        string after
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ComparisonText.Write(comparison, before, after, language, writer);
    }

    /// <summary>Writes the working paper as one page for browsers and printers, which loads nothing: an indicator a row, also those that did not move.</summary>
    /// <param name="comparison">The comparison; what the first evaluation says is called claimed, what the second says audited.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static void WriteHtml(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after
    ) => Utf8Stream.Write(stream, writer => WriteHtml(comparison, writer, language, before, after));

    /// <summary>Writes without blocking the working paper as one page for browsers and printers.</summary>
    /// <param name="comparison">The comparison; what the first evaluation says is called claimed, what the second says audited.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteHtmlAsync(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteHtml(comparison, writer, language, before, after),
            cancellationToken
        );

    /// <summary>Writes the working paper as one page for browsers and printers.</summary>
    /// <param name="comparison">The comparison; what the first evaluation says is called claimed, what the second says audited.</param>
    /// <param name="writer">Where to write; it has to keep characters as UTF-8, as the page says.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static void WriteHtml(
        Comparison comparison,
        TextWriter writer,
        Language language,
        string before,
        string after
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ComparisonHtml.Write(comparison, before, after, language, writer);
    }

    /// <summary>Writes the comparison as JSON, in both languages: of what moved, both members as they stand in the evaluations.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public static void WriteJson(Comparison comparison, Stream stream, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ComparisonJson.Write(comparison, before, after, stream);
    }

    /// <summary>Writes without blocking the comparison as JSON, in both languages: of what moved, both members as they stand in the evaluations.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        Comparison comparison,
        Stream stream,
        string before,
        string after,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            stream,
            memory => WriteJson(comparison, memory, before, after),
            cancellationToken
        );
}
