namespace PerfEval.Ladders;

/// <summary>The part of the reading policy that decided, such as <c>overlap: better</c>.</summary>
/// <param name="Policy">The key: <c>overlap</c>, <c>gap</c>, <c>beyond</c> or <c>top</c>.</param>
/// <param name="Choice">The choice as it is written in a rule book.</param>
public sealed record PolicyDecision(string Policy, string Choice)
{
    internal static PolicyDecision Of<TChoice>(string policy, TChoice choice)
        where TChoice : struct, Enum => new(policy, choice.ToString().ToLowerInvariant());

    /// <summary>Returns the decision as it is written in a rule book: <c>overlap: better</c>.</summary>
    public override string ToString() => $"{Policy}: {Choice}";
}
