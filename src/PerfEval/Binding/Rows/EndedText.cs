namespace PerfEval.Binding.Rows;

/// <summary>A text whose last line ends, also where its file does not end it.</summary>
/// <remarks>Of a last line that begins as a comment does and does not end, the reader of CSV says nothing.</remarks>
/// <param name="text">The text; it is closed with this one.</param>
internal sealed class EndedText(TextReader text) : TextReader
{
    private char _last = '\n';

    public override int Read(char[] buffer, int index, int count) =>
        Ended(buffer.AsSpan(index, count), text.Read(buffer, index, count));

    public override Task<int> ReadAsync(char[] buffer, int index, int count) =>
        ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(
        Memory<char> buffer,
        CancellationToken cancellationToken = default
    )
    {
        int read = await text.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Ended(buffer.Span, read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Ended(Span<char> buffer, int read)
    {
        if (read > 0)
        {
            _last = buffer[read - 1];
        }
        else if (!buffer.IsEmpty && _last is not ('\n' or '\r'))
        {
            _last = buffer[0] = '\n';
            return 1;
        }

        return read;
    }
}
