using PerfEval.Criteria;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>What the passes over one numeric ladder share.</summary>
/// <remarks>
/// The passes think upwards: where less is better, all numbers are negated, so that the upper end is always
/// the better one. <see cref="AsWritten"/> turns an interval back.
/// </remarks>
internal sealed class LadderDraft(Indicator indicator, GradeScale scale, ReadingPolicy policy)
{
    public Indicator Indicator { get; } = indicator;

    public GradeScale Scale { get; } = scale;

    public ReadingPolicy Policy { get; } = policy;

    public Direction Direction { get; private set; }

    /// <summary>The criteria, best first; those of a grade in order.</summary>
    public Rung[] Rungs { get; private set; } = Ranges(indicator);

    /// <summary>The domain, upwards.</summary>
    public Interval Domain { get; private set; } = indicator.Measure.Domain;

    /// <summary>All numbers in segments with their claims, best first; the policy fills in their rulings.</summary>
    /// <remarks>It goes beyond the domain, since a value has neighbours there: a gap stays one where the domain ends in it.</remarks>
    public List<DraftSegment> Line { get; set; } = [];

    /// <summary>The segments of <see cref="Line"/> that lie in the domain.</summary>
    public List<DraftSegment> Segments { get; set; } = [];

    public Resolution? Resolution => Indicator.Measure.Resolution;

    /// <summary>Whether the best criterion ends although the domain, and better values, go on.</summary>
    public bool HasOpenTop =>
        Rungs[0].Range is { Upper: { } top } best
        && (best.IsPoint || Array.Exists(Rungs, rung => rung.Range.Upper is null))
        && !Interval.IsEmpty(new Bound(top.Value, !top.IsIncluded), Domain.Upper);

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

    public void TurnTo(Direction direction)
    {
        Direction = direction;
        if (direction == Direction.Lower)
        {
            Rungs = Array.ConvertAll(Rungs, rung => new Rung(rung.Cell, rung.Range.Mirrored()));
            Domain = Domain.Mirrored();
        }
    }

    public Interval AsWritten(Interval upwards) =>
        Direction == Direction.Lower ? upwards.Mirrored() : upwards;

    public string Show(Interval upwards) => AsWritten(upwards).ToString(Indicator.Measure.Unit);

    /// <summary>Whether some value of the declared resolution lies in a range; without a resolution, any does.</summary>
    public bool HoldsMeasurableValue(Interval upwards) =>
        Resolution is not { } resolution || Witness.HoldsMultiple(AsWritten(upwards), resolution);

    private static Rung[] Ranges(Indicator indicator)
    {
        var rungs = new Rung[indicator.Criteria.Count];
        for (int i = 0; i < rungs.Length; i++)
        {
            GradedCriterion cell = indicator.Criteria[i];
            rungs[i] = new Rung(cell, ((Meaning.Range)cell.Criterion.Meaning).Interval);
        }

        return rungs;
    }
}

/// <summary>One criterion of a numeric ladder.</summary>
/// <param name="cell">The criterion under its grade.</param>
/// <param name="range">Its values, upwards and not cut to the domain.</param>
internal sealed class Rung(GradedCriterion cell, Interval range)
{
    public GradedCriterion Cell { get; } = cell;

    public Interval Range { get; } = range;

    public Grade Grade => Cell.Grade;

    /// <summary>Whether better values than those of the criterion exist, as it is written.</summary>
    public bool IsBounded => Range.Upper is not null;
}

/// <summary>A segment while the passes work on it.</summary>
/// <param name="range">Its values, upwards.</param>
/// <param name="claims">The criteria that claim it, best first.</param>
internal sealed class DraftSegment(Interval range, Rung[] claims)
{
    public Interval Range { get; } = range;

    public Rung[] Claims { get; } = claims;

    public bool IsClaimed => Claims.Length > 0;

    public SegmentKind Kind { get; set; }

    public Grade? Grade { get; set; }

    public IReadOnlyList<Grade> Candidates { get; set; } = [];

    /// <summary>The grades that the policy leaves open: the one it decided for, else the candidates.</summary>
    public IReadOnlyList<Grade> Open => Grade is null ? Candidates : [Grade];

    public PolicyDecision? Policy { get; set; }

    public IReadOnlyList<string> Codes { get; set; } = [];

    public void Earn(Grade grade, PolicyDecision? policy = null) =>
        (Grade, Candidates, Policy) = (grade, [grade], policy);

    public void Refuse(IEnumerable<Grade> candidates, PolicyDecision policy) =>
        (Grade, Candidates, Policy) = (
            null,
            [.. candidates.DistinctBy(grade => grade.Rank).OrderBy(grade => grade.Rank)],
            policy
        );
}
