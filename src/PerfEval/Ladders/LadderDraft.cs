using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Ladders;

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
    public IReadOnlyList<Rung> Rungs { get; private set; } = Ranges(indicator);

    /// <summary>The domain, upwards.</summary>
    public Interval Domain { get; private set; } = indicator.Measure.Domain;

    /// <summary>All numbers in segments with their claims, best first; the policy fills in their rulings.</summary>
    /// <remarks>It goes beyond the domain, since a value has neighbours there: a gap stays one where the domain ends in it.</remarks>
    public IReadOnlyList<DraftSegment> Line { get; set; } = [];

    /// <summary>The segments of <see cref="Line"/> that lie in the domain.</summary>
    public IReadOnlyList<DraftSegment> Segments { get; set; } = [];

    public Resolution? Resolution => Indicator.Measure.Resolution;

    /// <summary>Whether the best criterion ends although the domain, and better values, go on.</summary>
    public bool HasOpenTop =>
        Rungs[0].Range is { Upper: { } top } best
        && (best.IsPoint || Rungs.Any(rung => rung.Range.Upper is null))
        && !Interval.IsEmpty(new Bound(top.Value, !top.IsIncluded), Domain.Upper);

    /// <summary>The nearest claimed segment on the better side, or null if there is none.</summary>
    public DraftSegment? BandAbove(DraftSegment segment) =>
        Line.TakeWhile(other => other != segment).LastOrDefault(other => other.Claims.Count > 0);

    /// <summary>The nearest claimed segment on the worse side, or null if there is none.</summary>
    public DraftSegment? BandBelow(DraftSegment segment) =>
        Line.SkipWhile(other => other != segment)
            .Skip(1)
            .FirstOrDefault(other => other.Claims.Count > 0);

    public void TurnTo(Direction direction)
    {
        Direction = direction;
        if (direction == Direction.Lower)
        {
            Rungs = [.. Rungs.Select(rung => rung with { Range = rung.Range.Mirrored() })];
            Domain = Domain.Mirrored();
        }
    }

    public Interval AsWritten(Interval upwards) =>
        Direction == Direction.Lower ? upwards.Mirrored() : upwards;

    public string Show(Interval upwards) => AsWritten(upwards).ToString(Indicator.Measure.Unit);

    /// <summary>Whether some value of the declared resolution lies in a range; without a resolution, any does.</summary>
    public bool HoldsMeasurableValue(Interval upwards) =>
        Resolution is not { } resolution || Witness.HoldsMultiple(AsWritten(upwards), resolution);

    private static List<Rung> Ranges(Indicator indicator) =>
        [
            .. indicator.Criteria.Select(cell => new Rung(
                cell,
                ((Meaning.Range)cell.Criterion.Meaning).Interval
            )),
        ];
}

/// <summary>One criterion of a numeric ladder.</summary>
/// <param name="Cell">The criterion under its grade.</param>
/// <param name="Range">Its values, upwards and not cut to the domain.</param>
internal sealed record Rung(GradedCriterion Cell, Interval Range)
{
    public Grade Grade => Cell.Grade;

    /// <summary>Whether better values than those of the criterion exist, as it is written.</summary>
    public bool IsBounded => Range.Upper is not null;
}

/// <summary>A segment while the passes work on it.</summary>
/// <param name="Range">Its values, upwards.</param>
/// <param name="Claims">The criteria that claim it, best first.</param>
internal sealed record DraftSegment(Interval Range, IReadOnlyList<Rung> Claims)
{
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
