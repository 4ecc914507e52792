namespace PerfEval;

/// <summary>Where an application keeps rule books.</summary>
/// <param name="Paths">Files and folders, as they were named.</param>
/// <param name="IsStrict">Whether every policy of the books is set to <c>refuse</c>.</param>
/// <param name="IsNamedById">Whether findings call the books by their ids and not by their paths.</param>
internal sealed record RuleBookSource(IReadOnlyList<string> Paths, bool IsStrict, bool IsNamedById);
