using System.Text.Json.Serialization;
using NodaTime;

namespace PerfEval.Diagnostics;

/// <summary>Somebody's recorded decision to live with a finding.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Acceptance
{
    internal Acceptance(string reason, string by, LocalDate on)
    {
        (Reason, By, On) = (reason, by, on);
    }

    /// <summary>Why the finding may stand.</summary>
    public string Reason { get; internal init; }

    /// <summary>Who decided.</summary>
    public string By { get; internal init; }

    /// <summary>When it was decided.</summary>
    public LocalDate On { get; internal init; }

    /// <summary>Returns who decided, when and why: <c>board on 2020-01-01: as published</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{By} on {On:uuuu-MM-dd}: {Reason}");
}
