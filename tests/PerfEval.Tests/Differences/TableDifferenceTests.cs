using PerfEval.Differences;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Differences;

/// <summary>What two rule books say differently, key by key, and which node of one is which of the other.</summary>
public class TableDifferenceTests
{
    private const string Ladder = "criteria: {excellent: ≥95%, poor: <95%}";

    private static readonly string Book = $$"""
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        reading: {overlap: better}
        rollup:
          method: weighted-mean
          weights: declared
          points: {excellent: 100, good: 85, fair: 70, poor: 50}
          bands: {excellent: ">= 90", good: ">= 80", fair: ">= 60", poor: "< 60"}
          missing: withhold
        totals: {all: 12.50}
        offices: [{id: o, name: 科室, duties: [{number: "1", text: 办理}]}, {id: p, name: 处}]
        goals: [{id: g, text: 目标}]
        glossary: [{term: 率, text: 比例}]
        responsibilities:
          - id: r
            name: 职责
            budget: 12.50
            weight: 1
            activities:
              - id: a
                name: 活动甲
                goal: 目标
                offices: [o]
                weight: 2
                indicators:
                  - id: i
                    name: 完成率
                    weight: 1
                    {{Ladder}}
                  - id: j
                    name: 及时率
                    weight: 1
                    {{Ladder}}
              - id: b
                name: 活动乙
                weight: 1
                indicators:
                  - id: k
                    name: 受益率
                    weight: 1
                    criteria: {excellent: ≥90%, poor: <90%}

        """;

    [Theory]
    [InlineData("id: book\n", "id: book-2\n", "id: book → book-2")]
    [InlineData("title: Book", "title: Other", "title: Book → Other (words)")]
    [InlineData(
        "period: 2019",
        "period: {from: 2019-04-01, to: 2020-03-31}",
        "period: 2019-01-01/2019-12-31 → 2019-04-01/2020-03-31"
    )]
    [InlineData("period: 2019", "period: 2019\ncurrency: 元", "currency: null → 元")]
    [InlineData("{overlap: better}", "{overlap: worse}", "reading.overlap: better → worse")]
    [InlineData("name: 科室", "name: 科", "offices.o: 科室 → 科 (words)")]
    [InlineData(", {id: p, name: 处}", "", "offices.p: 处 → null")]
    [InlineData("text: 办理", "text: 受理", "duties.o/1: 办理 → 受理 (words)")]
    [InlineData(
        "number: \"1\"",
        "number: \"2\"",
        "duties.o/1: 办理 → null; duties.o/2: null → 办理"
    )]
    [InlineData("{id: g, text: 目标}", "{id: g, text: 大目标}", "goals.g: 目标 → 大目标 (words)")]
    [InlineData(
        "{id: g, text: 目标}",
        "{id: h, text: 目标}",
        "goals.g: 目标 → null; goals.h: null → 目标"
    )]
    [InlineData("text: 比例", "text: 占比", "glossary.率: 比例 → 占比 (words)")]
    [InlineData("{overlap: better}", "{top: reached}", "")] // both are the default
    [InlineData("weights: declared", "weights: equal", "rollup.weights: declared → equal")]
    [InlineData("good: 85", "good: 80", "rollup.points.good: 85 → 80")]
    [InlineData("good: 85", "good: 85.0", "rollup.points.good: 85 → 85.0 (words)")]
    [InlineData("\">= 80\"", "≥80", "rollup.bands.good: >= 80 → ≥80 (words)")]
    [InlineData("\">= 80\"", "\">= 85\"", "rollup.bands.good: >= 80 → >= 85")]
    [InlineData("missing: withhold", "missing: worst", "rollup.missing: withhold → worst")]
    [InlineData(
        "missing: withhold",
        "missing: withhold\n  minCoverage: 80%",
        "rollup.minCoverage: null → 80%"
    )]
    [InlineData("{all: 12.50}", "{all: 13}", "totals.all: 12.50 → 13")]
    [InlineData(
        "period: 2019",
        "period: 2019\naccept: [{code: PE4006, reason: 同名, by: 综合处, on: 2019-12-02}]",
        "accept: null → PE4006: 同名 (综合处, 2019-12-02)"
    )]
    [InlineData(
        "period: 2019",
        "period: 2019\ngrades: [{id: excellent, label: 甲}, {id: good, label: {en: Good, zh: 良}}, {id: fair, label: {en: Fair, zh: 中}}, {id: poor, label: {en: Poor, zh: 差}}]",
        "grades.excellent: Excellent → 甲 (words)"
    )]
    public void The_book_differs_key_by_key(string old, string revised, string change) =>
        Assert.Equal(change, string.Join("; ", Between(old, revised).Changes.Select(Text)));

