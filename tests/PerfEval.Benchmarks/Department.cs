using System.Globalization;

namespace PerfEval.Benchmarks;

/// <summary>A department with 40 indicators of numbers in 6 responsibilities, and one result for each.</summary>
public sealed class Department
{
    /// <summary>How many indicators it has.</summary>
    public const int Size = 40;

    private const string RollUpYaml = """
        schema: perfeval/rollup/1
        method: weighted-mean
        weights: equal
        over: children
        points: {excellent: 100, good: 85, fair: 70, poor: 50}
        bands: {excellent: ">= 90", good: ">= 80", fair: ">= 60", poor: "< 60"}
        missing: withhold
        rounding: {to: 0.01, mode: half-up}
        """;

    private static readonly string[] Grades = ["excellent", "good", "fair", "poor"];

    private Department(RuleBookBuilder builder, Form[] forms, decimal[] values)
    {
        (Yaml, Book, Forms, Values) = (builder.ToYaml(), builder.Build(), forms, values);
        Paths = [.. Book.Proof.Ladders.Select(ladder => ladder.Indicator.Path)];
    }

    /// <summary>The rule book as a file.</summary>
    public string Yaml { get; }

    /// <summary>The rule book.</summary>
    public RuleBook Book { get; }

    /// <summary>The paths of the indicators, in the order of the book.</summary>
    public string[] Paths { get; }

    /// <summary>The form of each indicator's ladder.</summary>
    public Form[] Forms { get; }

    /// <summary>One value for each indicator.</summary>
    public decimal[] Values { get; }

    /// <summary>A roll-up with scores.</summary>
    public RollUp RollUp { get; } =
        RollUp.Read(InputSource.FromText(RollUpYaml, "rollup.yaml")).Value;

    /// <summary>The values as a file of results.</summary>
    public MeasuredResults Results =>
        MeasuredResults.Load(
            InputSource.FromText(
                $"""
                schema: perfeval/results/1
                rulebook: department-2020
                asOf: 2020-12-31
                results:

                """
                    + string.Concat(
                        Paths.Select(
                            (path, i) =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"  {path}: {Values[i]}{Forms[i].Unit}\n"
                                )
                        )
                    ),
                "results.yaml"
            )
        );

    /// <summary>Makes the department; always the same.</summary>
    public static Department Create()
    {
        var forms = new Form[Size];
        var values = new decimal[Size];
        var builder = new RuleBookBuilder("department-2020", "Department", 2020);
        for (int responsibility = 0; responsibility < 6; responsibility++)
        {
            int own = responsibility;
            builder.Responsibility(
                $"responsibility-{own}",
                $"Responsibility {own}",
                node =>
                {
                    for (int activity = 0; activity < 2; activity++)
                    {
                        AddActivity(node, own, activity);
                    }
                }
            );
        }

        return new Department(builder, forms, values);

        void AddActivity(ResponsibilityBuilder node, int responsibility, int activity) =>
            node.Activity(
                $"activity-{activity}",
                $"Activity {activity}",
                parent =>
                {
                    int part = (2 * responsibility) + activity;
                    for (int i = Size * part / 12; i < Size * (part + 1) / 12; i++)
                    {
                        Form form = Form.All[i % Form.All.Count];
                        forms[i] = form;
                        values[i] = form.Values[i / Form.All.Count % form.Values.Length];
                        AddIndicator(parent, i, form);
                    }
                }
            );
    }

    /// <summary>Holds other grades against what an evaluation says.</summary>
    /// <param name="contender">Who made them.</param>
    /// <param name="ranks">Their ranks.</param>
    /// <exception cref="InvalidOperationException">A grade differs.</exception>
    public void Check(string contender, IEnumerable<int> ranks)
    {
        EvaluationResult evaluation = new Evaluator().Evaluate(Book, Results);
        int[] wanted =
        [
            .. evaluation.Subjects[0].Indicators.Select(indicator => indicator.Grade!.Rank),
        ];
        if (!ranks.SequenceEqual(wanted))
        {
            throw new InvalidOperationException($"{contender} gives other grades.");
        }
    }

    private static void AddIndicator(ActivityBuilder parent, int number, Form form) =>
        parent.Indicator(
            $"indicator-{number}",
            $"Indicator {number}",
            indicator =>
            {
                for (int rank = 0; rank < Grades.Length; rank++)
                {
                    indicator.Criterion(Grades[rank], form.Criteria[rank]);
                }
            }
        );
}
