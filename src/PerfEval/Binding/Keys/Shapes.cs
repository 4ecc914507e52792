using PerfEval.Text;

namespace PerfEval.Binding.Keys;

/// <summary>All keys of all files: the one table from which files are read and documented.</summary>
internal static class Shapes
{
    public const string RuleBookSchema = "perfeval/rulebook/1";
    public const string ResultsSchema = "perfeval/results/1";
    public const string CalendarSchema = "perfeval/calendar/1";
    public const string CasesSchema = "perfeval/cases/1";
    public const string RollUpSchema = "perfeval/rollup/1";

    public static Shape Source { get; } =
        new(
            new LocalizedText("source", "source（来源）"),
            Text("document", "000_80d4eeabc6cbe8f7.txt"),
            Text("section", "五、绩效目标"),
            Text("page", "12"),
            Text("line", "282")
        );

    public static Shape Acceptance { get; } =
        new(
            new LocalizedText("an entry of accept", "accept 的条目"),
            Text("code", "PE3010") with
            {
                IsRequired = true,
            },
            Text("reason", "以评价标准为准") with
            {
                IsRequired = true,
            },
            Text("by", "综合处") with
            {
                IsRequired = true,
            },
            Text("on", "2019-12-02") with
            {
                IsRequired = true,
            },
            Text("regions", "\"[90%, 91%)\"")
        );

    public static Shape Reading { get; } =
        new(
            new LocalizedText("reading", "reading（判读口径）"),
            OneOf("overlap", "better", "worse", "refuse") with
            {
                Default = "better",
            },
            OneOf("gap", "worse", "better", "refuse") with
            {
                Default = "worse",
            },
            OneOf("beyond", "clamp", "refuse") with
            {
                Default = "clamp",
            },
            OneOf("top", "reached", "literal", "refuse") with
            {
                Default = "reached",
            }
        );

    public static Shape Grade { get; } =
        new(
            Terms.With("a", Terms.Grade),
            Text("id", "excellent") with
            {
                IsRequired = true,
            },
            Localized("label", "{zh: 优, en: Excellent}") with
            {
                IsRequired = true,
            }
        );

    public static Shape Department { get; } =
        new(
            new LocalizedText("department", "department（部门）"),
            Text("code", "\"106\""),
            Localized("name", "高新区人社局") with
            {
                IsRequired = true,
            }
        );

    public static Shape Period { get; } =
        new(
            new LocalizedText("period", "period（期间）"),
            Text("from", "2019-01-01") with
            {
                IsRequired = true,
            },
            Text("to", "2019-12-31") with
            {
                IsRequired = true,
            }
        );

    public static Shape Rounding { get; } =
        new(
            new LocalizedText("rounding", "rounding（舍入）"),
            Text("to", "0.1%") with
            {
                IsRequired = true,
            },
            OneOf("mode", "half-up", "half-even", "down", "up") with
            {
                Default = "half-up",
            }
        );

    public static Shape Measure { get; } =
        new(
            new LocalizedText("measure", "measure（计量）"),
            OneOf("kind", "percent", "number", "category", "timing"),
            Text("unit", "人"),
            Text("noun", "差错率"),
            Text("min", "0%"),
            Text("max", "100%"),
            Text("resolution", "1"),
            OneOf("direction", "higher", "lower", "middle"),
            Mapping("rounding", "{to: 0.1%, mode: half-up}", Rounding),
            new Key("aliases", ValueKind.Map, "{基本满意: [较满意]}"),
            Text("calendar", "../calendars/cn-2019.yaml"),
            Text("due", "2019-09-30"),
            Text("from", "funds/total")
        );

    public static Shape Criterion { get; } =
        new(
            new LocalizedText("a criterion", "评价标准"),
            Text("text", "达标") with
            {
                IsRequired = true,
            },
            Text("means", "\">= 95%\""),
            Text("when", "by due")
        );

