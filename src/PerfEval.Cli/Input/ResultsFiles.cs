using System.Text;
using PerfEval.Excel;

namespace PerfEval.Cli.Input;

/// <summary>Reads files of results, workbooks among them.</summary>
internal static class ResultsFiles
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as named; its ending tells what it is.</param>
    /// <param name="encoding">Its encoding, if it is of text; null for UTF-8.</param>
    public static ReadResult<MeasuredResults> Read(string path, Encoding? encoding = null) =>
        ResultsWorkbook.IsWorkbook(path)
            ? ResultsWorkbook.Read(path)
            : MeasuredResults.Read(path, encoding);

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The name shown in findings; its ending tells what it is.</param>
    /// <param name="encoding">Its encoding, if it is of text; null for UTF-8.</param>
    public static ReadResult<MeasuredResults> Read(
        Stream stream,
        string name,
        Encoding? encoding
    ) =>
        ResultsWorkbook.IsWorkbook(name)
            ? ResultsWorkbook.Read(stream, name)
            : MeasuredResults.Read(stream, name, encoding);
}
