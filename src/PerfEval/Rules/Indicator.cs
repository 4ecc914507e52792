using System.Text.Json.Serialization;
using PerfEval.Criteria;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval;

/// <summary>An indicator (绩效指标): what is measured, and what earns which grade.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Indicator : Node
{
    internal Indicator() { }

    /// <summary>What is measured, declared or read from the criteria.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The criteria (评价标准), best grade first; none only where the indicator earns points and no grade.</summary>
    public required IReadOnlyList<GradedCriterion> Criteria
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>The indicator's own reading policy; null for the rule book's.</summary>
    public ReadingPolicy? Reading { get; internal init; }

    /// <summary>The target (年度指标值) as published; null for none.</summary>
    internal SourcedText? Target { get; init; }

    /// <summary>How results become points, its own rule or an inherited one; null where the indicator earns none.</summary>
    internal ScoreRule? Score { get; init; }

    /// <summary>What the indicator earns where it does not apply; null for what the roll-up says.</summary>
    internal NotApplicablePolicy? NotApplicable { get; init; }

    /// <summary>What the indicator does to every node above it; null for nothing beyond its grade.</summary>
    internal Gate? Gate { get; init; }

    /// <summary>Whether results are asked for a due date: not where the measure fixes one, or all criteria are days of the calendar or the rest.</summary>
    internal bool IsDueAsked => Measure is { Kind: MeasureKind.Timing, Due: null } && !IsOfDays;

    /// <summary>Whether all criteria are days of the calendar, or the rest: <c>11月30日前</c>.</summary>
    internal bool IsOfDays =>
        Criteria[0].Criterion.Meaning is Meaning.Timing { Deadline: Deadline.ByDate }
        && Criteria.All(cell =>
            cell.Criterion.Meaning
                is Meaning.Rest
                    or Meaning.Timing { Deadline: Deadline.ByDate or Deadline.Never }
        );

    internal override Level Level => Level.Indicator;

    internal override IReadOnlyList<Node> Children => [];

    internal override int CountAboveIndicators => 0;

    internal override int CountOfIndicators => 1;

    /// <summary>Returns what is published under a grade; null where the table leaves it out.</summary>
    internal string? PublishedUnder(Grade grade) =>
        Criteria.FirstOrDefault(cell => cell.Grade == grade)?.Criterion.Text.Value;
}

/// <summary>One cell of the published table: a criterion under its grade.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record GradedCriterion
{
    internal GradedCriterion(Grade grade, Criterion criterion)
    {
        (Grade, Criterion) = (grade, criterion);
    }

    /// <summary>The grade that the criterion earns.</summary>
    public Grade Grade { get; internal init; }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; internal init; }

    /// <summary>Returns the grade and the criterion: <c>good: ≥90%</c>.</summary>
    public override string ToString() => $"{Grade}: {Criterion}";
}
