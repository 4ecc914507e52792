using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval;

/// <summary>A file that may be a rule book, and what it says of itself at its root.</summary>
internal sealed class BookFile
{
    private static readonly string[] OtherSchemas =
    [
        Shapes.ResultsSchema,
        Shapes.CasesSchema,
        Shapes.RollUpSchema,
        Shapes.CalendarSchema,
        StatementShapes.Schema,
        "perfeval/evaluation/1",
    ];

    private readonly Findings _findings = new();
    private readonly YamlNode? _root;

    /// <summary>Reads a file up to its nodes.</summary>
    /// <param name="input">The file.</param>
    public BookFile(InputBytes input)
    {
        Input = input;
        SourceText? source = SourceDecoder.Decode(input.Name, input.Bytes, null, _findings);
        _root = source is null ? null : YamlReader.Read(source, _findings);
        if (source is not null && _root is null && !_findings.HasErrors)
        {
            _findings.Add(Catalogue.EmptyFile, source.At(0, 0), ("schema", Shapes.RuleBookSchema));
        }
    }

    public InputBytes Input { get; }

    /// <summary>The id as written; null if the file does not state one.</summary>
    public SourcedText? Id => Stated("id");

    /// <summary>Tells whether the file is a rule book.</summary>
    /// <param name="findings">Where to say what keeps one from telling, or that a schema is unknown.</param>
    public bool IsRuleBook(Findings findings)
    {
        SourcedText? schema = Stated("schema");
        if (schema is null)
        {
            foreach (Diagnostic finding in _findings.InOrder())
            {
                findings.Add(finding);
            }
        }
        else if (
            schema.Value.StartsWith("perfeval/", StringComparison.OrdinalIgnoreCase)
            && schema.Value != Shapes.RuleBookSchema
            && !OtherSchemas.Contains(schema.Value)
        )
        {
            findings.Add(
                Catalogue.UnknownSchema,
                schema.Place,
                ("schema", schema.Value),
                ("wanted", Shapes.RuleBookSchema)
            );
        }

        return schema?.Value == Shapes.RuleBookSchema;
    }

    private SourcedText? Stated(string key) =>
        (_root as YamlMapping)
            ?.Entries.Where(entry => entry.Key.Value == key)
            .Select(entry => (entry.Value as YamlScalar)?.Words)
            .FirstOrDefault();
}
