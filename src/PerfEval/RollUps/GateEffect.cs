using System.Text.Json.Serialization;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>What the gate of an indicator does to a node above it.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed record GateEffect
{
    internal GateEffect(IndicatorEvaluation indicator, Gate gate, bool isClosed)
    {
        (Indicator, Gate, IsClosed) = (indicator, gate, isClosed);
    }

    /// <summary>The indicator.</summary>
    public IndicatorEvaluation Indicator { get; internal init; }

    /// <summary>Its gate.</summary>
    internal Gate Gate { get; init; }

    /// <summary>True if the gate caps the node's grade; false if it may still do so.</summary>
    public bool IsClosed { get; internal init; }

    /// <summary>Returns the indicator and the gate: <c>safety: poor caps at fair (closed)</c>.</summary>
    public override string ToString() =>
        $"{Indicator.Indicator.Path}: {Gate.When} caps at {(object?)Gate.Cap ?? Gate.CapPoints}{(IsClosed ? " (closed)" : "")}";
}