    public static Shape GateItem { get; } =
        new(
            new LocalizedText("when of a gate", "gate 的 when"),
            Text("item", "accident") with
            {
                IsRequired = true,
            }
        );

    public static Shape Gate { get; } =
        new(
            new LocalizedText("gate", "gate（一票否决）"),
            new Key("when", ValueKind.TextOrMapping, "poor") { IsRequired = true, Of = GateItem },
            Text("cap", "fair") with
            {
                IsRequired = true,
                OrToo = "capPoints",
            },
            Text("capPoints", "59.99")
        );

    public static Shape StepTerms { get; } =
        new(
            new LocalizedText("minus or plus", "minus、plus（扣分、加分）"),
            Text("points", "1") with
            {
                IsRequired = true,
            },
            Text("per", "1pp") with
            {
                IsRequired = true,
            },
            OneOf("steps", "whole", "started", "exact"),
            Text("most", "10")
        );

    public static Shape ScoreBase { get; } =
        new(
            new LocalizedText("base", "base（基本分）"),
            Text("at", "≥100%") with
            {
                IsRequired = true,
            },
            Text("points", "12") with
            {
                IsRequired = true,
            }
        );

    public static Shape ScoreItem { get; } =
        new(
            new LocalizedText("an item", "子项"),
            Text("text", "迟报"),
            Text("points", "1"),
            new Key("minus", ValueKind.TextOrMapping, "0.5") { Of = StepTerms },
            new Key("plus", ValueKind.TextOrMapping, "2") { Of = StepTerms },
            Text("least", "-5"),
            Text("most", "2"),
            Text("zero", "true"),
            Text("ratio", "≥10例"),
            OneOf("over", "full", "target/actual", "2-actual/target"),
            Text("full", "≥98%"),
            TextMap("tiers", "{是: 1, 否: 0}"),
            TextMap("judged", "{好: \"[0.5, 1]\", 差: \"[0, 0.5)\"}")
        );

    public static Shape Score { get; } =
        new(
            new LocalizedText("score", "score（评分规则）"),
            Text("text", "每低1个百分点扣1分"),
            Text("ratio", "≥10例"),
            OneOf("over", "full", "target/actual", "2-actual/target"),
            Text("full", "≥98%"),
            Mapping("base", "{at: ≥100%, points: 12}", ScoreBase),
            Mapping("minus", "{points: 1, per: 1pp, steps: whole}", StepTerms),
            Mapping("plus", "{points: 1, per: 3pp, steps: whole, most: 6}", StepTerms),
            TextMap("tiers", "{80%以上: 6, 60%-80%: 3, 60%以下: 0}"),
            TextMap("line", "{40%: 0, 90%: 100%}"),
            OneOf("below", "zero", "hold"),
            OneOf("above", "zero", "hold"),
            new Key("items", ValueKind.Map, "{late: {text: 迟报, minus: 0.5}}") { Of = ScoreItem },
            TextMap("judged", "{达成: \"[80%, 100%]\", 未达成: \"[0%, 80%)\"}"),
            Text("zero", "<95%"),
            Text("least", "0"),
            Text("most", "12"),
            Text("explainFrom", "120%")
        );

    private static readonly Key ScoreKey = new("score", ValueKind.TextOrMapping, "{ratio: ≥95%}")
    {
        Of = Score,
    };

    private static readonly Key StepsKey = OneOf("steps", "whole", "started", "exact");

    private static readonly Key[] PointsKeys =
    [
        Text("points", "10"),
        Text("outOf", "100"),
        Text("least", "0"),
        Text("most", "10"),
        ScoreKey,
        StepsKey,
    ];

