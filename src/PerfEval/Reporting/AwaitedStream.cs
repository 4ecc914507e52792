namespace PerfEval.Reporting;

/// <summary>
/// Reports that are written to memory, and from there awaited to a stream, which is never written to synchronously: whole,
/// or in pieces as soon as enough was written.
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

    /// <summary>Writes to several streams in pieces: to the memory of each, and from there as soon as enough was written.</summary>
    /// <param name="streams">Where to write; they are flushed and not closed.</param>
    /// <param name="write">Writes to the memories, in the order of the streams; awaits what it is given between two pieces.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    public static async Task WriteEachAsync(
        IReadOnlyList<Stream> streams,
        Func<IReadOnlyList<Stream>, Func<ValueTask>, Task> write,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<MemoryStream> memories = [.. streams.Select(_ => new MemoryStream())];
        await write(memories, () => PassOnAsync(Enough)).ConfigureAwait(false);
        await PassOnAsync(0).ConfigureAwait(false);
        foreach (Stream stream in streams)
        {
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        async ValueTask PassOnAsync(int least)
        {
            for (int i = 0; i < memories.Count; i++)
            {
                if (memories[i].Length >= least)
                {
                    await AwaitedStream
                        .PassOnAsync(memories[i], streams[i], cancellationToken)
                        .ConfigureAwait(false);
                }
            }
        }
    }

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
