using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace PerfEval.Benchmarks;

/// <summary>What points cost: 40 indicators evaluated by grades, by score rules, and by both, from the same results; and rolled up, by the mean of grades and by the sum of points.</summary>
public class ScoreBenchmarks
{
    private const int Size = 40;

    // Of every kind of rule for values one, beside a ladder over the same values.
    private static readonly string[] Criteria =
    [
        "{excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}",
        "{excellent: ≥98%, good: ≥90%, fair: ≥85%, poor: <85%}",
        "{excellent: ≥90%, good: ≥80%, fair: ≥60%, poor: <60%}",
        "{excellent: ≥100%, good: ≥95%, fair: ≥90%, poor: <90%}",
    ];

    private static readonly string[] Rules =
    [
        "{ratio: ≥95%}",
        "{full: ≥98%, minus: {points: 1, per: 0.5pp, steps: whole, most: 10}, zero: <60%}",
        "{tiers: {≥90%: 10, '[80%, 90%)': 7, '[60%, 80%)': 4, <60%: 0}}", // on texts
        "{line: {60%: 0%, 90%: 80%, 100%: 100%}, below: zero, above: hold}",
    ];

    // The same tiers, on the indicator's own criteria.
    private const string TiersOnGrades = "{tiers: {excellent: 10, good: 7, fair: 4, poor: 0}}";

    private const string Mean = """
        rollup:
          method: weighted-mean
          weights: equal
          missing: withhold
          points: {excellent: 100, good: 85, fair: 70, poor: 40}
          bands: {excellent: ≥90, good: ≥80, fair: ≥60, poor: <60}

        """;

    private const string Sum = """
        rollup:
          method: sum
          notApplicable: rescale
          missing: withhold
          rounding: {indicator: {to: 0.01}, to: 0.01}
          bands: {excellent: ≥90, good: ≥80, fair: ≥60, poor: <60}

        """;

    private readonly Evaluator _evaluator = new();
    private RuleBook? _graded;
    private RuleBook? _scored;
    private RuleBook? _both;
    private RuleBook? _averaged;
    private RuleBook? _summed;
    private MeasuredResults? _results;

    /// <summary>Reads the books and the results, and holds that every indicator has what it should.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _graded = Book(hasGrades: true, hasPoints: false);
        _scored = Book(hasGrades: false, hasPoints: true);
        _both = Book(hasGrades: true, hasPoints: true);
        _averaged = Book(hasGrades: true, hasPoints: false, Mean);
        _summed = Book(hasGrades: false, hasPoints: true, Sum);
        _results = Results();
        Check(_graded, Status.Graded);
        Check(_scored, Status.Scored);
        Check(_both, Status.Graded);
        Check(_averaged, Status.Graded);
        Check(_summed, Status.Scored);
    }

    /// <summary>Grades alone: the yardstick.</summary>
    [Benchmark(Baseline = true, Description = "40 indicators by grades")]
    public int Graded() => Read(_graded!);

    /// <summary>Points alone.</summary>
    [Benchmark(Description = "40 indicators by points")]
    public int Scored() => Read(_scored!);

    /// <summary>Grades and points.</summary>
    [Benchmark(Description = "40 indicators by both")]
    public int Both() => Read(_both!);

    /// <summary>Grades rolled up by their mean: the yardstick of the sum.</summary>
    [Benchmark(Description = "40 indicators by grades, and their mean")]
    public int Averaged() => Read(_averaged!);

    /// <summary>Points rolled up by their sum.</summary>
    [Benchmark(Description = "40 indicators by points, and their sum")]
    public int Summed() => Read(_summed!);

    // What a caller reads: of each indicator its grade and its points, of the department its grade.
    private int Read(RuleBook book)
    {
        SubjectEvaluation subject = _evaluator.Evaluate(book, _results!).Subjects[0];
        int read = subject.Root.RollUp?.Grade?.Rank ?? 0;
        foreach (IndicatorEvaluation indicator in subject.Indicators)
        {
            read += indicator.Grade?.Rank ?? 0;
            read += indicator.Points?.Sign ?? 0;
        }

        return read;
    }

    private static RuleBook Book(bool hasGrades, bool hasPoints, string rollUp = "")
    {
        var yaml = new StringBuilder(
            """
            schema: perfeval/rulebook/1
            id: scored-2020
            title: Scored
            period: 2020

            """
        );
        yaml.Append(
            rollUp
                + """
                responsibilities:
                  - id: all
                    name: All
                    indicators:

                """
        );
        for (int i = 0; i < Size; i++)
        {
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"      - id: i{i}\n        name: Indicator {i}\n        measure: {{kind: percent, min: 0%, max: 100%}}\n"
            );
            if (hasGrades)
            {
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"        criteria: {Criteria[i % Criteria.Length]}\n"
                );
            }

            if (hasPoints)
            {
                string rule = Rules[i % Rules.Length];
                bool isOfTiers = rule.StartsWith("{tiers", StringComparison.Ordinal);
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"        points: 10\n        score: {(hasGrades && isOfTiers ? TiersOnGrades : rule)}\n"
                );
            }
        }

        return RuleBook.Load(InputSource.FromText(yaml.ToString(), "scored.yaml"));
    }

    private static MeasuredResults Results()
    {
        var yaml = new StringBuilder(
            "schema: perfeval/results/1\nrulebook: scored-2020\nasOf: 2020-12-31\nresults:\n"
        );
        for (int i = 0; i < Size; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  all/i{i}: {60 + i}.5%\n");
        }

        return MeasuredResults.Load(InputSource.FromText(yaml.ToString(), "results.yaml"));
    }

    private void Check(RuleBook book, Status wanted)
    {
        EvaluationResult evaluation = _evaluator.Evaluate(book, _results!);
        if (evaluation.Subjects[0].Indicators.Any(indicator => indicator.Status != wanted))
        {
            throw new InvalidOperationException($"Not every indicator is {wanted}.");
        }
    }
}
