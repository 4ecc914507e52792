using System.Runtime.CompilerServices;
using PerfEval.Evaluation;

namespace PerfEval.Reporting;

/// <summary>A report that is written subject by subject, at once or awaited, so that it says the same however its subjects come.</summary>
/// <param name="begin">Writes what stands before the first subject.</param>
/// <param name="end">Writes what stands behind the last.</param>
/// <param name="owned">What is disposed of with the report; null for nothing.</param>
internal abstract class SubjectwiseReport(Action begin, Action end, IDisposable? owned)
    : IDisposable
{
    /// <summary>Creates a report whose subjects are written as they come.</summary>
    /// <param name="begin">Writes what stands before the first subject.</param>
    /// <param name="write">Writes a subject.</param>
    /// <param name="end">Writes what stands behind the last.</param>
    /// <param name="owned">What is disposed of with the report; null for nothing.</param>
    public static SubjectwiseReport Of(
        Action begin,
        Action<SubjectEvaluation> write,
        Action end,
        IDisposable? owned = null
    ) => new InTurn(begin, write, end, owned);

    /// <summary>Creates a report in which something is made of each subject, of several at once, before it is written.</summary>
    /// <param name="begin">Writes what stands before the first subject.</param>
    /// <param name="make">Makes something of a subject; may be called on any thread, for several at once.</param>
    /// <param name="write">Writes what was made, in the order of the subjects.</param>
    /// <param name="end">Writes what stands behind the last.</param>
    /// <param name="owned">What is disposed of with the report; null for nothing.</param>
    public static SubjectwiseReport Of<TMade>(
        Action begin,
        Func<SubjectEvaluation, TMade> make,
        Action<TMade> write,
        Action end,
        IDisposable? owned = null
    ) => new MadeAhead<TMade>(begin, make, write, end, owned);

    /// <summary>Writes the report.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public void Write(IEvaluation evaluation, Action<SubjectEvaluation>? afterSubject)
    {
        begin();
        foreach (SubjectEvaluation subject in WriteEach(evaluation))
        {
            afterSubject?.Invoke(subject);
        }

        end();
    }

    /// <summary>Writes the report without blocking for the subjects.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="passOn">Is awaited after each subject: passes on what was written.</param>
    /// <param name="cancellationToken">Ends the writing between two subjects.</param>
    public async Task WriteAsync(
        IEvaluation evaluation,
        Action<SubjectEvaluation>? afterSubject,
        Func<ValueTask> passOn,
        CancellationToken cancellationToken
    )
    {
        begin();
        IAsyncEnumerable<SubjectEvaluation> written = WriteEachAsync(evaluation, cancellationToken);
        await foreach (SubjectEvaluation subject in written.ConfigureAwait(false))
        {
            afterSubject?.Invoke(subject);
            await passOn().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        end();
    }

    /// <inheritdoc/>
    public void Dispose() => owned?.Dispose();

    /// <summary>Writes the subjects, and returns each when it was written.</summary>
    protected abstract IEnumerable<SubjectEvaluation> WriteEach(IEvaluation evaluation);

    /// <summary>Does the same without blocking.</summary>
    protected abstract IAsyncEnumerable<SubjectEvaluation> WriteEachAsync(
        IEvaluation evaluation,
        CancellationToken cancellationToken
    );

    private sealed class InTurn(
        Action begin,
        Action<SubjectEvaluation> write,
        Action end,
        IDisposable? owned
    ) : SubjectwiseReport(begin, end, owned)
    {
        protected override IEnumerable<SubjectEvaluation> WriteEach(IEvaluation evaluation)
        {
            foreach (SubjectEvaluation subject in evaluation.Subjects)
            {
                write(subject);
                yield return subject;
            }
        }

        protected override async IAsyncEnumerable<SubjectEvaluation> WriteEachAsync(
            IEvaluation evaluation,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            IAsyncEnumerable<SubjectEvaluation> subjects = evaluation.SubjectsAsync(
                cancellationToken
            );
            await foreach (SubjectEvaluation subject in subjects.ConfigureAwait(false))
            {
                write(subject);
                yield return subject;
            }
        }
    }

    private sealed class MadeAhead<TMade>(
        Action begin,
        Func<SubjectEvaluation, TMade> make,
        Action<TMade> write,
        Action end,
        IDisposable? owned
    ) : SubjectwiseReport(begin, end, owned)
    {
        protected override IEnumerable<SubjectEvaluation> WriteEach(IEvaluation evaluation)
        {
            foreach ((SubjectEvaluation subject, TMade made) in evaluation.MakeOfEach(make))
            {
                write(made);
                yield return subject;
            }
        }

        protected override async IAsyncEnumerable<SubjectEvaluation> WriteEachAsync(
            IEvaluation evaluation,
            [EnumeratorCancellation] CancellationToken cancellationToken
        )
        {
            IAsyncEnumerable<(SubjectEvaluation, TMade)> all = evaluation.MakeOfEachAsync(
                make,
                cancellationToken
            );
            await foreach ((SubjectEvaluation subject, TMade made) in all.ConfigureAwait(false))
            {
                write(made);
                yield return subject;
            }
        }
    }
}
