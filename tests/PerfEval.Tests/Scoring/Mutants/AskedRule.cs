using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Proof;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Scoring;

namespace PerfEval.Tests.Scoring.Mutants;

/// <summary>A rule for numbers with its ladder, and what the tests know about it.</summary>
/// <param name="Source">Which tests know it.</param>
/// <param name="Name">The rule, as it is written.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Ladder">The ladder beside it.</param>
/// <param name="Period">The time of its table.</param>
internal sealed record AskedRule(
    string Source,
    string Name,
    ScoreRule Rule,
    Ladder Ladder,
    EvaluationPeriod Period
)
{
    /// <summary>What is asked, in this order.</summary>
    public List<Question> Questions { get; } = [];

    /// <summary>Returns the rules of a rule book, whether they can be proved or not; none where it cannot be read.</summary>
    public static IEnumerable<AskedRule> Of(
        string source,
        string yaml,
        Func<Indicator, string> name
    )
    {
        var findings = new Findings();
        PublishedTable? table = RuleBookBinder.Bind(
            "book.yaml",
            System.Text.Encoding.UTF8.GetBytes(yaml),
            null,
            findings
        );
        if (table is null || findings.HasErrors)
        {
            yield break;
        }

        foreach (Indicator indicator in table.Indicators.Where(one => one.Score is not null))
        {
            ReadingPolicy policy = indicator.Reading ?? table.Reading;
            Ladder? ladder =
                indicator.Criteria.Count > 0
                    ? LadderCompiler.Compile(indicator, table.Scale, policy, table.Period, findings)
                    : UngradedLadder.Of(indicator, indicator.Score!, policy);
            if (ladder is not null)
            {
                yield return new(source, name(indicator), indicator.Score!, ladder, table.Period);
            }
        }
    }
}

/// <summary>A question to a rule.</summary>
/// <param name="Asked">What is asked: <c>points</c>, <c>reach</c>, <c>findings</c>, <c>distance</c> or <c>arithmetic</c>.</param>
/// <param name="Value">The value; null where none is asked about.</param>
/// <param name="IsRight">Tells whether an answer is right.</param>
/// <param name="Wanted">The right answer, where there is one only.</param>
internal sealed record Question(
    string Asked,
    Rational? Value,
    Func<string, bool> IsRight,
    string Wanted
)
{
    public static Question Of(string asked, Rational? value, string wanted) =>
        new(asked, value, answer => answer == wanted, wanted);
}
