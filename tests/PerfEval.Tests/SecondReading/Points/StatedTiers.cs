namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Tiers of numbers, most points first.</summary>
public sealed class StatedTiers : StatedNumbers
{
    /// <summary>Where a tier ends and the next better one begins, ascending.</summary>
    public required IReadOnlyList<Quotient> Cuts { get; init; }

    /// <summary>The points of the tiers, from the lowest values to the highest.</summary>
    public required IReadOnlyList<Quotient> Points { get; init; }

    /// <summary>How the tiers are written: <c>nested</c> (≥90, ≥80), <c>parted</c> ([80, 90)), or <c>shared</c> (80-90, whose ends are two tiers').</summary>
    public required string Form { get; init; }

    /// <summary>Whether a value in two tiers is left open.</summary>
    public required bool Refuses { get; init; }

    public override Quotient Most => Full;

    public override int Trend => Points[^1] > Points[0] ? 1 : -1;

    public override IEnumerable<Quotient> Corners => Cuts;

    public override IEnumerable<string> Keys =>
        Refuses ? [.. base.Keys, "reading: {overlap: refuse}"] : base.Keys;

    public override string Score
    {
        get
        {
            IEnumerable<int> order = Enumerable.Range(0, Points.Count);
            IEnumerable<int> best = Trend > 0 ? order.Reverse() : order;
            string tiers = string.Join(", ", best.Select(i => $"'{Tier(i)}': {Points[i]}"));
            return $"{{{WithLeast($"tiers: {{{tiers}}}")}}}";
        }
    }

    protected override Quotient LeastOfAll => Quotient.Min(Points[0], Points[^1]);

    protected override Quotient MostOfAll => Quotient.Max(Points[0], Points[^1]);

    public static StatedTiers By(Draw draw)
    {
        int count = draw.Whole(2, 6);
        string unit = draw.Of("", "%", "万元");
        Quotient full = draw.Whole(1, 40);
        Quotient[] points = [.. draw.Ascending(count, -2, 20).Select(part => full * part / 20)];
        if (draw.OnceIn(2))
        {
            Array.Reverse(points);
        }

        string form = draw.Of("nested", "parted", "shared");
        return new StatedTiers
        {
            Full = full,
            Unit = unit,
            Least = points.Min() < 0 ? points.Min() : null,
            Cuts = [.. draw.Ascending(count - 1, 1, 200).Select(cut => new Quotient(cut, 2))],
            Points = points,
            Form = form,
            Refuses = form == "shared" && draw.OnceIn(2),
        };
    }

    // On a cut the better of the two counts, or it is open.
    protected override Earning Rule(Quotient x)
    {
        int below = Cuts.Count(cut => cut < x);
        int reached = Cuts.Count(cut => cut <= x);
        Quotient better = Trend > 0 ? Points[reached] : Points[below];
        Quotient worse = Trend > 0 ? Points[below] : Points[reached];
        return Refuses ? new(worse, better) : Earning.Of(better);
    }

    private string Tier(int i)
    {
        bool isFirst = i == 0;
        bool isLast = i == Points.Count - 1;
        return (Form, Trend, isFirst, isLast) switch
        {
            ("shared", _, true, _) => $"≤{Text(Cuts[0])}",
            ("shared", _, _, true) => $"≥{Text(Cuts[^1])}",
            ("shared", _, _, _) => $"[{Cuts[i - 1]}, {Cuts[i]}]{Unit}",
            (_, > 0, true, _) => $"<{Text(Cuts[0])}",
            (_, > 0, _, true) => $"≥{Text(Cuts[^1])}",
            (_, < 0, true, _) => $"≤{Text(Cuts[0])}",
            (_, < 0, _, true) => $">{Text(Cuts[^1])}",
            ("nested", > 0, _, _) => $"≥{Text(Cuts[i - 1])}",
            ("nested", _, _, _) => $"≤{Text(Cuts[i])}",
            (_, > 0, _, _) => $"[{Cuts[i - 1]}, {Cuts[i]}){Unit}",
            _ => $"({Cuts[i - 1]}, {Cuts[i]}]{Unit}",
        };
    }
}
