using PerfEval.Evaluation;

namespace PerfEval.Reporting;

/// <summary>
/// Reports that are written to memory, and from there awaited to a stream, which is never written to synchronously: a
/// document that has no subjects whole, any other after each subject, as soon as enough was written.
/// </summary>
internal static class AwaitedStream
{
    private const int Enough = 32 * 1024;

    /// <summary>Writes a document whole.</summary>
    /// <param name="stream">Where to write; it is flushed and not closed.</param>
    /// <param name="write">Writes the document.</param>
    /// <param name="cancellationToken">Ends the writing before or while the document is passed on.</param>
    public static Task WriteAsync(
        Stream stream,
        Action<Stream> write,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        return PassOnWholeAsync(stream, write, cancellationToken);
    }

    /// <summary>Writes a text whole.</summary>
    /// <param name="stream">Where to write; it is flushed and not closed.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="cancellationToken">Ends the writing before or while the text is passed on.</param>
    public static Task WriteTextAsync(
        Stream stream,
        Action<TextWriter> write,
        CancellationToken cancellationToken
    ) => WriteAsync(stream, memory => Utf8Stream.Write(memory, write), cancellationToken);

    /// <summary>Writes an evaluation subject by subject.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; it is flushed and not closed.</param>
    /// <param name="report">Returns the report that writes where it is told.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="cancellationToken">Ends the writing between two subjects.</param>
    public static Task WriteAsync(
        IEvaluation evaluation,
        Stream stream,
        Func<Stream, SubjectwiseReport> report,
        Action<SubjectEvaluation>? afterSubject,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(stream);
        return PassOnEachAsync(evaluation, stream, report, afterSubject, cancellationToken);
    }

    /// <summary>Writes an evaluation as text, subject by subject.</summary>
    /// <inheritdoc cref="WriteAsync(IEvaluation, Stream, Func{Stream, SubjectwiseReport}, Action{SubjectEvaluation}?, CancellationToken)"/>
    public static Task WriteTextAsync(
        IEvaluation evaluation,
        Stream stream,
        Func<TextWriter, SubjectwiseReport> report,
        Action<SubjectEvaluation>? afterSubject,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            evaluation,
            stream,
            memory => report(Utf8Stream.WriterTo(memory)),
            afterSubject,
            cancellationToken
        );

    private static async Task PassOnWholeAsync(
        Stream stream,
        Action<Stream> write,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var memory = new MemoryStream();
        write(memory);
        await PassOnAsync(memory, stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task PassOnEachAsync(
        IEvaluation evaluation,
        Stream stream,
        Func<Stream, SubjectwiseReport> begin,
        Action<SubjectEvaluation>? afterSubject,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var memory = new MemoryStream();
        using SubjectwiseReport report = begin(memory);
        await report
            .WriteAsync(
                evaluation,
                afterSubject,
                () =>
                    memory.Length < Enough
                        ? ValueTask.CompletedTask
                        : PassOnAsync(memory, stream, cancellationToken),
                cancellationToken
            )
            .ConfigureAwait(false);
        await PassOnAsync(memory, stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask PassOnAsync(
        MemoryStream memory,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        await stream
            .WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellationToken)
            .ConfigureAwait(false);
        memory.SetLength(0);
    }
}
