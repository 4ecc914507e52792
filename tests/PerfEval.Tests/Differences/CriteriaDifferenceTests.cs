using CsCheck;
using PerfEval.Criteria;
using PerfEval.Differences;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Differences;

/// <summary>Criteria differ as sets and not as texts, and the values are told whose grade changes.</summary>
public class CriteriaDifferenceTests
{
    private static readonly string[] Usual = ["≥95%", "≥90%", "≥80%", "<80%"];

    [Theory]
    [InlineData("at least 95%", "")]
    [InlineData("不低于95%", "")]
    [InlineData("950‰以上", "")]
    [InlineData(">95%", "{95%}: excellent → good")]
    [InlineData("≥96%", "[95%, 96%): excellent → good")]
    [InlineData("≥94%", "[94%, 95%): good → excellent")]
    [InlineData("100%", "[95%, 100%): excellent → good")]
    public void A_criterion_written_otherwise_is_the_same_if_its_set_is(
        string excellent,
        string regions
    )
    {
        NodeDifference node = Between(
            "min: 0%, max: 100%",
            Usual,
            "min: 0%, max: 100%",
            [excellent, .. Usual[1..]]
        );
        CriterionDifference criterion = Assert.Single(node.Criteria);
        Assert.Equal("excellent", criterion.Grade);
        Assert.Equal(regions.Length == 0, criterion.IsSameSet);
        Assert.Equal(regions, string.Join("; ", node.Regions));
        Assert.Equal((regions.Length > 0, regions.Length == 0), (node.IsChanged, node.IsReworded));
    }

    [Theory]
    [InlineData(
        "min: 0%, max: 100%",
        "min: 0%",
        "measure.domain: [0%, 100%] → [0%, +∞)",
        "(100%, +∞): not a value → excellent"
    )]
    [InlineData("min: 0%", "min: 0%, resolution: 1%", "measure.resolution: null → 1%", "")]
    [InlineData(
        "min: 0%",
        "min: 0%, rounding: {to: 0.1%}",
        "measure.rounding: null → {to: 0.1%, mode: half-up}",
        ""
    )]
    [InlineData("min: 0%", "min: 0%, noun: 完成率", "measure.noun: null → 完成率 (words)", "")]
    public void A_measure_differs_key_by_key(
        string old,
        string revised,
        string change,
        string regions
    )
    {
        NodeDifference node = Between(old, Usual, revised, Usual);
        Assert.Equal(change, Assert.Single(node.Changes.Select(Text)));
        Assert.Equal(regions, string.Join("; ", node.Regions));
    }

    [Fact]
    public void Units_that_convert_are_compared_exactly()
    {
        NodeDifference node = Between(
            "min: 0",
            ["10万元以上", "5万元以上", "1万元以上", "1万元以下"],
            "min: 0",
            ["100000元以上", "60000元以上", "10000元以上", "10000元以下"]
        );
        Assert.Equal(["measure.unit: 万元 → 元"], node.Changes.Select(Text).Take(1));
        Assert.Equal(
            ["excellent True", "good False", "fair True", "poor True"],
            node.Criteria.Select(criterion => $"{criterion.Grade} {criterion.IsSameSet}")
        );
        Assert.Equal("[50000元, 60000元): good → fair", string.Join("; ", node.Regions));
    }

    [Fact]
    public void Between_two_steps_of_a_count_lies_no_value()
    {
        NodeDifference node = Between(
            "min: 0, resolution: 1, unit: 人",
            ["90-100人", "80-89人", "70-79人", "0-69人"],
            "min: 0, resolution: 1, unit: 人",
            ["≥90人", "≥80人", "≥70人", "<70人"]
        );
        Assert.Equal(4, node.Criteria.Count(criterion => !criterion.IsSameSet));
        Assert.Empty(node.Regions);
    }

    [Fact]
    public void A_label_differs_by_itself()
    {
        NodeDifference node = Between(
            "kind: category",
            ["很满意", "满意", "一般", "不满意"],
            "kind: category, aliases: {满意: [较满意]}",
            ["很满意", "满意", "不满意", "很不满意"]
        );
        Assert.Equal(
            "{一般}: fair → not a value; {不满意}: poor → fair; {较满意}: not a value → good; {很不满意}: not a value → poor",
            string.Join(
                "; ",
                node.Regions.OrderBy(region =>
                    Array.IndexOf(["{一般}", "{不满意}", "{较满意}"], region.Values)
                        is >= 0
                            and var at
                        ? at
                        : 3
                )
            )
        );
    }

