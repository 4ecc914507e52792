using System.Collections.Concurrent;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Reporting.Sealing;

/// <summary>One pass over an evaluation that writes any number of reports, all with the same seal.</summary>
/// <remarks>The JSON of each subject is made once, for the seal and for the reports; not at all where no report is sealed.</remarks>
/// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
/// <param name="reports">The reports.</param>
internal sealed class EvaluationPass(
    IEvaluation evaluation,
    IReadOnlyList<SubjectwiseReport> reports
)
{
    private readonly EvaluationJson? _json = reports.Any(report => report.IsSealed)
        ? new EvaluationJson(evaluation, FileNaming.AsGiven)
        : null;

    private readonly ConcurrentBag<SubjectBytes> _unused = [];

    /// <summary>Writes one report.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="report">The report.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void Write(
        IEvaluation evaluation,
        SubjectwiseReport report,
        Action<SubjectEvaluation>? afterSubject = null
    ) => new EvaluationPass(evaluation, [report]).Write(afterSubject);

    /// <summary>Writes the reports.</summary>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public void Write(Action<SubjectEvaluation>? afterSubject)
    {
        using EvaluationSeal? seal = Begin();
        foreach ((SubjectEvaluation subject, Made made) in evaluation.MakeOfEach(Make))
        {
            Write(subject, made, seal);
            afterSubject?.Invoke(subject);
        }

        End(seal);
    }

    /// <summary>Writes the reports without blocking for the subjects.</summary>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    /// <param name="passOn">Is awaited after each subject: passes on what was written.</param>
    /// <param name="cancellationToken">Ends the writing between two subjects.</param>
    public async Task WriteAsync(
        Action<SubjectEvaluation>? afterSubject,
        Func<ValueTask> passOn,
        CancellationToken cancellationToken
    )
    {
        using EvaluationSeal? seal = Begin();
        IAsyncEnumerable<(SubjectEvaluation, Made)> all = evaluation.MakeOfEachAsync(
            Make,
            cancellationToken
        );
        await foreach ((SubjectEvaluation subject, Made made) in all.ConfigureAwait(false))
        {
            Write(subject, made, seal);
            afterSubject?.Invoke(subject);
            await passOn().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        End(seal);
    }

    private EvaluationSeal? Begin()
    {
        EvaluationSeal? seal = _json is null ? null : new EvaluationSeal(_json);
        seal?.Begin();
        foreach (SubjectwiseReport report in reports)
        {
            report.Begin();
        }

        return seal;
    }

    private Made Make(SubjectEvaluation subject)
    {
        object?[] each = new object?[reports.Count];
        for (int i = 0; i < each.Length; i++)
        {
            each[i] = reports[i].Make(subject);
        }

        return new Made(each, _json is null ? null : JsonOf(subject, _json));
    }

    private SubjectBytes JsonOf(SubjectEvaluation subject, EvaluationJson json)
    {
        SubjectBytes made = _unused.TryTake(out SubjectBytes? unused) ? unused : new SubjectBytes();
        made.Make(json, subject);
        return made;
    }

    private void Write(SubjectEvaluation subject, Made made, EvaluationSeal? seal)
    {
        ReadOnlyMemory<byte> json = made.Json?.Bytes ?? ReadOnlyMemory<byte>.Empty;
        seal?.Add(json.Span);
        for (int i = 0; i < made.Each.Length; i++)
        {
            reports[i].Write(subject, made.Each[i], json);
        }

        if (made.Json is { } used)
        {
            _unused.Add(used);
        }
    }

    private void End(EvaluationSeal? seal)
    {
        string? made = seal?.End();
        string? recorded = (evaluation as EvaluationResult)?.RecordedSeal;
        foreach (SubjectwiseReport report in reports)
        {
            report.End(report.IsRecord ? made : recorded ?? made);
        }
    }

    // What the reports made of a subject, and its JSON where any needs it.
    private readonly record struct Made(object?[] Each, SubjectBytes? Json);
}
