using System.Globalization;
using CsCheck;
using PerfEval.Quantities;
using PerfEval.Statements;

namespace PerfEval.Tests.Statements;

/// <summary>Trees of figures, made at random.</summary>
public class FiguresPropertyTests
{
    private sealed record Tree(int Value, Tree[] Parts)
    {
        public int Sum => Parts.Length == 0 ? Value : Parts.Sum(part => part.Sum);

        // Hundredths, so that decimals are among them.
        public string Yaml(string id, string? changed, string path = "") =>
            $"{{id: {id}, value: {Text(Sum + (path + id == changed ? 1 : 0))}"
            + (
                Parts.Length == 0
                    ? "}"
                    : $", parts: [{string.Join(", ", Parts.Select((part, i) => part.Yaml($"p{i}", changed, path + id + "/")))}]}}"
            );

        public IEnumerable<string> Leaves(string path) =>
            Parts.Length == 0 ? [path] : Parts.SelectMany((part, i) => part.Leaves($"{path}/p{i}"));

        private static string Text(int hundredths) =>
            (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
    }

    private static readonly Gen<Tree> Leaf = Gen.Int[1, 100_000]
        .Select(value => new Tree(value, []));

    private static readonly Gen<Tree> Trees = Gen.Recursive<Tree>(
        (depth, below) =>
            depth > 3
                ? Leaf
                : Gen.OneOf(Leaf, below.Array[1, 4].Select(parts => new Tree(0, parts)))
    );

    [Fact]
    public void A_consistent_tree_has_no_finding() =>
        Trees.Sample(
            tree => Assert.Empty(Seed.Read($"figures: [{tree.Yaml("t", null)}]").Diagnostics),
            iter: 300
        );

    [Fact]
    public void One_changed_leaf_has_one_finding_at_the_whole_above_it() =>
        Trees
            .Where(tree => tree.Parts.Length > 0)
            .SelectMany(tree =>
                Gen.Int[0, tree.Leaves("t").Count() - 1]
                    .Select(at => tree.Leaves("t").ElementAt(at))
                    .Select(leaf => (tree, leaf))
            )
            .Sample(
                (tree, leaf) =>
                {
                    string above = leaf[..leaf.LastIndexOf('/')];
                    Diagnostic found = Assert.Single(
                        Seed.Read($"figures: [{tree.Yaml("t", leaf)}]").Diagnostics
                    );
                    Assert.Equal(("PE6001", above), (found.Code, found.Path));
                },
                iter: 300
            );

    [Fact]
    public void An_exact_rate_lies_in_the_interval_of_what_it_rounds_to() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[1, 1_000_000], Gen.Int[0, 3])
            .Sample(
                (prior, value, decimals) =>
                {
                    Rational rate = new Rational(value - prior, prior);
                    Rational percent = new Rounding(
                        StatedNumber.StepOf(decimals),
                        RoundingMode.HalfUp
                    ).Apply(rate.Abs() * 100);
                    var interval = new RateInterval(percent, decimals, rate.Sign < 0);
                    Assert.True(interval.Holds(rate.Abs()));
                    if (interval.PriorOf(value) is { } range)
                    {
                        Assert.True(range.Contains(prior), $"{range} {prior}");
                        (Rational first, Rational last, var count) = interval
                            .Candidates(value, 0)!
                            .Value;
                        Assert.True(first <= prior && prior <= last);
                        Assert.Equal(last - first + 1, new Rational(count, 1));
                    }
                },
                iter: 2000
            );

    [Fact]
    public void No_rate_beside_the_interval_rounds_to_it() =>
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[0, 2])
            .Sample(
                (percent, decimals) =>
                {
                    Rational step = StatedNumber.StepOf(decimals);
                    Rational written = percent * step;
                    var interval = new RateInterval(written, decimals, false);
                    Rational half = step / 200;
                    Assert.True(interval.Holds((written / 100) - half));
                    Assert.False(interval.Holds((written / 100) + half));
                    Assert.False(
                        interval.Holds((written / 100) - half - new Rational(1, 1_000_000_000))
                    );
                },
                iter: 500
            );
}
