using PerfEval.RollUps;

namespace PerfEval.Differences;

/// <summary>One of the two rule books that are compared.</summary>
/// <param name="Proof">Its table with the proved ladders.</param>
/// <param name="RollUp">Its own roll-up, made ready; null if it holds none.</param>
/// <param name="Input">Its file as it was named, and its hash.</param>
internal sealed record ComparedBook(ProvedTable Proof, RollUpPlan? RollUp, InputFile Input)
{
    /// <summary>The table as published.</summary>
    public PublishedTable Table => Proof.Table;
}
