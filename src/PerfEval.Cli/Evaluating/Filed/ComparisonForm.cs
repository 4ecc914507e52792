using PerfEval.Cli.Output;
using PerfEval.Excel;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary>A form in which a comparison is written; the page and the workbook are working papers, which hold also what did not move.</summary>
internal sealed class ComparisonForm : WrittenForm
{
    /// <summary>The form for a terminal.</summary>
    public static readonly ComparisonForm Text = new("text", [".txt"], ComparisonReport.WriteText);

    /// <summary>All forms.</summary>
    public static readonly IReadOnlyList<ComparisonForm> All =
    [
        Text,
        new(
            "json",
            [".json"],
            (comparison, stream, _, before, after) =>
                ComparisonReport.WriteJson(comparison, stream, before, after)
        ),
        new("html", [".html", ".htm"], ComparisonReport.WriteHtml),
        new(Outputs.Workbook, [".xlsx"], ComparisonWorkbook.Write),
    ];

    private readonly Action<Comparison, Stream, Language, string, string> _write;

    private ComparisonForm(
        string name,
        string[] endings,
        Action<Comparison, Stream, Language, string, string> write
    )
        : base(name, endings) => _write = write;

    /// <summary>Writes a comparison in this form.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public void Write(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after
    ) => _write(comparison, stream, language, before, after);
}
