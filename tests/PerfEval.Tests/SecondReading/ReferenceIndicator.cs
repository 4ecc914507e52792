namespace PerfEval.Tests.SecondReading;

/// <summary>One indicator of the table.</summary>
/// <param name="Ordinal">Its number among all indicators, in the document's order, from 1.</param>
/// <param name="Line">The line on which its name stands.</param>
/// <param name="Name">Its name, as printed.</param>
/// <param name="Criteria">The four criteria, best first.</param>
public sealed record ReferenceIndicator(
    int Ordinal,
    int Line,
    string Name,
    IReadOnlyList<ReferenceCriterion> Criteria
);

/// <summary>One cell of the table that says what earns a grade.</summary>
/// <param name="Line">The line on which it stands.</param>
/// <param name="Grade">The id of the grade of its column, such as <c>excellent</c>.</param>
/// <param name="Text">Its text, as printed.</param>
public sealed record ReferenceCriterion(int Line, string Grade, string Text);
