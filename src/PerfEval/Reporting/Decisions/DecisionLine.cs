namespace PerfEval.Reporting.Decisions;

/// <summary>Something that a person decided, in words.</summary>
/// <param name="Kind">What kind of decision it is.</param>
/// <param name="Node">The node that it is about; the department for the whole.</param>
/// <param name="By">Who decided; empty where that is not said.</param>
/// <param name="On">When, as <c>2020-01-10</c>; empty where that is not said.</param>
/// <param name="Why">Why, on one line; empty where that is not said.</param>
/// <param name="Effect">What it does to grades.</param>
internal sealed record DecisionLine(
    string Kind,
    NodeEvaluation Node,
    string By,
    string On,
    string Why,
    string Effect
);
