namespace PerfEval.Benchmarks;

/// <summary>A rule as a list of rules would hold it; it has no open ends, so that it is written for values in order.</summary>
/// <param name="Least">The least value, included; null for none.</param>
/// <param name="Most">The most, included; null for none.</param>
public sealed record Rule(decimal? Least, decimal? Most)
{
    /// <summary>What is left.</summary>
    public static Rule Else { get; } = new(null, null);

    /// <summary>Whether a value keeps the rule.</summary>
    public bool Holds(decimal value) =>
        (Least is not { } least || value >= least) && (Most is not { } most || value <= most);
}
