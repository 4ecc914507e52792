using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Inputs;

namespace PerfEval.Binding.Rows;

/// <summary>A CSV file of results, read from a stream.</summary>
internal sealed class CsvFile : IRowSource
{
    // A byte order mark lies in it, and in no encoding a character is longer.
    private const int LeastAhead = 16;

    private readonly HashedStream _bytes;
    private readonly TextReader _text;
    private readonly CsvRows _rows;
    private readonly InputFile _file;

    private CsvFile(
        HashedStream bytes,
        TextReader text,
        CsvRows rows,
        RowColumns columns,
        InputFile file
    ) => (_bytes, _text, _rows, Columns, _file) = (bytes, text, rows, columns, file);

    public InputFile Input => _file with { Sha256 = _bytes.Sha256 };

    public RowColumns Columns { get; }

    public bool IsBroken => _rows.IsBroken;

    /// <summary>Begins to read a file: its columns.</summary>
    /// <param name="source">Where the CSV comes from; what was opened is closed with the file, or if that cannot be read.</param>
    /// <param name="isCanonical">Whether it is the canonical text of rows that lay in no file, whose numbers count.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The file, or null if the columns are not those of results.</returns>
    public static CsvFile? Open(InputSource source, bool isCanonical, Findings findings)
    {
        var bytes = new HashedStream(source.OpenRead(), source.IsOfCaller);
        Task<CsvFile?> opening = OpenAsync(source, bytes, isCanonical, findings, ReadOn);
        return opening.GetAwaiter().GetResult();

        // Never waits, and so the opening is done when it returns.
        ValueTask ReadOn()
        {
            bytes.ReadAhead(LeastAhead);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Begins to read a file without blocking: its columns.</summary>
    /// <param name="source">Where the CSV comes from; what was opened is closed with the file, or if that cannot be read.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The file, or null if the columns are not those of results.</returns>
    public static async Task<CsvFile?> OpenAsync(
        InputSource source,
        Findings findings,
        CancellationToken cancellationToken
    )
    {
        var bytes = new HashedStream(source.OpenRead(), source.IsOfCaller);
        return await OpenAsync(source, bytes, isCanonical: false, findings, ReadOn)
            .ConfigureAwait(false);

        ValueTask ReadOn() => bytes.ReadAheadAsync(LeastAhead, cancellationToken);
    }

    private static async Task<CsvFile?> OpenAsync(
        InputSource source,
        HashedStream bytes,
        bool isCanonical,
        Findings findings,
        Func<ValueTask> readOn
    )
    {
        try
        {
            await readOn().ConfigureAwait(false);
        }
        catch
        {
            await bytes.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        string name = source.Name;
        (Encoding found, int markLength) = TextEncodings.Of(bytes.Ahead, source.DeclaredEncoding);
        bytes.Skip(markLength);
        var text = new StreamReader(
            bytes,
            found.Marking(),
            detectEncodingFromByteOrderMarks: false,
            bufferSize: 64 * 1024
        );
        CsvHeader? header = await CsvHeader
            .ReadAsync(name, text, isCanonical, findings, readOn)
            .ConfigureAwait(false);
        if (header is null)
        {
            text.Dispose();
            return null;
        }

        InputFile file = isCanonical
            ? new InputFile(name, "") { Encoding = InputFile.Rows }
            : new InputFile(name, "") { Encoding = found.WebName, Delimiter = header.Delimiter };
        var rows = new CsvRows(
            name,
            text,
            header.NextLine,
            header.Delimiter,
            isCanonical,
            findings
        );
        return new CsvFile(bytes, text, rows, header.Columns, file);
    }

    public Row? Next() => _rows.Next();

    public ValueTask<Row?> NextAsync(CancellationToken cancellationToken) =>
        _rows.NextAsync(cancellationToken);

    public void Finish() => _bytes.ReadToEnd();

    public ValueTask FinishAsync(CancellationToken cancellationToken) =>
        _bytes.ReadToEndAsync(cancellationToken);

    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
