namespace PerfEval.Import;

/// <summary>What was made of a published table: drafts, and everything that was assumed.</summary>
public sealed class ImportedTable
{
    internal ImportedTable(
        string? ruleBook,
        string? results,
        IReadOnlyList<Diagnostic> diagnostics
    ) => (RuleBook, Results, Diagnostics) = (ruleBook, results, diagnostics);

    /// <summary>The draft of the rule book as YAML; null where no table fits.</summary>
    public string? RuleBook { get; }

    /// <summary>The draft of the results as YAML; null where the table holds none.</summary>
    public string? Results { get; }

    /// <summary>Every assumption and everything odd, in the order of places; a text that is not understood is an error (PE2001), and stands in the draft.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
