using System.Text.Json.Serialization;

namespace PerfEval.Text;

/// <summary>A text as its author wrote it, with the place where it stands.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record SourcedText
{
    internal SourcedText(string value, Place place)
    {
        (Value, Place) = (value, place);
    }

    /// <summary>The text, to the letter.</summary>
    public string Value { get; internal init; }

    /// <summary>Where it stands, quotes included; <see cref="Place.Nowhere"/> if it was made in code.</summary>
    public Place Place { get; internal init; }

    /// <summary>Creates a text that stands in no file.</summary>
    /// <param name="value">The text.</param>
    internal SourcedText(string value)
        : this(value, Place.Nowhere) { }

    /// <summary>Returns the place of a part of the text.</summary>
    /// <param name="start">The offset of the part in <see cref="Value"/>, in UTF-16 units.</param>
    /// <param name="length">The length of the part.</param>
    /// <returns>The part's place; the whole text's where escapes or folded lines hide the part.</returns>
    public Place PlaceOf(int start, int length)
    {
        if (Place.Source is not { } source)
        {
            return Place;
        }

        foreach (int quote in (ReadOnlySpan<int>)[0, 1])
        {
            int from = Place.Start + quote;
            if (
                from <= source.Text.Length
                && string.CompareOrdinal(source.Text, from, Value, 0, Value.Length) == 0
            )
            {
                return source.At(from + start, length);
            }
        }

        return Place;
    }

    /// <summary>Returns the text.</summary>
    public override string ToString() => Value;
}
