using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>What an indicator measures, as far as its author declared it or its criteria show it.</summary>
/// <remarks>All numbers are in <see cref="Unit"/>; for percents that is <c>%</c>, so that 95% is 95.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Measure
{
    internal Measure() { }

    /// <summary>The kind of value.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>The unit of the ladder, or null where values have none.</summary>
    public Unit? Unit { get; internal init; }

    /// <summary>The values that can be measured at all, from <c>min</c> to <c>max</c>, both included.</summary>
    public Criteria.ValueRange Domain { get; internal init; } = Criteria.ValueRange.Everything;

    /// <summary>The smallest step of a measured value, such as 1 for people; null if there is none.</summary>
    internal Resolution? Resolution { get; init; }

    /// <summary>The declared direction; null where the criteria show it.</summary>
    public Direction? Direction { get; internal init; }

    /// <summary>How values are rounded before they are compared; null for not at all.</summary>
    internal Rounding? Rounding { get; init; }

    /// <summary>The words that stand around the numbers, such as <c>差错率</c>; null for none.</summary>
    public string? Noun { get; internal init; }

    /// <summary>Other words for the labels of a category: by label, the words that count as it.</summary>
    public IReadOnlyList<KeyValuePair<SourcedText, IReadOnlyList<SourcedText>>> Aliases
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<KeyValuePair<SourcedText, IReadOnlyList<SourcedText>>>.Empty;

    /// <summary>The calendar of working days, as a path relative to the rule book; null for none.</summary>
    public SourcedText? Calendar { get; internal init; }

    /// <summary>The working days that were read from <see cref="Calendar"/>; null for none.</summary>
    internal WorkdayCalendar? Workdays { get; init; }

    /// <summary>The due date that the table fixes; null where results state it.</summary>
    public LocalDate? Due { get; internal init; }

    /// <summary>The id of the line of the project's money that measures it, as executed of adjusted; null where results state the value.</summary>
    internal string? Fund { get; init; }

    /// <summary>Returns the kind and the unit: <c>Percent %</c>.</summary>
    public override string ToString() => $"{Kind}{Unit}";
}

/// <summary>Which values of a ladder are the better ones.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum Direction
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>The nearer to the middle of the best criterion, the better, on both sides of it.</summary>
    Middle,
}
