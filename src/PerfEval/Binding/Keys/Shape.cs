namespace PerfEval.Binding.Keys;

/// <summary>A kind of mapping, and the keys it may hold.</summary>
/// <param name="Name">What it is, as findings and documentation name it.</param>
/// <param name="Keys">Its keys, in the order in which documentation lists them.</param>
internal sealed record Shape(LocalizedText Name, params IReadOnlyList<Key> Keys)
{
    public Key? Find(string name)
    {
        for (int i = 0; i < Keys.Count; i++)
        {
            if (Keys[i].Name == name)
            {
                return Keys[i];
            }
        }

        return null;
    }
}

/// <summary>A key of a mapping.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Example">A value, as it is written.</param>
internal sealed record Key(string Name, ValueKind Kind, string Example)
{
    /// <summary>Whether the key has to stand there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The key that may stand there instead, but not too; null for none.</summary>
    public string? Or { get; init; }

    /// <summary>The key that may stand there instead, or too; null for none.</summary>
    public string? OrToo { get; init; }

    /// <summary>What counts where the key is absent; empty where its absence means just that.</summary>
    public string Default { get; init; } = "";

    /// <summary>The shape of the mapping, of each item of the list, or of each value of a map; null where they are texts.</summary>
    public Shape? Of { get; init; }

    /// <summary>Where in the file's schema the shape of each item stands, if it is that of a mapping around it; null otherwise.</summary>
    public string? OfAround { get; init; }

    /// <summary>The only texts that may stand there; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether an empty value means that the key is absent.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>What the value of a key may be.</summary>
internal enum ValueKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>One text, or a map of texts by language.</summary>
    Localized,

    /// <summary>A text, or a mapping that says more about it.</summary>
    TextOrMapping,

    /// <summary>A mapping with the keys of a shape.</summary>
    Mapping,

    /// <summary>A mapping whose keys are the author's, such as grades, labels or paths.</summary>
    Map,

    /// <summary>A mapping whose keys are the author's, with one text each.</summary>
    TextMap,

    /// <summary>A list.</summary>
    List,

    /// <summary>A list of lists of texts.</summary>
    Rows,

    /// <summary>A list of texts, each of which may be a map of texts by language.</summary>
    LocalizedList,
}
