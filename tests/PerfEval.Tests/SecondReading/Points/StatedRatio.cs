namespace PerfEval.Tests.SecondReading.Points;

/// <summary>All points inside of a set, in proportion short of it, and above it as the rule says.</summary>
public sealed class StatedRatio : StatedNumbers
{
    /// <summary>How the target is written: <c>≥</c>, <c>></c>, <c>≤</c>, <c>=</c> or <c>..</c> for a range.</summary>
    public required string Sign { get; init; }

    /// <summary>The lower end of the target, or its only one.</summary>
    public required Quotient Target { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required Quotient Upper { get; init; }

    /// <summary>What happens above the upper end; null where there is none.</summary>
    public required string? Over { get; init; }

    public override Quotient Most => Full;

    public override int Trend =>
        Sign is "≥" or ">" ? 1
        : Sign == "≤" ? -1
        : 0;

    public override IEnumerable<Quotient> Corners =>
        [0, Target, Upper, Upper * 2, Target / 2, .. Zero is { } zero ? [zero.At] : (Quotient[])[]];

    public override string Score
    {
        get
        {
            string target = Sign == ".." ? $"'[{Target}, {Upper}]{Unit}'" : Quoted(Sign, Target);
            return $"{{{WithLeast(WithZero(Over is null ? $"ratio: {target}" : $"ratio: {target}, over: {Over}"))}}}";
        }
    }

    protected override Quotient LeastOfAll =>
        Zero is not null || (Sign is "≤" && Over == "target/actual") ? 0
        : Sign == "≤" && Over == "full" ? Full
        : Within(0);

    protected override Quotient MostOfAll => Full;

    public static StatedRatio By(Draw draw)
    {
        string sign = draw.Of("≥", "≥", ">", "≤", "=", "..");
        string unit = draw.Of("", "%", "次", "万元");
        Quotient target = unit == "次" ? draw.Whole(1, 150) : draw.Hundredths(1, 15_000);
        Quotient upper = sign == ".." ? target + draw.Whole(1, 30) : target;
        string over = draw.Of("target/actual", "2-actual/target");
        bool isZeroed = draw.OnceIn(4);
        return new StatedRatio
        {
            Full = draw.Hundredths(1, 4_000),
            Unit = unit,
            Sign = sign,
            Target = target,
            Upper = upper,
            Over =
                sign is "≥" or ">" ? null
                : sign != "≤" && draw.OnceIn(3) ? "full"
                : over,
            Zero =
                !isZeroed ? null
                : sign == "≥" ? ('<', Part(draw, target, unit))
                : sign == "≤" ? ('>', target + Part(draw, target, unit))
                : null,
        };
    }

    protected override Earning Rule(Quotient x)
    {
        bool isShort = Sign != "≤" && x < Target;
        bool isOver = Sign is "≤" or "=" or ".." && x > Upper;
        return Earning.Of(
            Within(
                isShort ? Full * Quotient.Max(0, x / Target)
                : !isOver || Over == "full" ? Full
                : Over == "target/actual" ? Full * Upper / x
                : Full * Quotient.Max(0, 2 - (x / Upper))
            )
        );
    }

    private static Quotient Part(Draw draw, Quotient target, string unit)
    {
        Quotient part = target * draw.Whole(1, 9) / 10;
        return unit == "次" ? part.Floor() : part;
    }
}
