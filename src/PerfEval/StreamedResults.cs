using System.Text;
using PerfEval.Binding.Rows;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Results;

namespace PerfEval;

/// <summary>
/// The results of many subjects in one CSV file of any size, read one subject at a time while they are evaluated.
/// </summary>
/// <remarks>
/// <para>The rows of a subject stand together. Of earlier subjects only the names and first places are kept.</para>
/// <para>It is read once, by one evaluation, and not safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// using StreamedResults results = StreamedResults.Open("province.csv").Value;
/// StreamedEvaluation evaluation = new Evaluator().Evaluate(book, results);
/// EvaluationCsv.Write(evaluation, Console.Out);
/// </code>
/// </example>
public sealed class StreamedResults : IDisposable
{
    private readonly HashedStream _bytes;
    private readonly TextReader _text;
    private readonly ResultsRows _rows;
    private readonly Findings _findings;
    private readonly InputFile _file;

    private StreamedResults(
        HashedStream bytes,
        TextReader text,
        ResultsRows rows,
        Findings findings,
        InputFile file
    ) => (_bytes, _text, _rows, _findings, _file) = (bytes, text, rows, findings, file);

    /// <summary>The file as it was named; its hash is empty until its end was read.</summary>
    public InputFile Input => _file with { Sha256 = _bytes.Sha256 };

    /// <summary>How many rows were read so far.</summary>
    public long RowCount => _rows.Count;

    /// <summary>What was found so far about the file as a whole: a subject that returns, a row that cannot be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _findings.InOrder();

    /// <summary>Whether the reading ended before the file did; the subject in whose midst that happened is not evaluated.</summary>
    public bool IsBroken => _rows.IsBroken;

    /// <summary>Tells whether a name is that of a CSV file: it ends in <c>.csv</c> or <c>.tsv</c>.</summary>
    /// <param name="name">A path or name.</param>
    public static bool IsCsv(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Opens a file and reads its columns.</summary>
    /// <param name="path">The path of a CSV file.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <returns>The results, or what is wrong with the columns.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<StreamedResults> Open(string path, Encoding? encoding = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Open(PlainFile.OpenRead(path), path, encoding);
    }

    /// <summary>Reads the columns of a CSV file from a stream.</summary>
    /// <param name="stream">The CSV; it is closed with the results.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="encoding">Its encoding, unless it begins with a byte order mark; null for UTF-8.</param>
    /// <returns>The results, or what is wrong with the columns.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<StreamedResults> Open(
        Stream stream,
        string name,
        Encoding? encoding = null
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
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
        var findings = new Findings();
        if (ResultsRows.Open(name, text, findings) is not { } rows)
        {
            text.Dispose();
            return new ReadResult<StreamedResults>(name, null, findings.InOrder());
        }

        var file = new InputFile(name, "") { Encoding = found.WebName, Delimiter = rows.Delimiter };
        var results = new StreamedResults(bytes, text, rows, findings, file);
        return new ReadResult<StreamedResults>(name, results, []);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    /// <summary>Reads on: the results of one subject at a time; at the end all bytes are hashed.</summary>
    internal IEnumerable<ResultSet> Sets()
    {
        foreach (ResultSet set in _rows.Sets())
        {
            yield return set;
        }

        _bytes.ReadToEnd();
    }
}