    public static Shape Indicator { get; } =
        new(
            Terms.With("an", Terms.Indicator),
            [
                Text("id", "error-rate") with
                {
                    IsRequired = true,
                },
                Localized("name", "差错率") with
                {
                    IsRequired = true,
                },
                Text("number", "\"1\""),
                Localized("owner", "就业处"),
                Mapping("measure", "{kind: percent, min: 0%, max: 100%}", Measure),
                new Key(
                    "criteria",
                    ValueKind.Map,
                    "{excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}"
                )
                {
                    Of = Criterion,
                },
                Mapping("reading", "{overlap: worse}", Reading),
                Text("weight", "30"),
                Text("points", "10"),
                Text("target", "≥500人次"),
                ScoreKey,
                StepsKey,
                Text("least", "0"),
                Text("most", "10"),
                OneOf("notApplicable", "full", "zero", "rescale"),
                Mapping("gate", "{when: poor, cap: fair}", Gate),
                List("accept", "[]", Acceptance),
                Mapping("source", "{line: 282}", Source),
            ]
        );

    public static Shape Activity { get; } =
        new(
            Terms.With("an", Terms.Activity),
            [
                Text("id", "startup-support") with
                {
                    IsRequired = true,
                },
                Localized("name", "就业创业扶持") with
                {
                    IsRequired = true,
                },
                Text("number", "\"1\""),
                Localized("owner", "就业处"),
                Text("budget", "605.00") with
                {
                    MayBeEmpty = true,
                },
                Text("weight", "30"),
                Localized("description", "落实扶持政策。"),
                Localized("goal", "促进就业。"),
                .. PointsKeys,
                List("indicators", "[]", Indicator) with
                {
                    IsRequired = true,
                },
                List("accept", "[]", Acceptance),
                Mapping("source", "{line: 278}", Source),
            ]
        );

    public static Shape Responsibility { get; } =
        new(
            Terms.With("a", Terms.Responsibility),
            [
                Text("id", "employment") with
                {
                    IsRequired = true,
                },
                Localized("name", "促进就业管理") with
                {
                    IsRequired = true,
                },
                Text("number", "四"),
                Localized("owner", "就业处"),
                Text("budget", "605.00") with
                {
                    MayBeEmpty = true,
                },
                Text("weight", "30"),
                Localized("description", "负责促进就业工作。"),
                Localized("goal", "促进就业。"),
                .. PointsKeys,
                List("activities", "[]", Activity) with
                {
                    IsRequired = true,
                    Or = "indicators",
                },
                List("indicators", "[]", Indicator),
                List("accept", "[]", Acceptance),
                Mapping("source", "{line: 268}", Source),
            ]
        );

    public static Shape RollUpRounding { get; } =
        new(
            new LocalizedText("rounding of the roll-up", "汇总规则的 rounding（舍入）"),
            Text("to", "0.01") with
            {
                IsRequired = true,
                OrToo = "indicator",
            },
            OneOf("mode", "half-up", "half-even", "down", "up") with
            {
                Default = "half-up",
            },
            Mapping("indicator", "{to: 0.01}", Rounding)
        );

    private static readonly Key[] RollUpKeys =
    [
        OneOf("method", "weighted-mean", "worst", "best", "sum") with
        {
            IsRequired = true,
        },
        OneOf("weights", "equal", "declared", "budget"),
        OneOf("absentBudget", "exclude"),
        OneOf("over", "children", "indicators") with
        {
            Default = "children",
        },
        TextMap("points", "{excellent: 100, good: 85, fair: 70, poor: 50}"),
        TextMap(
            "bands",
            "{excellent: \">= 90\", good: \">= 80\", fair: \">= 60\", poor: \"< 60\"}"
        ),
        OneOf("missing", "withhold", "worst", "exclude") with
        {
            IsRequired = true,
        },
        OneOf("notApplicable", "full", "zero", "rescale"),
        Text("minCoverage", "80%"),
        Mapping("rounding", "{to: 0.01, mode: half-up}", RollUpRounding),
    ];

    private static readonly Key Totals = TextMap("totals", "{projectSpending: 8897.43}");

    public static Shape RollUpRule { get; } =
        new(new LocalizedText("rollup", "rollup（汇总规则）"), RollUpKeys);

