using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>A second way to roll up, for one assignment of grades: shares run down from the top, and no range is known.</summary>
/// <remarks>It reads the tree of the case and not the engine's; ranks are counted from 0 for excellent.</remarks>
public sealed class BruteForceRollUp(BruteForceRollUp.Choices choices)
{
    private readonly Rational[] _points = [100, Rational.Parse(choices.PointsOfGood), 70, 50];

    /// <summary>What a roll-up chooses.</summary>
    public sealed record Choices(
        bool IsWorst,
        string Weights,
        bool IsOverIndicators,
        string Missing,
        bool IsRounded,
        string PointsOfGood
    );

    /// <summary>Returns the grade's rank and the score of a node, or null where nothing counts.</summary>
    /// <param name="node">The node, as a branch of the tree.</param>
    /// <param name="ranks">A rank for every indicator that is open or graded.</param>
    public (int Rank, Rational Score)? Roll(
        RollUpCase.Branch node,
        IReadOnlyDictionary<RollUpCase.Leaf, int> ranks
    )
    {
        List<(RollUpCase.Leaf Leaf, Rational Share)> shares = Shares(node);
        if (shares.Count == 0)
        {
            return null;
        }

        Rational score = Rational.Zero;
        int worst = 0;
        foreach ((RollUpCase.Leaf leaf, Rational share) in shares)
        {
            score += share * _points[RankOf(leaf, ranks)];
            worst = Math.Max(worst, RankOf(leaf, ranks));
        }

        int rank = choices.IsWorst ? worst : Band(Shown(score));
        foreach (RollUpCase.Leaf leaf in Leaves(node).Where(leaf => leaf.When is not null))
        {
            if (leaf.State != "n/a" && RankOf(leaf, ranks) >= Rank(leaf.When!))
            {
                rank = Math.Max(rank, Rank(leaf.Cap!));
            }
        }

        return (rank, choices.IsWorst ? Rational.Zero : Shown(score));
    }

    /// <summary>Whether anything that counts for a node has a result that can be graded, now or later.</summary>
    public bool IsMeasured(RollUpCase.Branch node) =>
        Shares(node).Exists(one => one.Leaf.State is not ("missing" or "invalid"));

    private List<(RollUpCase.Leaf Leaf, Rational Share)> Shares(RollUpCase.Branch node)
    {
        List<(RollUpCase.Leaf, Rational)> shares = [];
        if (choices.IsOverIndicators)
        {
            Spread(Leaves(node), Rational.One, shares);
        }
        else
        {
            SpreadDown(node, Rational.One, shares);
        }

        return shares;
    }

    private void SpreadDown(
        RollUpCase.Branch node,
        Rational share,
        List<(RollUpCase.Leaf, Rational)> shares
    )
    {
        if (node.Activities.Count == 0)
        {
            Spread(node.Indicators, share, shares);
            return;
        }

        List<RollUpCase.Branch> live = [.. node.Activities.Where(IsLive)];
        Rational sum = live.Aggregate(Rational.Zero, (all, child) => all + WeightOf(child)!.Value);
        foreach (RollUpCase.Branch child in live)
        {
            SpreadDown(child, ShareOf(share, WeightOf(child)!.Value, sum), shares);
        }
    }

    private void Spread(
        IEnumerable<RollUpCase.Leaf> leaves,
        Rational share,
        List<(RollUpCase.Leaf, Rational)> shares
    )
    {
        List<RollUpCase.Leaf> live = [.. leaves.Where(IsLive)];
        Rational sum = live.Aggregate(Rational.Zero, (all, leaf) => all + WeightOf(leaf));
        shares.AddRange(live.Select(leaf => (leaf, ShareOf(share, WeightOf(leaf), sum))));
    }

    // Where the worst decides, weights of 0 do no harm, and shares are not looked at.
    private static Rational ShareOf(Rational share, Rational weight, Rational sum) =>
        sum.Sign == 0 ? Rational.Zero : share * weight / sum;

    private bool IsLive(RollUpCase.Branch branch) =>
        WeightOf(branch) is { } weight
        && (choices.IsWorst || weight.Sign > 0)
        && (branch.Activities.Any(IsLive) || branch.Indicators.Any(IsLive));

    private bool IsLive(RollUpCase.Leaf leaf) =>
        leaf.State != "n/a"
        && (choices.IsWorst || WeightOf(leaf).Sign > 0)
        && !(choices.Missing == "exclude" && leaf.State is "missing" or "invalid");

    private Rational? WeightOf(RollUpCase.Branch branch) =>
        choices.Weights switch
        {
            "declared" when branch.Weight is not null => Rational.Parse(branch.Weight),
            "budget" => branch.Budget is null ? null : Rational.Parse(branch.Budget),
            _ => Rational.One,
        };

    private Rational WeightOf(RollUpCase.Leaf leaf) =>
        choices.Weights == "declared" && leaf.Weight is not null
            ? Rational.Parse(leaf.Weight)
            : Rational.One;

    private int RankOf(RollUpCase.Leaf leaf, IReadOnlyDictionary<RollUpCase.Leaf, int> ranks) =>
        choices.Missing == "worst" && leaf.State is "missing" or "invalid" ? 3 : ranks[leaf];

    private Rational Shown(Rational score) =>
        choices.IsRounded ? new Rational((score * 2 + new Rational(1, 2)).Floor(), 2) : score;

    private static int Band(Rational score) =>
        score >= 90 ? 0
        : score >= 80 ? 1
        : score >= 60 ? 2
        : 3;

    private static int Rank(string grade) =>
        Array.IndexOf(["excellent", "good", "fair", "poor"], grade);

    public static IEnumerable<RollUpCase.Leaf> Leaves(RollUpCase.Branch node) =>
        node.Activities.SelectMany(Leaves).Concat(node.Indicators);
}
