namespace PerfEval.Binding.Rows;

/// <summary>A text whose last line ends, also where its file does not end it.</summary>
/// <remarks>Of a last line that begins as a comment does and does not end, the reader of CSV says nothing.</remarks>
/// <param name="text">The text; it is closed with this one.</param>
internal sealed class EndedText(TextReader text) : TextReader
{
    private char _last = '\n';

    public override int Read(char[] buffer, int index, int count)
    {
        int read = text.Read(buffer, index, count);
        if (read > 0)
        {
            _last = buffer[index + read - 1];
        }
        else if (count > 0 && _last is not ('\n' or '\r'))
        {
            _last = buffer[index] = '\n';
            return 1;
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
