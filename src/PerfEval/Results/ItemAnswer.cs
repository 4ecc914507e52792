using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What was written for one item, to the letter, such as <c>late: 2</c>.</summary>
/// <param name="Item">The item as named.</param>
/// <param name="Value">How many times, yes or no, or its value; null where only points are stated.</param>
/// <param name="Judged">The points that a person judged; null for none.</param>
internal sealed record ItemAnswer(SourcedText Item, SourcedText? Value, JudgedPoints? Judged);

/// <summary>What a person judged: points, with the reason. Each of its parts is there or an error.</summary>
/// <param name="Points">The points as written; null where only a reason or a name is.</param>
/// <param name="Reason">Why; null where it is not said.</param>
/// <param name="By">Who judged; null likewise.</param>
/// <param name="Place">Where the first of them stands.</param>
internal sealed record JudgedPoints(SourcedText? Points, string? Reason, string? By, Place Place)
{
    /// <summary>Returns what is written of a judgement; null where nothing is.</summary>
    public static JudgedPoints? Of(SourcedText? points, SourcedText? reason, SourcedText? by) =>
        (points ?? reason ?? by) is { } first
            ? new JudgedPoints(points, reason?.Value, by?.Value, first.Place)
            : null;
}
