using PerfEval.Diagnostics;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding.Keys;

/// <summary>Goes through the entries of a mapping.</summary>
internal static class Entries
{
    // Few keys are compared faster than hashed.
    private const int Few = 16;

    /// <summary>Returns each entry whose key did not stand before; one that did is a finding with both places.</summary>
    public static IReadOnlyList<(YamlScalar Key, YamlNode Value)> OnceEach(
        this YamlMapping mapping,
        Findings findings
    )
    {
        if (AreDistinct(mapping.Entries))
        {
            return mapping.Entries;
        }

        List<(YamlScalar, YamlNode)> entries = [];
        Dictionary<string, Place> places = new(StringComparer.Ordinal);
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (places.TryAdd(key.Value, key.Place))
            {
                entries.Add((key, value));
            }
            else
            {
                findings.Add(
                    Catalogue.DuplicateKey,
                    key.Place,
                    ("key", key.Value),
                    ("other", places[key.Value].ToString())
                );
            }
        }

        return entries;
    }

    private static bool AreDistinct((YamlScalar Key, YamlNode Value)[] entries)
    {
        if (entries.Length > Few)
        {
            return entries.DistinctBy(entry => entry.Key.Value).Count() == entries.Length;
        }

        for (int i = 1; i < entries.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (entries[i].Key.Value == entries[j].Key.Value)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
