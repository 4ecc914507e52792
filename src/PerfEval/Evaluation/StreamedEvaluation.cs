using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Results;
using PerfEval.RollUps;

namespace PerfEval;

/// <summary>An evaluation whose subjects are graded one by one as they are asked for, so that there may be any number.</summary>
/// <remarks>The subjects can be gone through once. It is not safe to share between threads.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class StreamedEvaluation : IEvaluation
{
    private readonly IEnumerable<ResultSet> _sets;
    private readonly Func<CancellationToken, IAsyncEnumerable<ResultSet>> _setsAsync;
    private readonly Func<ResultSet, SubjectEvaluation> _grade;
    private readonly Func<EvaluationRecord> _record;
    private readonly IReadOnlyList<Diagnostic> _ofOptions;
    private readonly Func<IReadOnlyList<Diagnostic>> _ofResults;
    private IReadOnlyList<Diagnostic>? _taken;

    internal StreamedEvaluation(
        ProvedTable proof,
        IReadOnlyList<Diagnostic> ruleBookDiagnostics,
        RollUpPlan? rollUp,
        IEnumerable<ResultSet> sets,
        Func<CancellationToken, IAsyncEnumerable<ResultSet>> setsAsync,
        Func<ResultSet, SubjectEvaluation> grade,
        Func<EvaluationRecord> record,
        IReadOnlyList<Diagnostic> ofOptions,
        Func<IReadOnlyList<Diagnostic>> ofResults
    )
    {
        (Proof, RollUp, RuleBookDiagnostics) = (proof, rollUp, ruleBookDiagnostics);
        (_sets, _setsAsync) = (sets, setsAsync);
        (_grade, _record, _ofOptions, _ofResults) = (grade, record, ofOptions, ofResults);
    }

    /// <summary>The proved table.</summary>
    public ProvedTable Proof { get; }

    /// <summary>The table as published.</summary>
    public PublishedTable Table => Proof.Table;

    /// <summary>The roll-up that was applied; null for none.</summary>
    internal RollUpPlan? RollUp { get; }

    /// <summary>The findings about the rule book itself.</summary>
    public IReadOnlyList<Diagnostic> RuleBookDiagnostics { get; }

    /// <summary>The subjects, in the order of the results; each with its own diagnostics.</summary>
    /// <remarks>Going through them reads the results, which can be done once: a second time throws <see cref="InvalidOperationException"/>.</remarks>
    public IEnumerable<SubjectEvaluation> Subjects => _sets.Select(_grade);

    /// <summary>Goes through the subjects without blocking, in the order of the results; each with its own diagnostics.</summary>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidOperationException">The results were read before.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public async IAsyncEnumerable<SubjectEvaluation> SubjectsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        IAsyncEnumerable<ResultSet> sets = _setsAsync(cancellationToken);
        await foreach (ResultSet set in sets.ConfigureAwait(false))
        {
            yield return _grade(set);
        }
    }

    /// <summary>What the evaluation is made from; the hash of the results is empty until the last subject was read.</summary>
    public EvaluationRecord Record => _record();

    /// <summary>What was found so far about the results as a whole, and not about one subject.</summary>
    /// <remarks>The same list until something more is found.</remarks>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            IReadOnlyList<Diagnostic> soFar = _ofResults();
            if (!ReferenceEquals(soFar, _taken))
            {
                _taken = soFar;
                field = Findings.InOrder(_ofOptions.Concat(soFar));
            }

            return field!;
        }
    }

    int? IEvaluation.SubjectCount => null;

    RollUpPlan? IEvaluation.RollUp => RollUp;

    IReadOnlyList<Diagnostic> IEvaluation.GeneralDiagnostics => Diagnostics;

    IEnumerable<(SubjectEvaluation Subject, T Made)> IEvaluation.MakeOfEach<T>(
        Func<SubjectEvaluation, T> make
    ) =>
        OrderedParallel.InOrder(
            _sets,
            set =>
            {
                SubjectEvaluation subject = _grade(set);
                return (subject, make(subject));
            }
        );

    IAsyncEnumerable<SubjectEvaluation> IEvaluation.SubjectsAsync(
        CancellationToken cancellationToken
    ) => SubjectsAsync(cancellationToken);

    IAsyncEnumerable<(SubjectEvaluation Subject, T Made)> IEvaluation.MakeOfEachAsync<T>(
        Func<SubjectEvaluation, T> make,
        CancellationToken cancellationToken
    ) =>
        OrderedParallel.InOrderAsync(
            _setsAsync(cancellationToken),
            set =>
            {
                SubjectEvaluation subject = _grade(set);
                return (subject, make(subject));
            },
            cancellationToken
        );

    /// <summary>Returns the id of the rule book.</summary>
    public override string ToString() => Table.Id;
}
