using PerfEval.Grading;
using PerfEval.Quantities;
using PerfEval.Scoring;
using PerfEval.Tests.SecondReading.Points;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>The engine, by its public doors, against a second reading that computes points of a stated rule by plain fractions.</summary>
public class SecondReadingOfPointsTests
{
    private const int Rules = 1_000;
    private const int Rounds = 21;

    private static readonly Func<Draw, StatedRule>[] Kinds =
    [
        StatedRatio.By,
        StatedSteps.By,
        StatedSteps.By,
        StatedTiers.By,
        StatedLine.By,
        StatedItems.By,
        StatedLabels.By,
        StatedJudged.By,
    ];

    private static readonly Lazy<IReadOnlyList<Compared>> All = new(() => [.. Compare()]);

    [Fact]
    public void Every_result_earns_what_fractions_say()
    {
        Assert.Equal(Rules * Rounds, All.Value.Count);
        Assert.All(
            Kinds.Select(kind => kind.Method.DeclaringType).Distinct(),
            kind => Assert.True(All.Value.Count(one => one.Rule.GetType() == kind) > 1_000)
        );
        Holds(one => one.Result.Earned is null, one => one.Engine.Status == Status.Invalid);
        Holds(one => one.Result.Earned is not null, one => one.Earned == one.Result.Earned);
        Holds(
            one => one.Result.Earned is { IsSettled: true },
            one => one.Engine is { Status: Status.Scored, Points: not null }
        );
        Holds(
            one => one.Result.Earned is { IsSettled: false },
            one => one.Engine is { Status: Status.Refused or Status.Pending, Points: null }
        );
    }

    [Fact]
    public void Points_lie_between_the_least_and_the_most_of_the_rule() =>
        Holds(
            one => one.Earned is not null,
            one =>
                one.Earned!.Least >= Quotient.Min(0, one.Rule.Least ?? 0)
                && one.Earned.Most <= one.Rule.Most
        );

    [Fact]
    public void A_better_value_never_earns_less()
    {
        foreach (
            IGrouping<StatedNumbers, Compared> rule in All
                .Value.Where(one =>
                    one is { Rule: StatedNumbers { Trend: not 0 }, Earned: not null }
                )
                .GroupBy(one => (StatedNumbers)one.Rule)
        )
        {
            Compared[] worstFirst =
            [
                .. rule.OrderBy(one => one.Result.Value!.Value * rule.Key.Trend),
            ];
            for (int i = 1; i < worstFirst.Length; i++)
            {
                (Earning worse, Earning better) = (
                    worstFirst[i - 1].Earned!,
                    worstFirst[i].Earned!
                );
                Assert.True(
                    better.Least >= worse.Least && better.Most >= worse.Most,
                    $"{rule.Key.Score}: {worstFirst[i - 1].Result.Yaml} ⇶ {worse}, but {worstFirst[i].Result.Yaml} ⇶ {better}"
                );
            }
        }
    }

    [Fact]
    public void What_is_missing_ranges_over_all_that_the_rule_can_give()
    {
        StatedRule[] rules = [.. All.Value.Select(one => one.Rule).Distinct()];
        IReadOnlyList<IndicatorEvaluation> missing = Evaluate(rules, "{}");
        Assert.All(
            rules.Zip(missing),
            pair =>
            {
                Earning? reach = EarnedOf(pair.Second);
                Assert.Equal(Status.Missing, pair.Second.Status);
                Assert.True(
                    reach == pair.First.Reach,
                    $"{pair.First.Score} of {pair.First.Full}: {reach}, but by fractions {pair.First.Reach}"
                );
            }
        );
    }

    [Fact]
    public void What_is_earned_lies_between_all_at_their_worst_and_all_at_their_best() =>
        Holds(
            one => one.Earned is not null,
            one =>
                one.Earned!.Least >= one.Rule.Reach.Least && one.Earned.Most <= one.Rule.Reach.Most
        );

