using System.Text.Json.Serialization;
using PerfEval.Diagnostics;
using PerfEval.Differences.Regradings;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The same results graded by two rule books: what the rules alone change.</summary>
/// <remarks>Safe to share between threads. It is equal to itself alone, as its evaluations are.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class Regrading
{
    private IReadOnlyList<Diagnostic>? _diagnostics;

    internal Regrading() { }

    /// <summary>How the rule books differ.</summary>
    public required TableDifference Difference { get; init; }

    /// <summary>The evaluation by the old rule book.</summary>
    public required EvaluationResult Old { get; init; }

    /// <summary>The evaluation by the new rule book.</summary>
    public required EvaluationResult New { get; init; }

    /// <summary>Whether the results were measured for the new rule book; else for the old one.</summary>
    public required bool IsMeasuredForNew { get; init; }

    /// <summary>The subjects, in the order of the results, each with what changes; none if the results were refused as a whole.</summary>
    internal IReadOnlyList<SubjectRegrading> Subjects
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<SubjectRegrading>.Empty;

    /// <summary>
    /// What is wrong with the results, found by the rule book they were measured for, and what kept either rule book
    /// from rolling up. What only the other book finds wrong with a result is no fault of the results: it is the cause of a change.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get
        {
            // Two threads that come at once get the same.
            if (_diagnostics is null)
            {
                Interlocked.CompareExchange(ref _diagnostics, Found(), null);
            }

            return _diagnostics;
        }
    }

    /// <summary>Returns both rule books.</summary>
    public override string ToString() => $"{Difference}";

    private IReadOnlyList<Diagnostic> Found()
    {
        (EvaluationResult home, EvaluationResult other) = IsMeasuredForNew
            ? (New, Old)
            : (Old, New);
        return Findings.InOrder(
            home.Diagnostics.Concat(other.GeneralDiagnostics)
                .DistinctBy(finding => finding.ToString())
        );
    }
}
