using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>What the gate of an indicator does to a node above it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Gate">Its gate.</param>
/// <param name="IsClosed">True if the gate caps the node's grade; false if it may still do so.</param>
public sealed record GateEffect(IndicatorEvaluation Indicator, Gate Gate, bool IsClosed);
