using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>Which layer may name which, read from the source.</summary>
public partial class LayeringTests
{
    private static readonly string Source = Repository.PathOf("src", "PerfEval");

    private static readonly string Excel = Repository.PathOf("src", "PerfEval.Excel");

    private static readonly Dictionary<string, string> MayName = new(StringComparer.Ordinal)
    {
        ["Text"] = "",
        ["Quantities"] = "",
        ["Diagnostics"] = "Text",
        ["Yaml"] = "Text Diagnostics",
        ["Criteria"] = "Text Quantities Diagnostics",
        ["Rules"] = "Text Quantities Criteria",
        ["Ladders"] = "Text Quantities Diagnostics Criteria Rules",
        ["Columns"] = "Quantities Criteria Rules Ladders",
        ["Results"] = "Text Quantities Diagnostics Rules",
        ["Binding"] = "Text Quantities Diagnostics Yaml Criteria Rules Results",
        ["Evaluation"] = "Text Quantities Diagnostics Criteria Rules Ladders Results",
        ["Differences"] = "Text Quantities Diagnostics Criteria Rules Ladders Results Evaluation",
        ["Records"] = "Text Quantities Diagnostics Evaluation",
        ["Reporting"] =
            "Text Quantities Diagnostics Criteria Rules Ladders Results Evaluation Differences Records",
    };

    [Fact]
    public void Every_folder_is_a_layer() =>
        Assert.Equal(
            MayName.Keys.Order(),
            Directory
                .GetDirectories(Source)
                .Select(folder => Path.GetFileName(folder)!)
                .Where(name => name is not ("bin" or "obj"))
                .Order()
        );

    [Fact]
    public void A_layer_names_only_the_layers_below_it()
    {
        List<string> violations = [];
        foreach ((string layer, string allowed) in MayName)
        {
            string[] permitted = [.. allowed.Split(' '), layer];
            foreach (string file in FilesOf(layer))
            {
                string text = File.ReadAllText(file);
                Assert.Contains($"namespace PerfEval.{layer};", text, StringComparison.Ordinal);
                IEnumerable<string> named = LayerName()
                    .Matches(text)
                    .Select(match => match.Groups[1].Value);
                // Inside PerfEval a layer can also be named without its root: Rules.Period.
                IEnumerable<string> relative = MayName.Keys.Where(other =>
                    Regex.IsMatch(WithoutComments(text), $@"(?<![\w.""]){other}\.[A-Z]")
                    && !permitted.Contains(other)
                    && !Regex.IsMatch(text, $@"\b{other} {{ get")
                );
                violations.AddRange(
                    named
                        .Where(name => MayName.ContainsKey(name) && !permitted.Contains(name))
                        .Concat(relative)
                        .Select(name => $"{layer}/{Path.GetFileName(file)} names {name}")
                );
            }
        }

        Assert.Empty(violations);
    }

    [Fact]
    public void Nothing_below_names_the_roof()
    {
        string[] roof =
        [
            .. Directory
                .GetFiles(Source, "*.cs")
                .Select(file => Path.GetFileNameWithoutExtension(file)),
        ];
        IEnumerable<string> violations =
            from layer in MayName.Keys
            from file in FilesOf(layer)
            let text = WithoutComments(File.ReadAllText(file))
            from type in roof
            where Regex.IsMatch(text, $@"(?<![\w.]){type}\b{Use(type)}")
            select $"{layer}/{Path.GetFileName(file)} names {type}";
        Assert.Empty(violations);

        // A member may be called so too; as a type it stands before a name, a member or a closing bracket.
        static string Use(string type) =>
            type is "RuleBook" or "RollUp" ? @"(?=\??\s+[A-Za-z_]|\.|\??[>)\]])" : @"(?!\()";
    }

    [Fact]
    public void The_page_shows_the_same_table()
    {
        string[] rows =
        [
            .. File.ReadLines(Repository.PathOf("docs", "architecture.md"))
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal)),
        ];
        Assert.Equal(
            MayName.Select(layer => $"| `{layer.Key}` | {Words(layer.Key, layer.Value)} |"),
            rows.Select(row => string.Join('|', row.Split('|')[..3]) + '|')
        );

        static string Words(string layer, string allowed) =>
            layer == "Reporting" ? "all but Yaml and Binding"
            : allowed.Length == 0 ? "–"
            : allowed.Replace(" ", ", ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("YamlDotNet", "Yaml")]
    [InlineData("Sylvan", "Binding")]
    public void A_package_is_named_in_one_layer_only(string package, string layer) =>
        Assert.All(
            Directory
                .GetFiles(Source, "*.cs", SearchOption.AllDirectories)
                .Where(file =>
                    Regex.IsMatch(WithoutComments(File.ReadAllText(file)), $@"\b{package}\b")
                ),
            file => Assert.Contains(file, FilesOf(layer))
        );

    [Fact]
    public void Only_the_cells_of_workbooks_know_their_package() =>
        Assert.All(
            FilesUnder(Repository.PathOf("src")),
            file =>
                Assert.Equal(
                    file.StartsWith(Path.Combine(Excel, "Sheets"), StringComparison.Ordinal)
                        && File.ReadAllText(file)
                            .Contains("DocumentFormat", StringComparison.Ordinal),
                    WithoutComments(File.ReadAllText(file))
                        .Contains("DocumentFormat", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void The_cells_of_workbooks_know_nothing_of_grading() =>
        Assert.Empty(
            from file in FilesUnder(Path.Combine(Excel, "Sheets"))
            from Match name in LayerName().Matches(File.ReadAllText(file))
            where name.Groups[1].Value is not ("Excel" or "Text" or "Quantities")
            select $"{Path.GetFileName(file)} names {name}"
        );

    [Fact]
    public void Dependency_injection_is_named_in_the_roof_only() =>
        Assert.All(
            MayName.Keys.SelectMany(FilesOf),
            file =>
                Assert.DoesNotContain(
                    "Microsoft.Extensions",
                    File.ReadAllText(file),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void No_binary_floating_point_is_used_anywhere() =>
        Assert.All(
            FilesUnder(Source).Concat(FilesUnder(Excel)),
            file =>
                Assert.DoesNotMatch(
                    @"\b(double|float|Half)\b",
                    WithoutComments(File.ReadAllText(file))
                )
        );

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static string[] FilesOf(string layer) =>
        Directory.GetFiles(Path.Combine(Source, layer), "*.cs", SearchOption.AllDirectories);

    private static string WithoutComments(string text) =>
        Comment().Replace(StringLiteral().Replace(text, "\"\""), "");

    [GeneratedRegex(@"PerfEval\.([A-Z]\w+)")]
    private static partial Regex LayerName();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(
        """
            "(?:[^"\\]|\\.)*"
            """
    )]
    private static partial Regex StringLiteral();
}
