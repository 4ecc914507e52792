using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Support;

/// <summary>All C# in the pages and in the documentation comments, as one program.</summary>
internal sealed partial class DocumentedCode
{
    // What the pieces take for granted; a variable of a piece itself hides it.
    private const string Given = """

        internal abstract class Given
        {
            protected static DbCommand command = null!;
            protected static Stream body = null!;
            protected static Stream answer = null!;
            protected static CancellationToken aborted;
            protected static IServiceCollection services = null!;
            protected static IServiceProvider provider = null!;
            protected static IRuleBookCatalog catalog = null!;
            protected static RuleBook book = null!;
            protected static RuleBook old = null!;
            protected static RuleBook revised = null!;
            protected static MeasuredResults results = null!;
            protected static EvaluationResult evaluation = null!;
            protected static NodeEvaluation node = null!;
            protected static EvaluationDocument self = null!;
            protected static EvaluationDocument audit = null!;
        }

        """;

    private static readonly string[] Usings =
    [
        "Microsoft.AspNetCore.Builder",
        "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting",
        "NodaTime",
        "PerfEval",
        "PerfEval.Diagnostics",
        "PerfEval.Differences",
        "PerfEval.Evaluation",
        "PerfEval.Excel",
        "PerfEval.Import",
        "PerfEval.Ladders",
        "PerfEval.Quantities",
        "PerfEval.Records",
        "PerfEval.Rules",
        "PerfEval.Text",
        "System.Data.Common",
        "Xunit",
    ];

    private readonly StringBuilder _program = new();

    /// <summary>How many pieces of code there are.</summary>
    public int Count { get; private set; }

    /// <summary>The program; it is compiled, and does nothing.</summary>
    public string Program => _program.ToString();

    public static DocumentedCode Collect()
    {
        var code = new DocumentedCode();
        code._program.AppendJoin("", Usings.Select(name => $"using {name};\n"));
        code._program.Append(Given)
            .Append("internal static class Program { internal static void Main() { } }\n");
        IEnumerable<string> pages = Directory
            .GetFiles(Repository.PathOf("docs"), "*.md")
            .Append(Repository.PathOf("README.md"))
            .Concat(
                Directory.GetFiles(
                    Repository.PathOf("src"),
                    "PACKAGE.md",
                    SearchOption.AllDirectories
                )
            )
            .Order(StringComparer.Ordinal);
        foreach (string page in pages)
        {
            foreach (Match block in Block().Matches(File.ReadAllText(page)))
            {
                code.Add(Path.GetFileName(page), block.Groups["code"].Value);
            }
        }

        string comments = Path.ChangeExtension(typeof(RuleBook).Assembly.Location, ".xml");
        foreach (XElement example in XDocument.Load(comments).Descendants("example"))
        {
            // Some examples show the notation, which is no C#.
            string piece = example.Element("code")?.Value ?? "";
            if (piece.Contains(';', StringComparison.Ordinal))
            {
                code.Add(example.Parent!.Attribute("name")!.Value, piece);
            }
        }

        return code;
    }

    private void Add(string from, string piece)
    {
        Count++;
        string code = string.Join(
            '\n',
            piece
                .Split('\n')
                .Where(line => !line.StartsWith("using PerfEval", StringComparison.Ordinal))
        );
        bool isType = code.TrimStart().StartsWith("internal ", StringComparison.Ordinal);
        string wrapped = isType
            ? $"internal static class Piece{Count}\n{{\n{code}\n}}\n"
            : $"internal sealed class Piece{Count} : Given\n{{\n    internal static async Task Run()\n    {{\n{code}\n        await Task.CompletedTask;\n    }}\n}}\n";
        _program.Append("\n// ").Append(from).Append('\n').Append(wrapped);
    }

    [GeneratedRegex(
        @"^```csharp\n(?<code>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();
}
