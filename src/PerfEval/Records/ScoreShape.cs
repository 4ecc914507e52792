using PerfEval.Text;
using static PerfEval.Records.CommonShapes;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records;

/// <summary>The members of score rules, curves and points in <c>perfeval/evaluation/2</c>.</summary>
internal static class ScoreShape
{
    private static readonly JsonShape TextIfAny = new MayLack(Words);
    private static readonly JsonShape ExactIfAny = new MayLack(Exact);

    /// <summary>Points: one amount, or from the least to the most that are possible.</summary>
    public static JsonShape Points { get; } =
        new Either(
            Exact,
            new Members(
                new LocalizedText("a range of points", "得分范围"),
                ("least", Exact),
                ("most", Exact)
            )
        );

    private static readonly JsonShape Piece = new Members(
        new LocalizedText("a piece of a curve", "得分曲线的一段"),
        ("set", Words),
        (
            "form",
            new OneOf(
                "constant",
                "proportion",
                "excess",
                "inverse",
                "between",
                "ramp",
                "stairs",
                "stairsStarted",
                "open"
            )
        ),
        ("points", Exact),
        ("target", ExactIfAny),
        ("from", ExactIfAny),
        ("to", ExactIfAny),
        ("per", ExactIfAny),
        ("step", ExactIfAny),
        ("toPoints", ExactIfAny),
        (
            "why",
            new MayLack(
                new OneOf("full", "zero", "least", "most", "stepsEnd", "tier", "held", "beyond")
            )
        )
    );

    private static readonly JsonShape Label = new Members(
        new LocalizedText("a label with its points", "标签及其得分"),
        ("label", Words),
        ("points", Points)
    );

    private static readonly JsonShape Rank = new Members(
        new LocalizedText("a grade with its points", "等级及其得分"),
        ("rank", Whole),
        ("points", Exact)
    );

    private static readonly JsonShape Band = new Members(
        new LocalizedText("a band of points", "评分区间"),
        ("label", TextIfAny),
        ("set", Words)
    );

    /// <summary>The pieces of a curve; left out where the rule has none.</summary>
    public static JsonShape Curve { get; } = new MayLack(new List(() => Piece));

    /// <summary>A score rule; left out where an indicator earns no points.</summary>
    public static JsonShape Rule { get; } = new MayLack(RuleOf(new MayLack(new List(() => Item!))));

    private static readonly JsonShape Item = new Members(
        new LocalizedText("an item", "子项"),
        ("item", Words),
        ("text", TextIfAny),
        ("points", ExactIfAny),
        ("minus", ExactIfAny),
        ("plus", ExactIfAny),
        ("most", ExactIfAny),
        ("zero", new MayLack(YesOrNo)),
        ("measure", new MayLack(new OneOf("percent", "number", "category"))),
        ("unit", TextIfAny),
        ("score", new MayLack(RuleOf(null))),
        ("curve", Curve)
    );

    /// <summary>The answers to items; left out where there are none.</summary>
    public static JsonShape Answers { get; } =
        new MayLack(
            new List(() =>
                new Members(
                    new LocalizedText("an answer to an item", "子项的填写"),
                    ("item", Words),
                    ("value", TextIfAny),
                    ("points", TextIfAny),
                    ("reason", TextIfAny),
                    ("by", TextIfAny)
                )
            )
        );

    /// <summary>What a person judged; left out where nobody did.</summary>
    public static JsonShape Judged { get; } =
        new MayLack(
            new Members(
                Terms.PointsJudged,
                ("points", Words),
                ("reason", TextIfAny),
                ("by", TextIfAny)
            )
        );

    private static Members RuleOf(JsonShape? items)
    {
        (string, JsonShape)[] members =
        [
            ("kind", new OneOf("ratio", "full", "base", "tiers", "line", "items", "judged")),
            ("text", TextIfAny),
            ("points", Exact),
            ("least", Exact),
            ("most", Exact),
            (
                "explainFrom",
                new MayLack(
                    new Members(
                        new LocalizedText("what has to be explained", "须说明原因的结果"),
                        ("share", Exact),
                        ("target", Exact)
                    )
                )
            ),
            ("ranks", new MayLack(new List(() => Rank))),
            ("direction", new MayLack(new OneOf("higher", "lower", "middle"))),
            ("labels", new MayLack(new List(() => Label))),
            ("judged", new MayLack(new List(() => Band))),
        ];
        return new Members(
            new LocalizedText("a score rule", "评分规则"),
            items is null ? members : [.. members, ("base", ExactIfAny), ("items", items)]
        );
    }
}
