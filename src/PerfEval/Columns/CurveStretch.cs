using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.Columns;

/// <summary>Values that earn <c>slope · x + start</c>, or nothing at all.</summary>
/// <param name="Begin">Where they begin; null for the first stretch of the number line.</param>
/// <param name="HasPoints">Whether they earn points, and it is settled how many.</param>
/// <param name="Slope">How many points each unit of the value brings.</param>
/// <param name="Start">What would be earned at 0.</param>
internal readonly record struct CurveStretch(
    Cut? Begin,
    bool HasPoints,
    Rational Slope,
    Rational Start
)
{
    // More stairs than these are counted one by one.
    private const int MostStairs = 1_000;

    /// <summary>Cuts the whole number line where what a curve gives changes from one line to another.</summary>
    /// <returns>The stretches in ascending order; null where the curve is no chain of lines: with c/x, or with stairs beyond counting.</returns>
    public static IReadOnlyList<CurveStretch>? Of(Curve curve)
    {
        SortedSet<Cut> cuts = [];
        foreach (CurvePiece piece in curve.Pieces)
        {
            Cut.AddEnds(cuts, piece.Range);
            if (
                piece.Formula is Formula.Inverse
                || (piece.Formula is Formula.Stairs stairs && !TryAddStairs(cuts, piece, stairs))
            )
            {
                return null;
            }
        }

        List<CurveStretch> stretches = [];
        Cut? begin = null;
        foreach (Cut? next in (IEnumerable<Cut?>)[.. cuts.Cast<Cut?>(), null])
        {
            Rational sample = begin is { } first
                ? first.Beyond(next)
                : next?.Before() ?? Rational.Zero;
            CurveStretch stretch = At(curve, sample, begin);
            if (
                stretches.Count == 0
                || stretch with { Begin = stretches[^1].Begin } != stretches[^1]
            )
            {
                stretches.Add(stretch);
            }

            begin = next;
        }

        return stretches;
    }

    private static CurveStretch At(Curve curve, Rational sample, Cut? begin)
    {
        int at = curve.IndexOf(sample);
        return at < 0 || !curve.Pieces[at].Of(sample).IsSettled
                ? new CurveStretch(begin, false, Rational.Zero, Rational.Zero)
            : curve.Pieces[at].Formula is Formula.Straight line
                ? new CurveStretch(begin, true, line.Slope, line.AtZero)
            : new CurveStretch(begin, true, Rational.Zero, curve.Pieces[at].Of(sample).Least);
    }

    // Between two whole counts of steps the points stay; on each count they may change, before it or behind it.
    private static bool TryAddStairs(SortedSet<Cut> cuts, CurvePiece piece, Formula.Stairs stairs)
    {
        if (piece.Range is not { Lower: { } lower, Upper: { } upper })
        {
            return false;
        }

        Rational size = stairs.Per.Abs();
        Rational count = ((lower.Value - stairs.From) / size).Whole;
        Rational last = ((upper.Value - stairs.From) / size).Whole;
        if (last - count > MostStairs)
        {
            return false;
        }

        for (; count <= last; count += 1)
        {
            Rational place = stairs.From + (count * size);
            if (place >= lower.Value)
            {
                cuts.Add(new Cut(place, IsBehind: false));
                cuts.Add(new Cut(place, IsBehind: true));
            }
        }

        return true;
    }
}
