using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Scoring.Proof;

/// <summary>Proves a curve: that it goes one way only, where it jumps, and that no better grade can earn less.</summary>
/// <remarks>That it is defined everywhere and stays within its bounds holds by how it is made, which property tests show.</remarks>
internal static class CurveProof
{
    public static void Run(Curve curve, ScoreRule rule, ScoreContext context)
    {
        if (!IsMonotone(curve, rule, context))
        {
            return;
        }

        ReportJumps(curve, rule, context);
        if (context.Ladder is NumericLadder { Indicator.Criteria.Count: > 0 } ladder)
        {
            GradesAndPoints.Compare(curve, ladder, rule, context);
        }
    }

    // Away from the middle the points fall: once they do, they never rise again.
    private static bool IsMonotone(Curve curve, ScoreRule rule, ScoreContext context)
    {
        bool mayRise = curve.Direction != Direction.Lower;
        CurvePiece? before = null;
        foreach (CurvePiece piece in curve.Pieces.Where(piece => piece.Formula is not Formula.Open))
        {
            int step = before is null ? 0 : piece.AtLower.CompareTo(before.AtUpper);
            foreach (int trend in (ReadOnlySpan<int>)[step, piece.AtUpper.CompareTo(piece.AtLower)])
            {
                bool breaks =
                    trend > 0 ? !mayRise : trend < 0 && curve.Direction == Direction.Higher;
                if (breaks)
                {
                    Report(before ?? piece, piece, curve, rule, context);
                    return false;
                }

                mayRise &= trend >= 0;
            }

            before = piece;
        }

        return true;
    }

    private static void Report(
        CurvePiece one,
        CurvePiece other,
        Curve curve,
        ScoreRule rule,
        ScoreContext context
    ) =>
        context.Add(
            Catalogue.CurveTurns,
            PlaceOf(rule),
            ("direction", Named(curve.Direction)),
            ("first", context.Shown(one.Range)),
            ("firstPoints", PieceWording.Of(one)),
            ("second", context.Shown(other.Range)),
            ("secondPoints", PieceWording.Of(other))
        );

    private static LocalizedText Named(Direction direction) =>
        direction switch
        {
            Direction.Higher => new LocalizedText("more is better", "越高越好"),
            Direction.Lower => new LocalizedText("less is better", "越低越好"),
            _ => new LocalizedText("the nearer to its set, the better", "越接近其范围越好"),
        };

    // Of stairs and tiers jumps are what they are for.
    private static void ReportJumps(Curve curve, ScoreRule rule, ScoreContext context)
    {
        for (int i = 1; i < curve.Pieces.Count; i++)
        {
            (CurvePiece before, CurvePiece piece) = (curve.Pieces[i - 1], curve.Pieces[i]);
            Rational jump = piece.AtLower - before.AtUpper;
            if (jump.Sign != 0 && (IsTold(before) || IsTold(piece)))
            {
                context.Add(
                    Catalogue.CurveJumps,
                    PlaceOf(rule),
                    ("at", context.Shown(piece.Range.Lower!.Value.Value)),
                    ("jump", jump.Abs().ToMixedString()),
                    ("below", before.AtUpper.ToMixedString()),
                    ("above", piece.AtLower.ToMixedString())
                );
            }
        }
    }

    private static bool IsTold(CurvePiece piece) =>
        piece.Formula is Formula.Between or Formula.Constant { Why: Reason.Zero or Reason.Beyond };

    private static Place PlaceOf(ScoreRule rule) => rule.Zero?.Text.Place ?? rule.Place;
}
