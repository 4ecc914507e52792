using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;

namespace PerfEval.Tests.Support;

/// <summary>HTML reports of different kinds, read as XML.</summary>
public static class HtmlPages
{
    private static readonly ConcurrentDictionary<(string Name, Language Language), XElement> Made =
        new();

    public static IReadOnlyList<string> Names { get; } =
    [
        "sample",
        "real",
        "equal",
        "budget",
        "strict",
        "many",
        "streamed",
        "ten",
        "owned",
        "scored",
        "claimed",
        "project",
    ];

    // Each page is made once, and only read.
    public static XElement Of(string name, Language language) =>
        Made.GetOrAdd((name, language), page => Make(page.Name, page.Language));

    private static XElement Make(string name, Language language)
    {
        using var writer = new StringWriter();
        switch (name)
        {
            case "sample":
                return Parse(HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, language));
            case "streamed":
                using (
                    StreamedResults rows = StreamedResults
                        .Open(
                            InputSource.FromStream(
                                new MemoryStream(Encoding.UTF8.GetBytes(Csv)),
                                "many.csv"
                            )
                        )
                        .Value
                )
                {
                    EvaluationReport.WriteHtml(
                        Books.Evaluator.Evaluate(RealTable.Book, rows),
                        writer,
                        language
                    );
                }

                break;
            default:
                EvaluationReport.WriteHtml(Evaluation(name), writer, language);
                break;
        }

        return Parse(writer.ToString());
    }

    private const string Csv =
        "subject,indicator,value\nNorth,reform/institution/target-completion,102.5%\nSouth,reform/institution/target-completion,90%\nWest,employment/startup-support/people-helped,100人\n";

    private static EvaluationResult Evaluation(string name) =>
        name switch
        {
            "equal" => Real(RealTable.EqualPath),
            "budget" => Real(RealTable.BudgetPath),
            "strict" => Books.Evaluator.Evaluate(
                RuleBook.Load(RealTable.BookPath, isStrict: true),
                RealTable.Results
            ),
            "many" => Books.Evaluator.Evaluate(
                RealTable.Book,
                MeasuredResults.ReadText(Csv, "many.csv").Value
            ),
            "owned" => OwnedTable.Evaluation,
            "scored" => ScoredBook.Evaluation,
            "claimed" => ScoredBook.Claimed,
            "project" => ProjectForm.Claimed,
            "ten" => Books.Evaluator.Evaluate(
                RuleBook
                    .ReadText(
                        LadderCase.Book(
                            "≥90 | ≥80 | ≥70 | ≥60 | ≥50 | ≥40 | ≥30 | ≥20 | ≥10 | <10",
                            "unit 万元"
                        )
                    )
                    .Value,
                Books.ResultsOf("42万元")
            ),
            _ => Real(null),
        };

    private static EvaluationResult Real(string? rollUp) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = rollUp is null ? null : RollUp.Load(rollUp) }
        );

    public static string Written(EvaluationResult evaluation)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteHtml(evaluation, writer, Language.English);
        return writer.ToString();
    }

    public static XElement Parse(string page) =>
        XDocument.Parse(page, LoadOptions.PreserveWhitespace).Root!;
}
