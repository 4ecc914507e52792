using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>What came of all checks of what a document declares of itself: all that a report says of them.</summary>
/// <param name="Input">The file.</param>
/// <param name="Id">Its id.</param>
internal sealed record Reconciliation(InputFile Input, string Id)
{
    /// <summary>The checks, those that hold among them.</summary>
    public required IReadOnlyList<FigureCheck> Checks
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>What was found, in the order of the file, with what somebody decided about it; what the checks found is among them.</summary>
    public required IReadOnlyList<Diagnostic> Findings
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>The id of the rule book whose budgets it speaks of, with its place; null for none, and where it was read back.</summary>
    public SourcedText? RuleBook { get; init; }

    /// <summary>How many checks were made.</summary>
    public int Made => Checks.Count(check => check.IsMade);

    /// <summary>How many of them hold: what they found, if anything, is only told.</summary>
    public int Held =>
        Checks.Count(check =>
            check.IsMade && check.Finding is null or { Severity: Severity.Information }
        );
}
