using CsCheck;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders.Sentences;

/// <summary>What is told about the values of one segment.</summary>
public class SegmentFindingsTests
{
    // Of the first two check says nothing: no value in steps of 1 lies in the gap, and nobody thought of negative ones.
    [Theory]
    [InlineData(
        "kind: number, resolution: 1",
        "90-100|80-89|70-79|0-69",
        "89.5",
        "(89, 90) lies between Excellent (90-100) and Good (80-89) and is claimed by neither, for example 89.5; graded Good (in a gap between criteria, the worse counts) (resolution 1)"
    )]
    [InlineData(
        "kind: number, resolution: 1",
        "90-100|80-89|70-79|0-69",
        "-3",
        "(-∞, 0) lies beyond the worst criterion Poor (0-69), for example -1; graded Poor (beyond all criteria, the nearest counts) (resolution 1)"
    )]
    [InlineData(
        "kind: number, resolution: 1",
        ">= 90|>= 80|>= 70|< 71",
        "70.5",
        "[70, 71) is claimed by both Fair (>= 70) and Poor (< 71), for example 70; graded Poor (where criteria overlap, the worse counts) (resolution 1)"
    )]
    public void A_value_that_only_a_result_can_have_is_told(
        string measure,
        string criteria,
        string value,
        string said
    )
    {
        string policy = said.Contains("overlap", StringComparison.Ordinal)
            ? "reading: {overlap: worse}\n"
            : "";
        string book = Books.Of(measure, criteria.Split('|'));
        book = book.Replace("period: 2019\n", $"period: 2019\n{policy}", StringComparison.Ordinal);
        ReadResult<RuleBook> read = RuleBook.ReadText(book);
        var ladder = (NumericLadder)read.Value.Proof.Ladders[0];
        Segment segment = ladder.Segments[ladder.IndexOf(Rational.Parse(value))];
        Diagnostic finding = Assert.Single(SegmentFindings.Of(ladder, segment, read.Diagnostics));
        Assert.Equal(said, finding.Message(Language.English));
        Assert.Equal("a/b/c", finding.Path);
        Assert.True(finding.Place.Line > 0);
    }

    [Fact]
    public void Each_code_of_each_segment_of_each_ladder_is_told_once_of_regions_that_hold_it()
    {
        int count = 0;
        Gen.Select(RandomLadder.Any, RandomLadder.Policies)
            .Sample(
                (draft, policy) =>
                {
                    if (draft.Compile(policy) is not { } book)
                    {
                        return;
                    }

                    var ladder = (NumericLadder)book.Proof.Ladders[0];
                    foreach (
                        (
                            Segment segment,
                            IReadOnlyList<Diagnostic> told
                        ) in ladder.Segments.SelectMany(segment =>
                            new[]
                            {
                                (segment, book.Diagnostics),
                                (segment, (IReadOnlyList<Diagnostic>)[]),
                            }
                        )
                    )
                    {
                        List<Diagnostic> findings = [.. SegmentFindings.Of(ladder, segment, told)];
                        Assert.Equal(
                            segment.Ruling.Codes.Order(),
                            findings.Select(finding => finding.Code).Order()
                        );
                        Assert.All(
                            findings,
                            finding =>
                                Assert.True(((RegionDetails)finding.Details!).Holds(segment.Range))
                        );
                        Assert.All(
                            findings,
                            finding =>
                                Assert.DoesNotContain(
                                    "{regions}",
                                    finding.Message(Language.Chinese),
                                    StringComparison.Ordinal
                                )
                        );
                        Interlocked.Add(ref count, findings.Count);
                    }
                },
                iter: 1_000
            );
        Assert.InRange(count, 500, int.MaxValue);
    }
}
