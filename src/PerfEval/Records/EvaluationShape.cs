using NodaTime.Text;
using PerfEval.Text;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records;

/// <summary>The members of <c>perfeval/evaluation/1</c>, as <c>docs/evaluation.md</c> lists them.</summary>
internal static class EvaluationShape
{
    private static readonly JsonShape Text = new AnyText();
    private static readonly JsonShape TextOrNull = new Optional(Text);
    private static readonly JsonShape Number = new Count();
    private static readonly JsonShape NumberOrNull = new Optional(Number);
    private static readonly JsonShape Flag = new Flag();
    private static readonly JsonShape Localized = new Either(Text, new Map(Text));

    private static readonly JsonShape Exact = new Written(
        new LocalizedText("an exact number", "精确的数"),
        "11/12",
        text => ExactText.TryParse(text, out _)
    );

    private static readonly JsonShape ExactOrNull = new Optional(Exact);

    private static readonly JsonShape Day = new Written(
        new LocalizedText("a date", "日期"),
        "2019-12-31",
        text => LocalDatePattern.Iso.Parse(text).Success
    );

    private static readonly JsonShape Instant = new Written(
        new LocalizedText("an instant in UTC", "UTC 时刻"),
        "2020-01-01T08:00:00Z",
        text => InstantPattern.ExtendedIso.Parse(text).Success
    );

