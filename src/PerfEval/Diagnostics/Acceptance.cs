using NodaTime;

namespace PerfEval.Diagnostics;

/// <summary>Somebody's recorded decision to live with a finding.</summary>
/// <param name="Reason">Why the finding may stand.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When it was decided.</param>
public sealed record Acceptance(string Reason, string By, LocalDate On);
