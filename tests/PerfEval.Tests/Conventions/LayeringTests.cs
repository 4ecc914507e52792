using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>Which room may name which: the table of the architecture page, held against the source.</summary>
public partial class LayeringTests
{
    private const string Roof = "the roof";

    private const string Registration = "Microsoft.Extensions.DependencyInjection";

    private static readonly string Core = Repository.PathOf("src", "PerfEval");

    private static readonly string Excel = Repository.PathOf("src", "PerfEval.Excel");

    private static readonly string Importing = Repository.PathOf("src", "PerfEval.Import");

    private static readonly string Hosting = Repository.PathOf("src", "PerfEval.Hosting");

    private static readonly string Command = Repository.PathOf("src", "PerfEval.Cli");

    private static readonly Lazy<SourceGraph> OfCore = new(() => SourceGraph.Of(Core));

    private static readonly Dictionary<string, string[]> MayName = ReadTable();

    [Fact]
    public void Every_room_stands_on_the_page() =>
        Assert.Equal(
            MayName.Keys.Order(),
            FilesUnder(Core)
                .Select(file => RoomOf(Path.GetRelativePath(Core, file)))
                .Distinct()
                .Order()
        );

    [Fact]
    public void A_room_names_only_what_the_page_allows() => Assert.Empty(ForbiddenIn(OfCore.Value));

    [Fact]
    public void The_page_allows_no_circle_of_rooms() =>
        Assert.Empty(
            SourceGraph.CirclesOf(
                MayName.SelectMany(room => room.Value.Select(named => (room.Key, named)))
            )
        );

    [Theory]
    [InlineData(
        "Text/Stray.cs",
        "namespace PerfEval.Text; class Stray { Ladders.Segment? Named; }",
        "Text names Ladders"
    )]
    [InlineData(
        "Ladders/Stray.cs",
        "using PerfEval.Ladders.Proof; namespace PerfEval.Ladders; class Stray { ProvedTable? Named; }",
        "Ladders names Scoring/Proof"
    )]
    [InlineData(
        "Rules/Stray.cs",
        "namespace PerfEval.Rules; class Stray { object? Named = new Evaluator(); }",
        "Rules names the roof"
    )]
    public void A_name_from_a_room_above_is_found(string path, string text, string told) =>
        Assert.Equal(
            [$"{told}: {Path.GetFileName(path)}"],
            ForbiddenIn(OfCore.Value.With(path, text))
                .Select(found => found[..found.LastIndexOf(" names", StringComparison.Ordinal)])
        );

    [Fact]
    public void No_room_of_the_workbooks_the_import_the_hosting_or_the_command_names_another_in_a_circle() =>
        Assert.All(
            [Excel, Importing, Hosting, Command],
            project => Assert.Empty(SourceGraph.CirclesOf(RoomsOf(SourceGraph.Of(project))))
        );

    // Where two files cannot be understood apart they may name each other; no more than these do.
    [Fact]
    public void Few_files_name_each_other_in_a_circle() =>
        Assert.Equal(
            """
            Evaluation/NodeEvaluation.cs Evaluation/NodeRollUp.cs Evaluation/RollUpPart.cs
            Rules/Indicator.cs Rules/Node.cs
            Text/Place.cs Text/SourceText.cs
            """,
            string.Join(
                '\n',
                SourceGraph
                    .CirclesOf(
                        OfCore.Value.Edges.Select(edge => (WholeOf(edge.From), WholeOf(edge.To)))
                    )
                    .Select(circle => string.Join(' ', circle))
            )
        );

    // The files of one type that is declared in parts are one.
    private static string WholeOf(string file)
    {
        string whole = Path.Combine(
            Path.GetDirectoryName(file)!,
            Path.GetFileName(file).Split('.')[0] + ".cs"
        );
        return File.Exists(Path.Combine(Core, whole)) ? whole : file;
    }

    [Fact]
    public void A_room_is_seen_on_one_screen() =>
        Assert.All(
            FilesUnder(Repository.PathOf("src")).GroupBy(Path.GetDirectoryName),
            room => Assert.InRange(room.Count(), 1, 20)
        );

    [Fact]
    public void A_type_has_the_namespace_of_its_folder_and_a_public_one_may_have_that_of_a_folder_above() =>
        Assert.All(
            // Methods of registration stand where those of .NET do.
            OfCore.Value.Types.Where(type =>
                type is not { Namespace: Registration, Name: "PerfEvalServices" }
            ),
            type =>
            {
                string whole = $"PerfEval/{SourceGraph.RoomOf(type.File)}"
                    .TrimEnd('/')
                    .Replace('/', '.');
                Assert.True(
                    type.IsPublic
                        ? $"{whole}.".StartsWith($"{type.Namespace}.", StringComparison.Ordinal)
                        : type.Namespace == whole,
                    $"{type.Name} of {type.File} stands in {type.Namespace}."
                );
            }
        );

    [Fact]
    public void No_room_is_called_like_a_type_that_is_used_in_it() =>
        Assert.Empty(
            MayName
                .Keys.Select(room => room[(room.LastIndexOf('/') + 1)..])
                .Intersect(OfCore.Value.Types.Select(type => type.Name))
        );

