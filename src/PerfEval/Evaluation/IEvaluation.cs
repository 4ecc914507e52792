using PerfEval.RollUps;

namespace PerfEval.Evaluation;

/// <summary>An evaluation as reports read it, be it held whole or made while it is read.</summary>
/// <remarks>A report that is to suit both goes through the subjects once, and asks for the findings about the whole behind them.</remarks>
internal interface IEvaluation
{
    /// <summary>The table as published.</summary>
    PublishedTable Table { get; }

    /// <summary>The proved table.</summary>
    ProvedTable Proof { get; }

    /// <summary>The roll-up that was applied; null where indicators were graded and counted only.</summary>
    RollUpPlan? RollUp { get; }

    /// <summary>The findings about the rule book itself.</summary>
    IReadOnlyList<Diagnostic> RuleBookDiagnostics { get; }

    /// <summary>What was found about the results as a whole, and not about one subject; of a stream, so far.</summary>
    IReadOnlyList<Diagnostic> GeneralDiagnostics { get; }

    /// <summary>What the evaluation is made from; of a stream, the hash of the results is empty until the last subject was read.</summary>
    EvaluationRecord Record { get; }

    /// <summary>How many subjects there are; null for a stream, which cannot know before its end.</summary>
    int? SubjectCount { get; }

    /// <summary>The subjects, in the order of the results.</summary>
    IEnumerable<SubjectEvaluation> Subjects { get; }

    /// <summary>Makes something of each subject, in the order of the results; of a stream, on all processors.</summary>
    /// <param name="make">Makes something of a subject; may be called on any thread, for several at once.</param>
    IEnumerable<(SubjectEvaluation Subject, T Made)> MakeOfEach<T>(Func<SubjectEvaluation, T> make);

    /// <summary>The subjects without blocking, in the order of the results.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    IAsyncEnumerable<SubjectEvaluation> SubjectsAsync(CancellationToken cancellationToken);

    /// <summary>Makes something of each subject without blocking, in the order of the results; of a stream, on all processors.</summary>
    /// <param name="make">Makes something of a subject; may be called on any thread, for several at once.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    IAsyncEnumerable<(SubjectEvaluation Subject, T Made)> MakeOfEachAsync<T>(
        Func<SubjectEvaluation, T> make,
        CancellationToken cancellationToken
    );
}
