using PerfEval.Binding.Keys;
using PerfEval.Rules.Scores;
using PerfEval.Yaml;

namespace PerfEval.Binding.Scores;

/// <summary>What a node hands down to every indicator below that says nothing of its own.</summary>
/// <param name="Score">The rule; null for none.</param>
/// <param name="Steps">How a part of a step counts; null where nobody said.</param>
internal sealed record InheritedScore(YamlNode? Score, StepCounting? Steps)
{
    /// <summary>Nothing.</summary>
    public static InheritedScore None { get; } = new(null, null);

    /// <summary>What counts above the upper end of a ratio, as the rule handed down says; null where it does not.</summary>
    public Overrun? Over =>
        (Score as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == "over").Value
            is YamlScalar over
            ? over.Value switch
            {
                "full" => Overrun.Full,
                "target/actual" => Overrun.TargetByActual,
                "2-actual/target" => Overrun.TwoLessActualByTarget,
                _ => null,
            }
            : null;

    /// <summary>Returns what holds below a node.</summary>
    public InheritedScore Below(Fields node) =>
        new(node.Node("score") ?? Score, Counting(node) ?? Steps);

    /// <summary>Reads how a part of a step counts; null where it is not said.</summary>
    public static StepCounting? Counting(Fields fields) =>
        fields.OneOf(
            "steps",
            ("whole", StepCounting.Whole),
            ("started", StepCounting.Started),
            ("exact", StepCounting.Exact)
        );

    /// <summary>Reads what counts above the upper end of a ratio; null where it is not said.</summary>
    public static Overrun? OverOf(Fields fields) =>
        fields.OneOf(
            "over",
            ("full", Overrun.Full),
            ("target/actual", Overrun.TargetByActual),
            ("2-actual/target", Overrun.TwoLessActualByTarget)
        );
}
