using PerfEval.Tests.Support;

namespace PerfEval.Tests.Statements;

/// <summary>What the published document declares of itself, and its text.</summary>
internal static class Seed
{
    private static readonly string File = Repository.PathOf(
        "rules",
        "gaoxin-hrss",
        "2019.statements.yaml"
    );

    /// <summary>The figures against the budgets of the real table.</summary>
    public static DeclaredFigures Figures { get; } =
        DeclaredFigures.Load(File).Against(RealTable.Book);

    /// <summary>The file as text.</summary>
    public static string Yaml { get; } = System.IO.File.ReadAllText(File);

    /// <summary>The document, line by line; the first line is at 1.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "",
        .. System
            .IO.File.ReadAllText(
                Repository.PathOf(
                    "tests",
                    "PerfEval.Tests",
                    "Reference",
                    "000_80d4eeabc6cbe8f7.txt"
                )
            )
            .Split('\n')
            .Select(line => line.TrimEnd('\r')),
    ];

    /// <summary>Reads figures that stand in a test.</summary>
    public static DeclaredFigures Read(string figures) =>
        DeclaredFigures
            .Read(
                InputSource.FromText(
                    "schema: perfeval/statements/1\nid: made-up\nunit: 万元\n" + figures + "\n",
                    "figures.yaml"
                )
            )
            .Value;
}
