using PerfEval.Reporting.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Comparing;

/// <summary>Two evaluations side by side: what moved, why, and what came of it above.</summary>
public class ComparisonTests
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        department: {name: 人社局}
        rollup:
          method: weighted-mean
          weights: declared
          points: {excellent: 100, good: 85, fair: 70, poor: 50}
          bands: {excellent: ">= 90", good: ">= 80", fair: ">= 60", poor: "< 60"}
          missing: withhold
        responsibilities:
          - id: a
            name: A
            activities:
              - id: b
                name: B
                indicators:
                  - {id: c, name: C, weight: 3, measure: {kind: percent, min: 0%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <81%}}
                  - {id: d, name: D, weight: 1, criteria: {excellent: 满意, good: 基本满意, poor: 不满意}}

        """;

    private static readonly string SelfResults = Of("{value: 92%, deviation: 无}", "满意");

    [Theory]
    [InlineData("a/b/c: 92%\n  a/b/d: 满意", "a/b/c: 92%\n  a/b/d: 满意", "")] // nothing moved
    [InlineData("a/b/c: 92%\n  a/b/d: 满意", "a/b/c: 91%\n  a/b/d: 满意", "a/b/c Value")]
    [InlineData(
        "a/b/c: 92%\n  a/b/d: 满意",
        "a/b/c: 96%\n  a/b/d: 满意",
        " Grade Score Counts +11.25 1/0/0|a Grade Score Counts +11.25 1/0/0|a/b Grade Score Counts +11.25 1/0/0|a/b/c Grade Score Counts Value +15 1/0/0"
    )]
    [InlineData(
        "a/b/c: 92%\n  a/b/d: 满意",
        "a/b/c: 80.5%\n  a/b/d: 满意",
        " Grade Score Counts -11.25 0/1/0|a Grade Score Counts -11.25 0/1/0|a/b Grade Score Counts -11.25 0/1/0|a/b/c Grade Score Counts Value Policy -15 0/1/0"
    )]
    [InlineData(
        "a/b/c: 92%\n  a/b/d: 满意",
        "a/b/c: {notApplicable: 无此项业务}\n  a/b/d: 满意",
        " Grade Score Counts +11.25 0/0/1|a Grade Score Counts +11.25 0/0/1|a/b Grade Score Counts +11.25 0/0/1|a/b/c Status Grade Score Counts Value Weight  0/0/1|a/b/d Weight"
    )]
    [InlineData(
        "a/b/c: 92%\n  a/b/d: 满意",
        "a/b/d: 满意",
        " Status Grade Score Range Coverage Counts  0/0/1|a Status Grade Score Range Coverage Counts  0/0/1|a/b Status Grade Score Range Coverage Counts  0/0/1|a/b/c Status Grade Score Range Counts Value  0/0/1"
    )]
    [InlineData(
        "a/b/c: {value: 80.5%, deviation: 甲}\n  a/b/d: 满意",
        "a/b/c: {value: 80.5%, deviation: 乙, decided: {grade: poor, reason: 复核, by: 审计局, on: 2020-02-01}}\n  a/b/d: 满意",
        " Score Counts -15 0/1/0|a Score Counts -15 0/1/0|a/b Score Counts -15 0/1/0|a/b/c Grade Score Counts Decision Deviation -20 0/1/0"
    )]
    [InlineData(
        "a/b/c: {value: 92%, evidence: 甲}\n  a/b/d: 满意",
        "a/b/c: {value: 92%, note: 乙}\n  a/b/d: 满意",
        "a/b/c Evidence Note"
    )]
    public void A_result_moves_its_indicator_and_what_lies_above(
        string before,
        string after,
        string moved
    ) => Assert.Equal(moved, Moved(Compare(Book, Results(before), Book, Results(after))));

    [Theory]
    [InlineData("good: ≥90%", "good: at least 90%", "")] // the same set in other words
    [InlineData(
        "excellent: ≥95%",
        "excellent: ≥91%",
        " Grade Score Counts +11.25 1/0/0|a Grade Score Counts +11.25 1/0/0|a/b Grade Score Counts +11.25 1/0/0|a/b/c Grade Score Counts Criterion +15 1/0/0"
    )]
    [InlineData("poor: <81%", "poor: <80%", "a/b/c Criterion")]
    [InlineData(
        "weight: 3",
        "weight: 1",
        " Grade Score +3.75|a Grade Score +3.75|a/b Grade Score +3.75|a/b/c Weight|a/b/d Weight"
    )]
    [InlineData("name: D", "name: E", "a/b/d Name")]
    [InlineData("id: d", "id: e", "a/b/e (after)  0/0/1|a/b/d (before)  0/0/1")]
    [InlineData(
        "good: 85",
        "good: 86",
        " Score +0.75|a Score +0.75|a/b Score +0.75|a/b/c Score +1"
    )]
    public void A_rule_moves_what_it_decides(string before, string after, string moved)
    {
        string changed = Book.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Book, changed);
        string results = SelfResults;
        string changedResults =
            after == "id: e"
                ? results.Replace("a/b/d", "a/b/e", StringComparison.Ordinal)
                : results;
        string actual = Moved(Compare(Book, results, changed, changedResults));
        Assert.Equal(moved, actual);
    }

    [Fact]
    public void An_accepted_finding_is_told()
    {
        string accepted = Book.Replace(
            "poor: <81%}}",
            "poor: <81%}, accept: [{code: PE3001, reason: 按较优认定, by: 综合处, on: 2019-12-02}]}",
            StringComparison.Ordinal
        );
        string results = Of("80.5%", "满意");
        Comparison comparison = Compare(Book, results, accepted, results);
        Assert.Equal("a/b/c Acceptance", Moved(comparison));
        Assert.Contains(
            "accepted: – → PE3001 [80%, 81%), 按较优认定 (综合处, 2019-12-02)\n",
            Said(comparison),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_they_were_made_from_is_told_and_is_no_difference_by_itself()
    {
        Comparison comparison = Compare(
            Book,
            SelfResults,
            Book.Replace("missing: withhold", "missing: exclude", StringComparison.Ordinal),
            SelfResults
        );
        Assert.False(comparison.HasDifferences);
        Assert.Equal(
            ["inputs.rulebook", "rollup.missing"],
            comparison.Origin.Select(origin => origin.Member)
        );
        Assert.Equal(
            """
            A: self.json (as of 2020-01-01)
            B: audit.json (as of 2020-01-01)
            rule book: not the same file
            rollup.missing: withhold → exclude

            人社局
              nothing moved

            """,
            Said(comparison)
        );
    }

    [Fact]
    public void Subjects_are_matched_by_their_names_and_single_ones_whatever_their_names()
    {
        string Of(string subject, string value) =>
            $"schema: perfeval/results/1\nsubject: {subject}\nresults: {{a/b/c: {value}, a/b/d: 满意}}\n";
        Comparison single = Compare(Book, Of("甲", "92%"), Book, Of("乙", "92%"));
        Assert.Empty(Assert.Single(single.Subjects).Nodes);
        EvaluationResult two = Evaluate(Book, Of("甲", "92%"), Of("乙", "92%"));
        EvaluationResult other = Evaluate(Book, Of("丙", "92%"), Of("乙", "96%"));
        var comparison = Comparison.Of(two, other);
        Assert.Equal(
            [(null, "丙"), ("乙", "乙"), ("甲", null)],
            comparison.Subjects.Select(one => (one.Before?.Subject, one.After?.Subject))
        );
        Assert.True(comparison.HasDifferences);
        Assert.Contains("\n丙  in B only\n", Said(comparison), StringComparison.Ordinal);
        Assert.Contains("\n甲  in A only\n", Said(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_says_what_moved_and_why()
    {
        Comparison comparison = Compare(
            Book,
            SelfResults,
            Book,
            Of("{value: 80.5%, deviation: 台账不全}", "满意")
        );
        Assert.Equal(
            """
            A: self.json (as of 2020-01-01)
            B: audit.json (as of 2020-01-01)
            results: not the same file

            人社局
              Altogether  Good 88.75 → Fair 77.5  (-11.25, 1 worse)
                Good indicators: 1 → 0
                Fair indicators: 0 → 1
                A  Good 88.75 → Fair 77.5  (-11.25, 1 worse)
                  Good indicators: 1 → 0
                  Fair indicators: 0 → 1
                  B  Good 88.75 → Fair 77.5  (-11.25, 1 worse)
                    Good indicators: 1 → 0
                    Fair indicators: 0 → 1
                    C (a/b/c)  Good 85 → Fair 70  (-15)
                      value: 92% → 80.5%
                      reading policy: – → where criteria overlap, the better counts (Fair)
                      deviation: 无 → 台账不全

            """,
            Said(comparison)
        );
        Assert.Contains(
            "        C (a/b/c)  良 85 → 中 70  (-15)\n          实际完成值：92% → 80.5%\n",
            Said(comparison, Language.Chinese),
            StringComparison.Ordinal
        );
    }

    private static string Of(string c, string d) =>
        $"schema: perfeval/results/1\nsubject: 人社局\nresults:\n  a/b/c: {c}\n  a/b/d: {d}\n";

    private static string Results(string lines) =>
        $"schema: perfeval/results/1\nsubject: 人社局\nresults:\n  {lines}\n";

    // One node after the other: its path, what moved, by how much its score, and how many indicators are better, worse or graded in one only.
    private static string Moved(Comparison comparison) =>
        string.Join(
            '|',
            comparison
                .Subjects.Single()
                .Nodes.Select(node =>
                {
                    string effect = $"{node.Better}/{node.Worse}/{node.Unmatched}";
                    string change = node.ScoreChange is { Sign: not 0 } score
                        ? (score.Sign > 0 ? "+" : "") + score
                        : "";
                    string only =
                        node.Before is null ? " (after)"
                        : node.After is null ? " (before)"
                        : "";
                    string aspects = string.Concat(node.Aspects.Select(aspect => $" {aspect}"));
                    return $"{node.Path}{only}{aspects}"
                        + (effect == "0/0/0" && change.Length == 0 ? "" : $" {change}")
                        + (effect == "0/0/0" ? "" : $" {effect}");
                })
        );

    private static string Said(Comparison comparison, Language language = Language.English)
    {
        using var writer = new StringWriter();
        ComparisonText.Write(comparison, "self.json", "audit.json", language, writer);
        return writer.ToString();
    }

    private static Comparison Compare(
        string bookBefore,
        string resultsBefore,
        string bookAfter,
        string resultsAfter
    ) =>
        Comparison.Of(
            Evaluate(bookBefore, resultsBefore),
            ReadBack.Of(Evaluate(bookAfter, resultsAfter))
        );

    private static EvaluationResult Evaluate(string book, params string[] results) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(book).Value,
            [.. results.Select(text => MeasuredResults.ReadText(text).Value)]
        );
}