    public static Shape RuleBook { get; } =
        new(
            Terms.With("the", Terms.RuleBook),
            Text("schema", RuleBookSchema) with
            {
                IsRequired = true,
            },
            Text("id", "gaoxin-hrss-2019") with
            {
                IsRequired = true,
            },
            Localized("title", "高新区人社局2019年绩效指标") with
            {
                IsRequired = true,
            },
            Mapping("department", "{code: \"106\", name: 高新区人社局}", Department),
            new Key("period", ValueKind.TextOrMapping, "2019") { IsRequired = true, Of = Period },
            Text("currency", "万元"),
            Text("timeZone", "Asia/Shanghai") with
            {
                Default = "UTC",
            },
            Mapping(
                "source",
                "{document: 000_80d4eeabc6cbe8f7.txt, section: 五、绩效目标}",
                Source
            ),
            new Key(
                "levels",
                ValueKind.LocalizedList,
                "[{zh: 一级指标, en: Class}, {zh: 二级指标, en: Dimension}, {zh: 三级指标, en: Indicator}]"
            )
            {
                Default = "responsibility, activity, indicator",
            },
            List("grades", "[{id: pass, label: 合格}, {id: fail, label: 不合格}]", Grade) with
            {
                Default = "excellent, good, fair, poor",
            },
            Mapping(
                "reading",
                "{overlap: better, gap: worse, beyond: clamp, top: reached}",
                Reading
            ),
            Text("points", "100"),
            ScoreKey,
            StepsKey,
            OneOf("deviation", "required"),
            Mapping("rollup", "{method: worst, missing: withhold}", RollUpRule),
            Totals,
            List("accept", "[]", Acceptance),
            List("responsibilities", "[]", Responsibility) with
            {
                IsRequired = true,
            }
        );

    public static Shape RollUpFile { get; } =
        new(
            new LocalizedText("the roll-up", "汇总规则文件"),
            [
                Text("schema", RollUpSchema) with
                {
                    IsRequired = true,
                },
                Text("id", "gaoxin-hrss-2019-equal"),
                Text("rulebook", "gaoxin-hrss-2019"),
                Localized("note", "公布的表没有权重；此处各项等权。"),
                .. RollUpKeys,
                Totals,
                Mapping("source", "{section: 二、部门预算总体情况, line: 87}", Source),
            ]
        );

    public static Shape Assessor { get; } =
        new(
            new LocalizedText("assessor", "assessor（评价人）"),
            Text("name", "综合处"),
            OneOf("role", "self", "review", "audit") with
            {
                Default = "self",
            }
        );

    public static Shape Decision { get; } =
        new(
            new LocalizedText("decided", "decided（裁定）"),
            Text("grade", "fair") with
            {
                IsRequired = true,
                OrToo = "points",
            },
            Text("points", "8.5"),
            Text("reason", "按较优一档认定") with
            {
                IsRequired = true,
            },
            Text("by", "综合处") with
            {
                IsRequired = true,
            },
            Text("on", "2020-01-10") with
            {
                IsRequired = true,
            }
        );

    public static Shape ItemAnswer { get; } =
        new(
            new LocalizedText("an answer to an item", "子项的填写"),
            Text("value", "10%") with
            {
                MayBeEmpty = true,
            },
            Text("points", "0.5") with
            {
                MayBeEmpty = true,
            },
            Text("reason", "材料不全"),
            Text("by", "综合处")
        );

    public static Shape Claim { get; } =
        new(
            new LocalizedText("claimed", "claimed（自评）"),
            Text("points", "10") with
            {
                MayBeEmpty = true,
            },
            Text("grade", "excellent") with
            {
                MayBeEmpty = true,
            }
        );

    private static readonly Key ClaimKey = Mapping(
        "claimed",
        "{points: 10, grade: excellent}",
        Claim
    ) with
    {
        MayBeEmpty = true,
    };

