namespace PerfEval.Benchmarks;

/// <summary>One form of ladder from the real table, beside what somebody would write by hand for it.</summary>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Criteria">The criteria, best first.</param>
/// <param name="Values">Values around its ends.</param>
/// <param name="ByHand">The rank of a value's grade.</param>
/// <param name="Rules">The same as rules: least and most of each grade, best first; the first that holds counts.</param>
/// <param name="Expressions">The same as expressions over <c>value</c>.</param>
public sealed record Form(
    string Unit,
    string[] Criteria,
    decimal[] Values,
    Func<decimal, int> ByHand,
    Rule[] Rules,
    string[] Expressions
)
{
    /// <summary>Whether its values are percents.</summary>
    public bool IsPercent { get; } = Unit == "%";

    /// <summary>The forms.</summary>
    public static IReadOnlyList<Form> All { get; } =
    [
        new(
            "%",
            ["≥95%", "≥90%", "≥85%", "<85%"],
            [96.5m, 95m, 92.25m, 88m, 60m],
            ByHandForm.Cascade,
            [AtLeast(95m), AtLeast(90m), AtLeast(85m), Rule.Else],
            ["value >= 95", "value >= 90", "value >= 85", "value < 85"]
        ),
        new(
            "%",
            ["100%", "≥90%", "≥80%", "<80%"],
            [100m, 99.9m, 85m, 80m, 12m],
            ByHandForm.PointOnTop,
            [AtLeast(100m), AtLeast(90m), AtLeast(80m), Rule.Else],
            ["value >= 100", "value >= 90", "value >= 80", "value < 80"]
        ),
        new(
            "%",
            ["95%-100%", "90%-95%", "80%-90%", "<80%"],
            [100m, 95m, 94.99m, 90m, 79.5m],
            ByHandForm.SharedEdges,
            [AtLeast(95m), AtLeast(90m), AtLeast(80m), Rule.Else],
            ["value >= 95", "value >= 90", "value >= 80", "value < 80"]
        ),
        new(
            "%",
            ["无差错", "差错率1%以内", "差错率5%以内", "差错率超过5%"],
            [0m, 0.4m, 1m, 4.75m, 7m],
            ByHandForm.Errors,
            [AtMost(0m), AtMost(1m), AtMost(5m), Rule.Else],
            ["value <= 0", "value <= 1", "value <= 5", "value > 5"]
        ),
        new(
            "人",
            ["300人以上", "200人以上", "100人以上", "100人以下"],
            [312m, 300m, 250m, 100m, 99m],
            ByHandForm.People,
            [AtLeast(300m), AtLeast(200m), AtLeast(100m), Rule.Else],
            ["value >= 300", "value >= 200", "value >= 100", "value < 100"]
        ),
        new(
            "天",
            ["≤2天", "≤5天", "≤10天", ">10天"],
            [1m, 2m, 4m, 10m, 11m],
            ByHandForm.Days,
            [AtMost(2m), AtMost(5m), AtMost(10m), Rule.Else],
            ["value <= 2", "value <= 5", "value <= 10", "value > 10"]
        ),
    ];

    private static Rule AtLeast(decimal least) => new(least, null);

    private static Rule AtMost(decimal most) => new(null, most);
}
