using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Finds the values that two ladders grade differently.</summary>
/// <remarks>
/// The grade of a date depends on when it was due, and values of other kinds or units do not compare: there are no
/// regions then.
/// </remarks>
internal static class LadderComparison
{
    private static readonly Outcome NoValue = new(null, IsCovered: false);

    public static IReadOnlyList<ChangedRegion> Between(Ladder old, Ladder revised) =>
        (old, revised) switch
        {
            (NumericLadder one, NumericLadder other) when DoCompare(one.Unit, other.Unit) =>
                Numbers(one, other),
            (CategoryLadder one, CategoryLadder other) => Labels(one, other),
            _ => [],
        };

    private static bool DoCompare(Unit? old, Unit? revised) =>
        old is null || revised is null ? old == revised : old.ConvertsTo(revised);

    // Between two neighbouring ends of either ladder all values stand alike, so that one of them speaks for all.
    private static List<ChangedRegion> Numbers(NumericLadder old, NumericLadder revised)
    {
        List<ChangedRegion> regions = [];
        (ValueRange Values, Outcome Old, Outcome New)? run = null;
        foreach (ValueRange piece in Pieces(Ends(old, revised).Concat(Ends(revised, revised))))
        {
            if (!HoldsValue(piece, old, revised))
            {
                continue;
            }

            Rational value = Witness.Of(piece, null);
            Outcome before = Grade(old, Convert(value, revised.Unit, old.Unit));
            Outcome after = Grade(revised, value);
            if (run is { } open && open.Old.IsLike(before) && open.New.IsLike(after))
            {
                run = open with { Values = new ValueRange(open.Values.Lower, piece.Upper) };
            }
            else
            {
                Close();
                run = (piece, before, after);
            }
        }

        Close();
        return regions;

        void Close()
        {
            if (run is { } done && !done.Old.IsLike(done.New))
            {
                regions.Add(
                    new ChangedRegion(done.Values.ToString(revised.Unit), done.Old, done.New)
                );
            }
        }
    }

    // Where values are counted in steps and not divided, nothing lies between two steps.
    private static bool HoldsValue(ValueRange piece, NumericLadder old, NumericLadder revised) =>
        revised.Indicator.Measure is not { Kind: MeasureKind.Number, Resolution: { } steps }
        || old.Indicator.Measure.Resolution != steps
        || old.Unit != revised.Unit
        || Witness.HoldsMultiple(piece, steps);

    private static IEnumerable<Rational> Ends(NumericLadder ladder, NumericLadder unit) =>
        from segment in ladder.Segments
        from end in new[] { segment.Range.Lower, segment.Range.Upper }
        where end is not null
        select Convert(end.Value.Value, ladder.Unit, unit.Unit);

    private static IEnumerable<ValueRange> Pieces(IEnumerable<Rational> ends)
    {
        Bound? last = null;
        foreach (Rational end in ends.Distinct().Order())
        {
            yield return new ValueRange(last, new Bound(end, false));
            yield return ValueRange.Point(end);
            last = new Bound(end, false);
        }

        yield return new ValueRange(last, null);
    }

    private static Rational Convert(Rational value, Unit? from, Unit? to) =>
        from is null || to is null ? value : from.Convert(value, to);

    private static Outcome Grade(NumericLadder ladder, Rational value) =>
        ladder.IndexOf(value) is >= 0 and var at
            ? new Outcome(ladder.Segments[at].Ruling.Grade, IsCovered: true)
            : NoValue;

    private static List<ChangedRegion> Labels(CategoryLadder old, CategoryLadder revised) =>
        [
            .. Words(old)
                .Concat(Words(revised))
                .DistinctBy(Folding.FoldLabel)
                .Select(word => new ChangedRegion(
                    $"{{{word}}}",
                    Grade(old, word),
                    Grade(revised, word)
                ))
                .Where(region => !region.Old.IsLike(region.New)),
        ];

    private static IEnumerable<string> Words(CategoryLadder ladder) =>
        ladder.Bands.SelectMany(band => band.Aliases.Prepend(band.Label));

    private static Outcome Grade(CategoryLadder ladder, string word) =>
        (ladder.IndexOf(word) is >= 0 and var at ? ladder.Bands[at] : ladder.FindRest(word))
            is { } band
            ? new Outcome(band.Ruling.Grade, IsCovered: true)
            : NoValue;
}
