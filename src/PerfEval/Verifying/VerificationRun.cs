using PerfEval.Diagnostics;
using PerfEval.Verifying.Version1;

namespace PerfEval.Verifying;

/// <summary>One verification: reads what the record says of its making, makes the evaluation again, and compares.</summary>
/// <param name="Document">The recorded evaluation, which can be read again.</param>
/// <param name="RuleBook">The rule book.</param>
/// <param name="Results">The results.</param>
/// <param name="RollUp">The roll-up; null for none.</param>
/// <param name="Statements">The declared figures.</param>
/// <param name="ReadResults">How results are read that are not streamed; null for the usual way.</param>
/// <param name="Evidence">Where the evidence lies; null for not looking for it.</param>
internal sealed record VerificationRun(
    InputSource Document,
    InputSource RuleBook,
    IReadOnlyList<InputSource> Results,
    InputSource? RollUp,
    IReadOnlyList<InputSource> Statements,
    Func<InputSource, ReadResult<MeasuredResults>>? ReadResults,
    EvidenceFolder? Evidence
)
{
    /// <summary>Verifies.</summary>
    /// <param name="cancellationToken">Ends it between two subjects.</param>
    public ReadResult<VerificationResult> Run(CancellationToken cancellationToken)
    {
        var findings = new Findings();
        if (RecordedHead.Read(Document, findings) is not { } head)
        {
            return Unread(findings);
        }

        Version1Document? earlier = head.IsVersion1
            ? Version1Document.Read(Document, findings)
            : null;
        if (findings.HasErrors)
        {
            return Unread(findings);
        }

        RecordedMaking making = earlier is null
            ? RecordedMaking.Of(head.Record)
            : new RecordedMaking(earlier.Record, earlier.IsRecordLast, isEvidenceSought: false);
        var inputs = GivenInputs.Match(
            making,
            GivenInput.Read(RuleBook),
            Results.Select(GivenInput.Read),
            RollUp is null ? null : GivenInput.Read(RollUp),
            Statements.Select(GivenInput.Read)
        );
        ReadResult<Remade> made = Remade.Make(making, inputs, ReadResults, Evidence);
        if (!made.HasValue)
        {
            return Failed(making, inputs, made.Diagnostics);
        }

        using Remade remade = made.Value;
        Compared compared = earlier is null
            ? Compare(remade, findings, cancellationToken)
            : Compare(earlier, remade);
        return findings.HasErrors ? Unread(findings)
            : remade.IsRefused(compared.SubjectCount)
                ? Failed(making, inputs, remade.Evaluation.GeneralDiagnostics)
            : new ReadResult<VerificationResult>(
                Document.Name,
                Result(making, inputs, remade, compared),
                []
            );
    }

    private Compared Compare(Remade remade, Findings findings, CancellationToken cancellationToken)
    {
        using var comparison = new DocumentComparison(
            Document,
            RemadeParts.Of(remade.Evaluation),
            findings
        );
        comparison.Run(cancellationToken);
        return new Compared(
            comparison.Differences,
            comparison.IsSealIntact,
            comparison.SubjectCount
        );
    }

    private static Compared Compare(Version1Document earlier, Remade remade)
    {
        var differences = new DifferenceList();
        (IReadOnlyList<RecordedDifference> found, int subjectCount) = earlier.Compare(
            remade.Evaluation
        );
        foreach (RecordedDifference difference in found)
        {
            differences.Add(difference);
        }

        return new Compared(differences, earlier.IsSealIntact, subjectCount);
    }

    private VerificationResult Result(
        RecordedMaking making,
        GivenInputs inputs,
        Remade remade,
        Compared compared
    )
    {
        EvaluationRecord after = remade.Evaluation.Record;
        IReadOnlyList<Diagnostic> evidence = ChangedEvidence(making);
        IReadOnlyList<InputDifference> files = inputs.Differences(making, after, evidence);
        bool isFromTheSame =
            making.EngineVersion == after.EngineVersion && files.All(file => file.IsNameOnly);
        var places = new RulePlaces(remade.Book.Table, inputs.RuleBook.Path);
        (IReadOnlyList<RecordedDifference> all, IReadOnlyList<RecordedDifference> causes) =
            Causes.Of(
                [
                    .. compared.Differences.Kept.Select(found =>
                        found with
                        {
                            Rule = places.Of(found),
                        }
                    ),
                ],
                isFromTheSame
            );
        return new VerificationResult
        {
            Degree =
                isFromTheSame && all.Count == 0
                    ? evidence.Count == 0
                        ? VerificationDegree.Identical
                        : VerificationDegree.SameGrades
                    : isFromTheSame || compared.Differences.IsOutcomeAmong
                        ? VerificationDegree.Different
                        : VerificationDegree.SameGrades,
            IsSealIntact = compared.IsSealIntact,
            RecordedVersion = making.EngineVersion,
            FoundVersion = after.EngineVersion,
            IsEvidenceRecorded = making.IsEvidenceSought,
            Evidence = evidence,
            Inputs = files,
            Differences = all,
            DifferenceCount = compared.Differences.Count,
            Causes = causes,
        };
    }

    // No grade depends on what evidence holds, so that nothing else follows from another file.
    private IReadOnlyList<Diagnostic> ChangedEvidence(RecordedMaking making) =>
        Evidence is null ? [] : [.. EvidenceCheck.Of(making.Of(InputKind.Evidence), Evidence)];

    // What is in error is told under the name by which the caller knows the file.
    private ReadResult<VerificationResult> Failed(
        RecordedMaking making,
        GivenInputs inputs,
        IEnumerable<Diagnostic> diagnostics
    )
    {
        ReadResult<Remade> again = Remade.Make(
            making,
            inputs.UnderGivenNames(),
            ReadResults,
            Evidence
        );
        IEnumerable<Diagnostic> told = again.Diagnostics;
        if (again.HasValue)
        {
            using Remade remade = again.Value;
            told = remade.Evaluation.Subjects.Any()
                ? diagnostics
                : [.. remade.Evaluation.GeneralDiagnostics];
        }

        return new(
            Document.Name,
            null,
            Findings.InOrder(told.Where(finding => finding.Severity == Severity.Error))
        );
    }

    private ReadResult<VerificationResult> Unread(Findings findings) =>
        new(Document.Name, null, findings.InOrder());
}

/// <summary>What the comparison of two documents found.</summary>
/// <param name="Differences">Where they differ.</param>
/// <param name="IsSealIntact">Whether the recorded one is as it was sealed.</param>
/// <param name="SubjectCount">How many subjects the evaluation made again has.</param>
internal sealed record Compared(DifferenceList Differences, bool IsSealIntact, int SubjectCount);
