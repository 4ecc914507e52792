namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Straight between points.</summary>
public sealed class StatedLine : StatedNumbers
{
    /// <summary>The values, ascending, each with what it earns.</summary>
    public required IReadOnlyList<(Quotient Value, Quotient Points)> Line { get; init; }

    public required string Below { get; init; }

    public required string Above { get; init; }

    public override Quotient Most => Full;

    public override int Trend => Line[^1].Points > Line[0].Points ? 1 : -1;

    public override IEnumerable<Quotient> Corners => Line.Select(point => point.Value);

    public override string Score
    {
        get
        {
            string line = string.Join(
                ", ",
                Line.Select(point => $"{Text(point.Value)}: {point.Points}")
            );
            return $"{{{WithLeast(WithZero($"line: {{{line}}}, below: {Below}, above: {Above}"))}}}";
        }
    }

    protected override Quotient LeastOfAll =>
        "zero" == (Trend > 0 ? Below : Above) || Zero is not null
            ? 0
            : Quotient.Min(Line[0].Points, Line[^1].Points);

    protected override Quotient MostOfAll => Quotient.Max(Line[0].Points, Line[^1].Points);

    public static StatedLine By(Draw draw)
    {
        int count = draw.Whole(2, 5);
        Quotient full = draw.Whole(1, 40);
        Quotient[] points = [.. draw.Ascending(count, 0, 20).Select(part => full * part / 20)];
        bool isHigher = draw.OnceIn(2);
        if (!isHigher)
        {
            Array.Reverse(points);
        }

        string beyond = draw.Of("zero", "hold");
        Quotient[] values =
        [
            .. draw.Ascending(count, -30, 200).Select(value => new Quotient(value, 2)),
        ];
        return new StatedLine
        {
            Full = full,
            Unit = draw.Of("", "%", "万元"),
            Line = [.. values.Zip(points)],
            Below = isHigher ? beyond : "hold",
            Above = isHigher ? "hold" : beyond,
            Zero =
                !draw.OnceIn(5) ? null
                : isHigher ? ('<', values[0] + new Quotient(1, 4))
                : ('>', values[^1] - new Quotient(1, 4)),
        };
    }

    protected override Earning Rule(Quotient x)
    {
        if (x < Line[0].Value)
        {
            return Earning.Of(Below == "zero" ? 0 : Line[0].Points);
        }

        if (x > Line[^1].Value)
        {
            return Earning.Of(Above == "zero" ? 0 : Line[^1].Points);
        }

        int next = 1;
        while (Line[next].Value < x)
        {
            next++;
        }

        (Quotient from, Quotient start) = Line[next - 1];
        (Quotient to, Quotient end) = Line[next];
        return Earning.Of(start + ((x - from) / (to - from) * (end - start)));
    }
}
