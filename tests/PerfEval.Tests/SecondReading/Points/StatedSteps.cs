namespace PerfEval.Tests.SecondReading.Points;

/// <summary>So many points off, and on, for each step away from a standard.</summary>
public sealed class StatedSteps : StatedNumbers
{
    /// <summary>How the standard is written: <c>≥</c>, <c>≤</c>, <c>=</c> or <c>..</c> for a range.</summary>
    public required string Sign { get; init; }

    /// <summary>The lower end of the standard, or its only one.</summary>
    public required Quotient Standard { get; init; }

    /// <summary>The upper end of a range.</summary>
    public required Quotient Upper { get; init; }

    /// <summary>The points at the standard; null where these are all.</summary>
    public required Quotient? Base { get; init; }

    public required Steps? Minus { get; init; }

    public required Steps? Plus { get; init; }

    public override Quotient Most =>
        Base is null && Plus is { } plus ? Full + plus.Most!.Value : Full;

    public override int Trend =>
        Sign == "≥" ? 1
        : Sign == "≤" ? -1
        : 0;

    public override IEnumerable<Quotient> Corners =>
        from end in (Quotient[])[Standard, Upper]
        from count in Enumerable.Range(-4, 9)
        from terms in (Steps?[])[Minus, Plus]
        where terms is not null
        select end + (terms.Per * count);

    public override IEnumerable<Quotient> StairsBetween(Quotient one, Quotient other)
    {
        bool isCounted = Minus?.Counting != "exact" && Plus?.Counting != "exact";
        (Quotient least, Quotient most) = (Quotient.Min(one, other), Quotient.Max(one, other));
        Quotient little = IsCounted ? 1 : new Quotient(1, 1_000_000);
        return Corners
            .SelectMany(corner => (Quotient[])[corner - little, corner, corner + little])
            .Where(x => isCounted && least < x && x < most);
    }

    public override string Score
    {
        get
        {
            string standard =
                Sign == ".." ? $"'[{Standard}, {Upper}]{Unit}'" : Quoted(Sign, Standard);
            string start = Base is { } points
                ? $"base: {{at: {standard}, points: {points}}}"
                : $"full: {standard}";
            string minus = Minus is null ? "" : $", minus: {Minus.Text(Unit)}";
            string plus = Plus is null ? "" : $", plus: {Plus.Text(Unit)}";
            return $"{{{WithLeast(WithZero($"{start}{minus}{plus}"))}}}";
        }
    }

    protected override Quotient LeastOfAll =>
        Zero is not null ? 0
        : Minus is null ? Start
        : Minus.Most is { } most ? Within(Start - most)
        : Within(Least ?? 0);

    protected override Quotient MostOfAll =>
        Plus is null ? Start
        : Base is null || Plus.Most is not { } limit ? Most
        : Within(Start + limit);

    private Quotient Start => Base ?? Full;

    public static StatedSteps By(Draw draw)
    {
        string sign = draw.Of("≥", "≥", "≤", "≤", "=", "..");
        string unit = draw.Of("", "%", "次", "万元");
        bool isCounted = unit == "次";
        Quotient full = draw.Hundredths(1, 4_000);
        Quotient standard = isCounted ? draw.Whole(0, 120) : draw.Hundredths(-500, 15_000);
        bool isOneWay = sign is "≥" or "≤";
        bool isBase = isOneWay && draw.OnceIn(3);
        Quotient? start = isBase ? full * draw.Whole(1, 9) / 10 : null;
        bool hasPlus = isBase || (isOneWay && draw.OnceIn(2));
        Quotient? least = draw.OnceIn(4) ? draw.Whole(-5, 0) : null;
        Quotient? most = draw.OnceIn(2)
            ? (start ?? full) * draw.Whole(1, least is null ? 10 : 14) / 10
            : null;
        Steps minus = Steps.By(draw, isCounted, standard, most);
        bool isZeroed = isOneWay && least is null && draw.OnceIn(4);
        Quotient away = isCounted ? draw.Whole(0, 20) : draw.Hundredths(0, 4_000);
        return new StatedSteps
        {
            Full = full,
            Unit = unit,
            Sign = sign,
            Standard = standard,
            Upper = sign == ".." ? standard + draw.Whole(1, 20) : standard,
            Base = start,
            Least = least,
            Minus = minus,
            Plus = !hasPlus
                ? null
                : Steps.By(
                    draw,
                    isCounted,
                    standard,
                    isBase && draw.OnceIn(2) ? null : draw.Hundredths(100, 1_000)
                ),
            Zero =
                !isZeroed ? null
                : sign == "≥" ? ('<', standard - away)
                : ('>', standard + away),
        };
    }

    protected override Earning Rule(Quotient x)
    {
        Quotient below = Sign == "≤" ? 0 : Standard - x;
        Quotient above = Sign == "≥" ? 0 : x - Upper;
        Quotient off = Quotient.Max(below, above);
        Quotient on =
            Sign == "≥" ? x - Standard
            : Sign == "≤" ? Upper - x
            : 0;
        return Earning.Of(
            Within(
                off > 0 && Minus is not null ? Start - Minus.Count(off)
                : on > 0 && Plus is not null ? Start + Plus.Count(on)
                : Start
            )
        );
    }
}

/// <summary>What one step is, what it counts, and how a part of one counts.</summary>
/// <param name="Points">Of each step.</param>
/// <param name="Per">How far a step goes.</param>
/// <param name="Counting"><c>whole</c>, <c>started</c> or <c>exact</c>; null where nothing is left to count.</param>
/// <param name="Most">Of all steps together; null for no limit.</param>
/// <param name="OfTarget">The step as a percent of the standard, where it is written so.</param>
public sealed record Steps(
    Quotient Points,
    Quotient Per,
    string? Counting,
    Quotient? Most,
    int? OfTarget
)
{
    public static Steps By(Draw draw, bool isCounted, Quotient standard, Quotient? most)
    {
        int? ofTarget = !isCounted && standard > 0 && draw.OnceIn(5) ? draw.Whole(1, 20) : null;
        bool isOne = isCounted && draw.OnceIn(2);
        return new(
            draw.Hundredths(1, 300),
            ofTarget is { } percent ? standard * percent / 100
                : isOne ? 1
                : isCounted ? draw.Whole(2, 9)
                : draw.Hundredths(1, 800),
            isOne ? null : draw.Of("whole", "started", "exact"),
            most,
            ofTarget
        );
    }

    public Quotient Count(Quotient distance)
    {
        Quotient steps = distance / Per;
        Quotient points =
            Points
            * Counting switch
            {
                "whole" => steps.Floor(),
                "started" => steps.Ceiling(),
                _ => steps,
            };
        return Most is { } most ? Quotient.Min(most, points) : points;
    }

    public string Text(string unit)
    {
        string per =
            OfTarget is { } percent ? $"{percent}% of target"
            : unit == "%" ? $"{Per}pp"
            : $"{Per}{unit}";
        string steps = Counting is null ? "" : $", steps: {Counting}";
        string most = Most is { } limit ? $", most: {limit}" : "";
        return $"{{points: {Points}, per: {per}{steps}{most}}}";
    }
}
