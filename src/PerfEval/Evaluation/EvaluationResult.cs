using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.RollUps;

namespace PerfEval;

/// <summary>The evaluation of one or more subjects against one rule book, with the record of how it was made.</summary>
public sealed record EvaluationResult : IEvaluation
{
    internal EvaluationResult() { }

    /// <summary>The proved table.</summary>
    public required ProvedTable Proof { get; init; }

    /// <summary>What the evaluation was made from.</summary>
    public required EvaluationRecord Record { get; init; }

    /// <summary>The roll-up, made ready for the table; null where indicators were graded and counted only.</summary>
    public RollUpPlan? RollUp { get; internal init; }

    /// <summary>The subjects, in the order of the results; none if the results were refused as a whole.</summary>
    public required IReadOnlyList<SubjectEvaluation> Subjects { get; init; }

    /// <summary>What was found about the results as a whole, and not about one subject, in the order of the places.</summary>
    public required IReadOnlyList<Diagnostic> GeneralDiagnostics { get; init; }

    /// <summary>The findings about the rule book itself.</summary>
    public required IReadOnlyList<Diagnostic> RuleBookDiagnostics { get; init; }

    /// <summary>Everything that was found in the results, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        Findings.InOrder(
            GeneralDiagnostics.Concat(Subjects.SelectMany(subject => subject.Diagnostics))
        );

    /// <summary>The table as published.</summary>
    public PublishedTable Table => Proof.Table;

    /// <summary>Whether any result is in error.</summary>
    public bool HasErrors => Diagnostics.Any(finding => finding.Severity == Severity.Error);

    IEnumerable<SubjectEvaluation> IEvaluation.Subjects => Subjects;

    IEnumerable<(SubjectEvaluation Subject, T Made)> IEvaluation.MakeOfEach<T>(
        Func<SubjectEvaluation, T> make
    ) => Subjects.Select(subject => (subject, make(subject)));

    IAsyncEnumerable<SubjectEvaluation> IEvaluation.SubjectsAsync(
        CancellationToken cancellationToken
    ) => Subjects.ToAsyncEnumerable();

    IAsyncEnumerable<(SubjectEvaluation Subject, T Made)> IEvaluation.MakeOfEachAsync<T>(
        Func<SubjectEvaluation, T> make,
        CancellationToken cancellationToken
    ) => Subjects.Select(subject => (subject, make(subject))).ToAsyncEnumerable();

    /// <summary>Returns the id of the rule book and how many subjects there are: <c>gaoxin-hrss-2019: subjects 1</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Table.Id}: subjects {Subjects.Count}");
}
