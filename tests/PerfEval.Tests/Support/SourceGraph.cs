using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PerfEval.Tests.Support;

/// <summary>Which file of a project names what another declares, as the compiler resolves the names.</summary>
/// <remarks>
/// A file names another by a type or by a member of it. What only comments name does not count, and neither does the converter
/// that an attribute names: it is asked by others, and the type does not depend on it.
/// </remarks>
internal sealed class SourceGraph
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // What the compiler reads of an assembly is read once for all projects.
    private static readonly Lazy<PortableExecutableReference[]> References = new(() =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ]
    );

    private readonly CSharpCompilation _compilation;
    private readonly string _folder;

    private SourceGraph(CSharpCompilation compilation, string folder)
    {
        (_compilation, _folder) = (compilation, folder);
        Types = [.. compilation.SyntaxTrees.SelectMany(tree => TypesOf(compilation, tree, folder))];
        Edges =
        [
            .. compilation
                .SyntaxTrees.AsParallel()
                .AsOrdered()
                .SelectMany(tree => EdgesOf(compilation, tree, folder))
                .Distinct(),
        ];
    }

    private SourceGraph(SourceGraph before, SyntaxTree added)
    {
        (_compilation, _folder) = (before._compilation.AddSyntaxTrees(added), before._folder);
        Types = [.. before.Types, .. TypesOf(_compilation, added, _folder)];
        Edges = [.. before.Edges, .. EdgesOf(_compilation, added, _folder).Distinct()];
    }

    /// <summary>The types of the project that stand in no other, with the file and the namespace of each.</summary>
    public ImmutableArray<(
        string File,
        string Namespace,
        string Name,
        bool IsPublic
    )> Types { get; }

    /// <summary>The pairs of different files of which the first names the second, relative to the project.</summary>
    public ImmutableArray<(string From, string To)> Edges { get; }

    /// <summary>Reads the files below a folder as one project.</summary>
    /// <param name="folder">The folder of the project.</param>
    public static SourceGraph Of(string folder)
    {
        IEnumerable<SyntaxTree> trees = Directory
            .GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Text: File.ReadAllText(path)))
            .Where(file => RoomOf(Path.GetRelativePath(folder, file.Path)) is not ("obj" or "bin"))
            .Where(file =>
                !Path.GetRelativePath(folder, file.Path).StartsWith("obj", StringComparison.Ordinal)
            )
            .Append((Path: "", Text: ImplicitUsings))
            .Select(file => Parsed(file.Path, file.Text));
        return new(
            CSharpCompilation.Create(
                Path.GetFileName(folder),
                trees,
                ReferencesOf(Path.GetFileName(folder)),
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            ),
            folder
        );
    }

    /// <summary>Returns the same project with one more file, which stands on no disk and which no other names.</summary>
    /// <param name="path">Its path relative to the project.</param>
    /// <param name="text">What stands in it.</param>
    public SourceGraph With(string path, string text) =>
        new(this, Parsed(Path.Combine(_folder, path), text));

    /// <summary>Returns the folder of a file, <c>Ladders/Proof</c>; empty for one that lies in the project's own.</summary>
    /// <param name="file">A path relative to the project.</param>
    public static string RoomOf(string file) =>
        (Path.GetDirectoryName(file) ?? "").Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Returns the groups of nodes that name each other in a circle, each sorted, largest first.</summary>
    /// <param name="edges">Pairs of which the first names the second.</param>
    public static string[][] CirclesOf(IEnumerable<(string From, string To)> edges)
    {
        ILookup<string, string> named = edges
            .Where(edge => edge.From != edge.To)
            .ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        string[] nodes = [.. named.Select(group => group.Key)];
        Dictionary<string, HashSet<string>> reached = nodes.ToDictionary(
            node => node,
            node => ReachedFrom(node, named),
            StringComparer.Ordinal
        );
        return
        [
            .. nodes
                .Where(node => reached[node].Contains(node))
                .GroupBy(node =>
                    string.Join(
                        ' ',
                        reached[node]
                            .Where(other =>
                                reached.TryGetValue(other, out HashSet<string>? back)
                                && back.Contains(node)
                            )
                            .Order(StringComparer.Ordinal)
                    )
                )
                .Select(group => group.Order(StringComparer.Ordinal).ToArray())
                .OrderByDescending(group => group.Length)
                .ThenBy(group => group[0], StringComparer.Ordinal),
        ];
    }

    private static HashSet<string> ReachedFrom(string node, ILookup<string, string> named)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(named[node]);
        while (open.TryPop(out string? next))
        {
            if (reached.Add(next))
            {
                foreach (string further in named[next])
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<MetadataReference> ReferencesOf(string project) =>
        References.Value.Where(one => Path.GetFileNameWithoutExtension(one.FilePath) != project);

    private static SyntaxTree Parsed(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path);

    private static IEnumerable<(string, string, string, bool)> TypesOf(
        CSharpCompilation compilation,
        SyntaxTree tree,
        string folder
    )
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes(node => node is not TypeDeclarationSyntax)
            .Select(node =>
                node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                    ? model.GetDeclaredSymbol(node)
                    : null
            )
            .OfType<INamedTypeSymbol>()
            .Select(type =>
                (
                    Path.GetRelativePath(folder, tree.FilePath),
                    type.ContainingNamespace.ToDisplayString(),
                    type.Name,
                    type.DeclaredAccessibility == Accessibility.Public
                )
            );
    }

    private static IEnumerable<(string From, string To)> EdgesOf(
        CSharpCompilation compilation,
        SyntaxTree tree,
        string folder
    )
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(name => !IsOfConverter(name))
            .Select(name => model.GetSymbolInfo(name))
            .Select(info => info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
            .Where(symbol =>
                symbol is not (null or INamespaceSymbol or ILocalSymbol or IParameterSymbol)
            )
            .SelectMany(symbol => symbol!.OriginalDefinition.DeclaringSyntaxReferences.Take(1))
            .Select(place => place.SyntaxTree.FilePath)
            .Where(path => path.Length > 0 && path != tree.FilePath)
            .Select(path =>
                (Path.GetRelativePath(folder, tree.FilePath), Path.GetRelativePath(folder, path))
            );
    }

    private static bool IsOfConverter(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<AttributeSyntax>()
            is { Name: IdentifierNameSyntax { Identifier.Text: "JsonConverter" } };
}
