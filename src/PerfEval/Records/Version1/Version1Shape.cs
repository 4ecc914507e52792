using PerfEval.Text;
using static PerfEval.Records.CommonShapes;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records.Version1;

/// <summary>The members of <c>perfeval/evaluation/1</c>, which earlier versions wrote.</summary>
internal static class Version1Shape
{
    /// <summary>What the documents call themselves.</summary>
    public const string Schema = "perfeval/evaluation/1";

    // Points came later.
    private static readonly string[] Statuses =
    [
        .. Enum.GetNames<Status>().Where(status => status != nameof(Status.Scored)),
    ];

    private static readonly JsonShape Place = new Optional(
        new Members(new("a place", "位置"), ("file", Words), ("line", Whole), ("column", Whole))
    );

    private static readonly JsonShape Findings = FindingsOf(
        Place,
        WordsOrNull,
        acceptance => new Optional(acceptance)
    );

    private static readonly JsonShape RollUpRule = new Optional(
        new Members(
            Terms.With("the", Terms.RollUp),
            ("source", new OneOf("rulebook", "file")),
            ("replacesRuleBooks", YesOrNo),
            ("method", new OneOf("weighted-mean", "worst")),
            ("weights", new OneOf("equal", "declared", "budget")),
            ("absentBudget", new Optional(new OneOf("exclude"))),
            ("over", new OneOf("children", "indicators")),
            ("points", new Map(Exact)),
            ("bands", new Map(Words)),
            ("missing", new OneOf("withhold", "worst", "exclude")),
            ("minCoverage", ExactOrNull),
            ("rounding", new Optional(CommonShapes.Rounding))
        )
    );

    private static readonly JsonShape Record = new Members(
        Terms.With("the", Terms.Record),
        ("engine", Words),
        ("inputs", new List(() => Input)),
        ("asOf", Day),
        ("asOfSource", new OneOf("option", "results", "clock")),
        ("options", new Members(new("the options", "选项"), ("strict", YesOrNo))),
        ("reading", Policies),
        ("rollup", RollUpRule),
        ("instant", Instant),
        ("seal", Hash)
    );

    private static readonly JsonShape Table = new Members(
        Terms.With("the", Terms.RuleBook),
        ("id", Words),
        ("title", Localized),
        (
            "grades",
            new List(
                () =>
                    new Members(Terms.With("a", Terms.Grade), ("id", Words), ("label", Localized)),
                "id"
            )
        ),
        ("findings", Findings)
    );

    private static readonly JsonShape Score = new Optional(
        new Members(Terms.With("a", Terms.Score), ("exact", Exact), ("shown", Words))
    );

    private static readonly JsonShape End = new Members(
        new("an end", "范围的一端"),
        ("grade", Words),
        ("beforeGates", Words),
        ("score", Score)
    );

    private static readonly JsonShape Range = new Optional(
        new Either(
            new List(() => Words),
            new Members(new("a range", "范围"), ("lowest", End), ("highest", End))
        )
    );

    private static readonly JsonShape Value = new Optional(
        new Members(
            Terms.With("a", Terms.Value),
            ("text", Words),
            ("notApplicable", WordsOrNull),
            ("evidence", WordsOrNull),
            ("note", WordsOrNull),
            ("deviation", WordsOrNull),
            ("place", Place)
        )
    );

    private static readonly LocalizedText WhatIsCompared = new("what is compared", "比较的值");

    private static readonly JsonShape Compared = new Optional(
        new Forms(
            new Members(
                WhatIsCompared,
                ("number", Exact),
                ("unit", new Optional(Unit)),
                ("raw", Exact),
                ("roundingDecided", YesOrNo)
            ),
            new Members(WhatIsCompared, ("label", Words)),
            new Members(WhatIsCompared, ("due", Day), ("completed", new Optional(Day)))
        )
    );

    private static readonly JsonShape Gate = new Members(
        Terms.With("a", Terms.Gate),
        ("indicator", Words),
        ("grade", WordsOrNull),
        ("when", Words),
        ("cap", Words),
        ("closed", YesOrNo)
    );

    private static readonly JsonShape Part = new Members(
        new("a part", "组成部分"),
        ("path", Words),
        ("weight", ExactOrNull),
        ("share", ExactOrNull),
        ("lowest", ExactOrNull),
        ("highest", ExactOrNull),
        ("leftOut", new Optional(new OneOf("notApplicable", "noBudget", "notMeasured")))
    );

    private static readonly JsonShape Claim = new Members(
        new("a claim", "评价标准"),
        ("grade", Words),
        ("text", Words),
        ("means", WordsOrNull),
        ("set", Words),
        ("met", new Optional(YesOrNo))
    );

    private static readonly JsonShape Policy = new Optional(
        new Forms([
            .. new[] { "overlap", "gap", "beyond", "top" }.Select(name => new Members(
                Terms.With("the", Terms.ReadingPolicy),
                (name, Words),
                ("grade", WordsOrNull)
            )),
        ])
    );

    private static readonly JsonShape Decided = new Optional(Decision);

    private static readonly JsonShape Distance = new Optional(
        new Members(
            Terms.With("a", Terms.Distance),
            ("grade", Words),
            ("amount", Exact),
            ("moreThan", YesOrNo)
        )
    );

    private static readonly JsonShape Source = new Optional(
        new Members(
            new("a source", "来源"),
            ("document", WordsOrNull),
            ("section", WordsOrNull),
            ("page", WholeOrNull),
            ("line", WholeOrNull)
        )
    );

    private static readonly JsonShape Counts = new Members(
        new("the counts", "计数"),
        ("grades", new Map(Whole)),
        (
            "statuses",
            new Members(
                new("the statuses", "状态计数"),
                [.. Statuses.Select(status => (status, Whole))]
            )
        )
    );

    private static readonly JsonShape Node = new Members(
        Terms.With("a", Terms.Node),
        ("path", Words),
        ("level", new OneOf("department", "responsibility", "activity", "indicator")),
        ("name", new Optional(Localized)),
        ("value", Value),
        ("compared", Compared),
        ("status", new Optional(new OneOf(Statuses))),
        ("grade", WordsOrNull),
        ("score", Score),
        ("range", Range),
        ("coverage", ExactOrNull),
        ("gates", new Optional(new List(() => Gate))),
        ("arithmetic", new Optional(new List(() => Part, "path"))),
        ("segment", WordsOrNull),
        ("claims", new Optional(new List(() => Claim))),
        ("policy", Policy),
        ("decided", Decided),
        (
            "distances",
            new Optional(
                new Members(
                    Terms.With("the", Terms.Plural(Terms.Distance)),
                    ("better", Distance),
                    ("worse", Distance)
                )
            )
        ),
        ("findings", Findings),
        ("source", Source),
        ("counts", Counts),
        ("children", new List(() => Node!, "path"))
    );

    private static readonly JsonShape Subject = new Members(
        Terms.With("a", Terms.Subject),
        ("subject", WordsOrNull),
        (
            "assessor",
            new Optional(
                new Members(
                    Terms.With("an", Terms.Assessor),
                    ("name", WordsOrNull),
                    ("role", new OneOf("self", "review", "audit"))
                )
            )
        ),
        ("node", Node),
        ("findings", Findings)
    );

    /// <summary>The whole document.</summary>
    public static JsonShape Document { get; } =
        new Members(
            new("an evaluation", "评价结果"),
            ("schema", new SchemaId(Schema)),
            ("record", Record),
            ("rulebook", Table),
            ("subjects", new List(() => Subject, "subject")),
            ("findings", Findings)
        );
}
