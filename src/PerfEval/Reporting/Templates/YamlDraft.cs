namespace PerfEval.Reporting.Templates;

/// <summary>A mapping that is to be written as YAML: keys in the order in which they were added, values that were not given left out.</summary>
internal sealed class YamlDraft
{
    private readonly List<(string Key, object Value)> _entries = [];

    public YamlDraft Add(string key, string? text)
    {
        AddGiven(key, text);
        return this;
    }

    public YamlDraft Add(string key, LocalizedText? text)
    {
        if (text is { Texts: [{ Key: "" } only] })
        {
            return Add(key, only.Value);
        }

        var byLanguage = new YamlDraft();
        foreach ((string language, string value) in text?.Texts ?? [])
        {
            byLanguage.Add(language, value);
        }

        return Add(key, byLanguage);
    }

    public YamlDraft Add(string key, YamlDraft? mapping)
    {
        AddGiven(key, mapping is { _entries.Count: > 0 } ? mapping : null);
        return this;
    }

    public YamlDraft Add(string key, IReadOnlyList<YamlDraft> items)
    {
        AddGiven(key, items.Count > 0 ? items : null);
        return this;
    }

    public YamlDraft Add(string key, IReadOnlyList<string> texts)
    {
        AddGiven(key, texts.Count > 0 ? texts : null);
        return this;
    }

    public YamlDraft Add(string key, IReadOnlyList<LocalizedText> texts)
    {
        AddGiven(key, texts.Count > 0 ? texts : null);
        return this;
    }

    /// <summary>Adds a key behind which nothing stands, or the mapping if it holds anything.</summary>
    public YamlDraft AddEvenEmpty(string key, YamlDraft mapping)
    {
        _entries.Add((key, mapping));
        return this;
    }

    /// <summary>Writes the mapping; every line ends with a line feed.</summary>
    public void Write(TextWriter writer) => Write(writer, "", "");

    private static string InFlow(LocalizedText text) =>
        text.Texts is [{ Key: "" } only]
            ? YamlText.Scalar(only.Value)
            : $"{{{string.Join(", ", text.Texts.Select(one => $"{YamlText.Scalar(one.Key)}: {YamlText.Scalar(one.Value)}"))}}}";

    private void AddGiven(string key, object? value)
    {
        if (value is not null)
        {
            _entries.Add((key, value));
        }
    }

    // The first line of an item of a list stands behind its hyphen.
    private void Write(TextWriter writer, string first, string others)
    {
        string indentation = first;
        foreach ((string key, object value) in _entries)
        {
            writer.Write($"{indentation}{YamlText.Scalar(key)}:");
            indentation = others;
            switch (value)
            {
                case string text:
                    writer.Write($" {YamlText.Scalar(text)}\n");
                    break;
                case YamlDraft mapping:
                    writer.Write("\n");
                    mapping.Write(writer, others + "  ", others + "  ");
                    break;
                case IReadOnlyList<string> texts:
                    writer.Write($" [{string.Join(", ", texts.Select(YamlText.Scalar))}]\n");
                    break;
                case IReadOnlyList<LocalizedText> texts:
                    writer.Write($" [{string.Join(", ", texts.Select(InFlow))}]\n");
                    break;
                case IReadOnlyList<YamlDraft> items:
                    writer.Write("\n");
                    foreach (YamlDraft item in items)
                    {
                        item.Write(writer, others + "  - ", others + "    ");
                    }

                    break;
            }
        }
    }
}
