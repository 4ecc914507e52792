namespace PerfEval.Rules;

/// <summary>A veto (一票否决), such as <c>{when: poor, cap: fair}</c>: what an indicator does to every node above it.</summary>
/// <param name="When">The indicator's grade from which on, towards the worse, the gate closes.</param>
/// <param name="Cap">The best grade that a node above can then have; its score stays.</param>
internal sealed record Gate(Grade When, Grade Cap);
