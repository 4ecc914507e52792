using PerfEval.Quantities;

namespace PerfEval.Grading.Values;

/// <summary>A part of a whole, such as 57 of 60.</summary>
internal sealed record Share
{
    internal Share(Rational done, Rational of)
    {
        (Done, Of) = (done, of);
    }

    /// <summary>The part.</summary>
    public Rational Done { get; internal init; }

    /// <summary>The whole; not 0.</summary>
    public Rational Of { get; internal init; }

    /// <summary>Returns the share as <c>57/60</c>, in its own terms and not in lowest ones.</summary>
    public override string ToString() => $"{Done}/{Of}";
}
