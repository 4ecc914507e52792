using System.Text;
using PerfEval.Text;

namespace PerfEval.Import.Drafts;

/// <summary>The lines of a YAML file, with two columns for each level.</summary>
internal sealed class YamlLines
{
    /// <summary>As many columns a mapping between braces may reach; a longer one is written as a block.</summary>
    public const int MostColumns = 100;

    private readonly StringBuilder _text = new();
    private string? _dash;

    /// <summary>How many columns stand before the lines.</summary>
    public int Indent { get; set; }

    /// <summary>Writes a comment on a line of its own.</summary>
    public void Comment(string text) => Line($"# {YamlScalar.Comment(text)}", isContent: false);

    /// <summary>Writes an empty line.</summary>
    public void Empty() => _text.Append('\n');

    /// <summary>Begins an entry of a list: the next key stands behind its dash.</summary>
    public void BeginEntry() => _dash = "- ";

    /// <summary>Writes an entry of a list between braces.</summary>
    /// <param name="flow">What lies between the braces.</param>
    /// <param name="comment">What is said behind it; null for nothing.</param>
    public void Entry(string flow, string? comment)
    {
        BeginEntry();
        Line($"{{{flow}}}{Behind(comment)}", isContent: true);
    }

    /// <summary>Writes a key with a value, or alone before what lies under it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value as YAML; null for what lies under it.</param>
    /// <param name="comment">What is said behind it; null for nothing.</param>
    public void Key(string key, string? value = null, string? comment = null) =>
        Line($"{key}:{(value is null ? "" : $" {value}")}{Behind(comment)}", isContent: true);

    /// <summary>Writes a mapping of texts: between braces where that fits on a line, else as a block.</summary>
    /// <param name="key">The key.</param>
    /// <param name="entries">Keys, texts, and what is said behind a text; null for nothing.</param>
    public void Mapping(
        string key,
        IReadOnlyList<(string Key, string Text, string? Comment)> entries
    )
    {
        string flow =
            $"{{{string.Join(", ", entries.Select(entry => $"{YamlScalar.Flow(entry.Key)}: {YamlScalar.Flow(entry.Text)}"))}}}";
        bool fits =
            Indent + DisplayWidth.Of(key) + 2 + DisplayWidth.Of(flow) <= MostColumns
            && entries.All(entry => entry.Comment is null);
        if (fits)
        {
            Key(key, flow);
            return;
        }

        Key(key);
        Indent += 2;
        foreach ((string name, string text, string? comment) in entries)
        {
            Key(YamlScalar.Block(name), YamlScalar.Block(text), comment);
        }

        Indent -= 2;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _text.Clear();
        (Indent, _dash) = (0, null);
    }

    /// <summary>Returns the file.</summary>
    public override string ToString() => _text.ToString();

    private static string Behind(string? comment) =>
        comment is null ? "" : $"  # {YamlScalar.Comment(comment)}";

    private void Line(string line, bool isContent)
    {
        if (isContent && _dash is not null)
        {
            _text.Append(' ', Indent - 2).Append(_dash);
            _dash = null;
        }
        else
        {
            _text.Append(' ', _dash is null ? Indent : Indent - 2);
        }

        _text.Append(line).Append('\n');
    }
}
