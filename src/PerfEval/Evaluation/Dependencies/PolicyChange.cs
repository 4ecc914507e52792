using PerfEval.Ladders;
using PerfEval.Rules;

namespace PerfEval.Evaluation.Dependencies;

/// <summary>One of the four parts of a reading policy, set to another choice.</summary>
/// <param name="Owner">The indicator whose own policy it is; null for that of the rule book.</param>
/// <param name="Now">The choice that holds, such as <c>overlap: better</c>.</param>
/// <param name="Then">The other choice of the same part.</param>
internal sealed record PolicyChange(Indicator? Owner, PolicyDecision Now, PolicyDecision Then)
{
    /// <summary>The parts, in the order in which a rule book writes them.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["overlap", "gap", "beyond", "top"];

    /// <summary>Returns the choice that a policy makes for a part.</summary>
    public static PolicyDecision ChoiceOf(ReadingPolicy policy, string part) =>
        part switch
        {
            "overlap" => PolicyDecision.Of(policy.Overlap),
            "gap" => PolicyDecision.Of(policy.Gap),
            "beyond" => PolicyDecision.Of(policy.Beyond),
            _ => PolicyDecision.Of(policy.Top),
        };

    /// <summary>Returns the other choices for a part, in the order of their declaration.</summary>
    public static IEnumerable<PolicyDecision> OthersThan(PolicyDecision now) =>
        Choices(now.Policy).Where(choice => choice != now);

    /// <summary>Returns a policy with this part set otherwise.</summary>
    public ReadingPolicy In(ReadingPolicy policy) =>
        Then.Policy switch
        {
            "overlap" => policy with { Overlap = Chosen<OverlapPolicy>() },
            "gap" => policy with { Gap = Chosen<GapPolicy>() },
            "beyond" => policy with { Beyond = Chosen<BeyondPolicy>() },
            _ => policy with { Top = Chosen<TopPolicy>() },
        };

    private T Chosen<T>()
        where T : struct, Enum => Enum.Parse<T>(Then.Choice, ignoreCase: true);

    private static IEnumerable<PolicyDecision> Choices(string part) =>
        part switch
        {
            "overlap" => Enum.GetValues<OverlapPolicy>().Select(PolicyDecision.Of),
            "gap" => Enum.GetValues<GapPolicy>().Select(PolicyDecision.Of),
            "beyond" => Enum.GetValues<BeyondPolicy>().Select(PolicyDecision.Of),
            _ => Enum.GetValues<TopPolicy>().Select(PolicyDecision.Of),
        };
}
