using System.Globalization;
using PerfEval.Quantities;
using PerfEval.Scoring;
using PerfEval.Tests.SecondReading.Points;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring.Mutants;

/// <summary>What the tests know about rules for numbers: cases, published values, a second reading, and what findings say.</summary>
internal static class KnownAnswers
{
    private const int RulesDrawn = 300;
    private const int ValuesDrawn = 14;

    private static readonly Func<Draw, StatedNumbers>[] Kinds =
    [
        StatedRatio.By,
        StatedSteps.By,
        StatedSteps.By,
        StatedTiers.By,
        StatedLine.By,
    ];

    /// <summary>Returns the rules with their questions, those of the cases first.</summary>
    /// <param name="asItStands">Answers by the code as it stands, for findings alone: snapshots hold these.</param>
    public static IReadOnlyList<AskedRule> All(CompiledCurves asItStands) =>
        [
            .. OfCases(),
            .. OfPublished(),
            .. OfSecondReading(),
            OfNarrowPeak(),
            .. OfFindings(asItStands),
        ];

    private static IEnumerable<AskedRule> OfCases()
    {
        foreach (Case one in CaseFile.Load("scores.cases"))
        {
            string[] parts = one.Given.Split(" ; ");
            string measure = parts[2] == "-" ? "" : $"\nmeasure: {parts[2]}";
            string yaml = Books.Around($"points: {parts[0]}\nscore: {parts[1]}{measure}");
            AskedRule? asked = AskedRule
                .Of("worked cases", yaml, _ => $"{parts[1]} of {parts[0]}")
                .FirstOrDefault();
            if (asked is null || QuestionOf(yaml, parts[3], one.Expected) is not { } question)
            {
                continue;
            }

            asked.Questions.Add(question);
            yield return asked;
        }
    }

    private static Question? QuestionOf(string yaml, string value, string wanted)
    {
        if (wanted.StartsWith("error", StringComparison.Ordinal))
        {
            return Question.Of("points", null, wanted);
        }

        RuleBook book = RuleBook.ReadText(yaml).Value;
        if (
            book.Proof.ScoreAt(0) is not CurveScore
            || wanted.StartsWith("invalid", StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (value == "-")
        {
            return Question.Of("reach", null, wanted);
        }

        IndicatorEvaluation graded = Books
            .Evaluator.Evaluate(book, Books.ResultsOf(value))
            .Subjects[0]
            .Indicators[0];
        return graded.PointsDecided is null ? Question.Of("points", graded.Compared, wanted) : null;
    }

    private static IEnumerable<AskedRule> OfPublished()
    {
        string yaml = File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Cases", "published-scores.yaml")
        );
        RuleBook book = RuleBook.ReadText(yaml).Value;
        foreach (
            AskedRule asked in AskedRule.Of(
                "published values",
                yaml,
                one => one.Score!.Words!.Value
            )
        )
        {
            Indicator indicator = asked.Ladder.Indicator;
            foreach (PublishedScore row in PublishedScore.All.Where(row => row.IsOf(indicator)))
            {
                IndicatorEvaluation graded = row.Evaluate(book, indicator);
                if (graded is { Score: CurveScore, Value.Number: { } x })
                {
                    asked.Questions.Add(Question.Of("points", x, row.Want));
                }
            }

            yield return asked;
        }
    }

    private static IEnumerable<AskedRule> OfSecondReading()
    {
        List<AskedRule> all = [];
        for (int seed = 0; seed < RulesDrawn; seed++)
        {
            var draw = new Draw(seed);
            StatedNumbers stated = Kinds[seed % Kinds.Length](draw);
            string yaml = Books.Around(
                string.Join(
                    '\n',
                    [$"points: {stated.Full}", $"score: {stated.Score}", .. stated.Keys]
                )
            );
            AskedRule asked = AskedRule
                .Of("second reading", yaml, _ => $"{stated.Score} of {stated.Full}")
                .Single();
            Quotient[] values =
            [
                .. Enumerable.Range(0, ValuesDrawn).Select(_ => stated.Result(draw).Value!.Value),
            ];
            asked.Questions.AddRange(
                values.Select(x => Question.Of("points", Of(x), Text(stated.Of(x))))
            );
            asked.Questions.Add(Question.Of("reach", null, Text(stated.Reach)));
            all.Add(asked);
            AskedRule told = new(
                "arithmetic and distance",
                asked.Name,
                asked.Rule,
                asked.Ladder,
                asked.Period
            );
            foreach (Quotient x in values.Where(x => stated.Of(x).IsSettled))
            {
                told.Questions.Add(
                    new(
                        "arithmetic",
                        Of(x),
                        said => IsComputed(said, stated.Of(x)),
                        Text(stated.Of(x))
                    )
                );
                told.Questions.Add(
                    new(
                        "distance",
                        Of(x),
                        said => LeadsToMore(said, x, stated),
                        "the nearest place with more"
                    )
                );
            }

            all.Add(told);
        }

        return all.OrderBy(asked => asked.Source == "second reading" ? 0 : 1);
    }

    // From 2 to 3 whole things there is no value that earns all, though there are numbers between them that would.
    private static AskedRule OfNarrowPeak()
    {
        AskedRule asked = AskedRule
            .Of(
                "arithmetic and distance",
                Books.Around(
                    "points: 10\nmeasure: {resolution: 1}\nscore: {full: '[2.2, 2.4]', minus: {points: 1, per: 1, steps: started}}"
                ),
                _ => "[2.2, 2.4] of whole numbers"
            )
            .Single();
        asked.Questions.Add(Question.Of("distance", 2, "none"));
        return asked;
    }

    private static IEnumerable<AskedRule> OfFindings(CompiledCurves asItStands)
    {
        string yaml = File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", "curve-mistakes.yaml")
        );
        foreach (AskedRule asked in AskedRule.Of("findings", yaml, one => one.Id.Value))
        {
            asked.Questions.Add(
                Question.Of(
                    "findings",
                    null,
                    asItStands(asked.Rule, asked.Ladder, asked.Period)("findings", null)
                )
            );
            yield return asked;
        }
    }

