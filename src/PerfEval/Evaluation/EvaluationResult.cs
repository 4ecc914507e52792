using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The evaluation of one or more subjects against one rule book, with the record of how it was made.</summary>
/// <remarks>Safe to share between threads. It is equal to itself alone; what is compared are <see cref="EvaluationRecord"/>s, or documents.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class EvaluationResult : IEvaluation
{
    private FoundInResults? _found;

    internal EvaluationResult() { }

    /// <summary>The proved table.</summary>
    public required ProvedTable Proof { get; init; }

    /// <summary>What the evaluation was made from.</summary>
    public required EvaluationRecord Record { get; init; }

    /// <summary>The roll-up, made ready for the table; null where indicators were graded and counted only.</summary>
    internal RollUpPlan? RollUp { get; init; }

    /// <summary>Whether it was read back from the record of a stream, of which papers say no more than those of the stream.</summary>
    internal bool IsOfStream => Record.IsStreamed;

    /// <summary>The subjects, in the order of the results; none if the results were refused as a whole.</summary>
    public required IReadOnlyList<SubjectEvaluation> Subjects { get; init; }

    /// <summary>What was found about the results as a whole, and not about one subject, in the order of the places.</summary>
    public required IReadOnlyList<Diagnostic> GeneralDiagnostics { get; init; }

    /// <summary>The findings about the rule book itself.</summary>
    public required IReadOnlyList<Diagnostic> RuleBookDiagnostics { get; init; }

    /// <summary>The seal of the record that it was read back from; null where it was just made.</summary>
    internal string? RecordedSeal { get; init; }

    /// <summary>Everything that was found in the results, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Found.All;

    /// <summary>The table as published.</summary>
    public PublishedTable Table => Proof.Table;

    /// <summary>Whether any result is in error.</summary>
    public bool HasErrors => Found.HasErrors;

    /// <summary>Returns the evaluation of a subject.</summary>
    /// <param name="name">Its name, as the results write it.</param>
    /// <exception cref="ArgumentException">The results name no such subject; the message names the nearest.</exception>
    public SubjectEvaluation GetSubject(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Subjects.FirstOrDefault(one => one.Subject == name)
            ?? throw new ArgumentException(
                $"The results name no subject '{name}'{Guess(name)}",
                nameof(name)
            );
    }

    /// <summary>Finds the indicator that is meant by its path or by a name that it alone bears, in any language of the table.</summary>
    /// <param name="named">The path, such as <c>employment/startup-support/error-rate</c>, or the published name, to the letter.</param>
    /// <returns>The indicator, or the finding that results would get, as with the rule book.</returns>
    public ReadResult<Indicator> FindIndicator(string named)
    {
        ArgumentNullException.ThrowIfNull(named);
        return SubjectGrading.FindIndicator(Proof, named);
    }

    /// <summary>Grades one value of one indicator by the rules of this evaluation, whatever was measured: also where it was read back, without the rule book.</summary>
    /// <param name="path">The path of the indicator, such as <c>employment/startup-support/error-rate</c>.</param>
    /// <param name="value">The value as it would stand in a file of results: <c>0.4%</c>, <c>57/60</c>, a label; for dates <c>2019-09-30/2019-10-15</c>, due and completed.</param>
    /// <param name="asOf">The day as of which it holds; null for that of the evaluation.</param>
    /// <returns>The evaluation of the value; what is wrong with it is a finding and a status, never an exception.</returns>
    /// <exception cref="ArgumentException">The table has no such indicator; the message names the nearest.</exception>
    public IndicatorEvaluation Grade(string path, string value, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return SingleValueGrading.Grade(Proof, path, value, asOf ?? Record.AsOf);
    }

    private string Guess(string name) =>
        Nearest.To(
            name,
            Subjects.Select(one => one.Subject).OfType<string>(),
            1,
            SearchLimit.OfOneReading()
        )
            is [var nearest]
            ? $"; did you mean '{nearest}'?"
            : ".";

    // Most callers of many evaluations ask for grades alone; two threads that come at once get the same.
    private FoundInResults Found
    {
        get
        {
            if (_found is null)
            {
                Interlocked.CompareExchange(
                    ref _found,
                    new FoundInResults(
                        GeneralDiagnostics.Concat(Subjects.SelectMany(one => one.Diagnostics))
                    ),
                    null
                );
            }

            return _found;
        }
    }

    int? IEvaluation.SubjectCount => Subjects.Count;

    RollUpPlan? IEvaluation.RollUp => RollUp;

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

    private sealed class FoundInResults(IEnumerable<Diagnostic> found)
    {
        public IReadOnlyList<Diagnostic> All { get; } = Findings.InOrder(found);

        public bool HasErrors { get; } = found.Any(finding => finding.Severity == Severity.Error);
    }
}
