namespace PerfEval.Statements.Checks;

/// <summary>What a document declares of itself, with all checks of it.</summary>
/// <param name="Set">What is declared.</param>
/// <param name="Checks">The checks, those that hold among them.</param>
/// <param name="Findings">What was found, in the order of the file, with what somebody decided about it.</param>
internal sealed record Reconciliation(
    StatementSet Set,
    IReadOnlyList<FigureCheck> Checks,
    IReadOnlyList<Diagnostic> Findings
)
{
    /// <summary>How many checks were made.</summary>
    public int Made => Checks.Count(check => check.IsMade);
}
