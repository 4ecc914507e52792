using PerfEval.Criteria;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>What the passes over one numeric ladder share; of a middle ladder, over one side of it.</summary>
/// <remarks>
/// The passes think upwards: where less is better, all numbers are negated, so that the upper end is always
/// the better one. <see cref="AsWritten"/> turns an interval back.
/// </remarks>
internal sealed class LadderDraft(
    Indicator indicator,
    GradeScale scale,
    ReadingPolicy policy,
    Direction direction,
    ValueRange domain,
    Rung[] rungs,
    bool hasAlarms
)
{
    public Indicator Indicator { get; } = indicator;

    public GradeScale Scale { get; } = scale;

    public ReadingPolicy Policy { get; } = policy;

    /// <summary>Which values are better here; on a side of a middle ladder, those nearer to the middle.</summary>
    public Direction Direction { get; } = direction;

    /// <summary>The criteria that can earn their grades for some number, best first.</summary>
    public Rung[] Rungs { get; } = rungs;

    /// <summary>Whether some criteria are alarms, of which the most severe one that holds is meant.</summary>
    public bool HasAlarms { get; } = hasAlarms;

    /// <summary>The domain, upwards; of a side of a middle ladder, its part of it.</summary>
    public ValueRange Domain { get; } = domain;

    /// <summary>All numbers in segments with their claims, best first; the policy fills in their rulings.</summary>
    /// <remarks>It goes beyond the domain, since a value has neighbours there: a gap stays one where the domain ends in it.</remarks>
    public List<DraftSegment> Line { get; set; } = [];

    /// <summary>The segments of <see cref="Line"/> that lie in the domain.</summary>
    public List<DraftSegment> Segments { get; set; } = [];

    public Resolution? Resolution => Indicator.Measure.Resolution;

    /// <summary>The rest, where the worst criterion is one and something is left for it; else null.</summary>
    public Rung? Rest => Rungs[^1].IsRest ? Rungs[^1] : null;

    /// <summary>Whether the best criterion ends although the domain, and better values, go on.</summary>
    public bool HasOpenTop =>
        Rungs[0].Range is { Upper: { } top } best
        && (best.IsPoint || Array.Exists(Rungs, rung => rung.Range.Upper is null))
        && !ValueRange.IsEmpty(new Bound(top.Value, !top.IsIncluded), Domain.Upper);

    /// <summary>The nearest claimed segment on the better side of an uncovered one, or null if there is none.</summary>
    public DraftSegment? BandAbove(DraftSegment uncovered) =>
        Line.FindLastIndex(Line.IndexOf(uncovered), segment => segment.IsClaimed) is >= 0 and var at
            ? Line[at]
            : null;

    /// <summary>The nearest claimed segment on the worse side of an uncovered one, or null if there is none.</summary>
    public DraftSegment? BandBelow(DraftSegment uncovered) =>
        Line.FindIndex(Line.IndexOf(uncovered), segment => segment.IsClaimed) is >= 0 and var at
            ? Line[at]
            : null;

    public ValueRange AsWritten(ValueRange upwards) =>
        Direction == Direction.Lower ? upwards.Mirrored() : upwards;

    public string Show(ValueRange upwards) => AsWritten(upwards).ToString(Indicator.Measure.Unit);

    /// <summary>Whether some value of the declared resolution lies in a range; without a resolution, any does.</summary>
    public bool HoldsMeasurableValue(ValueRange upwards) =>
        Resolution is not { } resolution || Witness.HoldsMultiple(AsWritten(upwards), resolution);
}
