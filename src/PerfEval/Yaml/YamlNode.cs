using PerfEval.Text;

namespace PerfEval.Yaml;

/// <summary>A value of a YAML file, with its place.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>How a scalar is written.</summary>
internal enum ScalarForm
{
    Plain,
    Quoted,

    /// <summary>Behind <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>A single text, to the letter.</summary>
/// <param name="Value">The text.</param>
/// <param name="Place">Where it stands, quotes included.</param>
/// <param name="Form">How it is written.</param>
internal sealed record YamlScalar(string Value, Place Place, ScalarForm Form) : YamlNode(Place)
{
    /// <summary>The text with its place.</summary>
    public SourcedText Words => new(Value, Place);

    /// <summary>Whether nothing is written, or <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => Form == ScalarForm.Plain && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>Keys and values in the order of the file; a key may stand twice.</summary>
internal sealed record YamlMapping(Place Place, (YamlScalar Key, YamlNode Value)[] Entries)
    : YamlNode(Place)
{
    /// <summary>Whether the reading ended inside it, so that it may lack what stands behind.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Whether a key stands in it.</summary>
    public bool Holds(string key)
    {
        foreach ((YamlScalar known, _) in Entries)
        {
            if (known.Value == key)
            {
                return true;
            }
        }

        return false;
    }
}
