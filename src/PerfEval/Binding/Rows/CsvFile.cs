using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Inputs;

namespace PerfEval.Binding.Rows;

/// <summary>A CSV file of results, read from a stream.</summary>
internal sealed class CsvFile : IRowSource
{
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
    /// <param name="stream">The CSV; it is closed with the file, or if that cannot be read.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <param name="isCanonical">Whether it is the canonical text of rows that lay in no file, whose numbers count.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The file, or null if the columns are not those of results.</returns>
    public static CsvFile? Open(
        Stream stream,
        string name,
        Encoding? encoding,
        bool isCanonical,
        Findings findings
    )
    {
        var bytes = new HashedStream(stream);
        (Encoding found, int markLength) = TextEncodings.Of(
            bytes.Peek(TextEncodings.LongestMark),
            encoding
        );
        bytes.Skip(markLength);
        var text = new StreamReader(
            bytes,
            found.Marking(),
            detectEncodingFromByteOrderMarks: false,
            bufferSize: 64 * 1024
        );
        if (CsvHeader.Read(name, text, isCanonical, findings) is not { } header)
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
