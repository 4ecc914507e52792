using System.Text.Json.Serialization;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>A published amount of money, in the rule book's currency.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Budget
{
    internal Budget(Rational amount, SourcedText text)
    {
        (Amount, Text) = (amount, text);
    }

    /// <summary>The exact amount.</summary>
    public Rational Amount { get; internal init; }

    /// <summary>The amount as written, such as <c>605.00</c>.</summary>
    public SourcedText Text { get; internal init; }

    /// <summary>Returns the amount as written.</summary>
    public override string ToString() => Text.Value;
}
