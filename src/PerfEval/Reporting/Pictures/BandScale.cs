using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;

namespace PerfEval.Reporting.Pictures;

/// <summary>Where the values of a numeric ladder stand on a band that is drawn from the least to the greatest.</summary>
/// <remarks>
/// The band holds all ends of the segments and the values given, and a quarter more on both sides; it goes to the end of the
/// domain where that is no farther than all this is long. It holds nothing below 0 where no end and no value is.
/// </remarks>
internal sealed class BandScale
{
    private readonly NumericLadder _ladder;
    private readonly Rational _low;
    private readonly Rational _high;

    public BandScale(NumericLadder ladder, IEnumerable<Rational> values)
    {
        _ladder = ladder;
        List<Rational> ends =
        [
            .. EndsOf(ladder)
                .Where(end =>
                    end != ladder.Domain.Lower?.Value && end != ladder.Domain.Upper?.Value
                )
                .Concat(values),
        ];
        if (ends.Count == 0)
        {
            ends.Add(ladder.Domain.Lower?.Value ?? ladder.Domain.Upper?.Value ?? Rational.Zero);
        }

        Rational least = ends.Min();
        Rational greatest = ends.Max();
        Rational span = greatest > least ? greatest - least : Around(greatest);
        _low = Limit(least - span / 4, least - span, ladder.Domain.Lower);
        _high = -Limit(-greatest - span / 4, -greatest - span, Mirrored(ladder.Domain.Upper));
        if (least.Sign >= 0 && _low.Sign < 0)
        {
            _low = Rational.Zero;
        }

        if (_high <= _low)
        {
            _high = _low + 1;
        }
    }

    /// <summary>The values from the least to the greatest of the band.</summary>
    public ValueRange Range => new(new Bound(_low, true), new Bound(_high, true));

    /// <summary>Whether there are values below the band.</summary>
    public bool GoesOnBelow =>
        _ladder.Domain.Lower is { } lowest ? _low > lowest.Value : _low.Sign != 0;

    /// <summary>Whether there are values above the band.</summary>
    public bool GoesOnAbove => _ladder.Domain.Upper is not { } highest || _high < highest.Value;

    /// <summary>The segments of which something lies on the band, and that a value can lie in, best first.</summary>
    public IEnumerable<Segment> Segments =>
        _ladder.Segments.Where(segment =>
            segment.Range.Intersect(Range) is { } common
            // Of what is only touched at 0 nothing can be seen.
            && (!common.IsPoint || segment.Range.IsPoint)
            && (
                _ladder.Indicator.Measure.Resolution is not { } resolution
                || Witness.HoldsMultiple(segment.Range, resolution)
            )
        );

    /// <summary>The ends to be written under the band, in ascending order.</summary>
    public IEnumerable<Rational> Ends =>
        EndsOf(_ladder).Where(end => end >= _low && end <= _high).Distinct().Order();

    /// <summary>Returns the place of a value in percent of the band, from 0 to 100.</summary>
    public Rational Of(Rational value) =>
        value <= _low ? Rational.Zero
        : value >= _high ? 100
        : (value - _low) * 100 / (_high - _low);

    /// <summary>Returns where a segment begins on the band and how long it is, in percent.</summary>
    public (Rational From, Rational Length) Of(Segment segment)
    {
        Rational from = segment.Range.Lower is { } lower ? Of(lower.Value) : Rational.Zero;
        Rational to = segment.Range.Upper is { } upper ? Of(upper.Value) : 100;
        return (from, to - from);
    }

    private static IEnumerable<Rational> EndsOf(NumericLadder ladder) =>
        ladder
            .Segments.SelectMany(segment => new[] { segment.Range.Lower, segment.Range.Upper })
            .OfType<Bound>()
            .Select(end => end.Value);

    // The end of the domain, where it is near; what would go beyond it stops there.
    private static Rational Limit(Rational usual, Rational farthest, Bound? end) =>
        end is { } bound && bound.Value >= farthest ? bound.Value : usual;

    private static Bound? Mirrored(Bound? end) =>
        end is { } bound ? new Bound(-bound.Value, bound.IsIncluded) : null;

    private static Rational Around(Rational value) => value.Sign == 0 ? 1 : value.Abs() / 2;
}
