using System.Text;
using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>Of what differs the causes are told, and what follows from them is counted.</summary>
public class CausesTests
{
    // What an auditor found differs in two values, one decision, and who assessed.
    [Fact]
    public void Against_the_results_of_an_auditor_the_record_differs_in_what_these_differ_in()
    {
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
            ),
            json
        );
        VerificationResult result = Verified
            .Run(
                Encoding.UTF8.GetString(json.ToArray()),
                RealTable.BookPath,
                [Repository.PathOf("rules", "gaoxin-hrss", "2019.audit.yaml")],
                RealTable.EqualPath
            )
            .Value;
        Assert.Equal(
            """
            Value assessors[0].name: "综合处" → "审计组"
            Value retirement/activities-and-branches/rural-and-community-sites value: "80" → "60"
            Value employment/startup-support/error-rate value: "0.4" → "2"
            Decision staffing/standards/target-completion decided.grade: "fair" → "poor"
            """,
            string.Join('\n', result.Causes.Select(cause => $"{cause.Kind} {cause}"))
        );
        // Who assessed changes no grade; the rest changes at least the score of the department.
        Assert.All(
            result.Causes,
            cause => Assert.Equal(cause.Path is not null, cause.Following > 0)
        );
        Assert.All(
            result.Differences,
            difference => Assert.NotEqual(CauseKind.Unexplained, difference.Kind)
        );
        string text = Said(result, Language.English);
        Assert.StartsWith("results: recorded '", text, StringComparison.Ordinal);
        Assert.Contains("\nvalues that differ: 3\n  ", text, StringComparison.Ordinal);
        Assert.Contains("\nwhat follows from them: grades ", text, StringComparison.Ordinal);
        Assert.Contains(
            "\n实际完成值不同：3 处\n",
            Said(result, Language.Chinese),
            StringComparison.Ordinal
        );
        // Every difference, one a line, behind the input, the degree and the seal.
        Assert.Equal(
            result.DifferenceCount + 3,
            Said(result with { ListsAll = true }, Language.English).Count(sign => sign == '\n')
        );
    }

    private static string Said(VerificationResult result, Language language)
    {
        using var writer = new StringWriter();
        VerificationReport.WriteText(result, writer, language);
        return writer.ToString();
    }
}
