using PerfEval.Records;

namespace PerfEval.Verifying;

/// <summary>An evaluation that was made again, and the table it was made by.</summary>
internal sealed record Recomputed(RecordedEvaluation Evaluation, PublishedTable Table);
