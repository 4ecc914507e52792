using PerfEval.Results;

namespace PerfEval.Grading.Joining;

/// <summary>What one of several sets of results says of an indicator.</summary>
/// <param name="Measurement">What it says.</param>
/// <param name="Set">The position of the set among those of the subject.</param>
internal readonly record struct HandedIn(Measurement Measurement, int Set);
