namespace PerfEval;

/// <summary>What came of a file of cases.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="RuleBook">The id of the rule book that is tested; null if the file could not be read.</param>
/// <param name="Results">What came of its cases, in the file's order; none if the file could not be read.</param>
/// <param name="Errors">What keeps the cases from being run, a sentence each; empty if they were run.</param>
public sealed record CaseRun(
    string Name,
    string? RuleBook,
    IReadOnlyList<CaseResult> Results,
    IReadOnlyList<string> Errors
);
