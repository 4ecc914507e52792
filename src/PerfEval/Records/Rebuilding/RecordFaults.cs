using System.Runtime.InteropServices;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Says where a record of the right shape does not hold together.</summary>
internal sealed class RecordFaults(byte[] bytes, JsonPlaces places, Findings findings)
{
    public bool Any => findings.HasErrors;

    /// <summary>Says what is wrong with an element.</summary>
    /// <param name="element">An element of the document that was parsed from the very bytes.</param>
    /// <param name="wording">What is wrong.</param>
    /// <param name="arguments">What fills the gaps.</param>
    public void Add(
        JsonElement element,
        Wording wording,
        params IReadOnlyList<Argument> arguments
    ) => findings.Add(wording, PlaceOf(element), arguments);

    /// <summary>Says that a text names nothing.</summary>
    public void AddUnknown(JsonElement element, string key, IEnumerable<string> known) =>
        Add(
            element,
            Catalogue.NotOneOf,
            [
                ("text", Shown(element)),
                ("key", key),
                .. Suggestion.For(Shown(element), known),
                ("values", string.Join(", ", known.Take(MostNamed))),
            ]
        );

    /// <summary>Says that a text is not written as it has to be.</summary>
    public void AddUnread(JsonElement element, string key, LocalizedText wanted, string example) =>
        Add(
            element,
            Catalogue.NotA,
            ("text", Shown(element)),
            ("wanted", wanted),
            ("key", key),
            ("example", example)
        );

    private const int MostNamed = 20;
    private const int WidestText = 60;

    private static string Shown(JsonElement element) =>
        DisplayWidth.Cut(element.ToString(), WidestText);

    private Place PlaceOf(JsonElement element)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        return bytes.AsSpan().Overlaps(raw, out int offset)
            ? places.At(offset, raw.Length)
            : Place.Nowhere;
    }
}
