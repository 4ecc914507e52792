using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>One indicator, graded: what was measured, how it was read, and what the ladder says about it.</summary>
public sealed record IndicatorEvaluation
{
    /// <summary>The ladder of the indicator.</summary>
    public required Ladder Ladder { get; init; }

    /// <summary>How the indicator stands.</summary>
    public required Status Status { get; init; }

    /// <summary>What was written, to the letter; null if nothing was.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>What it was read as; null if nothing was given or it could not be read.</summary>
    public MeasuredValue? Value { get; init; }

    /// <summary>What the ladder says about the value; null without a value that it covers.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>The values that stand like this one; null except for numbers inside the domain.</summary>
    public Interval? Segment { get; init; }

    /// <summary>The grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The person's decision from which the grade comes; null if the ladder gave it.</summary>
    public Decision? Decided { get; init; }

    /// <summary>The grades that are still possible, best first: the one earned, the candidates, or all.</summary>
    public IReadOnlyList<Grade> Possible { get; init; } = [];

    /// <summary>Whether the unrounded value would have earned another grade, or none.</summary>
    public bool RoundingDecided { get; init; }

    /// <summary>What is wrong with the result, or worth knowing about it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>The indicator.</summary>
    public Indicator Indicator => Ladder.Indicator;

    /// <summary>The codes of the findings about the values that stand like this one, and about the result, each once.</summary>
    public IEnumerable<string> Codes =>
        (Ruling?.Codes ?? []).Concat(Findings.Select(finding => finding.Code)).Distinct();

    /// <summary>How far the value is from the next better grade; null if that is not known, or there is none.</summary>
    public Distance? ToBetter => DistanceFrom(towardsBetter: true);

    /// <summary>How far the value is from the next worse grade; null if that is not known, or there is none.</summary>
    public Distance? ToWorse => DistanceFrom(towardsBetter: false);

    /// <summary>Whether the ladder gives a grade to any result.</summary>
    internal bool CanEarn(Grade grade) =>
        (Ladder, Value) switch
        {
            (NumericLadder ladder, MeasuredValue.Number number) => ladder.NearestOf(
                grade,
                number.Compared
            )
                is not null,
            (CategoryLadder ladder, _) => ladder.Bands.Any(band => band.Ruling.Grade == grade),
            _ => Indicator.Criteria.Any(cell => cell.Grade == grade),
        };

    private Distance? DistanceFrom(bool towardsBetter) =>
        (Status, Ladder, Value) switch
        {
            (not Status.Graded, _, _) => null,
            (_, NumericLadder ladder, MeasuredValue.Number number) => towardsBetter
                ? ladder.ToBetter(number.Compared)
                : ladder.ToWorse(number.Compared),
            (_, TimingLadder ladder, MeasuredValue.Dates { Completed: { } completed } dates) =>
                towardsBetter
                    ? ladder.ToBetter(dates.Due, completed)
                    : ladder.ToWorse(dates.Due, completed),
            _ => null,
        };
}