    // Short of the place that is named, a step of counting or a little of anything else earns less, and no stair on the way earns more than now.
    [Fact]
    public void More_points_are_earned_where_an_explanation_names_the_place_and_no_sooner() =>
        Holds(
            one => one.Engine.DistanceToMorePoints is not null,
            one =>
            {
                var rule = (StatedNumbers)one.Rule;
                PointsDistance told = one.Engine.DistanceToMorePoints!;
                Quotient at = Of(told.At);
                Quotient x = one.Result.Value!.Value;
                Quotient step = one.Engine.Indicator.Measure.Resolution is null
                    ? new Quotient(1, 1_000_000)
                    : 1;
                Quotient promised = one.Earned!.Least + Of(told.Gain);
                Quotient[] back =
                [
                    .. ((Quotient[])[step, step * -1]).Where(way => at == x || way > 0 == x > at),
                ];
                if (rule.StairsBetween(x, at).Any(stair => rule.Of(stair).Least > one.Earned.Least))
                {
                    return false;
                }

                return told.IsMoreThan
                    ? rule.Of(at).Least < promised
                        && Array.Exists(back, way => rule.Of(at - way).Least > one.Earned.Least)
                    : rule.Of(at) == Earning.Of(promised)
                        && Array.TrueForAll(back, way => rule.Of(at + way).Least < promised);
            }
        );

    [Fact]
    public void The_arithmetic_of_an_explanation_comes_to_what_it_says_and_this_is_what_is_earned()
    {
        int shown = 0;
        Holds(
            one => one is { Rule: StatedNumbers, Engine.Points: not null },
            one =>
            {
                string sentence = Assert
                    .Single(EarnedArithmetic.Of(one.Engine))
                    .In(Language.English);
                shown += sentence.Contains(" = ", StringComparison.Ordinal) ? 1 : 0;
                (Quotient said, Quotient computed) = WrittenArithmetic.Of(sentence);
                return said == one.Earned!.Least && computed == said;
            }
        );
        Assert.True(shown > 3_000, $"Only {shown} sentences show arithmetic.");
    }

    private static void Holds(Func<Compared, bool> applies, Func<Compared, bool> holds)
    {
        List<Compared> all = [.. All.Value.Where(applies)];
        Assert.True(all.Count > 100, $"Only {all.Count} of the results are such.");
        List<Compared> wrong = [.. all.Where(one => !holds(one))];
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static IEnumerable<Compared> Compare()
    {
        StatedRule[] rules =
        [
            .. Enumerable.Range(0, Rules).Select(i => Kinds[i % Kinds.Length](new Draw(i))),
        ];
        for (int round = 0; round < Rounds; round++)
        {
            StatedResult[] results =
            [
                .. rules.Select((rule, i) => rule.Result(new Draw((Rules * (round + 1)) + i))),
            ];
            string yaml = string.Concat(
                results.Select((result, i) => $"\n  a/b/i{i}: {result.Yaml}")
            );
            IReadOnlyList<IndicatorEvaluation> graded = Evaluate(rules, yaml);
            for (int i = 0; i < rules.Length; i++)
            {
                yield return new Compared(rules[i], results[i], graded[i]);
            }
        }
    }

    private static IReadOnlyList<IndicatorEvaluation> Evaluate(
        StatedRule[] rules,
        string results
    ) =>
        Books
            .Evaluator.Evaluate(
                RuleBook.Load(InputSource.FromText(BookOf(rules), "book.yaml")),
                MeasuredResults.Load(
                    InputSource.FromText(
                        $"schema: perfeval/results/1\nresults: {results}\n",
                        "results.yaml"
                    )
                )
            )
            .Subjects[0]
            .Indicators;

    private static string BookOf(StatedRule[] rules) =>
        """
            schema: perfeval/rulebook/1
            id: stated
            title: Stated
            period: 2019
            responsibilities:
              - id: a
                name: A
                activities:
                  - id: b
                    name: B
                    indicators:

            """
        + string.Concat(
            rules.Select(
                (rule, i) =>
                    $"          - id: i{i}\n            name: I{i}\n            points: {rule.Full}\n            score: {rule.Score}\n"
                    + string.Concat(rule.Keys.Select(key => $"            {key}\n"))
            )
        );

    private static Earning? EarnedOf(IndicatorEvaluation engine) =>
        engine.Status != Status.Invalid && engine.PossiblePoints is { } points
            ? new Earning(Of(points.Least), Of(points.Most))
            : null;

    private static Quotient Of(Rational number) => new(number.Numerator, number.Denominator);

    private sealed record Compared(StatedRule Rule, StatedResult Result, IndicatorEvaluation Engine)
    {
        public Earning? Earned { get; } = EarnedOf(Engine);

        public override string ToString() =>
            $"{Rule.Score} of {Rule.Full} {string.Join(' ', Rule.Keys)}: {Result.Yaml} ⇶ {Earned} ({Engine.Status}), but by fractions {Result.Earned}: {string.Join("; ", Engine.Diagnostics)} {string.Join("; ", EarnedArithmetic.Of(Engine))}";
    }
}