    public static Shape Result { get; } =
        new(
            Terms.With("a", Terms.Result),
            Text("value", "96.5%") with
            {
                MayBeEmpty = true,
            },
            Text("done", "57") with
            {
                MayBeEmpty = true,
            },
            Text("of", "60") with
            {
                MayBeEmpty = true,
            },
            Text("due", "2019-09-30") with
            {
                MayBeEmpty = true,
            },
            Text("completed", "2019-10-15") with
            {
                MayBeEmpty = true,
            },
            Text("notApplicable", "本年度无此项业务") with
            {
                MayBeEmpty = true,
            },
            new Key("items", ValueKind.Map, "{late: 2, missed: 1}")
            {
                MayBeEmpty = true,
                Of = ItemAnswer,
            },
            Text("points", "7") with
            {
                MayBeEmpty = true,
            },
            Text("reason", "材料不全") with
            {
                MayBeEmpty = true,
            },
            Text("by", "综合处") with
            {
                MayBeEmpty = true,
            },
            Mapping(
                "decided",
                "{grade: fair, reason: 按较优一档认定, by: 综合处, on: 2020-01-10}",
                Decision
            ),
            ClaimKey,
            Text("evidence", "发放台账.xlsx#B7") with
            {
                MayBeEmpty = true,
            },
            Text("note", "三人补发") with
            {
                MayBeEmpty = true,
            },
            Text("deviation", "外出务工人员缴费延后") with
            {
                MayBeEmpty = true,
            }
        );

    public static Shape FundLine { get; } =
        new(
            new LocalizedText("a line of funds", "funds 的一行（项目资金）"),
            Text("id", "total") with
            {
                IsRequired = true,
            },
            Text("name", "年度资金总额"),
            Text("initial", "120") with
            {
                MayBeEmpty = true,
            },
            Text("adjusted", "118.5") with
            {
                MayBeEmpty = true,
            },
            Text("executed", "117.2") with
            {
                MayBeEmpty = true,
            }
        );

    public static Shape Project { get; } =
        new(
            new LocalizedText("a project", "project（项目概况）"),
            [
                .. new[]
                {
                    ("department", "市民政局"),
                    ("unit", "养老服务科"),
                    ("goal", "改造12个社区养老服务站"),
                    ("achieved", "12个站点全部完工"),
                }.Select(fact => Text(fact.Item1, fact.Item2) with { MayBeEmpty = true }),
            ]
        );

    public static Shape Results { get; } =
        new(
            new LocalizedText("the results", "实际完成值文件"),
            Text("schema", ResultsSchema) with
            {
                IsRequired = true,
            },
            Text("rulebook", "gaoxin-hrss-2019"),
            Text("subject", "高新区人社局"),
            ClaimKey,
            Text("asOf", "2019-12-31"),
            Mapping("assessor", "{name: 综合处, role: self}", Assessor),
            Mapping("project", "{department: 市民政局, unit: 养老服务科}", Project),
            List(
                "funds",
                "[{id: total, name: 年度资金总额, initial: 120, adjusted: 118.5, executed: 117.2}]",
                FundLine
            ),
            MapOfResults()
        );

    public static Shape Expectation { get; } =
        new(
            new LocalizedText("an expectation", "预期"),
            Text("grade", "fair"),
            Text("points", "9.5"),
            OneOf(
                "status",
                "Graded",
                "Scored",
                "Missing",
                "NotApplicable",
                "NotYetDue",
                "Pending",
                "Refused",
                "Invalid"
            ),
            new Key("flags", ValueKind.List, "[PE3001]")
        );

    public static Shape Case { get; } =
        new(
            new LocalizedText("a case", "测试用例"),
            Text("case", "差错率恰为1%") with
            {
                IsRequired = true,
            },
            Text("asOf", "2019-12-31") with
            {
                Default = "the last day of the rule book's period",
            },
            MapOfResults(),
            new Key("expect", ValueKind.Map, "{employment/startup-support/error-rate: good}")
            {
                IsRequired = true,
                Of = Expectation,
            },
            OneOf("confirmed", "true", "false") with
            {
                Default = "true",
            }
        );

