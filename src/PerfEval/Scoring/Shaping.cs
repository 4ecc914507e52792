using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>Brings pieces inside of bounds, lays <c>zero</c> over them and cuts them to the domain.</summary>
internal static class Shaping
{
    /// <summary>Returns pieces that earn no less than an amount.</summary>
    public static IEnumerable<CurvePiece> AtLeast(
        this IEnumerable<CurvePiece> pieces,
        Rational least,
        Reason why
    ) => pieces.SelectMany(piece => Limited(piece, least, isLeast: true, why));

    /// <summary>Returns pieces that earn no more than an amount.</summary>
    public static IEnumerable<CurvePiece> AtMost(
        this IEnumerable<CurvePiece> pieces,
        Rational most,
        Reason why
    ) => pieces.SelectMany(piece => Limited(piece, most, isLeast: false, why));

    /// <summary>Returns pieces of which the values of a set earn nothing.</summary>
    public static IEnumerable<CurvePiece> WithZero(
        this IEnumerable<CurvePiece> pieces,
        ValueRange? zero
    ) =>
        zero is null
            ? pieces
            :
            [
                .. pieces
                    .SelectMany(piece => Around(zero).Select(piece.Within))
                    .OfType<CurvePiece>(),
                new CurvePiece(zero, new Formula.Constant(Rational.Zero, Reason.Zero)),
            ];

    /// <summary>Returns the pieces of a domain, in the order of the values.</summary>
    public static IReadOnlyList<CurvePiece> In(
        this IEnumerable<CurvePiece> pieces,
        ValueRange domain
    ) =>
        [
            .. pieces
                .Select(piece => piece.Within(domain))
                .OfType<CurvePiece>()
                .OrderBy(piece => piece.Range.Lower is not null)
                .ThenBy(piece => piece.Range.Lower?.Value ?? Rational.Zero)
                .ThenBy(piece => piece.Range.Lower is { IsIncluded: false }),
        ];

    /// <summary>Returns the values outside of a set: those below it and those above it.</summary>
    public static IEnumerable<ValueRange> Around(ValueRange set)
    {
        if (set.Lower is { } lower)
        {
            yield return ValueRange.Below(lower.Value, !lower.IsIncluded);
        }

        if (set.Upper is { } upper)
        {
            yield return ValueRange.Above(upper.Value, !upper.IsIncluded);
        }
    }

    private static IEnumerable<CurvePiece> Limited(
        CurvePiece piece,
        Rational limit,
        bool isLeast,
        Reason why
    )
    {
        var constant = new Formula.Constant(limit, why);
        if (piece.Formula.Where(limit, isLeast) is not { } kept)
        {
            yield return piece with
            {
                Formula = constant,
            };
            yield break;
        }

        if (piece.Within(kept) is { } inside)
        {
            yield return inside;
        }

        foreach (ValueRange beyond in Around(kept))
        {
            if (piece.Within(beyond) is { } outside)
            {
                yield return outside with
                {
                    Formula = constant,
                };
            }
        }
    }
}
