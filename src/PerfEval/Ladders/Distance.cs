using System.Text.Json.Serialization;
using PerfEval.Quantities;

namespace PerfEval.Ladders;

/// <summary>How far a value is from the next grade.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public readonly record struct Distance
{
    internal Distance(Rational amount, bool isMoreThan, Grade grade)
    {
        (Amount, IsMoreThan, Grade) = (amount, isMoreThan, grade);
    }

    /// <summary>The distance in the unit of the ladder; in days for a date.</summary>
    public Rational Amount { get; internal init; }

    /// <summary>Whether the value has to go further than the distance, since the end itself is excluded.</summary>
    public bool IsMoreThan { get; internal init; }

    /// <summary>The grade that is earned there.</summary>
    public Grade Grade { get; internal init; }

    /// <summary>Returns the amount and the grade: <c>0.5 → good</c>.</summary>
    public override string ToString() => $"{(IsMoreThan ? "> " : "")}{Amount} → {Grade}";
}
