using NodaTime;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>A finding that somebody decided about: an entry under <c>accept</c>.</summary>
/// <param name="Code">The code of the finding, such as <c>PE3010</c>; its place is that of the entry.</param>
/// <param name="Reason">Why the finding may stand.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When it was decided.</param>
/// <param name="Regions">The regions it was decided for, such as <c>[90%, 91%)</c>; null for whatever they are.</param>
internal sealed record AcceptedFinding(
    SourcedText Code,
    string Reason,
    string By,
    LocalDate On,
    SourcedText? Regions
);
