using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Pictures;

/// <summary>A curve to scale: the values from left to right as on the band of the ladder, the points from the bottom up.</summary>
/// <remarks>Places are exact, and in percent of the width from the left and of the height from the top.</remarks>
internal sealed class CurvePicture
{
    // More ends than these would only hide each other.
    private const int MostStairsWithEnds = 12;

    private readonly Rational _bottom;
    private readonly Rational _top;

    /// <summary>Lays out a curve.</summary>
    /// <param name="score">The rule.</param>
    /// <param name="ladder">The ladder that reads its values.</param>
    /// <param name="value">The value measured; null for none.</param>
    public CurvePicture(CurveScore score, NumericLadder ladder, Rational? value)
    {
        Scale = new BandScale(
            ladder,
            [.. EndsOf(score.Curve, ladder), .. value is { } one ? [one] : Array.Empty<Rational>()]
        );
        Runs = CurveRun.Of(score.Curve, Scale.Range);
        List<Rational> heights =
        [
            Rational.Zero,
            score.Terms.Full,
            .. Runs.SelectMany(run =>
                run.Line.Select(place => place.Points).Append(run.OpenUpTo ?? Rational.Zero)
            ),
        ];
        (_bottom, _top) = (heights.Min(), heights.Max());
        if (_top == _bottom)
        {
            _top += 1;
        }

        Levels =
        [
            .. new[] { _bottom, Rational.Zero, score.Terms.Full, _top }
                .Distinct()
                .OrderDescending(),
        ];
        Ticks =
        [
            .. EndsOf(score.Curve, ladder)
                .Where(end => Scale.Range.Contains(end))
                .Distinct()
                .Order(),
        ];
        if (value is { } x && score.Curve.IndexOf(x) >= 0)
        {
            (Here, Earned) = (x, score.Curve.Of(x));
        }
    }

    /// <summary>Where values stand across; it holds the ends of the ladder too.</summary>
    public BandScale Scale { get; }

    /// <summary>What is drawn, from the least value up.</summary>
    public IReadOnlyList<CurveRun> Runs { get; }

    /// <summary>The points at which lines go across, most first: none, all, and the least and the most that the picture holds.</summary>
    public IReadOnlyList<Rational> Levels { get; }

    /// <summary>The values where one formula gives way to another, from the least up.</summary>
    public IReadOnlyList<Rational> Ticks { get; }

    /// <summary>The value that is marked; null for none.</summary>
    public Rational? Here { get; }

    /// <summary>What the value earns, a range where tiers leave it open; null for no value.</summary>
    public PointsRange? Earned { get; }

    /// <summary>Where the points jump: the value, and the points on both sides.</summary>
    public IEnumerable<(Rational Value, Rational From, Rational To)> Jumps =>
        from pair in Runs.Zip(Runs.Skip(1))
        let left = pair.First.Line[^1]
        let right = pair.Second.Line[0]
        where left.Value == right.Value && left.Points != right.Points
        select (left.Value, left.Points, right.Points);

    /// <summary>The ends of the line where it jumps, and whether the value there has the points.</summary>
    public IEnumerable<(Rational Value, Rational Points, bool IsIncluded)> Ends =>
        (
            from pair in Runs.Zip(Runs.Skip(1))
            let left = pair.First.Line[^1]
            let right = pair.Second.Line[0]
            where
                left.Value == right.Value
                && left.Points != right.Points
                && Math.Max(pair.First.Stairs, pair.Second.Stairs) <= MostStairsWithEnds
            from end in new[]
            {
                (left.Value, left.Points, pair.First.Values.Upper!.Value.IsIncluded),
                (right.Value, right.Points, pair.Second.Values.Lower!.Value.IsIncluded),
            }
            select end
        ).Distinct();

    /// <summary>Returns the values that the picture of a curve has to hold: where a formula ends, and where target by actual is down to half.</summary>
    /// <remarks>An end of the domain is one of them where the line slopes up to it; where it is level, nothing is to be seen there.</remarks>
    public static IEnumerable<Rational> EndsOf(Curve curve, NumericLadder ladder)
    {
        foreach (CurvePiece piece in curve.Pieces)
        {
            bool slopes = piece.Formula.Trend != 0 && piece.Formula is not Formula.Inverse;
            foreach (Bound end in new[] { piece.Range.Lower, piece.Range.Upper }.OfType<Bound>())
            {
                bool isOfDomain =
                    end.Value == ladder.Domain.Lower?.Value
                    || end.Value == ladder.Domain.Upper?.Value;
                if (slopes || !isOfDomain)
                {
                    yield return end.Value;
                }
            }

            if (
                piece.Formula is Formula.Inverse { Target: var target }
                && piece.Range.Contains(target * 2)
            )
            {
                yield return target * 2;
            }
        }
    }

    /// <summary>Returns the place of points in percent of the height, from the top.</summary>
    public Rational HeightOf(Rational points) => (_top - points) * 100 / (_top - _bottom);
}
