namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Tiers of labels.</summary>
public sealed class StatedLabels : StatedRule
{
    private static readonly string[] Labels = ["优秀", "良好", "尚可", "欠佳", "很差"];

    /// <summary>The points of the labels, most first.</summary>
    public required IReadOnlyList<Quotient> Points { get; init; }

    public override Quotient Most => Full;

    public override Earning Reach => new(Points[^1], Points[0]);

    public override string Score
    {
        get
        {
            string tiers = string.Join(
                ", ",
                Labels.Zip(Points, (label, points) => $"{label}: {points}")
            );
            return $"{{{WithLeast($"tiers: {{{tiers}}}")}}}";
        }
    }

    public static StatedLabels By(Draw draw)
    {
        Quotient full = draw.Whole(1, 40);
        Quotient[] points =
        [
            .. draw.Ascending(draw.Whole(2, 5), -3, 20).Select(part => full * part / 20).Reverse(),
        ];
        return new()
        {
            Full = full,
            Points = points,
            Least = points[^1] < 0 ? points[^1] : null,
        };
    }

    public override StatedResult Result(Draw draw)
    {
        int tier = draw.Whole(0, Points.Count - 1);
        return new(Labels[tier], Earning.Of(Points[tier]));
    }
}
