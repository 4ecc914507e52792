using System.Globalization;
using PerfEval.Quantities;

namespace PerfEval.Tests.Scoring;

/// <summary>A rule with numbers by chance, as a book writes it and as the second reading computes it. All numbers are in hundredths.</summary>
public sealed class RandomRule
{
    private static readonly string[] Countings = ["whole", "started", "exact"];

    private readonly List<long> _corners = [];

    public required int Seed { get; init; }

    public required long Points { get; init; }

    public string Yaml { get; private set; } = "";

    public Func<Fraction, Fraction> Second { get; private set; } = x => x;

    /// <summary>The most that the rule allows.</summary>
    public Rational Most { get; private set; }

    public static RandomRule Of(int seed)
    {
        var random = new Random(seed);
        var rule = new RandomRule { Seed = seed, Points = random.Next(1, 200) * 25 };
        rule.Most = new Rational(rule.Points, 100);
        switch (random.Next(4))
        {
            case 0:
                rule.MakeRatio(random);
                break;
            case 1:
                rule.MakeSteps(random, isBase: false);
                break;
            case 2:
                rule.MakeSteps(random, isBase: true);
                break;
            default:
                rule.MakeLine(random);
                break;
        }

        return rule;
    }

    /// <summary>A value at which, or next to which, something changes.</summary>
    public int Corner(Random random) =>
        (int)_corners[random.Next(_corners.Count)] + random.Next(-1, 2);

    /// <summary>Whether points above an amount are come near to, and nowhere earned.</summary>
    public bool IsOpenAbove(Rational points) => points < Most;

    private void MakeRatio(Random random)
    {
        string sign = Pick(random, "≥", "≤", "=");
        string over =
            sign == "≤"
                ? Pick(random, "target/actual", "2-actual/target")
                : Pick(random, "full", "target/actual", "2-actual/target");
        long target = random.Next(1, 18_000);
        string says = sign == "≥" ? "" : $", over: {over}";
        Yaml = $"{{ratio: {sign}{N(target)}{says}}}";
        _corners.AddRange([0, target, target * 2]);
        Fraction points = Fraction.Of(Points);
        Second = x => SecondScore.Ratio(x, points, sign, Fraction.Of(target), over);
    }

    private void MakeSteps(Random random, bool isBase)
    {
        string sign = Pick(random, "≥", "≤");
        long standard = random.Next(-500, 15_000);
        long start = isBase ? Points * random.Next(1, 100) / 100 : Points;
        var minus = Terms(random, isBase || random.Next(2) == 0 ? null : start);
        var plus = Terms(random, isBase ? null : random.Next(100, 2_000));
        bool hasPlus = isBase || random.Next(2) == 0;
        string full = isBase
            ? $"base: {{at: {sign}{N(standard)}, points: {N(start)}}}"
            : $"full: {sign}{N(standard)}";
        Yaml = $"{{{full}, minus: {Text(minus)}{(hasPlus ? $", plus: {Text(plus)}" : "")}}}";
        long most = isBase || !hasPlus ? Points : Points + plus.Most!.Value;
        Most = new Rational(most, 100);
        for (int i = -4; i <= 4; i++)
        {
            _corners.Add(standard + (i * minus.Per));
            _corners.Add(standard + (i * plus.Per));
        }

        Second = x =>
            SecondScore.Steps(
                x,
                Fraction.Of(start),
                sign,
                Fraction.Of(standard),
                Read(minus),
                hasPlus ? Read(plus) : null,
                Fraction.Of(most)
            );
    }

    private void MakeLine(Random random)
    {
        int count = random.Next(2, 6);
        bool isHigher = random.Next(2) == 0;
        long[] values =
        [
            .. Enumerable
                .Range(0, 40)
                .Select(i => (long)(i * 500) - 1_000)
                .OrderBy(_ => random.Next())
                .Take(count)
                .Order(),
        ];
        long[] points =
        [
            .. Enumerable.Range(0, count).Select(_ => Points * random.Next(0, 101) / 100),
        ];
        Array.Sort(points);
        if (!isHigher)
        {
            Array.Reverse(points);
        }

        // Of what falls to the other side zero would turn the curve.
        bool holds = true;
        Yaml =
            $"{{line: {{{string.Join(", ", values.Zip(points, (value, point) => $"{N(value)}: {N(point)}"))}}}, below: hold, above: hold}}";
        _corners.AddRange(values);
        (Fraction, Fraction)[] line =
        [
            .. values.Zip(points, (value, point) => (Fraction.Of(value), Fraction.Of(point))),
        ];
        Second = x => SecondScore.Line(x, line, holds);
    }

    private static (long Points, long Per, string Counting, long? Most) Terms(
        Random random,
        long? most
    ) => (random.Next(1, 300), random.Next(1, 800), Pick(random, Countings), most);

    private static string Text((long Points, long Per, string Counting, long? Most) terms)
    {
        string most = terms.Most is { } limit ? $", most: {N(limit)}" : "";
        return $"{{points: {N(terms.Points)}, per: {N(terms.Per)}, steps: {terms.Counting}{most}}}";
    }

    private static (Fraction, Fraction, string, Fraction?) Read(
        (long Points, long Per, string Counting, long? Most) terms
    ) =>
        (
            Fraction.Of(terms.Points),
            Fraction.Of(terms.Per),
            terms.Counting,
            terms.Most is { } most ? Fraction.Of(most) : null
        );

    private static string Pick(Random random, params string[] all) => all[random.Next(all.Length)];

    private static string N(long hundredths) =>
        (hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}
