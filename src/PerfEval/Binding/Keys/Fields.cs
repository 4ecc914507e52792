using System.Globalization;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding.Keys;

/// <summary>The values of one mapping by their keys, checked against its shape.</summary>
/// <remarks>Whatever does not fit is a finding, and is then as if it were absent.</remarks>
internal sealed class Fields
{
    private readonly YamlMapping _mapping;
    private readonly Shape _shape;
    private readonly Findings _findings;
    private readonly IReadOnlyList<(YamlScalar Key, YamlNode Value)> _entries;

    // The keys that were probably meant by unknown ones: to say of them that they are missing would be to say it twice.
    private HashSet<string>? _meant;

    private Fields(YamlMapping mapping, Shape shape, Findings findings)
    {
        (_mapping, _shape, _findings) = (mapping, shape, findings);
        _entries = Fitting(mapping.OnceEach(findings));
        if (!mapping.IsCutOff)
        {
            ReportMissing();
        }
    }

    /// <summary>Where the mapping begins.</summary>
    public Place Place => _mapping.Place;

    /// <summary>Whether a key stands in the mapping, be it with a value that does not fit, or misspelled.</summary>
    public bool IsWritten(string key) => _mapping.Holds(key) || _meant?.Contains(key) is true;

    /// <summary>Whether a key stands in the mapping without a value.</summary>
    public bool IsEmpty(string key) =>
        _mapping.Entries.Any(entry =>
            entry.Key.Value == key && entry.Value is YamlScalar { IsEmpty: true }
        );

    /// <summary>Reads a node as a mapping; null, and a finding, if it is none.</summary>
    public static Fields? Of(YamlNode node, Shape shape, Findings findings)
    {
        if (node is YamlMapping mapping)
        {
            return new Fields(mapping, shape, findings);
        }

        findings.Add(
            Catalogue.WrongKind,
            node.Place,
            ("key", shape.Name),
            ("wanted", Kinds.Mapping),
            ("found", Kinds.Of(node))
        );
        return null;
    }

