using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Values;

/// <summary>Takes a share apart: <c>57/60</c>, <c>57人/60人</c>, <c>1:20</c>, <c>{done: 57, of: 60}</c>.</summary>
internal static class WrittenShare
{
    /// <summary>Parts a text at its slash, or the ratio of one to a number at its colon.</summary>
    /// <param name="value">The text; it may be in full-width forms.</param>
    /// <returns>Both quantities as written; null if the text is no share. In <c>5件/万人</c> the slash belongs to the unit.</returns>
    public static (SourcedText Part, SourcedText Whole)? Split(SourcedText value)
    {
        string folded = Folding.Fold(value.Value);
        if (WrittenRatio.Of(folded) is { Part: var part, Whole: var whole } ratio)
        {
            return part == Rational.One
                ? (
                    new SourcedText(part.ToString(), value.Place),
                    new SourcedText(whole.ToString(), value.Place)
                )
                : null;
        }

        int slash = folded.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && QuantityReader.TryRead(folded[..slash], out _)
            && QuantityReader.TryRead(folded[(slash + 1)..], out _)
            ? (
                new SourcedText(folded[..slash].Trim(), value.Place),
                new SourcedText(folded[(slash + 1)..].Trim(), value.Place)
            )
            : null;
    }

    /// <summary>Tells whether a measurement that was read as a number is written as a part of a whole.</summary>
    public static bool IsWrittenIn(Measurement measurement) =>
        measurement.Value is { } value
            ? Split(value) is not null
            : measurement is { Done: not null, Of: not null };

    /// <summary>Returns the share that a measurement was read as, in its own terms.</summary>
    public static Share Of(Measurement measurement)
    {
        (SourcedText part, SourcedText whole) = measurement.Value is { } value
            ? Split(value)!.Value
            : (measurement.Done!, measurement.Of!);
        _ = QuantityReader.TryRead(part.Value, out Quantity done);
        _ = QuantityReader.TryRead(whole.Value, out Quantity of);
        return new Share(done.Value, of.Value);
    }
}
