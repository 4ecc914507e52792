using PerfEval.Reporting;
using PerfEval.Reporting.BuildServers;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Text;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Writes what checks of rule books found.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class CheckReport
{
    /// <summary>
    /// Returns a finding as the line that editors link. Under an error about a written text stands its line, with a
    /// caret under what did not fit.
    /// </summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="language">The reader's language.</param>
    public static string Line(Diagnostic diagnostic, Language language) =>
        DiagnosticText.Of(diagnostic, language);

    /// <summary>Writes the findings of one file, and how many there are of each weight.</summary>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="table">The table; null if the file could not be read as one.</param>
    /// <param name="mostDiagnostics">How many are written; where there are more, the heaviest, and how many are left out.</param>
    public static void WriteText(
        IReadOnlyList<Diagnostic> diagnostics,
        Stream stream,
        Language language,
        string name,
        PublishedTable? table = null,
        int mostDiagnostics = int.MaxValue
    ) =>
        Utf8Stream.Write(
            stream,
            writer => WriteText(diagnostics, writer, language, name, table, mostDiagnostics)
        );

    /// <summary>Writes without blocking the findings of one file, and how many there are of each weight.</summary>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="table">The table; null if the file could not be read as one.</param>
    /// <param name="mostDiagnostics">How many are written; where there are more, the heaviest, and how many are left out.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        IReadOnlyList<Diagnostic> diagnostics,
        Stream stream,
        Language language,
        string name,
        PublishedTable? table = null,
        int mostDiagnostics = int.MaxValue,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(diagnostics, writer, language, name, table, mostDiagnostics),
            cancellationToken
        );

    /// <summary>Writes the findings of one file, and how many there are of each weight.</summary>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="table">The table; null if the file could not be read as one.</param>
    /// <param name="mostDiagnostics">How many are written; where there are more, the heaviest, and how many are left out.</param>
    public static void WriteText(
        IReadOnlyList<Diagnostic> diagnostics,
        TextWriter writer,
        Language language,
        string name,
        PublishedTable? table = null,
        int mostDiagnostics = int.MaxValue
    )
    {
        NoNulls.Check(diagnostics);
        ArgumentNullException.ThrowIfNull(name);
        Choice.Check(language);
        CheckText.Write(name, table, diagnostics, language, writer, mostDiagnostics);
    }

    /// <summary>Writes the findings of several files as JSON, in both languages.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    public static void WriteJson(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(stream);
        CheckJson.Write(files, stream);
    }

    /// <summary>Writes without blocking the findings of several files as JSON, in both languages.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, memory => WriteJson(files, memory), cancellationToken);

    /// <summary>Writes the findings of several files as SARIF 2.1.0, so that code scanning shows each at its line.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="language">The language of messages; each finding also holds its message in both.</param>
    /// <param name="areAllRead">Whether every file that was to be checked could be opened.</param>
    public static void WriteSarif(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream,
        Language language,
        bool areAllRead = true
    )
    {
        Choice.Check(language);
        CheckSarif.Write(files, areAllRead, language, stream);
    }

    /// <summary>Writes without blocking the findings of several files as SARIF 2.1.0, so that code scanning shows each at its line.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="language">The language of messages; each finding also holds its message in both.</param>
    /// <param name="areAllRead">Whether every file that was to be checked could be opened.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteSarifAsync(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream,
        Language language,
        bool areAllRead = true,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            stream,
            memory => WriteSarif(files, memory, language, areAllRead),
            cancellationToken
        );
}
