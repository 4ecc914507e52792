using PerfEval.Reporting;
using PerfEval.Reporting.BuildServers;
using PerfEval.Reporting.Text;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Writes what came of the cases of rule books.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class CaseReport
{
    /// <summary>Writes every mismatch, what was wanted beside what was got and why, and in a last line how many there are of each.</summary>
    /// <param name="run">What came of a file of cases.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(CaseRun run, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(run, writer, language));

    /// <summary>Writes without blocking every mismatch, what was wanted beside what was got and why, and in a last line how many there are of each.</summary>
    /// <param name="run">What came of a file of cases.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        CaseRun run,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(run, writer, language),
            cancellationToken
        );

    /// <summary>Writes every mismatch, what was wanted beside what was got and why, and in a last line how many there are of each.</summary>
    /// <param name="run">What came of a file of cases.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(CaseRun run, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(run);
        CaseText.Write(run.Name, run.Results, language, writer);
    }

    /// <summary>Writes what came of several files as JUnit XML, which build servers show beside other tests.</summary>
    /// <param name="runs">What came of each file.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="language">The language of the messages.</param>
    public static void WriteJUnit(IReadOnlyList<CaseRun> runs, Stream stream, Language language)
    {
        NoNulls.Check(runs);
        CasesJUnit.Write(runs, language, stream);
    }

    /// <summary>Writes without blocking what came of several files as JUnit XML, which build servers show beside other tests.</summary>
    /// <param name="runs">What came of each file.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJUnitAsync(
        IReadOnlyList<CaseRun> runs,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteAsync(
            stream,
            memory => WriteJUnit(runs, memory, language),
            cancellationToken
        );
}
