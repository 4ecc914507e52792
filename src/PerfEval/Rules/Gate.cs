using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>A veto (一票否决), such as <c>{when: poor, cap: fair}</c>: what an indicator does to every node above it.</summary>
/// <param name="When">What closes the gate.</param>
/// <param name="Cap">The best grade that a node above can then have; null where no grade is capped.</param>
/// <param name="CapPoints">The most points that the department can then have; null where no points are capped.</param>
internal sealed record Gate(GateCondition When, Grade? Cap, StatedAmount? CapPoints);

/// <summary>What closes a gate.</summary>
internal abstract record GateCondition
{
    private GateCondition() { }

    /// <summary>A grade of the indicator, or a worse one.</summary>
    /// <param name="Grade">The grade.</param>
    /// <param name="Place">Where it stands.</param>
    public sealed record OfGrade(Grade Grade, Place Place = default) : GateCondition
    {
        /// <summary>Returns the id of the grade.</summary>
        public override string ToString() => Grade.ToString();
    }

    /// <summary>Points that are such a part of those of the indicator: <c>&lt;60%</c>.</summary>
    /// <param name="Percent">The parts, in percent.</param>
    public sealed record OfPoints(StatedSet Percent) : GateCondition
    {
        /// <summary>Returns the words.</summary>
        public override string ToString() => Percent.ToString();
    }

    /// <summary>An item of the indicator that happened at least once.</summary>
    /// <param name="Item">The id of the item.</param>
    public sealed record OfItem(SourcedText Item) : GateCondition
    {
        /// <summary>Returns the item as a rule book writes it.</summary>
        public override string ToString() => $"{{item: {Item.Value}}}";
    }
}
