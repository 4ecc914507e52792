using CsCheck;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Ladders;

/// <summary>What holds for every ladder, shown on random ones.</summary>
public class LadderPropertyTests(ITestOutputHelper output)
{
    private const int Min = 0;
    private const int Max = 40;

    private static readonly string[] Overlaps = ["better", "worse", "refuse"];
    private static readonly string[] Gaps = ["worse", "better", "refuse"];
    private static readonly string[] Beyonds = ["clamp", "refuse"];
    private static readonly string[] Tops = ["reached", "literal", "refuse"];

    // Limits that fall from grade to grade, with slips: bands that overlap, leave gaps, share edges, are open or half-lines.
    private static readonly Gen<Draft> Drafts = Gen.Select(
        Gen.Int[1, 5],
        Gen.Int[0, 1],
        Gen.Bool,
        Gen.Int[Min, Max].Array[8],
        Gen.Int[0, 6].Array[5],
        (count, unused, higher, limits, forms) =>
            Draft.Of(count, count + unused, higher, limits, forms)
    );

    private static readonly Gen<string> Policies = Gen.Select(
        Pick.Of(Overlaps),
        Pick.Of(Gaps),
        Pick.Of(Beyonds),
        Pick.Of(Tops),
        (overlap, gap, beyond, top) => $"overlap {overlap}  gap {gap}  beyond {beyond}  top {top}"
    );

    [Fact]
    public void Every_value_lies_in_exactly_one_segment_and_grades_get_no_better_as_values_get_worse()
    {
        int compiled = 0;
        Gen.Select(Drafts, Policies)
            .Sample(
                (draft, policy) =>
                {
                    if (Compile(draft, policy) is not { } ladder)
                    {
                        return;
                    }

                    Interlocked.Increment(ref compiled);
                    bool isLiteral = policy.EndsWith("literal", StringComparison.Ordinal);
                    int last = -1;
                    foreach (Rational value in Grid(ladder.Direction == Direction.Higher))
                    {
                        Segment segment = Assert.Single(
                            ladder.Segments,
                            one => one.Interval.Contains(value)
                        );
                        Assert.Same(segment, ladder.Segments[ladder.Find(value)]);
                        bool isBeyondTop = segment.Ruling.Codes.Contains("PE3006");
                        if (segment.Ruling.Grade is { } grade && !(isLiteral && isBeyondTop))
                        {
                            Assert.True(
                                grade.Rank >= last,
                                $"{draft} {policy}: {value} is better than what lies above"
                            );
                            last = grade.Rank;
                        }
                        else if (segment.Ruling.Grade is null)
                        {
                            Assert.NotEmpty(segment.Ruling.Candidates);
                        }
                    }
                },
                iter: 4_000
            );
        output.WriteLine($"{compiled} of 4000 random ladders compiled.");
        Assert.True(compiled > 1_000, $"Only {compiled} ladders compiled.");
    }

    [Fact]
    public void A_ladder_agrees_with_brute_force_on_every_value_of_a_grid_under_every_policy()
    {
        int compared = 0;
        Gen.Select(Drafts, Policies)
            .Sample(
                (draft, policy) =>
                {
                    if (Compile(draft, policy) is not { } ladder)
                    {
                        return;
                    }

                    var brute = new BruteForce(
                        [
                            .. ladder.Indicator.Criteria.Select(cell =>
                                ((Meaning.Range)cell.Criterion.Meaning).Interval
                            ),
                        ],
                        Math.Max(2, draft.Scale),
                        ladder.Policy,
                        ladder.Direction == Direction.Higher,
                        Min,
                        Max
                    );
                    foreach (Rational value in Grid(true))
                    {
                        int expected = brute.Grade(value);
                        int actual = ladder.Segments[ladder.Find(value)].Ruling.Grade?.Rank ?? -1;
                        Assert.True(
                            expected == actual,
                            $"{draft} ; {policy} ; {value}: {actual}, by brute force {expected}"
                        );
                        Interlocked.Increment(ref compared);
                    }
                },
                iter: 4_000
            );
        output.WriteLine($"{compared} values compared.");
        Assert.True(compared > 50_000, $"Only {compared} values were compared.");
    }

    [Fact]
    public void Policies_differ_only_on_values_that_are_contested_or_uncovered()
    {
        int differing = 0;
        Gen.Select(Drafts, Policies, Policies)
            .Sample(
                (draft, one, other) =>
                {
                    if (
                        Compile(draft, one) is not { } left
                        || Compile(draft, other) is not { } right
                    )
                    {
                        return;
                    }

                    foreach (Rational value in Grid(true))
                    {
                        Ruling a = left.Segments[left.Find(value)].Ruling;
                        Ruling b = right.Segments[right.Find(value)].Ruling;
                        if (a.Grade != b.Grade && a.Grade?.Id != b.Grade?.Id)
                        {
                            Assert.NotEqual(SegmentKind.Plain, a.Kind);
                            Assert.NotEmpty(a.Codes);
                            Interlocked.Increment(ref differing);
                        }
                    }
                },
                iter: 2_000
            );
        output.WriteLine($"{differing} values were graded differently.");
        Assert.True(differing > 100, $"Only {differing} values differ.");
    }

    private static NumericLadder? Compile(Draft draft, string policy)
    {
        string options = $"min {Min}  max {Max}  scale {Math.Max(2, draft.Scale)}  {policy}";
        ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(draft.Criteria, options));
        return read.HasValue ? (NumericLadder)read.Value.Proof.Ladders[0] : null;
    }

    private static IEnumerable<Rational> Grid(bool downwards)
    {
        IEnumerable<Rational> upwards = Enumerable
            .Range(2 * Min, (2 * (Max - Min)) + 1)
            .Select(twice => new Rational(twice, 2));
        return downwards ? upwards.Reverse() : upwards;
    }

    private sealed record Draft(string Criteria, int Scale)
    {
        public static Draft Of(int count, int scale, bool higher, int[] limits, int[] forms)
        {
            int[] sorted = higher ? [.. limits.OrderDescending()] : [.. limits.Order()];
            IEnumerable<string> texts = Enumerable
                .Range(0, count)
                .Select(rank => Text(forms[rank], sorted[rank], sorted[rank + 1], higher));
            return new Draft(string.Join(" | ", texts), scale);
        }

        private static string Text(int form, int better, int worse, bool higher) =>
            form switch
            {
                0 => higher ? $">={better}" : $"<={better}",
                1 => higher ? $">{better}" : $"<{better}",
                2 => $"[{Math.Min(better, worse)}, {Math.Max(better, worse)}]",
                3 => higher ? $"[{worse}, {better})" : $"({better}, {worse}]",
                4 => higher ? $"<{better}" : $">{better}",
                5 => $"{better}",
                _ => $"[{Math.Min(better, worse)}, {Math.Max(better, worse) + 3}]",
            };
    }
}
