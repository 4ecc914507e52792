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
        Read(InputSource.FromFile(path) with { Encoding = encoding });

    /// <summary>Reads results from wherever they come.</summary>
    /// <param name="source">The source; the ending of its name tells what it is.</param>
    public static ReadResult<MeasuredResults> Read(InputSource source) =>
        ResultsWorkbook.IsWorkbook(source.Name)
            ? ResultsWorkbook.Read(source with { Encoding = null })
            : MeasuredResults.Read(source);
}
