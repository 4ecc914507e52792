using PerfEval.Statements.Checks;
using PerfEval.Text;
using static PerfEval.Records.CommonShapes;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records;

/// <summary>The members of <c>perfeval/evaluation/2</c>, as <c>docs/evaluation.md</c> lists them.</summary>
internal static class EvaluationShape
{
    /// <summary>What the documents call themselves.</summary>
    public const string Schema = "perfeval/evaluation/2";

    private static readonly JsonShape TextIfAny = new MayLack(Words);
    private static readonly JsonShape ExactIfAny = new MayLack(Exact);
    private static readonly JsonShape FlagIfSo = new MayLack(YesOrNo);
    private static readonly JsonShape CountIfAny = new MayLack(Whole);
    private static readonly JsonShape DayIfAny = new MayLack(Day);
    private static readonly JsonShape Texts = new List(() => Words);
    private static readonly JsonShape TextsIfAny = new MayLack(Texts);
    private static readonly JsonShape LocalizedIfAny = new MayLack(Localized);

    private static readonly JsonShape PlaceIfAny = new MayLack(
        new Written(
            new LocalizedText("a place", "位置"),
            "rules/2019.yaml(41,18)",
            RecordedPlace.IsWritten
        )
    );

    private static readonly JsonShape Findings = FindingsOf(
        PlaceIfAny,
        TextIfAny,
        acceptance => new MayLack(acceptance)
    );

    private static readonly JsonShape Rounding = new MayLack(CommonShapes.Rounding);

    private static readonly JsonShape NotApplicable = new MayLack(
        new OneOf("full", "zero", "rescale")
    );

    private static readonly JsonShape RollUpRule = new MayLack(
        new Members(
            Terms.With("the", Terms.RollUp),
            ("source", new OneOf("rulebook", "file")),
            ("replacesRuleBooks", FlagIfSo),
            ("method", new OneOf("weighted-mean", "worst", "best", "sum")),
            ("weights", new MayLack(new OneOf("equal", "declared", "budget"))),
            ("absentBudget", new MayLack(new OneOf("exclude"))),
            ("over", new MayLack(new OneOf("children", "indicators"))),
            ("points", new MayLack(new Map(Exact))),
            (
                "bands",
                new MayLack(
                    new List(() =>
                        new Members(
                            new("a band", "等级区间"),
                            ("grade", Words),
                            ("text", Words),
                            ("place", PlaceIfAny)
                        )
                    )
                )
            ),
            ("missing", new OneOf("withhold", "worst", "exclude")),
            ("notApplicable", NotApplicable),
            ("minCoverage", ExactIfAny),
            ("rounding", Rounding),
            ("indicatorRounding", Rounding),
            ("place", PlaceIfAny)
        )
    );

    private static readonly JsonShape Source = new MayLack(
        new Members(
            new("a source", "来源"),
            ("document", TextIfAny),
            ("section", TextIfAny),
            ("page", CountIfAny),
            ("line", CountIfAny)
        )
    );

    private static readonly JsonShape Measure = new Members(
        new("a measure", "度量"),
        ("kind", new OneOf("percent", "number", "category", "timing")),
        ("unit", new MayLack(Unit)),
        ("domain", TextIfAny),
        ("resolution", ExactIfAny),
        ("direction", new MayLack(new OneOf("higher", "lower", "middle"))),
        ("rounding", Rounding),
        ("noun", TextIfAny),
        ("aliases", new MayLack(new Map(Texts))),
        (
            "calendar",
            new MayLack(
                new Members(
                    Terms.With("a", Terms.Calendar),
                    ("id", Words),
                    ("from", Day),
                    ("to", Day),
                    ("off", new List(() => Day)),
                    ("worked", new List(() => Day))
                )
            )
        ),
        ("due", DayIfAny),
        ("from", TextIfAny)
    );

