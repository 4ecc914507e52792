using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Serialization;

/// <summary>The server of <c>docs/guide-developers.md</c>, behind Kestrel at a free port of the loopback.</summary>
public sealed class MinimalApiTests
{
    private const int Lines = 4;

    private static readonly string Guide = File.ReadAllText(
        Repository.PathOf("docs", "guide-developers.md")
    );

    [Fact]
    public async Task It_answers_what_the_serializer_writes()
    {
        (RuleBook book, MeasuredResults results) = (RealTable.Book, RealTable.Results);
        await using WebApplication app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/evaluation", () => Books.Evaluator.Evaluate(book, results));
        app.MapGet("/findings", () => book.Diagnostics);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        string evaluation = await client.GetStringAsync("/evaluation");
        EvaluationDocument document = EvaluationDocument.ReadText(evaluation, "answer.json").Value;
        Assert.True(document.IsSealIntact);
        Assert.DoesNotContain(Repository.Root, evaluation, StringComparison.Ordinal);
        AssertSame(Books.Evaluator.Evaluate(book, results), evaluation);
        AssertSame(book.Diagnostics, await client.GetStringAsync("/findings"));
    }

    private static void AssertSame<T>(T value, string answer) =>
        Assert.Equal(
            JsonSerializer.SerializeToNode(value)!.ToJsonString(),
            JsonNode.Parse(answer)!.ToJsonString()
        );

    [Fact]
    public void It_has_four_lines()
    {
        int start = Guide.IndexOf("WebApplication app =", StringComparison.Ordinal);
        string[] code = Guide[start..Guide.IndexOf("\n```", start, StringComparison.Ordinal)]
            .Split('\n');
        Assert.Equal(Lines, code.Length);
        Assert.Contains("These four lines are a server", Guide, StringComparison.Ordinal);
        Assert.Contains("app.MapGet(\"/findings\", () => book.Diagnostics);", code);
        Assert.Contains(
            "app.MapGet(\"/evaluation\", () => new Evaluator().Evaluate(book, results));",
            code
        );
    }
}
