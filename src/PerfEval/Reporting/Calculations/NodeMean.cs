namespace PerfEval.Reporting.Calculations;

/// <summary>A weighted mean or a sum, and the grade that it gives.</summary>
/// <param name="Title">Which end of what is possible it is; empty where there is only one.</param>
/// <param name="Pieces">The sum, in pieces that belong together.</param>
/// <param name="Result">What is made of it, and which band it meets; empty for nothing.</param>
internal sealed record NodeMean(string Title, IReadOnlyList<string> Pieces, string Result);
