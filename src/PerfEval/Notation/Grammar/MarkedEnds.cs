using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>
/// Settles by marks which ends are included. 含 settles the end that it follows or names, and opens the other where only
/// a range word or a word behind the number closes it; 不含 says nothing of the other.
/// </summary>
internal static class MarkedEnds
{
    /// <summary>Returns the ends of one side or two with their marks applied; null if a mark does not fit.</summary>
    public static (WrittenEnd First, WrittenEnd? Second)? Settle(
        TokenCursor tokens,
        Side first,
        Side? second,
        bool isRange
    )
    {
        bool?[] settled = [null, null];
        foreach ((Token mark, int own) in MarksOf(first, second))
        {
            bool ofBoth = mark.IsOfBothEnds && isRange && own == 1;
            int[] ends =
                ofBoth ? [0, 1]
                : EndOf(mark, own, first, second) is { } one ? [one]
                : [];
            bool contradicts =
                ends.Length == 0
                || Array.Exists(
                    ends,
                    end =>
                        settled[end] is { } said && said != mark.Includes
                        || Contradicts(mark, end == 0 ? first : second!, isRange)
                );
            if (contradicts)
            {
                tokens.Fail(Catalogue.NotUnderstood, mark);
                return null;
            }

            Array.ForEach(ends, end => settled[end] = mark.Includes);
        }

        return (
            Settled(first, settled[0], settled[1]),
            second is null ? null : Settled(second, settled[1], settled[0])
        );
    }

    private static IEnumerable<(Token Mark, int Own)> MarksOf(Side first, Side? second) =>
        first
            .Marks.Select(mark => (mark, 0))
            .Concat((second?.Marks ?? []).Select(mark => (mark, 1)));

    // The end that a mark names, or follows.
    private static int? EndOf(Token mark, int own, Side first, Side? second) =>
        mark.Named is not { } named ? own
        : Names(named, own == 0 ? first : second!) ? own
        : second is not null && Names(named, own == 0 ? second : first) ? 1 - own
        : null;

    private static bool Names(Rational named, Side side) => named == side.End.Value;

    private static bool Contradicts(Token mark, Side side, bool isRange) =>
        side.Closing == Closing.Sign
            ? mark.Includes != side.End.IsIncluded
            : side.IsBare && !isRange;

    private static WrittenEnd Settled(Side side, bool? own, bool? other)
    {
        if (own is { } isIncluded)
        {
            return side.End with { IsIncluded = isIncluded };
        }

        bool opens = other is true && side.Closing is Closing.Form or Closing.WordBehind;
        return opens ? side.End with { OpensInsideDomain = true } : side.End;
    }
}
