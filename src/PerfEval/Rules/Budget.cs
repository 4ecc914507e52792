using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>A published amount of money, in the rule book's currency.</summary>
/// <param name="Amount">The exact amount.</param>
/// <param name="Text">The amount as written, such as <c>605.00</c>.</param>
public sealed record Budget(Rational Amount, SourcedText Text);