    [Theory]
    [InlineData("budget: 12.50", "budget: 12.5", "r budget: 12.50 → 12.5 (words)")]
    [InlineData("budget: 12.50", "budget: 13", "r budget: 12.50 → 13")]
    [InlineData("goal: 目标", "goal: 新目标", "r/a goal: 目标 → 新目标 (words)")]
    [InlineData("offices: [o]", "offices: [o, p]", "r/a offices: o → o, p")]
    [InlineData("offices: [o]\n", "goals: [g]\n", "r/a offices: o → null; r/a goals: null → g")]
    [InlineData("weight: 2", "weight: 3", "r/a weight: 2 → 3")]
    [InlineData(
        "name: 完成率",
        "gate: {when: poor, cap: fair}\n            name: 完成率",
        "r/a/i gate: null → {when: poor, cap: fair}"
    )]
    [InlineData(
        "name: 完成率",
        "reading: {overlap: refuse}\n            name: 完成率",
        "r/a/i reading.overlap: null → refuse; r/a/i reading.gap: null → worse; r/a/i reading.beyond: null → clamp; r/a/i reading.top: null → reached"
    )]
    public void A_node_differs_key_by_key(string old, string revised, string change) =>
        Assert.Equal(
            change,
            string.Join(
                "; ",
                Between(old, revised)
                    .Nodes.SelectMany(node =>
                        node.Changes.Select(one => $"{node.Path} {Text(one)}")
                    )
            )
        );

    [Theory]
    [InlineData("id: i\n", "id: ii\n", "r/a/i → r/a/ii")] // the same name and criteria
    [InlineData("name: 完成率", "name: 办结率", "r/a/i → r/a/i")] // the same path
    [InlineData(
        "id: r\n",
        "id: s\n",
        "r → s; r/a → s/a; r/a/i → s/a/i; r/a/j → s/a/j; r/b → s/b; r/b/k → s/b/k"
    )]
    [InlineData(
        "id: k\n            name: 受益率",
        "id: l\n            name: 满意率",
        "null → r/b/l; r/b/k → null"
    )]
    public void A_node_is_known_by_its_path_or_else_by_its_name_and_criteria(
        string old,
        string revised,
        string pairs
    ) =>
        Assert.Equal(
            pairs,
            string.Join(
                "; ",
                Between(old, revised)
                    .Nodes.Select(node =>
                        $"{node.Old?.Path ?? "null"} → {node.New?.Path ?? "null"}"
                    )
            )
        );

    [Fact]
    public void Where_several_nodes_come_into_question_none_is_taken()
    {
        string old = Book.Replace("及时率", "完成率", StringComparison.Ordinal);
        string revised = old.Replace("id: i\n", "id: x\n", StringComparison.Ordinal)
            .Replace("id: j\n", "id: y\n", StringComparison.Ordinal);
        Assert.Equal(
            ["null r/a/x", "null r/a/y", "r/a/i null", "r/a/j null"],
            RuleBookDiff
                .Of(RuleBook.ReadText(old).Value, RuleBook.ReadText(revised).Value)
                .Nodes.Select(node => $"{node.Old?.Path ?? "null"} {node.New?.Path ?? "null"}")
        );
    }

    [Fact]
    public void Comments_and_the_order_of_keys_are_no_differences() =>
        Assert.True(
            Between(
                "id: i\n            name: 完成率",
                "name: 完成率  # 说明\n            id: i"
            ).IsEmpty
        );

    private static TableDifference Between(string old, string revised)
    {
        Assert.Contains(old, Book, StringComparison.Ordinal);
        return RuleBookDiff.Of(
            RuleBook.ReadText(Book).Value,
            RuleBook.ReadText(Book.Replace(old, revised, StringComparison.Ordinal)).Value
        );
    }

    private static string Text(Change change) =>
        $"{change.Key}: {change.Old?.ToString() ?? "null"} → {change.New?.ToString() ?? "null"}{(change.IsWordsOnly ? " (words)" : "")}";
}