    private static readonly JsonShape Hash = new Written(
        new LocalizedText("a SHA-256", "SHA-256 校验值"),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower)
    );

    private static readonly JsonShape Place = new Optional(
        new Members(new("a place", "位置"), ("file", Text), ("line", Number), ("column", Number))
    );

    private static readonly JsonShape Finding = new Members(
        Terms.With("a", Terms.Finding),
        ("code", Text),
        ("severity", new OneOf("information", "warning", "error")),
        ("place", Place),
        ("path", TextOrNull),
        ("regions", TextOrNull),
        ("message", new Members(new("a message", "消息"), ("en", Text), ("zh", Text))),
        ("arguments", new Map(Localized)),
        (
            "accepted",
            new Optional(
                new Members(
                    new("an acceptance", "认可"),
                    ("reason", Text),
                    ("by", Text),
                    ("on", Day)
                )
            )
        )
    );

    private static readonly JsonShape Findings = new List(() => Finding);

    private static readonly JsonShape Input = new Members(
        new("an input", "输入文件"),
        ("kind", new OneOf("rulebook", "calendar", "results", "rollup")),
        ("name", Text),
        ("sha256", Hash),
        ("encoding", TextOrNull),
        ("delimiter", TextOrNull)
    );

    private static readonly JsonShape RollUpRule = new Optional(
        new Members(
            Terms.With("the", Terms.RollUp),
            ("source", new OneOf("rulebook", "file")),
            ("replacesRuleBooks", Flag),
            ("method", new OneOf("weighted-mean", "worst")),
            ("weights", new OneOf("equal", "declared", "budget")),
            ("absentBudget", new Optional(new OneOf("exclude"))),
            ("over", new OneOf("children", "indicators")),
            ("points", new Map(Exact)),
            ("bands", new Map(Text)),
            ("missing", new OneOf("withhold", "worst", "exclude")),
            ("minCoverage", ExactOrNull),
            (
                "rounding",
                new Optional(
                    new Members(
                        new("the rounding", "舍入"),
                        ("to", Exact),
                        ("mode", new OneOf("half-up", "half-even", "down", "up"))
                    )
                )
            )
        )
    );

    private static readonly JsonShape Record = new Members(
        Terms.With("the", Terms.Record),
        ("engine", Text),
        ("inputs", new List(() => Input)),
        ("asOf", Day),
        ("asOfSource", new OneOf("option", "results", "clock")),
        ("options", new Members(new("the options", "选项"), ("strict", Flag))),
        (
            "reading",
            new Members(
                Terms.With("the", Terms.ReadingPolicy),
                ("overlap", new OneOf("better", "worse", "refuse")),
                ("gap", new OneOf("worse", "better", "refuse")),
                ("beyond", new OneOf("clamp", "refuse")),
                ("top", new OneOf("reached", "literal", "refuse"))
            )
        ),
        ("rollup", RollUpRule),
        ("instant", Instant),
        ("seal", Hash)
    );

    private static readonly JsonShape Table = new Members(
        Terms.With("the", Terms.RuleBook),
        ("id", Text),
        ("title", Localized),
        (
            "grades",
            new List(
                () => new Members(Terms.With("a", Terms.Grade), ("id", Text), ("label", Localized)),
                "id"
            )
        ),
        ("findings", Findings)
    );

    private static readonly JsonShape Score = new Optional(
        new Members(Terms.With("a", Terms.Score), ("exact", Exact), ("shown", Text))
    );

    private static readonly JsonShape End = new Members(
        new("an end", "范围的一端"),
        ("grade", Text),
        ("beforeGates", Text),
        ("score", Score)
    );

    private static readonly JsonShape Range = new Optional(
        new Either(
            new List(() => Text),
            new Members(new("a range", "范围"), ("lowest", End), ("highest", End))
        )
    );

    private static readonly JsonShape Value = new Optional(
        new Members(
            Terms.With("a", Terms.Value),
            ("text", Text),
            ("notApplicable", TextOrNull),
            ("evidence", TextOrNull),
            ("note", TextOrNull),
            ("deviation", TextOrNull),
            ("place", Place)
        )
    );

    private static readonly LocalizedText WhatIsCompared = new("what is compared", "比较的值");

    private static readonly JsonShape Compared = new Optional(
        new Forms(
            new Members(
                WhatIsCompared,
                ("number", Exact),
                ("unit", TextOrNull),
                ("raw", Exact),
                ("roundingDecided", Flag)
            ),
            new Members(WhatIsCompared, ("label", Text)),
            new Members(WhatIsCompared, ("due", Day), ("completed", new Optional(Day)))
        )
    );

    private static readonly JsonShape Gate = new Members(
        Terms.With("a", Terms.Gate),
        ("indicator", Text),
        ("grade", TextOrNull),
        ("when", Text),
        ("cap", Text),
        ("closed", Flag)
    );

    private static readonly JsonShape Part = new Members(
        new("a part", "组成部分"),
        ("path", Text),
        ("weight", ExactOrNull),
        ("share", ExactOrNull),
        ("lowest", ExactOrNull),
        ("highest", ExactOrNull),
        ("leftOut", new Optional(new OneOf("notApplicable", "noBudget", "notMeasured")))
    );

    private static readonly JsonShape Claim = new Members(
        new("a claim", "评价标准"),
        ("grade", Text),
        ("text", Text),
        ("means", TextOrNull),
        ("set", Text),
        ("met", new Optional(Flag))
    );

    private static readonly JsonShape Policy = new Optional(
        new Forms([
            .. new[] { "overlap", "gap", "beyond", "top" }.Select(name => new Members(
                Terms.With("the", Terms.ReadingPolicy),
                (name, Text),
                ("grade", TextOrNull)
            )),
        ])
    );

    private static readonly JsonShape Decided = new Optional(
        new Members(
            new("a decision", "裁定"),
            ("grade", Text),
            ("reason", Text),
            ("by", Text),
            ("on", Day)
        )
    );

    private static readonly JsonShape Distance = new Optional(
        new Members(
            Terms.With("a", Terms.Distance),
            ("grade", Text),
            ("amount", Exact),
            ("moreThan", Flag)
        )
    );

    private static readonly JsonShape Source = new Optional(
        new Members(
            new("a source", "来源"),
            ("document", TextOrNull),
            ("section", TextOrNull),
            ("page", NumberOrNull),
            ("line", NumberOrNull)
        )
    );

    private static readonly JsonShape Counts = new Members(
        new("the counts", "计数"),
        ("grades", new Map(Number)),
        (
            "statuses",
            new Members(
                new("the statuses", "状态计数"),
                [.. Enum.GetNames<Status>().Select(status => (status, Number))]
            )
        )
    );

    private static readonly JsonShape Node = new Members(
        Terms.With("a", Terms.Node),
        ("path", Text),
        ("level", new OneOf("department", "responsibility", "activity", "indicator")),
        ("name", new Optional(Localized)),
        ("value", Value),
        ("compared", Compared),
        ("status", new Optional(new OneOf(Enum.GetNames<Status>()))),
        ("grade", TextOrNull),
        ("score", Score),
        ("range", Range),
        ("coverage", ExactOrNull),
        ("gates", new Optional(new List(() => Gate))),
        ("arithmetic", new Optional(new List(() => Part, "path"))),
        ("segment", TextOrNull),
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
        ("subject", TextOrNull),
        (
            "assessor",
            new Optional(
                new Members(
                    Terms.With("an", Terms.Assessor),
                    ("name", TextOrNull),
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
            ("schema", new SchemaId("perfeval/evaluation/1")),
            ("record", Record),
            ("rulebook", Table),
            ("subjects", new List(() => Subject, "subject")),
            ("findings", Findings)
        );
}
