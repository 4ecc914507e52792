namespace PerfEval.Tests.SecondReading.Points;

/// <summary>A rule for numbers: what is measured, where something changes, and which way points go.</summary>
public abstract class StatedNumbers : StatedRule
{
    /// <summary>The unit behind every number: empty, a percent, or one of counting, of which there are no parts.</summary>
    public required string Unit { get; init; }

    /// <summary>Below or above which nothing is earned, such as <c>&lt;95</c>; null for nowhere.</summary>
    public (char Sign, Quotient At)? Zero { get; init; }

    /// <summary>The values at which something changes.</summary>
    public abstract IEnumerable<Quotient> Corners { get; }

    /// <summary>1 where more is better, -1 where less is; 0 where the middle is.</summary>
    public abstract int Trend { get; }

    public override IEnumerable<string> Keys =>
        Unit is "" or "%" ? []
        : IsCounted ? [$"measure: {{unit: {Unit}, resolution: 1}}"]
        : [$"measure: {{unit: {Unit}}}"];

    public override Earning Reach => new(LeastOfAll, MostOfAll);

    protected bool IsCounted => Unit == "次";

    /// <summary>The least that some value earns, or that values come near to.</summary>
    protected abstract Quotient LeastOfAll { get; }

    /// <summary>The most that some value earns.</summary>
    protected abstract Quotient MostOfAll { get; }

    /// <summary>What a value earns.</summary>
    public Earning Of(Quotient x) =>
        Zero is ('<', var below) && x < below ? Earning.Of(0)
        : Zero is ('>', var above) && x > above ? Earning.Of(0)
        : Rule(x);

    /// <summary>The values between two others, without these, on and around which the points of counted steps change.</summary>
    public virtual IEnumerable<Quotient> StairsBetween(Quotient one, Quotient other) => [];

    public override StatedResult Result(Draw draw)
    {
        Quotient x = draw.OnceIn(2)
            ? draw.Of([.. Corners]) + Near(draw)
            : draw.Hundredths(-1_000, 25_000);
        if (IsCounted)
        {
            x = x.Floor();
        }

        if (Unit != "%" || draw.OnceIn(2))
        {
            return new(Text(x), Of(x), x);
        }

        int of = draw.Of(3, 7, 12, 90, 640, 1_203);
        Quotient done = Quotient.Max(0, (x * of / 100).Floor());
        Quotient share = done * 100 / of;
        return new($"{{done: {done}, of: {of}}}", Of(share), share);
    }

    /// <summary>What the rule gives beside <see cref="Zero"/>.</summary>
    protected abstract Earning Rule(Quotient x);

    protected string Text(Quotient x) => $"{x}{Unit}";

    protected string Quoted(string sign, Quotient x) => $"'{sign}{Text(x)}'";

    protected string WithZero(string rule) =>
        Zero is { } zero ? $"{rule}, zero: {Quoted($"{zero.Sign}", zero.At)}" : rule;

    private static Quotient Near(Draw draw) =>
        draw.Of(new Quotient(-1, 100), 0, 0, new Quotient(1, 100), 1, -1);
}