    private static readonly JsonShape Criterion = new Members(
        new("a criterion", "评价标准"),
        ("grade", Words),
        ("text", Words),
        ("means", TextIfAny),
        ("set", Words),
        ("rest", TextIfAny),
        ("tolerance", FlagIfSo),
        ("place", PlaceIfAny)
    );

    private static readonly JsonShape Policy = new MayLack(
        new Forms([
            .. new[] { "overlap", "gap", "beyond", "top" }.Select(name => new Members(
                Terms.With("the", Terms.ReadingPolicy),
                (name, Words)
            )),
        ])
    );

    private static readonly JsonShape Step = new Members(
        new("a stretch of a ladder", "评价标准的一段"),
        ("set", Words),
        ("grade", TextIfAny),
        ("possible", TextsIfAny),
        ("claims", Texts),
        ("policy", Policy),
        ("findings", TextsIfAny)
    );

    private static readonly JsonShape Node = new Members(
        Terms.With("a", Terms.Node),
        ("path", Words),
        ("level", new OneOf("responsibility", "activity", "indicator")),
        ("number", TextIfAny),
        ("name", Localized),
        ("owner", LocalizedIfAny),
        ("description", LocalizedIfAny),
        ("goal", LocalizedIfAny),
        (
            "budget",
            new MayLack(
                new Members(Terms.With("a", Terms.Budget), ("amount", Exact), ("text", Words))
            )
        ),
        ("weight", ExactIfAny),
        ("points", ExactIfAny),
        ("outOf", ExactIfAny),
        ("least", ExactIfAny),
        ("most", ExactIfAny),
        ("target", TextIfAny),
        ("measure", new MayLack(Measure)),
        ("reading", new MayLack(Policies)),
        ("criteria", new MayLack(new List(() => Criterion))),
        ("ladder", new MayLack(new List(() => Step))),
        ("score", ScoreShape.Rule),
        ("curve", ScoreShape.Curve),
        ("notApplicable", NotApplicable),
        (
            "gate",
            new MayLack(
                new Members(
                    Terms.With("a", Terms.Gate),
                    ("when", TextIfAny),
                    ("text", TextIfAny),
                    ("set", TextIfAny),
                    ("item", TextIfAny),
                    ("cap", TextIfAny),
                    ("capPoints", ExactIfAny)
                )
            )
        ),
        ("offices", TextsIfAny),
        ("duties", TextsIfAny),
        ("goals", TextsIfAny),
        ("source", Source),
        ("place", PlaceIfAny)
    );

    private static readonly JsonShape Office = new Members(
        new("an office", "内设机构"),
        ("id", Words),
        ("name", Localized),
        ("source", Source),
        (
            "duties",
            new List(
                () =>
                    new Members(
                        new("a duty", "职责条目"),
                        ("id", Words),
                        ("number", Words),
                        ("text", Words)
                    ),
                "id"
            )
        )
    );

    /// <summary>The rule book.</summary>
    public static JsonShape RuleBook { get; } =
        new Members(
            Terms.With("the", Terms.RuleBook),
            ("id", Words),
            ("title", Localized),
            ("period", new Members(new("the period", "评价周期"), ("from", Day), ("to", Day))),
            (
                "department",
                new MayLack(
                    new Members(
                        Terms.With("the", Terms.Department),
                        ("code", TextIfAny),
                        ("name", Localized)
                    )
                )
            ),
            ("currency", TextIfAny),
            ("timeZone", Words),
            ("source", Source),
            ("levels", new MayLack(new List(() => Localized))),
            (
                "grades",
                new List(
                    () =>
                        new Members(
                            Terms.With("a", Terms.Grade),
                            ("id", Words),
                            ("label", Localized)
                        ),
                    "id"
                )
            ),
            ("reading", Policies),
            ("points", ExactIfAny),
            ("deviation", new MayLack(new OneOf("required"))),
            ("rollup", RollUpRule),
            ("nodes", new List(() => Node, "path")),
            ("findings", Findings),
            ("offices", new MayLack(new List(() => Office, "id"))),
            (
                "goals",
                new MayLack(
                    new List(
                        () =>
                            new Members(
                                new("a goal", "目标"),
                                ("id", Words),
                                ("text", Words),
                                ("source", Source)
                            ),
                        "id"
                    )
                )
            ),
            (
                "glossary",
                new MayLack(
                    new List(() =>
                        new Members(
                            new("a term", "名词"),
                            ("term", Words),
                            ("text", Words),
                            ("source", Source)
                        )
                    )
                )
            )
        );

