using PerfEval.Tests.Support;

namespace PerfEval.Tests.Linear;

/// <summary>A report or a comparison of twice as many indicators, each of which counts for all nodes above, is at most about twice the work.</summary>
public class LinearReportsTests
{
    [Fact]
    public void A_page_of_html() =>
        Growth.IsLinear(
            150,
            size =>
            {
                EvaluationResult result = Evaluate(size, "97%");
                return () => EvaluationReport.WriteHtml(result, TextWriter.Null, Language.English);
            }
        );

    [Fact]
    public void A_comparison() =>
        Growth.IsLinear(
            150,
            size =>
            {
                EvaluationResult before = Evaluate(size, "97%");
                EvaluationResult after = Evaluate(size, "93%");
                return () =>
                    Assert.Equal(size + 3, Comparison.Of(before, after).Subjects[0].Nodes.Count);
            }
        );

    private static EvaluationResult Evaluate(int size, string value) =>
        Books.Evaluator.Evaluate(
            LargeBook.Of(size, hasRollUp: true),
            LargeBook.Results(size, value: value)
        );
}
