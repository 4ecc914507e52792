namespace PerfEval.Diagnostics;

/// <summary>What a finding tells, made only for whoever reads it: most findings of most books are never read.</summary>
internal interface IFindingDetails
{
    /// <summary>Returns what fills the gaps of the sentence.</summary>
    IReadOnlyList<Argument> Arguments();

    /// <summary>Returns the regions of values it is about, in interval notation and in one text.</summary>
    string Regions();
}