    private static readonly JsonShape End = new Members(
        new("an end", "范围的一端"),
        ("grade", TextIfAny),
        ("beforeGates", TextIfAny),
        ("score", TextIfAny),
        ("points", TextIfAny),
        ("exact", ExactIfAny)
    );

    // Above the indicators what the roll-up makes of them, or else what became of one of them.
    private static readonly JsonShape Result = new Members(
        Terms.With("a", Terms.Result),
        ("path", Words),
        ("status", new MayLack(new OneOf(Enum.GetNames<Status>()))),
        ("grade", TextIfAny),
        ("score", TextIfAny),
        ("points", new MayLack(ScoreShape.PointsOfResult)),
        ("exact", ExactIfAny),
        ("full", ExactIfAny),
        (
            "range",
            new MayLack(
                new Either(
                    Texts,
                    new Members(new("a range", "范围"), ("lowest", End), ("highest", End))
                )
            )
        ),
        ("coverage", ExactIfAny),
        ("counts", new MayLack(new List(() => Whole))),
        ("ungraded", new MayLack(new Map(Whole))),
        ("parts", new MayLack(new Map(Words, int.MaxValue))),
        (
            "gates",
            new MayLack(
                new List(() =>
                    new Members(
                        Terms.With("a", Terms.Gate),
                        ("indicator", Words),
                        ("cap", TextIfAny),
                        ("capPoints", ExactIfAny),
                        ("closed", YesOrNo)
                    )
                )
            )
        ),
        ("value", TextIfAny),
        ("named", TextIfAny),
        (
            "stated",
            new MayLack(
                new Either(
                    Words,
                    new Members(
                        Terms.With("a", Terms.Value),
                        ("value", TextIfAny),
                        ("done", TextIfAny),
                        ("of", TextIfAny),
                        ("due", TextIfAny),
                        ("completed", TextIfAny)
                    )
                )
            )
        ),
        ("computed", TextIfAny),
        ("evidence", TextIfAny),
        ("note", TextIfAny),
        ("deviation", TextIfAny),
        ("reason", TextIfAny),
        ("compared", ExactIfAny),
        ("band", TextIfAny),
        ("segment", CountIfAny),
        ("policy", new MayLack(new OneOf("overlap", "gap", "beyond", "top"))),
        ("rounding", FlagIfSo),
        ("decided", new MayLack(Decision)),
        ("distances", new MayLack(new List(() => WordsOrNull))),
        ("items", ScoreShape.Answers),
        ("judged", ScoreShape.Judged),
        (
            "claimed",
            new MayLack(
                new Members(
                    Terms.With("a", Terms.Claim),
                    ("points", TextIfAny),
                    ("grade", TextIfAny)
                )
            )
        ),
        ("findings", TextsIfAny),
        ("place", PlaceIfAny)
    );

    private static readonly JsonShape Standing = new Members(
        new("an outcome", "结果"),
        ("status", new MayLack(new OneOf(Enum.GetNames<Status>()))),
        ("grade", TextIfAny),
        ("score", TextIfAny),
        ("points", TextIfAny),
        (
            "range",
            new MayLack(
                new Members(
                    new("a range", "范围"),
                    ("lowest", TextIfAny),
                    ("highest", TextIfAny),
                    ("lowestScore", TextIfAny),
                    ("highestScore", TextIfAny),
                    ("lowestPoints", TextIfAny),
                    ("highestPoints", TextIfAny)
                )
            )
        )
    );

