namespace PerfEval.Tests.Support;

/// <summary>Records that are verified as they were read, against files.</summary>
public static class Verified
{
    public static ReadResult<VerificationResult> Run(
        EvaluationDocument document,
        string book,
        IReadOnlyList<string> results,
        string? rollUp = null,
        EvidenceFolder? evidence = null
    ) => Run(ReadBack.Written(document.Evaluation), book, results, rollUp, evidence);

    public static ReadResult<VerificationResult> Run(
        string json,
        string book,
        IReadOnlyList<string> results,
        string? rollUp = null,
        EvidenceFolder? evidence = null
    ) =>
        Verification.Run(
            InputSource.FromText(json, "evaluation.json"),
            InputSource.FromFile(book),
            [.. results.Select(InputSource.FromFile)],
            rollUp is null ? null : InputSource.FromFile(rollUp),
            evidence: evidence
        );
}
