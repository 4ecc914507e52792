using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A reload that failed: the rule books that were there before it are still served.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class ReloadFailure
{
    /// <summary>Creates the failure; callers do so who have a catalogue of their own.</summary>
    /// <param name="instant">When the reload failed.</param>
    /// <param name="diagnostics">Everything that it found, at least one error among it, in the order of the places.</param>
    public ReloadFailure(Instant instant, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Instant, Diagnostics) = (instant, FixedList.Of(NoNulls.Check(diagnostics)));
    }

    /// <summary>When the reload failed.</summary>
    public Instant Instant { get; }

    /// <summary>
    /// Everything that the reload found, errors and others, in the order of the places. They name files by their paths,
    /// which are for those who run the application and not for its clients.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Returns the instant and every error, a line each.</summary>
    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            Diagnostics
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.ToString())
                .Prepend(InstantPattern.ExtendedIso.Format(Instant))
        );
}
