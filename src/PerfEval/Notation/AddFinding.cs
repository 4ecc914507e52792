using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Says a finding about a text.</summary>
internal delegate void AddFinding(
    Wording wording,
    Place place,
    params IReadOnlyList<Argument> arguments
);
