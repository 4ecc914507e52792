namespace PerfEval.Records.Reading;

/// <summary>What was read of a recorded document.</summary>
/// <param name="Evaluation">What it holds.</param>
/// <param name="Seal">The seal that it says.</param>
/// <param name="IsSealIntact">Whether that is the seal of what it holds.</param>
/// <param name="IsVersion1">Whether it was written by an earlier version, without ladders.</param>
internal sealed record ReadEvaluation(
    EvaluationResult Evaluation,
    string Seal,
    bool IsSealIntact,
    bool IsVersion1
);
