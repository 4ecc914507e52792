using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding.Keys;

/// <summary>Reads a file up to the mapping at its root, and checks that its schema is the one wanted.</summary>
internal static class DocumentReader
{
    /// <summary>Returns the root of a file with a schema, or null if it is something else.</summary>
    public static Fields? Read(
        string name,
        byte[] bytes,
        Shape shape,
        string schema,
        Findings findings,
        Encoding? encoding = null
    )
    {
        if (SourceDecoder.Decode(name, bytes, encoding, findings) is not { } source)
        {
            return null;
        }

        int before = findings.ErrorCount;
        if (YamlReader.Read(source, findings) is not { } root)
        {
            if (findings.ErrorCount == before)
            {
                findings.Add(Catalogue.EmptyFile, source.At(0, 0), ("schema", schema));
            }

            return null;
        }

        if (root is not YamlMapping mapping)
        {
            findings.Add(
                Catalogue.WrongRoot,
                source.At(root.Place.Start, Math.Min(1, root.Place.Length)),
                ("found", Kinds.Of(root)),
                ("schema", schema)
            );
            return null;
        }

        SourcedText? stated = mapping
            .Entries.Where(entry => entry.Key.Value == "schema")
            .Select(entry => (entry.Value as YamlScalar)?.Words)
            .FirstOrDefault();
        if (stated is not null && stated.Value != schema)
        {
            findings.Add(
                Catalogue.UnknownSchema,
                stated.Place,
                ("schema", stated.Value),
                ("wanted", schema)
            );
            return null;
        }

        return Fields.Of(mapping, shape, findings);
    }
}
