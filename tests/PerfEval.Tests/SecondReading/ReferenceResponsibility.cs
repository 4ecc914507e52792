namespace PerfEval.Tests.SecondReading;

/// <summary>One responsibility of the table.</summary>
/// <param name="Line">The line on which its name stands.</param>
/// <param name="Number">Its list number, such as <c>一</c>.</param>
/// <param name="Name">Its name, without the list number.</param>
/// <param name="Budget">Its budget, as printed; null where the cell is empty.</param>
/// <param name="Description">The cell 内容描述.</param>
/// <param name="Goal">The cell 绩效目标.</param>
/// <param name="Activities">Its activities, in the document's order.</param>
public sealed record ReferenceResponsibility(
    int Line,
    string Number,
    string Name,
    string? Budget,
    string Description,
    string Goal,
    IReadOnlyList<ReferenceActivity> Activities
);
