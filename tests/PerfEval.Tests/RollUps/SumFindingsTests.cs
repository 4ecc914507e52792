using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>What is wrong or odd about sums is told to the letter, at its place.</summary>
public class SumFindingsTests
{
    [Theory]
    [InlineData(
        "5/10",
        "weights: equal",
        "book.yaml(7,12): error PE4003: Points are summed as they stand, so that 'weights' has nothing to weigh. Remove it, or choose method: weighted-mean"
    )]
    [InlineData(
        "5/10",
        "over: indicators",
        "book.yaml(7,9): error PE4003: Points are summed as they stand, so that 'over' has nothing to weigh. Remove it, or choose method: weighted-mean"
    )]
    [InlineData(
        "5/10!<60%",
        "gate: cap: fair",
        "book.yaml(12,24): error PE4003: The gate of 'r1/i1' caps grades at Fair, and without bands no node above it has one. Write bands: in the roll-up, or capPoints: in the place of cap:"
    )]
    [InlineData(
        "+1!acident",
        "gate: capPoints: 50",
        "book.yaml(12,138): error PE1005: 'r1/i1' has no item 'acident' that is counted or ticked. Write the id of such an item of its score"
    )]
    [InlineData(
        "+1!<60%",
        "gate: capPoints: 50",
        "book.yaml(12,131): error PE1005: 'r1/i1' has no points of which '<60%' could be a part. Write a grade of its criteria, or when: {item: …}"
    )]
    [InlineData(
        "[outOf: 100] 5/10",
        "-",
        "book.yaml(11,12): error PE1004: 'r1' says out of how many its points count (outOf: 100), and not for how many. Write points: beside it"
    )]
    [InlineData(
        "[points: 30] 12/12 5/5",
        "-",
        "book.yaml(11,13): warning PE4008: The points below 'r1' sum to 17, and its own are 30. Correct them, or accept the finding if they were published so; the rows count"
    )]
    [InlineData(
        "100/100 10/10",
        "book: 100",
        "book.yaml(5,9): warning PE4008: The points of the rule book sum to 110, and it says 100. Correct them, or accept the finding if they were published so; the rows count"
    )]
    public void A_book_is_told(string rows, string keys, string expected) =>
        Assert.Equal(
            expected,
            string.Join('\n', RuleBook.ReadText(SumCase.Book(rows, keys), "book.yaml").Diagnostics)
        );

    [Theory]
    [InlineData(
        "5/10 n/a/10",
        "results.yaml(5,26): error PE4020: 'I1.2': 'r1/i2' does not apply, and nobody says what becomes of its 10 points. Write notApplicable: full, zero or rescale in the roll-up or on the indicator",
        "results.yaml(5,26): error PE4020: “I1.2”：“r1/i2”不适用，而没有写明其10分如何处理。请在汇总规则或指标上写 notApplicable: full、zero 或 rescale"
    )]
    [InlineData(
        "5?10.5/10",
        "results.yaml(4,68): error PE5015: 'I1.1': 10.5 points lie outside of 0 to 10, which 'r1/i1' can earn. Decide points inside of it",
        "results.yaml(4,68): error PE5015: “I1.1”：10.5分不在“r1/i1”的得分范围 0 至 10 内。请在此范围内裁定"
    )]
    public void A_result_is_told(string rows, string english, string chinese)
    {
        Diagnostic found = Evaluate(rows, "-").Diagnostics.Single();
        Assert.Equal(english, found.ToString(Language.English));
        Assert.Equal(chinese, found.ToString(Language.Chinese));
    }

    [Theory]
    [InlineData(
        "method: sum\nmissing: worst\n",
        "book.yaml(7,3): error PE4003: Nothing in the rule book earns points, so that there is nothing to sum. Write points: and score: on the indicators, or choose another method"
    )]
    [InlineData(
        "method: best\nmissing: worst\nnotApplicable: zero\n",
        "book.yaml(9,18): error PE1005: 'notApplicable' has no meaning beside method: best. Remove it"
    )]
    [InlineData(
        "method: best\nmissing: worst\nbands: {excellent: '>= 90'}\n",
        "book.yaml(9,10): error PE1005: 'bands' has no meaning beside method: best. Remove it"
    )]
    public void A_roll_up_of_grades_is_told(string rollUp, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '\n',
                RuleBook
                    .ReadText(RollUpCase.Parse("good").Book(rollUp), "book.yaml")
                    .Diagnostics.Where(finding => finding.Severity == Severity.Error)
            )
        );

    [Fact]
    public void A_score_beside_a_method_that_sums_no_points_is_told()
    {
        string book = SumCase
            .Book("5/10", "-")
            .Replace("method: sum", "method: best", StringComparison.Ordinal);
        Assert.Equal(
            ["PE4003"],
            RuleBook.ReadText(book).Diagnostics.Select(finding => finding.Code)
        );
    }

    [Fact]
    public void Points_of_a_gate_are_capped_only_where_points_are_summed()
    {
        string book = RollUpCase
            .Parse("good!poor>fair")
            .Book("method: worst\nmissing: worst\n")
            .Replace("cap: fair", "capPoints: 50", StringComparison.Ordinal);
        Assert.Equal(
            "The gate of 'r1/a1/i1' caps points at 50, and method: worst sums none. Write cap: and a grade, or choose method: sum",
            RuleBook
                .ReadText(book)
                .Diagnostics.Single(finding => finding.Severity == Severity.Error)
                .Message(Language.English)
        );
    }

    private static SubjectEvaluation Evaluate(string rows, string keys) =>
        Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(SumCase.Book(rows, keys)).Value,
                MeasuredResults.ReadText(SumCase.Results(rows), "results.yaml").Value
            )
            .Subjects[0];
}
