using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The examples of <c>docs/diagnostics.md</c> show what they are said to show, to the letter.</summary>
public partial class DiagnosticsPageTests
{
    private const string BookName = "book.yaml";
    private const string ResultsName = "results.yaml";
    private const string FiguresName = "figures.yaml";

    private static readonly string Folder = Repository.PathOf("rules");

    private static readonly string Page = Repository.PathOf("docs", "diagnostics.md");

    [Fact]
    public void Every_example_says_what_stands_under_it()
    {
        string page = File.ReadAllText(Page);
        string actual = Example()
            .Replace(
                page,
                match =>
                    match.Value.Replace(
                        $"```text\n{match.Groups["said"].Value}\n```",
                        $"```text\n{Said(match.Groups["code"].Value, match.Groups["yaml"].Value)}\n```",
                        StringComparison.Ordinal
                    )
            );
        if (page != actual)
        {
            File.WriteAllText(Path.ChangeExtension(Page, "received.md"), actual);
        }

        Assert.Equal(page, actual);
        Assert.True(Example().Count(page) > 40, "The examples are not found any more.");
        Assert.DoesNotContain("```text\n\n```", page, StringComparison.Ordinal);
        Assert.DoesNotContain("```text\n```", page, StringComparison.Ordinal);
    }

    private static string Said(string code, string yaml) =>
        string.Join('\n', Find(yaml).Where(finding => finding.Code == code));

    private static IEnumerable<Diagnostic> Find(string yaml)
    {
        if (yaml.StartsWith("schema: perfeval/results", StringComparison.Ordinal))
        {
            return Evaluate(Books.Around("criteria: {excellent: ≥95%, poor: <95%}"), yaml);
        }

        if (yaml.StartsWith("figures:", StringComparison.Ordinal))
        {
            return DeclaredFigures
                .Read(
                    InputSource.FromText(
                        $"schema: perfeval/statements/1\nid: figures\nunit: 万元\n{yaml}\n",
                        FiguresName
                    )
                )
                .Diagnostics;
        }

        List<string> book = [];
        string? results = null;
        foreach (string line in yaml.Split('\n'))
        {
            if (line.StartsWith("results: ", StringComparison.Ordinal))
            {
                results = line;
            }
            else if (line.StartsWith("result: ", StringComparison.Ordinal))
            {
                results = $"results:\n  a/b/c: {line["result: ".Length..]}";
            }
            else
            {
                book.Add(line);
            }
        }

        string text = string.Join('\n', book);
        string whole = text.StartsWith("schema:", StringComparison.Ordinal)
            ? text
            : Books.Around(text);
        return results is null
            ? RuleBook.ReadText(whole, BookName, folder: Folder).Diagnostics
            : Evaluate(whole, $"schema: perfeval/results/1\n{results}\n");
    }

    private static IReadOnlyList<Diagnostic> Evaluate(string book, string results) =>
        Books
            .Evaluator.Evaluate(
                RuleBook.ReadText(book, BookName, folder: Folder).Value,
                MeasuredResults.ReadText(results, ResultsName).Value,
                new EvaluationOptions { Evidence = new EvidenceFolder(_ => null) }
            )
            .Diagnostics;

    [GeneratedRegex(
        """### (?<code>PE\d+)[^#]*?```yaml\n(?<yaml>.*?)\n```\n\n```text\n(?<said>.*?)\n```""",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();
}
