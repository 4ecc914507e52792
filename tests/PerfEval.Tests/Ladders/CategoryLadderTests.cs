using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders;

/// <summary>Ladders over labels.</summary>
public class CategoryLadderTests
{
    [Fact]
    public void Labels_under_several_grades_are_one_finding_and_leave_grades_that_nothing_earns()
    {
        string book = Books.Of("", "好", "好", "差", "差");
        Assert.Equal(
            [
                "rulebook.yaml(17,21): warning PE3001: {好} and {差} are claimed twice, the first by Excellent (好) and Good (好); graded Excellent (where criteria overlap, the better counts)",
                "rulebook.yaml(17,21): warning PE3008: No value can earn Good (好) and Poor (差). Check the limits of the criteria and of the measure",
            ],
            RuleBook.ReadText(book).Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Equal("fair", Books.Grade(book, "差").Grade?.Id);
    }

    [Theory]
    [InlineData("better", "excellent")]
    [InlineData("worse", "good")]
    [InlineData("refuse", null)]
    public void The_overlap_policy_decides_about_a_label_that_stands_twice(
        string overlap,
        string? grade
    )
    {
        string book =
            Books.Of("", "好", "好", "差").TrimEnd('\n')
            + $"\n            reading: {{overlap: {overlap}}}\n";
        Assert.Equal(grade, Books.Grade(book, "好").Grade?.Id);
        Assert.Equal(["PE3001"], Books.Grade(book, "好").Codes);
    }

    [Fact]
    public void A_word_that_is_the_alias_of_two_labels_is_contested() =>
        Assert.Equal(
            ["PE3001"],
            RuleBook
                .ReadText(Books.Of("aliases: {好: [行], 差: [行]}", "好", "差"))
                .Diagnostics.Codes()
        );

    [Theory]
    [InlineData("满意", "good")]
    [InlineData("ＯＫ", "good")] // an alias, in full width
    [InlineData("ok", "good")] // and in lower case
    [InlineData("不满意", "poor")]
    public void A_label_is_matched_whole_after_folding(string value, string grade) =>
        Assert.Equal(
            grade,
            Books
                .Grade(
                    Books.Of(
                        "aliases: {满意: [OK]}",
                        ["excellent", "good", "poor"],
                        ["非常满意", "满意", "不满意"]
                    ),
                    value
                )
                .Grade?.Id
        );

    [Fact]
    public void An_alias_of_no_label_is_an_error() =>
        Assert.Equal(
            "rulebook.yaml(14,33): error PE1003: '还好' has aliases, but is no label of the indicator; did you mean '好'? Its labels are: 好, 差",
            Assert
                .Single(
                    RuleBook.ReadText(Books.Of("aliases: {还好: [行]}", "好", "差")).Diagnostics
                )
                .ToString()
        );

    [Fact]
    public void Aliases_without_labels_are_an_error() =>
        Assert.Equal(
            ["PE1003"],
            RuleBook.ReadText(Books.Of("aliases: {好: [行]}", "≥90%", "<90%")).Diagnostics.Codes()
        );

    [Theory]
    [InlineData("满意 | 非常满意 | 不满意", "满意 > 非常满意 > 不满意", "非常满意 > 满意 > 不满意")]
    [InlineData("Good | Excellent | Poor", "Good > Excellent > Poor", "Excellent > Good > Poor")]
    public void An_unusual_order_of_labels_of_one_list_is_noticed_at_the_name(
        string labels,
        string published,
        string usual
    ) =>
        Assert.Equal(
            $"rulebook.yaml(13,19): warning PE3009: The labels stand in the order {published}, usually in the order {usual}; graded as published",
            Assert
                .Single(RuleBook.ReadText(Books.Of("", labels.Split(" | "))).Diagnostics)
                .ToString()
        );

    [Theory]
    [InlineData("非常满意 | 满意 | 不满意")] // the usual order
    [InlineData("满意 | 非常满意 | 差")] // not all in one list
    public void Any_other_order_is_nobodys_concern(string labels) =>
        Assert.Empty(RuleBook.ReadText(Books.Of("", labels.Split(" | "))).Diagnostics);

    [Theory]
    [InlineData("国家级", "excellent", "")]
    [InlineData("其他", "poor", "")] // the words of the rest themselves are no slip
    [InlineData("校级荣誉称号", "poor", "PE5031")]
    [InlineData("其它", "poor", "PE5031")]
    [InlineData("国家", null, "PE5008")] // at least half of the letters are those of a label
    [InlineData("市级", null, "PE5008")]
    [InlineData("县里的", "poor", "PE5031")]
    [InlineData("未开展", null, "PE5014")] // that says none, and is no label of the rest
    public void What_is_no_label_falls_into_the_rest_and_is_flagged_unless_it_is_nearly_one(
        string value,
        string? grade,
        string codes
    )
    {
        IndicatorEvaluation graded = Books.Grade(
            Books.Of("", ["excellent", "good", "poor"], ["国家级", "省级", "其他"]),
            value
        );
        Assert.Equal(grade, graded.Grade?.Id);
        Assert.Equal(codes, string.Join(' ', graded.Codes));
    }

    [Fact]
    public void A_result_that_falls_into_the_rest_is_told_with_the_labels_it_is_not() =>
        Assert.Equal(
            "results.yaml(3,10): info PE5031: 'C' (a/b/c): 'C3' is none of the labels 国家级, 省级, so that it counts as Poor (其余情况); if that is a slip, correct it",
            Assert
                .Single(
                    Books
                        .Grade(
                            Books.Of(
                                "",
                                ["excellent", "good", "poor"],
                                ["国家级", "省级", "其余情况"]
                            ),
                            "C3"
                        )
                        .Diagnostics
                )
                .ToString()
        );

    [Theory]
    [InlineData("满意 | 其他 | 不满意", "PE5008")] // not the worst
    [InlineData("满意 | 一般 | 其他方面", "PE5008")] // not the whole text
    public void Only_the_whole_text_of_the_worst_criterion_is_the_rest(
        string labels,
        string code
    ) => Assert.Equal([code], Books.Grade(Books.Of("", labels.Split(" | ")), "没有这回事").Codes);

    [Theory]
    [InlineData("{text: 达不到上述要求, means: otherwise}")]
    [InlineData("{text: 达不到上述要求, means: '{其他}'}")]
    public void Words_may_mean_the_rest(string poor)
    {
        string book = Books.Around(
            $"measure: {{kind: category}}\ncriteria: {{excellent: 达标, poor: {poor}}}"
        );
        Assert.Equal(["PE2008"], RuleBook.ReadText(book).Diagnostics.Codes());
        Assert.Equal("poor", Books.Grade(book, "搁置了").Grade?.Id);
    }
}
