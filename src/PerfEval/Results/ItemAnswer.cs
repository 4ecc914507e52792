using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What was written for one item, to the letter, such as <c>late: 2</c>.</summary>
/// <param name="Item">The item as named.</param>
/// <param name="Value">How many times, yes or no, or its value; null where only points are stated.</param>
/// <param name="Judged">The points that a person judged; null for none.</param>
internal sealed record ItemAnswer(SourcedText Item, SourcedText? Value, JudgedPoints? Judged);

/// <summary>Points that a person judged, with the reason.</summary>
/// <param name="Points">The points as written.</param>
/// <param name="Reason">Why; null where it is not said, which is an error.</param>
/// <param name="By">Who judged; null likewise.</param>
internal sealed record JudgedPoints(SourcedText Points, string? Reason, string? By);