    public static Shape Cases { get; } =
        new(
            new LocalizedText("the cases", "测试用例文件"),
            Text("schema", CasesSchema) with
            {
                IsRequired = true,
            },
            Text("rulebook", "2019.yaml") with
            {
                IsRequired = true,
            },
            Text("id", "gaoxin-hrss-2019-cases"),
            Localized("title", "2019年绩效指标的测试用例"),
            List("cases", "[]", Case) with
            {
                IsRequired = true,
            }
        );

    /// <summary>The columns of a CSV file of results.</summary>
    public static Shape Row { get; } =
        new(
            new LocalizedText("a row of results (CSV)", "实际完成值文件的行（CSV）"),
            [
                Text("indicator", "employment/startup-support/error-rate") with
                {
                    IsRequired = true,
                },
                Text("value", "0.4%") with
                {
                    IsRequired = true,
                    MayBeEmpty = true,
                },
                Text("subject", "高新区人社局"),
                .. Result.Keys.Where(key =>
                    key.Kind == ValueKind.Text
                    && key.Name is not ("value" or "points" or "reason" or "by")
                ),
                .. Result.Keys.Where(key => key.Name is "points" or "reason" or "by"),
                Text("target", "≥500人次"),
                Text("claimed", "10"),
                Text("claimedGrade", "excellent"),
            ]
        );

    public static Shape Calendar { get; } =
        new(
            Terms.With("the", Terms.Calendar),
            Text("schema", CalendarSchema) with
            {
                IsRequired = true,
            },
            Text("id", "cn-2019") with
            {
                IsRequired = true,
            },
            Text("source", "国务院办公厅关于2019年部分节假日安排的通知") with
            {
                IsRequired = true,
            },
            Text("from", "2019-01-01") with
            {
                IsRequired = true,
            },
            Text("to", "2019-12-31") with
            {
                IsRequired = true,
            },
            Texts("off", "[2019-10-01]"),
            Texts("worked", "[2019-10-12]")
        );

    /// <summary>The mappings of a rule book, from the outside inwards.</summary>
    public static IReadOnlyList<Shape> OfRuleBook { get; } =
    [
        RuleBook,
        Department,
        Period,
        Grade,
        Reading,
        Responsibility,
        Activity,
        Indicator,
        Measure,
        Rounding,
        Criterion,
        Score,
        ScoreBase,
        StepTerms,
        ScoreItem,
        Gate,
        GateItem,
        RollUpRule,
        RollUpRounding,
        Source,
        Acceptance,
    ];

    /// <summary>The mappings of a results file, from the outside inwards.</summary>
    public static IReadOnlyList<Shape> OfResults { get; } =
    [Results, Assessor, Project, FundLine, Result, ItemAnswer, Claim, Decision, Row];

    /// <summary>The mappings of a cases file, from the outside inwards; its results have those of a results file.</summary>
    public static IReadOnlyList<Shape> OfCases { get; } = [Cases, Case, Expectation];

    private static Key MapOfResults() =>
        new("results", ValueKind.Map, "{employment/startup-support/error-rate: 0.4%}")
        {
            IsRequired = true,
            MayBeEmpty = true,
            Of = Result,
        };

    /// <summary>The mappings of a roll-up file that no rule book holds.</summary>
    public static IReadOnlyList<Shape> OfRollUp { get; } = [RollUpFile];

    private static Key Text(string name, string example) => new(name, ValueKind.Text, example);

    private static Key TextMap(string name, string example) =>
        new(name, ValueKind.TextMap, example);

    private static Key Localized(string name, string example) =>
        new(name, ValueKind.Localized, example);

    private static Key OneOf(string name, params string[] choices) =>
        new(name, ValueKind.Text, choices[0]) { Choices = choices };

    private static Key Mapping(string name, string example, Shape of) =>
        new(name, ValueKind.Mapping, example) { Of = of };

    private static Key Texts(string name, string example) => new(name, ValueKind.List, example);

    private static Key List(string name, string example, Shape of) =>
        new(name, ValueKind.List, example) { Of = of };
}