    private static readonly JsonShape Dependency = new Members(
        new("a dependency", "依赖"),
        ("policy", TextIfAny),
        ("from", TextIfAny),
        ("to", TextIfAny),
        ("leftOut", new MayLack(new OneOf("decided", "notApplicable"))),
        ("path", TextIfAny),
        (
            "changes",
            new List(() =>
                new Members(
                    new("a change", "变化"),
                    ("path", Words),
                    ("from", Standing),
                    ("to", Standing)
                )
            )
        )
    );

    /// <summary>A subject with its results.</summary>
    public static JsonShape Subject { get; } =
        new Members(
            Terms.With("a", Terms.Subject),
            ("subject", TextIfAny),
            ("file", TextIfAny),
            (
                "assessors",
                new MayLack(
                    new List(() =>
                        new Members(
                            Terms.With("an", Terms.Assessor),
                            ("name", TextIfAny),
                            ("role", new OneOf("self", "review", "audit")),
                            ("file", TextIfAny),
                            ("indicators", TextsIfAny)
                        )
                    )
                )
            ),
            (
                "project",
                new MayLack(
                    new Members(
                        new("a project", "项目概况"),
                        ("department", TextIfAny),
                        ("unit", TextIfAny),
                        ("goal", TextIfAny),
                        ("achieved", TextIfAny)
                    )
                )
            ),
            (
                "funds",
                new MayLack(
                    new List(
                        () =>
                            new Members(
                                new("a line of funds", "项目资金的一行"),
                                ("id", Words),
                                ("name", TextIfAny),
                                ("initial", TextIfAny),
                                ("adjusted", TextIfAny),
                                ("executed", TextIfAny)
                            ),
                        "id"
                    )
                )
            ),
            ("results", new List(() => Result, "path")),
            ("dependsOn", new MayLack(new List(() => Dependency))),
            ("findings", Findings)
        );

    private static readonly JsonShape Figures = new Members(
        Terms.With("a", Terms.Figure),
        ("id", Words),
        ("file", Words),
        (
            "checks",
            new List(() =>
                new Members(
                    new("a check", "核对"),
                    (
                        "kind",
                        new OneOf([
                            .. Enum.GetNames<CheckKind>().Select(kind => kind.ToLowerInvariant()),
                        ])
                    ),
                    ("path", Words),
                    ("arithmetic", Words),
                    ("finding", CountIfAny)
                )
            )
        ),
        ("findings", Findings)
    );

    private static readonly JsonShape Record = new Members(
        Terms.With("the", Terms.Record),
        ("engine", Words),
        (
            "inputs",
            new List(() =>
                new Members(
                    new("an input", "输入文件"),
                    (
                        "kind",
                        new OneOf(
                            "rulebook",
                            "calendar",
                            "results",
                            "rollup",
                            "evidence",
                            "statements"
                        )
                    ),
                    ("name", Words),
                    ("sha256", Hash),
                    ("encoding", TextIfAny),
                    ("delimiter", TextIfAny)
                )
            )
        ),
        ("asOf", Day),
        ("asOfSource", new OneOf("option", "results", "clock")),
        (
            "options",
            new Members(
                new("the options", "选项"),
                ("strict", YesOrNo),
                ("streamed", FlagIfSo),
                ("evidence", FlagIfSo),
                ("reading", new MayLack(Policies))
            )
        ),
        ("instant", Instant),
        ("statements", new MayLack(new List(() => Figures, "file")))
    );

    private static readonly LocalizedText WholeName = new("an evaluation", "评价结果");

    /// <summary>The whole document.</summary>
    public static JsonShape.Members Document { get; } =
        new Members(
            WholeName,
            ("schema", new SchemaId(Schema)),
            ("record", Record),
            ("rulebook", RuleBook),
            ("subjects", new List(() => Subject, "subject")),
            ("findings", Findings),
            ("seal", Hash)
        );
}
