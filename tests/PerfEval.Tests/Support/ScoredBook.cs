namespace PerfEval.Tests.Support;

/// <summary>A small book with a rule of each kind, inherited and own, and results for it.</summary>
public static class ScoredBook
{
    public const string Yaml = """
        schema: perfeval/rulebook/1
        id: project
        title: {zh: 项目支出绩效自评, en: Project self-evaluation}
        period: 2025
        points: 100
        score: ratio
        steps: whole
        responsibilities:
          - id: output
            name: 产出指标
            points: 60
            activities:
              - id: quantity
                name: 数量指标
                indicators:
                  - {id: trained, name: 培训人次, points: 10, target: ≥500人次}
                  - id: quality
                    name: 合格率
                    points: 15
                    measure: {min: 0%, max: 100%}
                    score: {text: 合格率≥98%得满分，每低0.5%扣1分，低于95%不得分, full: ≥98%, minus: {points: 1, per: 0.5pp, steps: exact}, zero: <95%}
                  - id: reports
                    name: 月报表
                    points: 6
                    score: {items: {late: {text: 迟报, minus: 0.5, most: 2}, rate: {text: 下降, full: ≤0%, minus: {points: 0.5, per: 5pp}}, fraud: {text: 造假, zero: true}}}
                  - id: deals
                    name: 成交率
                    points: 29
                    criteria: {优: ≥90%, 良: ≥80%, 中: ≥60%, 差: <60%}
                    score: {tiers: {优: 100%, 良: 85%, 中: 70%, 差: 50%}}
          - id: effect
            name: 效益指标
            points: 40
            score: {line: {12.5%: 100%, 8.6%: 80%, -6.3%: 20%}, below: zero, above: hold}
            activities:
              - id: social
                name: 社会效益
                indicators:
                  - {id: growth, name: 增长, points: 10, measure: {noun: 增长}}
                  - id: mechanism
                    name: 机制健全性
                    points: 10
                    score: {judged: {达成: "[80%, 100%]", 部分达成: "[60%, 80%)", 未达成: "[0%, 60%)"}}
                  - {id: feedback, name: 反馈质量, points: 10, score: {tiers: {优秀: 10, 好: 5, 差: 0}}}
                  - {id: base, name: 执行率, points: 10, score: {base: {at: ≥100%, points: 6}, plus: {points: 1, per: 2pp}, minus: {points: 1, per: 1pp}}}
        """;

    public const string Results = """
        schema: perfeval/results/1
        rulebook: project
        subject: 某项目
        results:
          output/quantity/trained: 475人次
          output/quantity/quality: 97%
          output/quantity/reports: {items: {late: 2, rate: 11%, fraud: 否}}
          output/quantity/deals: 85%
          effect/social/growth: 10%
          effect/social/mechanism: {value: 部分达成, points: 7, reason: 材料齐全, by: 综合处}
          effect/social/feedback: 好
          effect/social/base: 103.5%
        """;

    public static RuleBook Book { get; } = RuleBook.ReadText(Yaml, "project.yaml").Value;

    /// <summary>Results of which some say what the department claims.</summary>
    public static EvaluationResult Claimed => WithClaims.Value;

    private static readonly Lazy<EvaluationResult> WithClaims = new(() =>
        Evaluate(
            Results
                .Replace(
                    "475人次",
                    "{value: 475人次, claimed: {points: 10}}",
                    StringComparison.Ordinal
                )
                .Replace(
                    "deals: 85%",
                    "deals: {value: 85%, claimed: {points: 24.65, grade: 优}}",
                    StringComparison.Ordinal
                )
        )
    );

    public static EvaluationResult Evaluation { get; } = Evaluate(Results);

    /// <summary>The published rules of the case tables, each with the first value that is published with it.</summary>
    public static EvaluationResult Published => Made.Value;

    private static readonly Lazy<EvaluationResult> Made = new(() =>
    {
        string folder = Repository.PathOf("tests", "PerfEval.Tests", "Cases");
        RuleBook book = RuleBook.Load(Path.Combine(folder, "published-scores.yaml"));
        using var csv = Sylvan.Data.Csv.CsvDataReader.Create(Path.Combine(folder, "scores.csv"));
        Dictionary<string, string> results = [];
        while (csv.Read())
        {
            Indicator indicator = book.Table.Indicators.Single(one =>
                one.Name.ToString() == csv.GetString(csv.GetOrdinal("indicator"))
                && one.Score!.Words!.Value == csv.GetString(csv.GetOrdinal("rule"))
            );
            results.TryAdd(
                indicator.Path,
                ResultOf(indicator, csv.GetString(csv.GetOrdinal("value")))
            );
        }

        string entries = string.Concat(
            results.Select(result => $"  {result.Key}: {result.Value}\n")
        );
        return Books.Evaluator.Evaluate(
            book,
            MeasuredResults.ReadText($"schema: perfeval/results/1\nresults:\n{entries}").Value
        );
    });

    /// <summary>Returns a published value as results write it: a judged one stands in the case tables without its reason, and items without their key.</summary>
    public static string ResultOf(Indicator indicator, string value) =>
        indicator.Score switch
        {
            PerfEval.Rules.Scores.JudgedRule => value.Replace(
                "}",
                ", reason: 按规则, by: 综合处}",
                StringComparison.Ordinal
            ),
            PerfEval.Rules.Scores.ItemsRule => $"{{items: {value}}}",
            _ => value,
        };

    public static EvaluationResult Evaluate(string results) =>
        Books.Evaluator.Evaluate(Book, MeasuredResults.ReadText(results, "results.yaml").Value);
}
