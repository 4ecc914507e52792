using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>Wherever a file names a grade, its id or one of its labels in any language will do; both are the same key.</summary>
public class LabelsAsKeysTests
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: labels
        title: 表
        period: 2019
        reading: {overlap: refuse}
        responsibilities:
          - id: a
            name: A
            indicators:
              - id: b
                name: B
                gate: {when: $poor, cap: $good}
                criteria: {$excellent: ≥95%, $good: ≥90%, $fair: 80%-91%, $poor: <80%}
        """;

    private const string Results = """
        schema: perfeval/results/1
        results:
          a/b: {value: 90.5%, decided: {grade: $good, reason: 见纪要, by: 财务处, on: 2020-01-10}}
        """;

    private const string RollUpFile = """
        schema: perfeval/rollup/1
        method: weighted-mean
        weights: equal
        points: {$excellent: 100, $good: 85, $fair: 70, $poor: 50}
        bands: {$excellent: ">= 90", $good: ">= 80", $fair: ">= 60", $poor: "< 60"}
        missing: withhold
        """;

    private const string Cases = """
        schema: perfeval/cases/1
        rulebook: book.yaml
        cases:
          - {case: 优, results: {a/b: 96%}, expect: {a/b: $excellent}}
          - {case: 差, results: {a/b: 10%}, expect: {a/b: {grade: $poor}}}
        """;

    public static TheoryData<string, string, string, string> Names =>
        new()
        {
            { "excellent", "good", "fair", "poor" },
            { "优", "良", "中", "差" },
            { "Excellent", "Good", "Fair", "Poor" },
            { "EXCELLENT", "ｇｏｏｄ", "中", "poor" },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_is_read_alike(string excellent, string good, string fair, string poor)
    {
        string Named(string file) =>
            file.Replace("$excellent", excellent, StringComparison.Ordinal)
                .Replace("$good", good, StringComparison.Ordinal)
                .Replace("$fair", fair, StringComparison.Ordinal)
                .Replace("$poor", poor, StringComparison.Ordinal);

        RuleBook book = RuleBook.ReadText(Named(Book)).Value;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            book,
            MeasuredResults.ReadText(Named(Results)).Value,
            new EvaluationOptions { RollUp = RollUp.ReadText(Named(RollUpFile)).Value }
        );
        Assert.Empty(evaluation.GeneralDiagnostics);
        NodeEvaluation root = evaluation.Subjects[0].Root;
        Assert.Equal("good", root.Children[0].Children[0].Grade!.Id);
        Assert.Equal(("85", "good"), (root.RollUp!.Score.ToString(), root.Grade!.Id));
        Assert.All(
            CaseBook.ReadText(Named(Cases), book).Value.Run(),
            result => Assert.True(result.IsMet)
        );
    }

    [Theory]
    [InlineData(
        "优: ≥95%, excellent: ≥90%, poor: <90%",
        "'excellent' names the grade that '优' names at "
    )]
    [InlineData(
        "Excellent: ≥95%, 优: ≥90%, poor: <90%",
        "'优' names the grade that 'Excellent' names at "
    )]
    [InlineData("优: ≥95%, 优: ≥90%, poor: <90%", "The key '优' stands here and at ")]
    public void Two_keys_for_one_grade_are_one_key_twice(string criteria, string said)
    {
        Diagnostic finding = Assert.Single(
            RuleBook.ReadText(Books.Around($"criteria: {{{criteria}}}"), "book.yaml").Diagnostics
        );
        Assert.Equal("PE1002", finding.Code);
        Assert.StartsWith(said, finding.Message(Language.English), StringComparison.Ordinal);
        Assert.Contains("book.yaml(", finding.Message(Language.English), StringComparison.Ordinal);
    }

    // What is offered and listed is in the language of what was written.
    [Theory]
    [InlineData(
        "excelent",
        "did you mean 'excellent'? The grades are: excellent, good, fair, poor"
    )]
    [InlineData(
        "Excelent",
        "did you mean 'excellent'? The grades are: excellent, good, fair, poor"
    )]
    [InlineData("优秀", "did you mean '优'? The grades are: 优, 良, 中, 差")]
    [InlineData("及格", "is no grade of the scale. The grades are: 优, 良, 中, 差")]
    [InlineData("first", "is no grade of the scale. The grades are: excellent, good, fair, poor")]
    public void A_grade_that_there_is_not_is_answered_in_its_language(string written, string said)
    {
        Diagnostic finding = Assert.Single(
            RuleBook
                .ReadText(Books.Around($"criteria: {{{written}: ≥95%, poor: <95%}}"))
                .Diagnostics
        );
        Assert.EndsWith(said, finding.Message(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("优", "wanted 优, got 良")]
    [InlineData("excellent", "wanted excellent, got good")]
    [InlineData("Excellent", "wanted Excellent, got good")]
    public void A_case_that_fails_says_so_in_the_words_of_its_author(string wanted, string said)
    {
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        CaseResult result = Assert.Single(
            CaseBook
                .ReadText(
                    $"schema: perfeval/cases/1\nrulebook: b.yaml\ncases:\n  - {{case: 一, results: {{a/b/c: 92%}}, expect: {{a/b/c: {wanted}}}}}\n",
                    book
                )
                .Value.Run()
        );
        Assert.Equal(said, Assert.Single(result.Mismatches).Difference);
    }

    [Theory]
    [InlineData("差", "良, 中")]
    [InlineData("poor", "good, fair")]
    public void A_decision_that_cannot_be_made_lists_those_that_can_in_its_language(
        string decided,
        string candidates
    )
    {
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "80%-91%", "<80%"))
            .Value;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            book,
            Books.ResultsOf(
                $"{{value: 90.5%, decided: {{grade: {decided}, reason: r, by: b, on: 2020-01-01}}}}"
            )
        );
        Diagnostic finding = evaluation.Subjects[0].Diagnostics.Single(one => one.Code == "PE5015");
        Assert.Contains(candidates, finding.Message(Language.Chinese), StringComparison.Ordinal);
    }
}
