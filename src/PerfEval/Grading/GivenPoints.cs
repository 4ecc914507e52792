using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;

namespace PerfEval.Grading;

/// <summary>What was answered item by item, or judged by a person, and what it earns.</summary>
/// <param name="Range">The points that are possible: one amount once everything is answered.</param>
/// <param name="Items">The items that were answered, in the order of the rule; none where a person judged.</param>
/// <param name="Judged">What a person judged; null for nothing.</param>
internal sealed record GivenPoints(
    PointsRange Range,
    IReadOnlyList<EarnedItem> Items,
    JudgedPoints? Judged
);

/// <summary>An item that was answered.</summary>
/// <param name="Item">The item.</param>
/// <param name="Answer">What was written.</param>
/// <param name="Points">What it adds.</param>
/// <param name="Times">How many times it happened, 1 for a yes; null where its own rule, or a person, says what it earns.</param>
/// <param name="Arithmetic">How that comes about, such as <c>迟报 2: -2 × 0.5 = -1</c>.</param>
internal sealed record EarnedItem(
    ScoredItem Item,
    ItemAnswer Answer,
    PointsRange Points,
    Rational? Times,
    LocalizedText Arithmetic
);
