using System.Text;
using PerfEval.Import;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>Imports, and what is compared of the books that they make.</summary>
internal static class Imported
{
    public static readonly ImportOptions Named = new()
    {
        Id = "a-table",
        Title = "A table",
        Period = "2019",
    };

    /// <summary>The published document of the real table, whole.</summary>
    public static string ReferencePath { get; } =
        Repository.PathOf("tests", "PerfEval.Tests", "Reference", "000_80d4eeabc6cbe8f7.txt");

    public static ImportedTable Of(byte[] bytes, string name, ImportOptions? options = null) =>
        TableImport.Read([InputSource.FromBytes(bytes, name)], options ?? Named);

    public static ImportedTable Of(string text, string name, ImportOptions? options = null) =>
        Of(Encoding.UTF8.GetBytes(text), name, options);

    public static PublishedTable Table(ImportedTable imported) =>
        RuleBook.ReadText(imported.RuleBook!, "draft.yaml").Value.Table;

    /// <summary>Codes and how often each was found.</summary>
    public static string Codes(ImportedTable imported) =>
        string.Join(
            ' ',
            imported
                .Diagnostics.GroupBy(finding => finding.Code)
                .OrderBy(code => code.Key, StringComparer.Ordinal)
                .Select(code => $"{code.Key}:{code.Count()}")
        );

    /// <summary>All that stands in a table but ids, measures and comments, a line for each node.</summary>
    public static IEnumerable<string> Words(PublishedTable table, bool withLines = true) =>
        table.Nodes.Select(node =>
            string.Join(
                '|',
                node.GetType().Name,
                node.Number,
                node.Name,
                node switch
                {
                    Responsibility one => $"{one.Budget}|{one.Description}|{one.Goal}",
                    ActivityNode one => $"{one.Budget}|{one.Description}|{one.Goal}",
                    Indicator one => string.Join(
                        '|',
                        one.Criteria.Select(criterion =>
                            $"{criterion.Grade.Id}={criterion.Criterion.Text}"
                        )
                    ),
                    _ => "",
                },
                withLines ? node.Source?.Line : null
            )
        );
}
