using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Text;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records;

/// <summary>Goes through a JSON document once, and says where it is not of its shape; nothing is built on the way.</summary>
/// <remarks>After so many faults that nobody would read more, it stops.</remarks>
internal ref struct ShapeCheck
{
    public const int MostLevels = 64;

    /// <summary>After so many faults nothing more is said.</summary>
    public const int MostFaults = 100;

    /// <summary>How many columns of a text findings show.</summary>
    public const int WidestText = 60;

    private readonly JsonPlaces _places;
    private readonly Findings _findings;
    private readonly int _start;
    private Utf8JsonReader _reader;

    /// <summary>Creates the check of a file, or of a part of it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="start">Where the JSON begins in it.</param>
    /// <param name="places">Where its bytes stand.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <param name="end">Where the JSON ends; null for the end of the bytes.</param>
    public ShapeCheck(
        byte[] bytes,
        int start,
        JsonPlaces places,
        Findings findings,
        int? end = null
    )
    {
        (_places, _findings, _start) = (places, findings, start);
        _reader = new Utf8JsonReader(
            bytes.AsSpan(start..(end ?? bytes.Length)),
            new JsonReaderOptions { MaxDepth = MostLevels }
        );
    }

    private readonly bool IsFull => _findings.Count >= MostFaults;

    private readonly Stretch Here =>
        new(
            _start + (int)_reader.TokenStartIndex,
            (int)(_reader.BytesConsumed - _reader.TokenStartIndex)
        );

    /// <summary>Checks all of it.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="key">What findings call it.</param>
    public void Run(JsonShape shape, string key = "evaluation")
    {
        try
        {
            _reader.Read();
            Check(shape, key);
            // Nothing may follow: this reads to the end, or throws.
            if (!IsFull)
            {
                _reader.Read();
            }
        }
        catch (JsonException fault)
        {
            Place place = _places.AtLine(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            // At the start of a list or object the reader counts only those around it.
            if (_reader.CurrentDepth >= MostLevels - 1)
            {
                _findings.Add(Catalogue.TooDeep, place);
            }
            else
            {
                _findings.Add(Catalogue.NotJson, place);
            }
        }
    }

    private void Check(JsonShape shape, string key)
    {
        switch (shape, _reader.TokenType)
        {
            case (Optional, JsonTokenType.Null):
            case (Count, JsonTokenType.Number) when _reader.TryGetUInt32(out _):
            case (Flag, JsonTokenType.True or JsonTokenType.False):
                break;
            case (Optional optional, _):
                Check(optional.Other, key);
                break;
            case (MayLack own, _):
                Check(own.Other, key);
                break;
            case (Either either, JsonTokenType.StartObject):
                Check(either.Other, key);
                break;
            case (Either either, _):
                Check(either.One, key);
                break;
            case (AnyText or OneOf or Written or SchemaId, JsonTokenType.String):
                CheckText(shape, key);
                break;
            case (List list, JsonTokenType.StartArray):
                CheckList(list, key);
                break;
            case (Members members, JsonTokenType.StartObject):
                _reader.Read();
                CheckMembers(members, null);
                break;
            case (Forms forms, JsonTokenType.StartObject):
                _reader.Read();
                CheckMembers(Form(forms), null);
                break;
            case (Map map, JsonTokenType.StartObject):
                CheckMap(map, key);
                break;
            default:
                Report(
                    Catalogue.WrongKind,
                    Here,
                    ("key", key),
                    ("wanted", shape.Kind),
                    ("found", Found())
                );
                _reader.Skip();
                break;
        }
    }

    private void CheckText(JsonShape shape, string key)
    {
        // Only an escape can keep a text from being one.
        if ((shape is AnyText && !_reader.ValueIsEscaped) || Text() is not { } text)
        {
            return;
        }

        switch (shape)
        {
            case OneOf { Texts: var texts } when !texts.Contains(text):
                Report(
                    Catalogue.NotOneOf,
                    Here,
                    [
                        ("text", Cut(text)),
                        ("key", key),
                        .. Suggestion.For(Cut(text), texts),
                        ("values", string.Join(", ", texts)),
                    ]
                );
                break;
            case Written written when !written.IsWritten(text):
                Report(
                    Catalogue.NotA,
                    Here,
                    ("text", Cut(text)),
                    ("wanted", written.Wanted),
                    ("key", key),
                    ("example", written.Example)
                );
                break;
            case SchemaId { Wanted: var wanted } when text != wanted:
                Report(Catalogue.UnknownSchema, Here, ("schema", Cut(text)), ("wanted", wanted));
                break;
        }
    }

    private void CheckList(List list, string key)
    {
        Dictionary<string, Stretch> seen = new(StringComparer.Ordinal);
        JsonShape item = list.Item();
        while (!IsFull && _reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (
                list.Key is not { } name
                || item is not Members members
                || _reader.TokenType != JsonTokenType.StartObject
            )
            {
                Check(item, key);
                continue;
            }

            _reader.Read();
            if (CheckMembers(members, name) is not { } own)
            {
                continue;
            }

            if (!seen.TryAdd(own.Text, own.Place))
            {
                Report(
                    Catalogue.ItemTwice,
                    own.Place,
                    ("key", name),
                    ("text", Cut(own.Text)),
                    ("other", At(seen[own.Text]).ToString())
                );
            }
        }
    }

    // The reader stands on the first name, or on the end; it ends on the end. Returns the text of one member.
    private (string Text, Stretch Place)? CheckMembers(Members members, string? wanted)
    {
        (string, Stretch)? found = null;
        var seen = new Stretch?[members.All.Length];
        int expected = 0;
        for (; !IsFull && _reader.TokenType == JsonTokenType.PropertyName; _reader.Read())
        {
            Stretch place = Here;
            int index = IndexOf(members, expected);
            if (index < 0 || seen[index] is not null)
            {
                ReportName(members, place, index < 0 ? null : seen[index]);
                _reader.Read();
                _reader.Skip();
                continue;
            }

            seen[index] = place;
            expected = index + 1;
            (string name, JsonShape shape) = members.All[index];
            _reader.Read();
            if (name == wanted && _reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
            {
                // Who is not named is one subject too.
                found = (Text() ?? "", Here);
            }

            Check(shape, name);
        }

        for (int i = 0; i < seen.Length && !IsFull; i++)
        {
            if (seen[i] is null && members.All[i].Shape is not MayLack)
            {
                Report(
                    Catalogue.MemberMissing,
                    Here,
                    ("key", members.All[i].Name),
                    ("node", members.Name)
                );
            }
        }

        return found;
    }

    private void CheckMap(Map map, string key)
    {
        Dictionary<string, Stretch> seen = new(StringComparer.Ordinal);
        while (!IsFull && _reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            Stretch place = Here;
            string name = Text() ?? "";
            if (seen.Count == map.Most)
            {
                Report(Catalogue.MapTooLong, place, ("key", key), ("most", map.Most));
                _reader.Read();
                _reader.Skip();
                continue;
            }

            if (!seen.TryAdd(name, place))
            {
                Report(
                    Catalogue.DuplicateKey,
                    place,
                    ("key", Cut(name)),
                    ("other", At(seen[name]).ToString())
                );
            }

            _reader.Read();
            Check(map.Item, name);
        }
    }

    private readonly Members Form(Forms forms)
    {
        foreach (Members form in forms.All)
        {
            if (
                _reader.TokenType == JsonTokenType.PropertyName
                && _reader.ValueTextEquals(form.All[0].Name)
            )
            {
                return form;
            }
        }

        return forms.All[0];
    }

    // Half a surrogate pair can be written with escapes, and is no text.
    private string? Text()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            Report(Catalogue.HalfCharacter, Here);
            return null;
        }
    }

    // Members stand in their order, unless somebody wrote them anew.
    private readonly int IndexOf(Members members, int expected)
    {
        int count = members.All.Length;
        for (int i = 0; i < count && !_reader.ValueIsEscaped; i++)
        {
            int index = (expected + i) % count;
            if (_reader.ValueTextEquals(members.All[index].Name))
            {
                return index;
            }
        }

        return -1;
    }

    private void ReportName(Members members, Stretch place, Stretch? other)
    {
        if (Text() is not { } name)
        {
            return;
        }

        if (other is { } first)
        {
            Report(Catalogue.DuplicateKey, place, ("key", name), ("other", At(first).ToString()));
            return;
        }

        IEnumerable<string> names = members.All.Select(member => member.Name);
        Report(
            Catalogue.UnknownKey,
            place,
            [
                ("key", Cut(name)),
                ("node", members.Name),
                .. Suggestion.For(Cut(name), names),
                ("keys", string.Join(", ", names)),
            ]
        );
    }

    private readonly void Report(
        Wording wording,
        Stretch at,
        params IReadOnlyList<Argument> arguments
    )
    {
        if (IsFull)
        {
            return;
        }

        _findings.Add(wording, At(at), arguments);
        if (IsFull)
        {
            _findings.Add(Catalogue.TooManyFaults, At(at), ("most", MostFaults));
        }
    }

    private readonly Place At(Stretch stretch) => _places.At(stretch.Offset, stretch.Length);

    private readonly LocalizedText Found() =>
        _reader.TokenType switch
        {
            JsonTokenType.String => Kinds.Text,
            JsonTokenType.Number => Kinds.Number,
            JsonTokenType.True or JsonTokenType.False => Kinds.Flag,
            JsonTokenType.StartArray => Kinds.List,
            JsonTokenType.StartObject => Kinds.Object,
            _ => Kinds.Null,
        };

    // Bytes of the file; they become a place only where something is said about them.
    private readonly record struct Stretch(int Offset, int Length);

    private static string Cut(string text) => DisplayWidth.Cut(text, WidestText);
}
