using System.Xml.Linq;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Comparisons;

/// <summary>The real table, self-assessed and audited, and what is written of the two.</summary>
internal static class Papers
{
    public const string ErrorRate = "employment/startup-support/error-rate";
    public const string Sites = "retirement/activities-and-branches/rural-and-community-sites";
    public const string Target = "staffing/standards/target-completion";

    public static EvaluationResult Self { get; } = Evaluate(RealTable.ResultsPath);

    public static EvaluationResult Audit { get; } =
        Evaluate(Repository.PathOf("rules", "gaoxin-hrss", "2019.audit.yaml"));

    public static Comparison Real { get; } = Comparison.Of(Self, Audit);

    /// <summary>Compares a result of the indicator <c>a/b/c</c> with another.</summary>
    /// <param name="indicator">The measure and the criteria of the indicator.</param>
    /// <param name="before">What the results say of it.</param>
    /// <param name="after">What the other results say.</param>
    public static Comparison Of(string indicator, string before, string after)
    {
        RuleBook book = RuleBook.ReadText(Books.Around(indicator)).Value;
        return Comparison.Of(Evaluated(before), Evaluated(after));

        EvaluationResult Evaluated(string result) =>
            Books.Evaluator.Evaluate(
                book,
                MeasuredResults
                    .ReadText(
                        result.Length == 0
                            ? "schema: perfeval/results/1\nresults: {}\n"
                            : $"schema: perfeval/results/1\nresults: {{a/b/c: {result}}}\n"
                    )
                    .Value
            );
    }

    /// <summary>The working paper of a comparison as a page, read as XML.</summary>
    public static XElement Page(
        Comparison comparison,
        Language language = Language.English,
        string before = "self.yaml",
        string after = "audit.yaml"
    ) => HtmlPages.Parse(Written(comparison, language, before, after));

    /// <summary>The working paper of a comparison as a page, as it is written.</summary>
    public static string Written(
        Comparison comparison,
        Language language = Language.English,
        string before = "self.yaml",
        string after = "audit.yaml"
    )
    {
        using var writer = new StringWriter();
        ComparisonReport.WriteHtml(comparison, writer, language, before, after);
        return writer.ToString();
    }

    private static EvaluationResult Evaluate(string results) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.Load(results),
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );
}
