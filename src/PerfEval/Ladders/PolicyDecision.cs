using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>The part of the reading policy that decided, such as <c>overlap: better</c>.</summary>
internal sealed record PolicyDecision
{
    internal PolicyDecision(string policy, string choice)
    {
        (Policy, Choice) = (policy, choice);
    }

    /// <summary>The key: <c>overlap</c>, <c>gap</c>, <c>beyond</c> or <c>top</c>.</summary>
    public string Policy { get; init; }

    /// <summary>The choice as it is written in a rule book.</summary>
    public string Choice { get; init; }

    private static readonly PolicyDecision[] Overlaps = All<OverlapPolicy>("overlap");
    private static readonly PolicyDecision[] Gaps = All<GapPolicy>("gap");
    private static readonly PolicyDecision[] Beyonds = All<BeyondPolicy>("beyond");
    private static readonly PolicyDecision[] Tops = All<TopPolicy>("top");

    internal static PolicyDecision Of(OverlapPolicy choice) => Overlaps[(int)choice];

    internal static PolicyDecision Of(GapPolicy choice) => Gaps[(int)choice];

    internal static PolicyDecision Of(BeyondPolicy choice) => Beyonds[(int)choice];

    internal static PolicyDecision Of(TopPolicy choice) => Tops[(int)choice];

    /// <summary>Returns the decision as it is written in a rule book: <c>overlap: better</c>.</summary>
    public override string ToString() => $"{Policy}: {Choice}";

    // A table decides hundreds of times, and keeps each decision once.
    private static PolicyDecision[] All<TChoice>(string policy)
        where TChoice : struct, Enum =>
        Array.ConvertAll(
            Enum.GetNames<TChoice>(),
            choice => new PolicyDecision(policy, choice.ToLowerInvariant())
        );
}
