namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Points of a person, inside of the band of a label.</summary>
public sealed class StatedJudged : StatedRule
{
    private static readonly string[] Labels = ["达成", "部分达成", "未达成"];

    /// <summary>Where the bands part, in percents of the points, descending; the better band holds it.</summary>
    public required IReadOnlyList<int> Cuts { get; init; }

    public override Quotient Most => Full;

    public override Earning Reach => new(0, Full);

    public override string Score =>
        $"{{judged: {{达成: '[{Cuts[0]}%, 100%]', 部分达成: '[{Cuts[1]}%, {Cuts[0]}%)', 未达成: '[0%, {Cuts[1]}%)'}}}}";

    public static StatedJudged By(Draw draw)
    {
        int[] cuts = draw.Ascending(2, 10, 95);
        return new() { Full = draw.Whole(1, 40), Cuts = [cuts[1], cuts[0]] };
    }

    public override StatedResult Result(Draw draw)
    {
        int band = draw.Whole(0, 2);
        Quotient points = draw.OnceIn(3)
            ? Full * draw.Of([.. Cuts]) / 100
            : Full * draw.Whole(-5, 110) / 100;
        if (draw.OnceIn(6))
        {
            return new(Labels[band], Ends(band));
        }

        string judged = $"points: {points}, reason: 按材料评定, by: 综合处";
        return draw.OnceIn(4)
            ? new($"{{{judged}}}", Enumerable.Range(0, 3).Any(Holds) ? Earning.Of(points) : null)
            : new($"{{value: {Labels[band]}, {judged}}}", Holds(band) ? Earning.Of(points) : null);

        bool Holds(int one) =>
            points >= Ends(one).Least
            && (one == 0 ? points <= Ends(one).Most : points < Ends(one).Most);
    }

    private Earning Ends(int band) =>
        new(
            band == 2 ? 0 : Full * Cuts[band] / 100,
            band == 0 ? Full : Full * Cuts[band - 1] / 100
        );
}