    public YamlNode? Node(string key)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key.Value == key)
            {
                return _entries[i].Value;
            }
        }

        return null;
    }

    public SourcedText? Words(string key) => (Node(key) as YamlScalar)?.Words;

    public string? Text(string key) => (Node(key) as YamlScalar)?.Value;

    public LocalizedText? Localized(string key) => Localized(key, Node(key));

    /// <summary>The items of a list of texts; those that are none are left out.</summary>
    public IReadOnlyList<LocalizedText> LocalizedList(string key) =>
        [.. List(key).Select(item => Localized(key, item)).OfType<LocalizedText>()];

    private LocalizedText? Localized(string key, YamlNode? value)
    {
        switch (value)
        {
            case YamlScalar { IsEmpty: true } or YamlMapping { Entries.Length: 0, IsCutOff: false }:
                _findings.Add(Catalogue.EmptyValue, value.Place, ("key", key));
                return null;
            case YamlScalar scalar:
                return new LocalizedText(scalar.Value);
            case YamlMapping { Entries.Length: > 0 } mapping:
                List<KeyValuePair<string, string>> texts = [];
                foreach ((YamlScalar language, YamlNode text) in mapping.OnceEach(_findings))
                {
                    if (text is YamlScalar { IsEmpty: false } scalar)
                    {
                        texts.Add(new(language.Value, scalar.Value));
                    }
                    else
                    {
                        AddWrongKind(language.Value, Kinds.Text, text);
                    }
                }

                return texts.Count > 0 ? new LocalizedText(texts) : null;
            case { } other:
                AddWrongKind(key, Kinds.Localized, other);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Where the text of a key stands; of a map by language, its first text.</summary>
    public Place PlaceOf(string key) =>
        Node(key) switch
        {
            YamlMapping { Entries: [(_, var first), ..] } => first.Place,
            { } node => node.Place,
            null => Place,
        };

    public LocalDate? Date(string key)
    {
        if (Words(key) is not { } words)
        {
            return null;
        }

        if (WrittenDate.Read(words.Value) is { } date)
        {
            return date;
        }

        AddNotA(key, words, new LocalizedText("a date", "日期"));
        return null;
    }

    public int? WholeNumber(string key)
    {
        if (Node(key) is not YamlScalar scalar)
        {
            return null;
        }

        if (
            int.TryParse(
                scalar.Value,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int number
            )
        )
        {
            return number;
        }

        AddNotA(key, scalar.Words, new LocalizedText("a whole number", "整数"));
        return null;
    }

    public T? OneOf<T>(string key, params ReadOnlySpan<(string Text, T Value)> choices)
        where T : struct
    {
        if (Node(key) is not YamlScalar scalar)
        {
            return null;
        }

        foreach ((string text, T value) in choices)
        {
            if (text == scalar.Value)
            {
                return value;
            }
        }

        IEnumerable<string> texts = choices.ToArray().Select(choice => choice.Text);
        _findings.Add(
            Catalogue.NotOneOf,
            scalar.Place,
            [
                ("text", scalar.Value),
                ("key", key),
                .. Suggestion.For(scalar.Value, texts),
                ("values", string.Join(", ", texts)),
            ]
        );
        return null;
    }

    public IReadOnlyList<YamlNode> List(string key) => (Node(key) as YamlSequence)?.Items ?? [];

    public Fields? Child(string key, Shape shape) =>
        Node(key) is { } node ? Of(node, shape, _findings) : null;

    /// <summary>Says that a text is not what its key needs.</summary>
    public void AddNotA(string key, SourcedText words, LocalizedText wanted) =>
        _findings.Add(
            Catalogue.NotA,
            words.Place,
            ("text", words.Value),
            ("key", key),
            ("wanted", wanted),
            ("example", _shape.Find(key)?.Example ?? "")
        );

    /// <summary>Says that another kind of value stands where a key needs one.</summary>
    public void AddWrongKind(string key, LocalizedText wanted, YamlNode value) =>
        _findings.AddWrongKind(key, wanted, value);

    // Most mappings are in order as they are, and are not copied.
    private IReadOnlyList<(YamlScalar, YamlNode)> Fitting(
        IReadOnlyList<(YamlScalar Key, YamlNode Value)> entries
    )
    {
        List<(YamlScalar, YamlNode)>? fitting = null;
        for (int i = 0; i < entries.Count; i++)
        {
            if (Fits(entries[i].Key, entries[i].Value))
            {
                fitting?.Add(entries[i]);
            }
            else
            {
                fitting ??= [.. entries.Take(i)];
            }
        }

        return fitting ?? entries;
    }

    private void ReportMissing()
    {
        for (int i = 0; i < _shape.Keys.Count; i++)
        {
            Key key = _shape.Keys[i];
            if (key.Or is { } other && IsWritten(key.Name) == IsWritten(other))
            {
                AddNoneOrBoth(key.Name, other);
            }
            else if (key.OrToo is { } twin)
            {
                ReportMissing(key, _shape.Find(twin)!);
            }
            else if (key is { IsRequired: true, Or: null } && !IsWritten(key.Name))
            {
                _findings.Add(
                    Catalogue.MissingKey,
                    Place,
                    ("key", key.Name),
                    ("node", _shape.Name),
                    ("example", key.Example)
                );
            }
        }
    }

    private void ReportMissing(Key key, Key twin)
    {
        if (!IsWritten(key.Name) && !IsWritten(twin.Name))
        {
            _findings.Add(
                Catalogue.MissingBothKeys,
                Place,
                ("key", key.Name),
                ("twin", twin.Name),
                ("node", _shape.Name),
                ("example", key.Example),
                ("otherExample", twin.Example)
            );
        }
    }

    private void AddNoneOrBoth(string key, string other)
    {
        YamlScalar[] written =
        [
            .. _mapping
                .Entries.Select(entry => entry.Key)
                .Where(at => at.Value == key || at.Value == other),
        ];
        if (written is [var first, .., var last])
        {
            _findings.Add(
                Catalogue.EitherKey,
                last.Place,
                ("key", last.Value),
                ("twin", first.Value),
                ("other", first.Place.ToString()),
                ("node", _shape.Name)
            );
        }
        else
        {
            _findings.Add(
                Catalogue.MissingEitherKey,
                Place,
                ("key", key),
                ("twin", other),
                ("node", _shape.Name)
            );
        }
    }

    private bool Fits(YamlScalar at, YamlNode value)
    {
        if (_shape.Find(at.Value) is not { } key)
        {
            AddUnknown(at, value);
            return false;
        }

        if (value is YamlScalar { IsEmpty: true })
        {
            if (!key.MayBeEmpty)
            {
                _findings.Add(Catalogue.EmptyValue, at.Place, ("key", key.Name));
            }

            return false;
        }

        bool fits = key.Kind switch
        {
            ValueKind.Text => value is YamlScalar,
            ValueKind.Mapping or ValueKind.Map or ValueKind.TextMap => value is YamlMapping,
            ValueKind.List or ValueKind.LocalizedList or ValueKind.Rows => value is YamlSequence,
            _ => value is YamlScalar or YamlMapping,
        };
        if (!fits)
        {
            AddWrongKind(key.Name, Kinds.Of(key.Kind), value);
        }

        return fits;
    }

    // A key without a value is probably the rest of a text that a comma cut in two.
    private void AddUnknown(YamlScalar key, YamlNode value)
    {
        if (
            value is YamlScalar { IsEmpty: true } rest
            && rest.Place.Length == 0
            && key.Value.Any(char.IsAsciiDigit)
        )
        {
            _findings.Add(Catalogue.PutInQuotes, key.Place, ("example", $"…,{key.Value}"));
            return;
        }

        IEnumerable<string> keys = _shape.Keys.Select(known => known.Name);
        (_meant ??= new(StringComparer.Ordinal)).UnionWith(Nearest.To(key.Value, keys, 1));
        _findings.Add(
            Catalogue.UnknownKey,
            key.Place,
            [
                ("key", key.Value),
                ("node", _shape.Name),
                .. Suggestion.For(key.Value, keys),
                ("keys", string.Join(", ", keys)),
            ]
        );
    }
}

/// <summary>What findings call the kinds of values.</summary>
internal static class Kinds
{
    public static LocalizedText Text { get; } = new("a text", "文本");

    public static LocalizedText Localized { get; } =
        new("a text or a map of texts by language", "文本，或按语言分别写的文本");

    public static LocalizedText Mapping { get; } = new("a mapping", "键值对");

    private static LocalizedText List { get; } = new("a list", "列表");

    /// <summary>Says that another kind of value stands where a key needs one.</summary>
    public static void AddWrongKind(
        this Findings findings,
        string key,
        LocalizedText wanted,
        YamlNode value
    ) =>
        findings.Add(
            Catalogue.WrongKind,
            value.Place,
            ("key", key),
            ("wanted", wanted),
            ("found", Of(value))
        );

    public static LocalizedText Of(ValueKind kind) =>
        kind switch
        {
            ValueKind.Text => Text,
            ValueKind.Localized => Localized,
            ValueKind.Mapping or ValueKind.Map or ValueKind.TextMap => Mapping,
            ValueKind.List or ValueKind.LocalizedList or ValueKind.Rows => List,
            _ => new LocalizedText("a text or a mapping", "文本或键值对"),
        };

    /// <summary>A list as it was probably meant, the text of an interval; of anything else just such a text.</summary>
    public static string AsText(YamlNode node) =>
        node is YamlSequence list && list.Items.All(item => item is YamlScalar { IsEmpty: false })
            ? $"[{string.Join(", ", list.Items.Select(item => ((YamlScalar)item).Value))}]"
            : "[80, 90)";

    public static LocalizedText Of(YamlNode node) =>
        node switch
        {
            YamlMapping => Mapping,
            YamlSequence => List,
            YamlScalar { IsEmpty: true } => new LocalizedText("nothing", "空值"),
            _ => Text,
        };
}
