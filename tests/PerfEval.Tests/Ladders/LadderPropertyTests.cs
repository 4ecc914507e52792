using System.Collections.Concurrent;
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
    [Fact]
    public void Every_value_lies_in_exactly_one_segment_and_grades_get_no_better_as_values_get_worse()
    {
        int compiled = 0;
        ConcurrentDictionary<Direction, int> byDirection = [];
        Gen.Select(RandomLadder.Any, RandomLadder.Policies)
            .Sample(
                (draft, policy) =>
                {
                    if (Compile(draft, policy) is not { } ladder)
                    {
                        return;
                    }

                    Interlocked.Increment(ref compiled);
                    bool isLiteral = policy.EndsWith("literal", StringComparison.Ordinal);
                    byDirection.AddOrUpdate(ladder.Direction, 1, (_, count) => count + 1);
                    foreach (IEnumerable<Rational> walk in WalksToTheWorse(draft, ladder))
                    {
                        int last = -1;
                        foreach (Rational value in walk)
                        {
                            Segment segment = Assert.Single(
                                ladder.Segments,
                                one => one.Range.Contains(value)
                            );
                            Assert.Same(segment, ladder.Segments[ladder.IndexOf(value)]);
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
                    }
                },
                iter: 4_000
            );
        string counts = string.Join(", ", byDirection.Select(one => $"{one.Value} {one.Key}"));
        output.WriteLine($"{compiled} of 4000 random ladders compiled: {counts}.");
        Assert.True(compiled > 1_000, $"Only {compiled} ladders compiled.");
        Assert.All(
            Enum.GetValues<Direction>(),
            direction => Assert.InRange(byDirection.GetValueOrDefault(direction), 200, 4_000)
        );
    }

    [Fact]
    public void A_ladder_agrees_with_brute_force_on_every_value_of_a_grid_under_every_policy()
    {
        int compared = 0;
        Gen.Select(RandomLadder.Any, RandomLadder.Policies)
            .Sample(
                (draft, policy) =>
                {
                    if (Compile(draft, policy) is not { } ladder)
                    {
                        return;
                    }

                    BruteForce brute = Brute(draft, ladder);
                    foreach (Rational value in Grid(draft, true))
                    {
                        int expected = brute.Grade(value);
                        int actual =
                            ladder.Segments[ladder.IndexOf(value)].Ruling.Grade?.Rank ?? -1;
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
        Gen.Select(RandomLadder.Any, RandomLadder.Policies, RandomLadder.Policies)
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

                    BruteForce brute = Brute(draft, left);
                    foreach (Rational value in Grid(draft, true))
                    {
                        Ruling a = left.Segments[left.IndexOf(value)].Ruling;
                        Ruling b = right.Segments[right.IndexOf(value)].Ruling;
                        Assert.Equal(brute.IsSettled(value), a.Kind == SegmentKind.Plain);
                        Assert.Equal(brute.IsSettled(value), a.Codes.Count == 0);
                        if (a.Grade?.Id != b.Grade?.Id)
                        {
                            Assert.False(brute.IsSettled(value), $"{draft} {value}");
                            Interlocked.Increment(ref differing);
                        }
                    }
                },
                iter: 2_000
            );
        output.WriteLine($"{differing} values were graded differently.");
        Assert.True(differing > 100, $"Only {differing} values differ.");
    }

    // With a resolution the distance is that to the nearest of its values.
    [Fact]
    public void A_distance_leads_to_the_nearest_value_with_a_better_or_worse_grade()
    {
        int compared = 0;
        Gen.Select(RandomLadder.Any, RandomLadder.Policies, Pick.Of("0.5", "1", "2"))
            .Sample(
                (draft, policy, step) =>
                {
                    if (Compile(draft, $"{policy}  resolution {step}") is not { } ladder)
                    {
                        return;
                    }

                    List<(Rational Value, int Rank)> grid =
                    [
                        .. from value in Grid(draft, true)
                        where new Resolution(Rational.Parse(step)).Holds(value)
                        let grade = ladder.Segments[ladder.IndexOf(value)].Ruling.Grade
                        where grade is not null
                        select (value, grade.Rank),
                    ];
                    foreach ((Rational value, int rank) in grid)
                    {
                        Assert.Equal(
                            Nearest(value, grid.Where(other => other.Rank < rank)),
                            ladder.DistanceToBetter(value)?.Amount
                        );
                        Assert.Equal(
                            Nearest(
                                value,
                                grid.Where(other =>
                                    other.Rank > rank && IsOnSide(other.Value, value, ladder)
                                )
                            ),
                            ladder.DistanceToWorse(value)?.Amount
                        );
                        Interlocked.Increment(ref compared);
                    }
                },
                iter: 2_000
            );
        output.WriteLine($"The distances of {compared} values were compared.");
        Assert.True(compared > 5_000, $"Only {compared} values were compared.");
    }

    // In a middle ladder what is worse is told on the side of the value, and from the middle itself on both.
    private static bool IsOnSide(Rational other, Rational value, NumericLadder ladder)
    {
        if (ladder.Direction != Direction.Middle)
        {
            return true;
        }

        Rational middle = Brute(ladder, 2).Middle;
        return value == middle || (other < middle) == (value < middle);
    }

    // The values of the grid, from the best to the worst; in a middle ladder on each side.
    private static IEnumerable<IEnumerable<Rational>> WalksToTheWorse(
        RandomLadder draft,
        NumericLadder ladder
    )
    {
        if (ladder.Direction != Direction.Middle)
        {
            return [Grid(draft, ladder.Direction == Direction.Higher)];
        }

        Rational middle = Brute(ladder, 2).Middle;
        return
        [
            Grid(draft, true).SkipWhile(value => value > middle),
            Grid(draft, false).SkipWhile(value => value < middle),
        ];
    }

    private static Rational? Nearest(
        Rational value,
        IEnumerable<(Rational Value, int Rank)> others
    ) => others.Select(other => (Rational?)(other.Value - value).Abs()).Min();

    private static BruteForce Brute(RandomLadder draft, NumericLadder ladder) =>
        Brute(ladder, Math.Max(2, draft.Scale));

    private static BruteForce Brute(NumericLadder ladder, int scale) =>
        new(
            [
                .. ladder.Indicator.Criteria.Select(cell =>
                    (cell.Criterion.Meaning as Meaning.Range)?.Interval
                ),
            ],
            scale,
            ladder.Policy,
            ladder.Direction
        );

    private static NumericLadder? Compile(RandomLadder draft, string options) =>
        draft.Compile(options) is { } book ? (NumericLadder)book.Proof.Ladders[0] : null;

    private static IEnumerable<Rational> Grid(RandomLadder draft, bool downwards)
    {
        IEnumerable<Rational> upwards = Enumerable
            .Range(2 * draft.Min, (2 * (draft.Max - draft.Min)) + 1)
            .Select(twice => new Rational(twice, 2));
        return downwards ? upwards.Reverse() : upwards;
    }
}
