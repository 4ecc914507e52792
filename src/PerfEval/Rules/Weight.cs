using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>What a node weighs among its siblings, such as <c>30</c>.</summary>
/// <param name="Value">The exact weight; at least 0. Weights need not sum to anything.</param>
/// <param name="Text">The weight as written.</param>
internal sealed record Weight(Rational Value, SourcedText Text);
