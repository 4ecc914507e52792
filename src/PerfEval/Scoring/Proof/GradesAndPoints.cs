using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Proof;

/// <summary>Holds a curve against the ladder beside it: a value with a better grade shall not earn fewer points.</summary>
internal static class GradesAndPoints
{
    // Each halving brings a witness nearer to an end that nothing reaches.
    private const int MostHalvings = 64;

    /// <summary>Says of the first pair of values of which the better graded earns less.</summary>
    public static void Compare(
        Curve curve,
        NumericLadder ladder,
        ScoreRule rule,
        ScoreContext context
    )
    {
        List<Stretch> stretches =
        [
            .. from segment in ladder.Segments
            where segment.Ruling.Grade is not null
            from piece in curve.Pieces
            where piece.Formula is not Formula.Open
            let common = piece.Within(segment.Range)
            where common is not null
            select new Stretch(segment.Ruling.Grade!, common),
        ];
        foreach (Stretch better in stretches)
        {
            Stretch? worse = stretches.FirstOrDefault(other =>
                other.Grade.Rank > better.Grade.Rank
                && better.Piece.Reach.Least < other.Piece.Reach.Most
            );
            if (worse is null || Witnesses(better.Piece, worse.Piece) is not var (one, other))
            {
                continue;
            }

            context.Add(
                Catalogue.BetterGradeEarnsLess,
                rule.Place,
                ("better", better.Grade.Label),
                ("one", context.Shown(one)),
                ("points", better.Piece.Formula.At(one).ToMixedString()),
                ("worse", worse.Grade.Label),
                ("other", context.Shown(other)),
                ("more", worse.Piece.Formula.At(other).ToMixedString())
            );
            return;
        }
    }

    private static (Rational One, Rational Other)? Witnesses(CurvePiece better, CurvePiece worse)
    {
        for (int halvings = 0; halvings < MostHalvings; halvings++)
        {
            Rational least = Near(better, isLeast: true, halvings);
            Rational most = Near(worse, isLeast: false, halvings);
            if (better.Formula.At(least) < worse.Formula.At(most))
            {
                return (least, most);
            }
        }

        return null;
    }

    // A value near the end of a piece at which it earns least, or most.
    private static Rational Near(CurvePiece piece, bool isLeast, int halvings)
    {
        ValueRange range = piece.Range;
        bool isLower = isLeast == piece.AtLower <= piece.AtUpper;
        Bound? end = isLower ? range.Lower : range.Upper;
        if (end is { IsIncluded: true } reached)
        {
            return reached.Value;
        }

        Rational middle = Ladders.Sentences.Witness.Of(range, null);
        if (end is not { } open)
        {
            return middle;
        }

        for (int i = 0; i < halvings; i++)
        {
            middle = (middle + open.Value) / 2;
        }

        return middle;
    }

    private sealed record Stretch(Grade Grade, CurvePiece Piece);
}
