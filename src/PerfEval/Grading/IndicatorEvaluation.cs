using System.Text.Json.Serialization;
using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval;

/// <summary>One indicator, graded: what was measured, how it was read, and what the ladder says about it.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record IndicatorEvaluation
{
    private readonly Rational _raw;
    private readonly byte _status;
    private readonly bool _isNumber;

    internal IndicatorEvaluation(Ladder ladder, Status status, Measurement? measurement) =>
        (Ladder, _status, Measurement) = (ladder, (byte)status, measurement);

    /// <summary>The ladder of the indicator.</summary>
    public Ladder Ladder { get; }

    /// <summary>How the indicator stands.</summary>
    public Status Status
    {
        get => (Status)_status;
        internal init => _status = (byte)value;
    }

    /// <summary>What was written, to the letter; null if nothing was.</summary>
    public Measurement? Measurement { get; }

    /// <summary>What it was read as; null if nothing was given or it could not be read.</summary>
    public MeasuredValue? Value => _isNumber ? Number : Particulars.Value;

    /// <summary>What the ladder says about the value; null without a value that it covers, and where the indicator has no criteria.</summary>
    public Ruling? Ruling =>
        !Ladder.HasGrades ? null
        : _isNumber ? Numeric.SegmentAt(SegmentPosition).Ruling
        : Particulars.Ruling;

    /// <summary>The values that stand like this one; null except for numbers inside the domain that criteria grade.</summary>
    public ValueRange? Segment =>
        _isNumber && Ladder.HasGrades ? Numeric.SegmentAt(SegmentPosition).Range : null;

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade =>
        Status != Status.Graded ? null
        : Particulars.Possible is { } decided ? decided[0]
        : Ruling!.Grade;

    /// <summary>The person's decision from which the grade comes; null if the ladder gave it.</summary>
    public Decision? Decided =>
        Status == Status.Graded && Measurement?.Decided is { Grade: not null } decided
            ? decided
            : null;

    /// <summary>The person's decision from which the points come; null if the rule gave them.</summary>
    internal Decision? PointsDecided =>
        Particulars.DecidedPoints is null ? null : Measurement!.Decided;

    /// <summary>The grades that are still possible, best first: the one earned, the candidates, or all.</summary>
    public IReadOnlyList<Grade> Possible => Particulars.Possible ?? Ruling?.Possible ?? [];

    /// <summary>Whether the unrounded value would have earned another grade, or none.</summary>
    public bool RoundingDecided { get; internal init; }

    /// <summary>What is wrong with the result, or worth knowing about it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Particulars.Findings;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Ladder.Indicator;

    /// <summary>The codes of the findings about the values that stand like this one, and about the result, each once.</summary>
    public IEnumerable<string> Codes =>
        (Ruling?.Codes ?? []).Concat(Diagnostics.Select(finding => finding.Code)).Distinct();

    /// <summary>How far the value is from the next better grade; null if that is not known, or there is none.</summary>
    public Distance? DistanceToBetter => DistanceFrom(towardsBetter: true);

    /// <summary>How far the value is from the next worse grade; null if that is not known, or there is none.</summary>
    public Distance? DistanceToWorse => DistanceFrom(towardsBetter: false);

    /// <summary>The points that the result earns (得分), exactly; null where the indicator earns none, or it is still open how many.</summary>
    public Rational? Points =>
        Status is Status.Graded or Status.Scored or Status.Refused
        || Particulars.DecidedPoints is not null
            ? SettledPoints
            : null;

    private Rational? SettledPoints =>
        PlainCurve is { } curve ? curve.SettledAt(Compared)
        : PossiblePoints is { IsSettled: true } settled ? settled.Least
        : null;

    // Most results are numbers of which nothing else is known.
    private Curve? PlainCurve =>
        _isNumber && ReferenceEquals(Particulars, ResultDetails.None) && Score is CurveScore score
            ? score.Curve
            : null;

    /// <summary>Whether it is open how many points the result earns; false where it earns none.</summary>
    internal bool HasOpenPoints =>
        PlainCurve is not { IsOpenSomewhere: false } && PossiblePoints is { IsSettled: false };

    /// <summary>The points of the indicator (分值), which a rule may exceed by what it adds; null where it earns none.</summary>
    public Rational? FullPoints => Score?.Terms.Full;

    /// <summary>The points that are still possible; null where the indicator earns none, or does not apply.</summary>
    internal PointsRange? PossiblePoints =>
        Particulars.DecidedPoints is { } decided ? PointsRange.At(decided) : PointsByRule;

    /// <summary>The same as the rule gives it, whatever a person decided.</summary>
    internal PointsRange? PointsByRule =>
        Score is null || Status == Status.NotApplicable
            ? null
            : Particulars.Earned?.Range
                ?? PointsOfDecision
                ?? Score switch
                {
                    CurveScore curve when _isNumber => curve.Curve.Of(Compared),
                    LabelScore labels when Value?.Label is { } label => labels.Of(label),
                    GradeScore grades when Ruling is { } ruling => grades.Of(ruling),
                    _ => Score.Reach,
                };

    // Where tiers name grades, what a person decided about the grade decides the tier.
    private PointsRange? PointsOfDecision =>
        Decided is not null
        && Score!.Terms.PointsByGrade is { } points
        && points.TryGetValue(Grade!.Rank, out Rational earned)
            ? PointsRange.At(earned)
            : null;

    /// <summary>How far the value is from earning more; null where that is not known, or nothing earns more.</summary>
    internal PointsDistance? DistanceToMorePoints =>
        Score is CurveScore { Curve: var curve } && _isNumber ? curve.NextBetter(Compared) : null;

    /// <summary>Returns whether an item happened at least once; null where that is open.</summary>
    /// <param name="item">The id of an item that is counted or ticked.</param>
    internal bool? Happened(string item) =>
        Particulars.Earned?.Items.FirstOrDefault(one => one.Item.Id == item)?.Times is { } times
            ? times.Sign > 0
            : null;

    /// <summary>What was written, on one line: a share as <c>57/60</c>, dates as <c>due/completed</c>; empty if nothing was.</summary>
    internal string Written =>
        this switch
        {
            { Ladder: TimingLadder, Value: MeasuredValue.OfDates dates } => dates.ToString(),
            { Measurement: { Done: { } done, Of: { } of } } => $"{done}/{of}",
            { Measurement: { Value: { } value } } => value.Value,
            { Measurement: { Done: { } done } } => done.Value,
            { Measurement: { Due: var due, Completed: var completed } }
                when due is not null || completed is not null => $"{due}/{completed}",
            _ => "",
        };

    /// <summary>The number exactly as measured; 0 where the value is none.</summary>
    /// <remarks>Most of a value is known from the ladder, and is made only when asked for.</remarks>
    internal Rational Raw
    {
        get => _raw;
        init => (_raw, _isNumber) = (value, true);
    }

    /// <summary>The rule by which the indicator earns points; null for none.</summary>
    internal IndicatorScore? Score { get; init; }

    internal ResultDetails Particulars { get; init; } = ResultDetails.None;

    /// <summary>The rank of the best grade still possible; 0 where none is.</summary>
    internal byte BestRank { get; init; }

    /// <summary>The rank of the worst grade still possible; 0 where none is.</summary>
    internal byte WorstRank { get; init; }

    /// <summary>Whether the number was written as a share.</summary>
    internal bool IsShare { get; init; }

    /// <summary>The position of the number's segment in the ladder.</summary>
    internal byte SegmentPosition { get; init; }

    /// <summary>The number that was compared.</summary>
    internal Rational Compared =>
        Indicator.Measure.Rounding is { } rounding ? rounding.Apply(_raw) : _raw;

    private NumericLadder Numeric => (NumericLadder)Ladder;

    private MeasuredValue.OfNumber Number =>
        new(_raw, Compared, Indicator.Measure.Unit, IsShare ? WrittenShare.Of(Measurement!) : null);

    /// <summary>Whether the ladder gives a grade to any result.</summary>
    internal bool CanEarn(Grade grade) =>
        Ladder switch
        {
            NumericLadder when _isNumber => Numeric.NearestOf(grade, Compared) is not null,
            CategoryLadder ladder => ladder.Bands.Any(band => band.Ruling.Grade == grade),
            _ => Indicator.Criteria.Any(cell => cell.Grade == grade),
        };

    private Distance? DistanceFrom(bool towardsBetter)
    {
        if (Status != Status.Graded)
        {
            return null;
        }

        if (_isNumber)
        {
            return Indicator.Measure.Rounding is null
                ? Numeric.DistanceFrom(in _raw, SegmentPosition, towardsBetter)
                : Numeric.DistanceFrom(Compared, SegmentPosition, towardsBetter);
        }

        return
            Ladder is TimingLadder ladder
            && Particulars.Value is MeasuredValue.OfDates { Due: var due, Completed: { } completed }
            ? (
                towardsBetter
                    ? ladder.DistanceToBetter(due, completed)
                    : ladder.DistanceToWorse(due, completed)
            )
            : null;
    }

    /// <summary>Returns the path and the grade, or else the status: <c>employment/startup-support/error-rate: good</c>.</summary>
    public override string ToString() => $"{Indicator.Path}: {Grade?.Id ?? Status.ToString()}";
}
