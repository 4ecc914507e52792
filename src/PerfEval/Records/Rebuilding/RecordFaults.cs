using System.Runtime.InteropServices;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Says where a part of a record, which is of its shape, does not hold together.</summary>
internal sealed class RecordFaults
{
    private const int MostNamed = 20;
    private const int WidestText = 60;

    private readonly JsonElement _part;
    private readonly string _file;
    private readonly (int Line, int Column) _start;
    private readonly Findings _findings;

    /// <summary>Creates what tells the faults of a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="start">The line and the column at which the part begins, counted from 1.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public RecordFaults(
        JsonElement part,
        string file,
        (int Line, int Column) start,
        Findings findings
    ) => (_part, _file, _start, _findings) = (part, file, start, findings);

    /// <summary>Whether anything is wrong with the record, in whichever part.</summary>
    public bool Any => _findings.HasErrors;

    /// <summary>Says what is wrong with an element.</summary>
    /// <param name="element">An element of the part.</param>
    /// <param name="wording">What is wrong.</param>
    /// <param name="arguments">What fills the gaps.</param>
    public void Add(
        JsonElement element,
        Wording wording,
        params IReadOnlyList<Argument> arguments
    ) => _findings.Add(wording, PlaceOf(element), arguments);

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

    private static string Shown(JsonElement element) =>
        DisplayWidth.Cut(element.ToString(), WidestText);

    /// <summary>Returns the place of an element: it lies among the bytes of its part, from which it was parsed.</summary>
    public Place PlaceOf(JsonElement element)
    {
        ReadOnlySpan<byte> part = JsonMarshal.GetRawUtf8Value(_part);
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        if (!part.Overlaps(raw, out int offset))
        {
            return Place.Nowhere;
        }

        var places = new JsonPlaces(
            _file,
            part.ToArray(),
            0,
            part.Length,
            _start.Line,
            _start.Column
        );
        return places.At(offset, raw.Length);
    }
}