    [Theory]
    [InlineData("YamlDotNet", "Yaml")]
    [InlineData("Microsoft.Extensions", "Services")]
    public void A_package_is_named_in_one_layer_only(string package, string layer) =>
        Assert.All(
            FilesUnder(Core).Where(file => Regex.IsMatch(CodeOf(file), $@"\b{package}\b")),
            file =>
                Assert.StartsWith(
                    $"{layer}/",
                    $"{RoomOf(Path.GetRelativePath(Core, file))}/",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void Only_the_cells_of_workbooks_know_their_package() =>
        Assert.All(
            FilesUnder(Repository.PathOf("src"))
                .Where(file => CodeOf(file).Contains("DocumentFormat", StringComparison.Ordinal)),
            file => Assert.StartsWith(Path.Combine(Excel, "Sheets"), file, StringComparison.Ordinal)
        );

    [Fact]
    public void The_cells_of_workbooks_know_nothing_of_grading() =>
        Assert.Empty(
            from file in FilesUnder(Path.Combine(Excel, "Sheets"))
            from Match name in NamespaceName().Matches(File.ReadAllText(file))
            where name.Groups[1].Value is not ("Excel" or "Text" or "Quantities")
            select $"{Path.GetFileName(file)} names {name}"
        );

    [Theory]
    [InlineData("Readers", "Grids")]
    [InlineData("Headers", "Grids")]
    [InlineData("Tables", "Grids,Headers")]
    [InlineData("Sections", "Grids,Headers,Tables")]
    [InlineData("Forms", "Grids,Headers,Tables")]
    [InlineData("Drafts", "Grids,Headers,Tables,Forms,Sections")]
    [InlineData("Grids", "")]
    public void A_room_of_the_import_names_only_those_before_it(string room, string before) =>
        Assert.Subset(
            before.Split(',').ToHashSet(),
            RoomsOf(SourceGraph.Of(Importing))
                .Where(edge => edge.Item1 == room && edge.Item2 != room)
                .Select(edge => edge.Item2)
                // What the caller says is known everywhere.
                .Where(named => named != Roof)
                .ToHashSet()
        );

    [Theory]
    [InlineData("AngleSharp")]
    [InlineData("IGridReader")]
    public void Only_the_readers_of_the_import_know_formats(string name) =>
        Assert.All(
            FilesUnder(Importing).Where(file => Regex.IsMatch(CodeOf(file), $@"\b{name}\b")),
            file => Assert.Matches(@"[\\/](Readers|Grids)[\\/]", file)
        );

    [Fact]
    public void What_hosts_need_sees_of_the_library_what_every_caller_sees() =>
        Assert.DoesNotContain(
            "PerfEval.Hosting",
            File.ReadAllText(Path.Combine(Core, "PerfEval.csproj")),
            StringComparison.Ordinal
        );

    [Fact]
    public void No_binary_floating_point_is_used_anywhere() =>
        Assert.All(
            FilesUnder(Core)
                .Concat(FilesUnder(Excel))
                .Concat(FilesUnder(Importing))
                .Concat(FilesUnder(Hosting)),
            file => Assert.DoesNotMatch(@"\b(double|float|Half)\b", CodeOf(file))
        );

    private static IEnumerable<string> ForbiddenIn(SourceGraph graph) =>
        from edge in graph.Edges
        let room = RoomOf(edge.From)
        let named = RoomOf(edge.To)
        where room != named && !MayName[room].Contains(named)
        select $"{room} names {named}: {Path.GetFileName(edge.From)} names {Path.GetFileName(edge.To)}";

    private static IEnumerable<(string, string)> RoomsOf(SourceGraph graph) =>
        graph.Edges.Select(edge => (RoomOf(edge.From), RoomOf(edge.To))).Distinct();

    private static string RoomOf(string file) =>
        SourceGraph.RoomOf(file) is { Length: > 0 } room ? room : Roof;

    // "Reporting and below" stands for that room and for all that it may name itself.
    private static Dictionary<string, string[]> ReadTable()
    {
        Dictionary<string, string[]> table = new(StringComparer.Ordinal);
        foreach (
            string[] row in File.ReadLines(Repository.PathOf("docs", "architecture.md"))
                .SkipWhile(line => !line.StartsWith("| room |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        )
        {
            IEnumerable<string> named = row[2]
                .Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Where(name => name != "–")
                .SelectMany(name =>
                    name.EndsWith(" and below", StringComparison.Ordinal)
                        ? [name[..^10], .. table[name[..^10]]]
                        : new[] { name }
                );
            table.Add(row[1].Trim('`'), [.. named.Distinct()]);
        }

        return table;
    }

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static string CodeOf(string file) =>
        Comment().Replace(StringLiteral().Replace(File.ReadAllText(file), "\"\""), "");

    [GeneratedRegex(@"PerfEval\.([A-Z]\w+)")]
    private static partial Regex NamespaceName();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(
        """
            "(?:[^"\\]|\\.)*"
            """
    )]
    private static partial Regex StringLiteral();
}