    [Fact]
    public void Moments_differ_and_have_no_regions()
    {
        string[] old =
        [
            "{text: 按期, when: by due}",
            "{text: 当年, when: same year}",
            "{text: 次年, when: next year}",
            "{text: 未完成, when: never}",
        ];
        NodeDifference node = Between(
            "kind: timing",
            old,
            "kind: timing, due: 2019-09-30",
            ["{text: 按时, when: by due}", "{text: 当年, when: within P1M after due}", .. old[2..]]
        );
        Assert.Equal(
            ["excellent True", "good False"],
            node.Criteria.Select(criterion => $"{criterion.Grade} {criterion.IsSameSet}")
        );
        Assert.Equal(["measure.due: null → 2019-09-30"], node.Changes.Select(Text));
        Assert.Empty(node.Regions);
    }

    [Fact]
    public void The_regions_are_exactly_the_values_whose_grade_changes()
    {
        Gen<(string Policy, string[] Criteria)> books = Gen.Select(
            Pick.Of("better", "worse", "refuse"),
            Gen.Int[60, 99].Array[3],
            Gen.Int[-2, 2],
            Gen.Bool,
            (policy, limits, slip, isPoint) =>
            {
                int[] ends = [.. limits.OrderDescending()];
                return (
                    policy,
                    (string[])
                        [
                            isPoint ? "100%" : $"≥{ends[0]}%",
                            $"≥{ends[1]}%",
                            $"≥{ends[2]}%",
                            $"<{ends[2] + slip}%",
                        ]
                );
            }
        );
        int compared = 0;
        Gen.Select(books, books)
            .Sample(
                (old, revised) =>
                {
                    if (Read(old) is not { } before || Read(revised) is not { } after)
                    {
                        return;
                    }

                    List<ValueRange> regions =
                    [
                        .. RuleBookDiff
                            .Of(before, after)
                            .Nodes.SelectMany(node => node.Regions)
                            .Select(region =>
                                (
                                    (Meaning.Range)CriterionReader.Read(region.Values).Meaning!
                                ).Interval
                            ),
                    ];
                    for (int half = 110; half <= 204; half++)
                    {
                        Rational value = new(half, 2);
                        Assert.Equal(
                            Grade(before, value) != Grade(after, value),
                            regions.Exists(region => region.Contains(value))
                        );
                    }

                    Interlocked.Increment(ref compared);
                },
                iter: 300
            );
        Assert.True(compared > 100, $"Only {compared} pairs of ladders were compared.");

        static RuleBook? Read((string Policy, string[] Criteria) book)
        {
            ReadResult<RuleBook> read = RuleBook.ReadText(
                Books
                    .Of("min: 0%", book.Criteria)
                    .Replace(
                        "period: 2019\n",
                        $"period: 2019\nreading: {{overlap: {book.Policy}, gap: {book.Policy}}}\n",
                        StringComparison.Ordinal
                    )
            );
            return read.HasValue ? read.Value : null;
        }

        static string? Grade(RuleBook book, Rational value)
        {
            var ladder = (NumericLadder)book.Proof.Ladders[0];
            return ladder.Segments[ladder.IndexOf(value)].Ruling.Grade?.Id;
        }
    }

    private static NodeDifference Between(
        string oldMeasure,
        string[] old,
        string newMeasure,
        string[] revised
    ) =>
        Assert.Single(
            RuleBookDiff
                .Of(
                    RuleBook.ReadText(Books.Of(oldMeasure, old)).Value,
                    RuleBook.ReadText(Books.Of(newMeasure, revised)).Value
                )
                .Nodes
        );

    private static string Text(Change change) =>
        $"{change.Key}: {change.Old?.ToString() ?? "null"} → {change.New?.ToString() ?? "null"}{(change.IsWordsOnly ? " (words)" : "")}";
}
