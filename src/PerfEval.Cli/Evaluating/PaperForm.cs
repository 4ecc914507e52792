using PerfEval.Excel;

namespace PerfEval.Cli.Evaluating;

/// <summary>A form in which an evaluation is written.</summary>
internal sealed class PaperForm : WrittenForm
{
    /// <summary>The form for a terminal.</summary>
    public static readonly PaperForm Text = new("text", [".txt"], EvaluationPaper.Text);

    /// <summary>The form for spreadsheets that know no workbooks.</summary>
    public static readonly PaperForm Csv = new(
        "csv",
        [".csv"],
        (stream, _, _) => EvaluationPaper.Csv(stream)
    );

    /// <summary>The form that is made of an evaluation in memory only.</summary>
    public static readonly PaperForm Workbook = new(
        Output.Outputs.Workbook,
        [".xlsx"],
        (stream, language, _) => EvaluationWorkbook.Paper(stream, language)
    );

    /// <summary>All forms.</summary>
    public static readonly IReadOnlyList<PaperForm> All =
    [
        new("json", [".json"], (stream, _, _) => EvaluationPaper.Json(stream)),
        new("jsonl", [".jsonl"], (stream, _, _) => EvaluationPaper.JsonLines(stream)),
        new(
            "html",
            [".html", ".htm"],
            (stream, language, _) => EvaluationPaper.Html(stream, language)
        ),
        Workbook,
        new(
            "markdown",
            [".md"],
            (stream, language, _) => EvaluationPaper.Markdown(stream, language)
        ),
        Csv,
        Text,
    ];

    private readonly Func<Stream, Language, int?, EvaluationPaper> _paper;

    private PaperForm(
        string name,
        string[] endings,
        Func<Stream, Language, int?, EvaluationPaper> paper
    )
        : base(name, endings) => _paper = paper;

    /// <summary>Returns the paper in this form.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="columns">The width of the terminal, for pictures; null for none.</param>
    public EvaluationPaper Paper(Stream stream, Language language, int? columns) =>
        _paper(stream, language, columns);
}
