using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Grading.Values;

/// <summary>A ratio of two bare numbers, of which one is 1: <c>1:20</c>, <c>0.5:1</c>.</summary>
/// <param name="Part">The number before the colon.</param>
/// <param name="Whole">The number behind it; not 0.</param>
internal readonly record struct WrittenRatio(Rational Part, Rational Whole)
{
    /// <summary>Reads a ratio.</summary>
    /// <param name="folded">The folded text.</param>
    /// <returns>The ratio; null if the text is none, or has a 1 on neither side.</returns>
    public static WrittenRatio? Of(string folded)
    {
        int colon = folded.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && QuantityReader.TryRead(folded[..colon], out Quantity part)
            && QuantityReader.TryRead(folded[(colon + 1)..], out Quantity whole)
            && part.Unit is null
            && whole.Unit is null
            && whole.Value.Sign > 0
            && (part.Value == Rational.One || whole.Value == Rational.One)
            ? new WrittenRatio(part.Value, whole.Value)
            : null;
    }
}
