using PerfEval.Reporting.Templates;

namespace PerfEval.Building;

/// <summary>What is written of one indicator: a value alone as a text, all else as a mapping.</summary>
internal sealed class ResultDraft
{
    private readonly YamlDraft _keys = new();
    private readonly YamlDraft _items = new();
    private bool _hasItems;
    private string? _value;
    private int _count;

    public void Add(string key, string? text)
    {
        if (text is not null)
        {
            _keys.Add(key, text);
            _value ??= key == "value" ? text : null;
            _count++;
        }
    }

    public void AddItem(string item, string answer)
    {
        _items.Add(item, answer);
        if (!_hasItems)
        {
            _hasItems = true;
            Add("items", _items);
        }
    }

    public void Add(string key, YamlDraft mapping)
    {
        _keys.Add(key, mapping);
        _count++;
    }

    /// <summary>Adds it to a draft; where nothing was given, the path alone, which is a result that is missing.</summary>
    public void WriteTo(YamlDraft results, string path) =>
        _ =
            _count == 1 && _value is not null
                ? results.Add(path, _value)
                : results.AddEvenEmpty(path, _keys);
}
