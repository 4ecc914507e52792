using PerfEval.Diagnostics;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Goes through the entries of a mapping.</summary>
internal static class Entries
{
    /// <summary>Returns each entry whose key did not stand before; one that did is a finding with both places.</summary>
    public static IEnumerable<(YamlScalar Key, YamlNode Value)> OnceEach(
        this YamlMapping mapping,
        Findings findings
    )
    {
        Dictionary<string, Place> places = new(StringComparer.Ordinal);
        foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
        {
            if (places.TryAdd(key.Value, key.Place))
            {
                yield return (key, value);
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
    }
}
