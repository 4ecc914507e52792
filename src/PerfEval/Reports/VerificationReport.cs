using PerfEval.Reporting;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Text;

namespace PerfEval;

/// <summary>Writes what came of making an evaluation again.</summary>
/// <remarks>A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line feed.</remarks>
public static class VerificationReport
{
    /// <summary>Writes other inputs, the degree, the seal, and the causes with their rules' places; every difference where the result says so.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(VerificationResult result, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(result, writer, language));

    /// <summary>Writes without blocking other inputs, the degree, the seal, and the causes with their rules' places; every difference where the result says so.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        VerificationResult result,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(result, writer, language),
            cancellationToken
        );

    /// <summary>Writes other inputs, the degree, the seal, and the causes with their rules' places; every difference where the result says so.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(VerificationResult result, TextWriter writer, Language language) =>
        VerificationText.Write(result, language, writer);

    /// <summary>Writes the same as JSON, in both languages.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    public static void WriteJson(VerificationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        VerificationJson.Write(result, stream);
    }

    /// <summary>Writes without blocking the same as JSON, in both languages.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="stream">Where to write; indented, with a line feed at the end.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteJsonAsync(
        VerificationResult result,
        Stream stream,
        CancellationToken cancellationToken = default
    ) => AwaitedStream.WriteAsync(stream, memory => WriteJson(result, memory), cancellationToken);
}