    private static bool IsComputed(string sentence, Earning earned)
    {
        (Quotient said, Quotient computed) = WrittenArithmetic.Of(sentence);
        return said == earned.Least && computed == said;
    }

    // Short of the place that is named, a step of counting or a little of anything else earns less.
    private static bool LeadsToMore(string said, Quotient x, StatedNumbers rule)
    {
        Quotient now = rule.Of(x).Least;
        if (said == "none")
        {
            return rule.Reach.Most == now
                || !rule.Corners.Any(corner =>
                    rule.Of(corner) is { IsSettled: true } one && one.Least > now
                );
        }

        string[] parts = said.Split('|');
        (Quotient gain, Quotient at, Quotient amount) = (
            Quotient.Parse(parts[0]),
            Quotient.Parse(parts[1]),
            Quotient.Parse(parts[2])
        );
        if (gain <= 0 || Quotient.Max(at - x, x - at) != amount)
        {
            return false;
        }

        Quotient step = rule.Unit == "次" ? 1 : new Quotient(1, 1_000_000);
        Quotient[] back =
        [
            .. ((Quotient[])[step, step * -1]).Where(way => at == x || way > 0 == x > at),
        ];
        return rule.StairsBetween(x, at).All(stair => rule.Of(stair).Least <= now)
            && (
                parts[3] == "True"
                    ? rule.Of(at).Least < now + gain
                        && Array.Exists(back, way => rule.Of(at - way).Least > now)
                    : rule.Of(at) == Earning.Of(now + gain)
                        && Array.TrueForAll(back, way => rule.Of(at + way).Least < now + gain)
            );
    }

    private static Rational Of(Quotient number) => new(number.Above, number.Below);

    private static string Text(Earning earned) =>
        earned.IsSettled
            ? Of(earned.Least).ToMixedString()
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Of(earned.Least).ToMixedString()} to {Of(earned.Most).ToMixedString()}"
            );
}
