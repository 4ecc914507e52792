using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Pictures;

/// <summary>A part of a curve that a picture draws in one stroke: where its points go without a jump.</summary>
/// <param name="Values">The values, with ends as the curve has them; an end of the picture is included.</param>
/// <param name="Line">The values in ascending order, each with its points; the first and the last stand at the ends.</param>
internal sealed record CurveRun(
    ValueRange Values,
    IReadOnlyList<(Rational Value, Rational Points)> Line
)
{
    private const int StretchesOfInverse = 24;
    private const int MostStairs = 60;

    /// <summary>The most that the reading of tiers leaves open, where the line is the least; null for settled points.</summary>
    public Rational? OpenUpTo { get; private init; }

    /// <summary>The number of stairs of its piece; 0 for what is no stair.</summary>
    public int Stairs { get; private init; }

    /// <summary>Returns what is drawn of a curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="window">The values of the picture, both ends included.</param>
    public static IReadOnlyList<CurveRun> Of(Curve curve, ValueRange window)
    {
        List<CurveRun> runs = [];
        foreach (CurvePiece piece in curve.Pieces)
        {
            // Of what is only touched at an end of the picture nothing can be seen.
            if (piece.Within(window) is { } part && (!part.Range.IsPoint || piece.Range.IsPoint))
            {
                runs.AddRange(Of(part));
            }
        }

        return runs;
    }

    private static IEnumerable<CurveRun> Of(CurvePiece part)
    {
        (Rational from, Rational to) = (
            part.Range.Lower!.Value.Value,
            part.Range.Upper!.Value.Value
        );
        switch (part.Formula)
        {
            case Formula.Stairs stairs
                when CountOf(stairs, from, to) is <= MostStairs and var count:
                return StairsOf(part, stairs, count);
            case Formula.Open open:
                return
                [
                    new CurveRun(part.Range, [(from, open.Least), (to, open.Least)])
                    {
                        OpenUpTo = open.Most,
                    },
                ];
            case Formula.Inverse inverse:
                return
                [
                    new CurveRun(
                        part.Range,
                        [
                            .. Enumerable
                                .Range(0, StretchesOfInverse + 1)
                                .Select(at => from + ((to - from) * at / StretchesOfInverse))
                                .Select(x => (x, inverse.At(x))),
                        ]
                    ),
                ];
            default:
                // Stairs too narrow to be seen are drawn as the slope that they make.
                return [new CurveRun(part.Range, [(from, part.AtLower), (to, part.AtUpper)])];
        }
    }

    private static int CountOf(Formula.Stairs stairs, Rational from, Rational to)
    {
        Rational count = (stairs.StepsAt(to) - stairs.StepsAt(from)).Abs() + 1;
        return count > MostStairs ? int.MaxValue : (int)count.Floor();
    }

    private static IEnumerable<CurveRun> StairsOf(CurvePiece part, Formula.Stairs stairs, int count)
    {
        (Bound lower, Bound upper) = (part.Range.Lower!.Value, part.Range.Upper!.Value);
        // At a riser the value has what lies on its left, or on its right.
        bool isOfLeft = stairs.Per.Sign < 0 != stairs.CountsStarted;
        Bound from = lower;
        foreach (Rational riser in Risers(stairs, lower.Value, upper.Value))
        {
            if (riser == lower.Value)
            {
                if (lower.IsIncluded && isOfLeft)
                {
                    yield return Stair(lower, lower);
                    from = new Bound(riser, false);
                }
            }
            else if (riser < upper.Value || (upper.IsIncluded && !isOfLeft))
            {
                yield return Stair(from, new Bound(riser, isOfLeft));
                from = new Bound(riser, !isOfLeft);
            }
        }

        yield return Stair(from, upper);

        CurveRun Stair(Bound one, Bound other)
        {
            Rational points = stairs.At((one.Value + other.Value) / 2);
            return new CurveRun(
                new ValueRange(one, other),
                [(one.Value, points), (other.Value, points)]
            )
            {
                Stairs = count,
            };
        }
    }

    // Where the steps change, from the least value up; an end of the piece may be one of them.
    private static IEnumerable<Rational> Risers(Formula.Stairs stairs, Rational from, Rational to)
    {
        Rational per = stairs.Per.Abs();
        Rational first = new((-((stairs.From - from) / per)).Floor(), 1);
        for (Rational at = stairs.From + (first * per); at <= to; at += per)
        {
            if (at >= from)
            {
                yield return at;
            }
        }
    }
}
