using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary><c>docs/samples/web</c> answers real requests.</summary>
public sealed class WebSampleTests(WebSample sample) : IClassFixture<WebSample>
{
    public const string Evaluations = "/rulebooks/gaoxin-hrss-2019/evaluations";

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData("application/yaml", "yaml")]
    [InlineData("application/json", "json")]
    [InlineData("text/csv", "csv")]
    [InlineData("text/csv; charset=UTF-8", "csv")]
    [InlineData("application/json; charset=\"utf-8\"", "json")]
    [InlineData("text/csv; header=present; charset=\"UTF-8\"", "csv")]
    public async Task It_grades_what_is_posted_as_the_command_does(string type, string ending)
    {
        string file = $"tests/PerfEval.Tests/Forms/real.{ending}";
        HttpResponseMessage answer = await Post(
            Evaluations,
            type,
            await File.ReadAllTextAsync(Perfeval.PathOf(file))
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        JsonNode evaluation = await Json(answer);
        string command = Perfeval
            .RunInRepository("evaluate", Perfeval.Book, file, "--format", "json")
            .Output;
        JsonNode expected = JsonNode.Parse(
            command
                .Replace(file, $"results.{ending}", StringComparison.Ordinal)
                .Replace(Perfeval.Book, "gaoxin-hrss-2019", StringComparison.Ordinal)
        )!;
        Assert.Equal("perfeval/evaluation/2", (string?)evaluation["schema"]);
        Assert.Equal(expected["rulebook"]!.ToJsonString(), evaluation["rulebook"]!.ToJsonString());
        Assert.Equal(expected["subjects"]!.ToJsonString(), evaluation["subjects"]!.ToJsonString());
        Assert.Equal(
            40,
            evaluation["rulebook"]!["nodes"]!
                .AsArray()
                .Count(node => (string?)node!["level"] == "indicator")
        );
    }

    [Fact]
    public async Task A_day_of_the_period_may_be_said()
    {
        const string Nothing = "schema: perfeval/results/1\nresults: {}\n";
        async Task<HttpStatusCode> On(string day) =>
            (await Post($"{Evaluations}?on={day}", "application/yaml", Nothing)).StatusCode;

        Assert.Equal(HttpStatusCode.OK, await On("2019-12-31"));
        Assert.Equal(HttpStatusCode.NotFound, await On("2020-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, await On("2019"));
    }

    [Fact]
    public async Task Rule_books_are_listed_with_their_findings()
    {
        JsonArray books = (
            await Json(await sample.Client.GetAsync(new Uri("/rulebooks", UriKind.Relative)))
        ).AsArray();
        Assert.Equal(
            ["elderly-care-2025", "gaoxin-hrss-2019"],
            books.Select(one => (string?)one!["id"])
        );
        JsonNode book = books[1]!;
        Assert.Equal("2019-01-01", (string?)book["from"]);
        Assert.Equal("2019-12-31", (string?)book["to"]);
        JsonArray findings = book["findings"]!.AsArray();
        Assert.Equal(45, findings.Count);
        JsonNode overlap = findings.First(finding => (string?)finding!["code"] == "PE3001")!;
        Assert.Equal("gaoxin-hrss-2019", (string?)overlap["file"]);
        Assert.Equal("warning", (string?)overlap["severity"]);
        Assert.Equal(
            "[90%, 91%) is claimed by both Fair (≥90%) and Poor (<91%), for example 90.5%; graded Fair (where criteria overlap, the better counts)",
            (string?)overlap["message"]
        );
    }

    [Fact]
    public async Task It_says_whether_it_is_healthy_and_no_more() =>
        Assert.Equal(
            "Healthy",
            await sample.Client.GetStringAsync(new Uri("/health", UriKind.Relative))
        );

    [Fact]
    public async Task Results_that_cannot_be_read_are_problem_details_with_every_place()
    {
        HttpResponseMessage answer = await Post(
            Evaluations,
            "application/yaml",
            "schema: perfeval/results/1\nresult: {}\nsubject:\nresults: {}\n"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """
            {
              "type": "https://tools.ietf.org/html/rfc4918#section-11.2",
              "title": "Unprocessable Entity",
              "status": 422,
              "detail": "The results cannot be evaluated. Findings: 2.",
              "diagnostics": [
                {
                  "file": "results.yaml",
                  "line": 2,
                  "column": 1,
                  "severity": "error",
                  "code": "PE1003",
                  "message": "'result' is no key of the results; did you mean 'results'? Its keys are: schema, rulebook, subject, claimed, asOf, assessor, project, funds, results"
                },
                {
                  "file": "results.yaml",
                  "line": 3,
                  "column": 1,
                  "severity": "error",
                  "code": "PE1005",
                  "message": "'subject' has no value. Write one, or remove the key"
                }
              ]
            }
            """,
            await Problem(answer)
        );
    }

    [Fact]
    public async Task Results_for_another_rule_book_are_refused_in_the_language_of_the_caller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Evaluations)
        {
            Content = Body(
                "application/yaml",
                "schema: perfeval/results/1\nrulebook: another\nresults: {}\n"
            ),
        };
        request.Headers.AcceptLanguage.ParseAdd("en;q=0.5, zh-CN");
        HttpResponseMessage answer = await sample.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        JsonNode refused = Assert.Single((await Json(answer))["diagnostics"]!.AsArray())!;
        Assert.Equal("PE5011", (string?)refused["code"]);
        Assert.Equal(
            "这些结果属于指标体系“another”，而不是“gaoxin-hrss-2019”，均不予评价。请改用相应的指标体系，或改正 rulebook:",
            (string?)refused["message"]
        );
    }

    [Theory]
    [InlineData("/rulebooks/nothing/evaluations")]
    [InlineData("/rulebooks/..%2F..%2F..%2Fetc%2Fpasswd/evaluations")]
    [InlineData("/rulebooks/rules%2Fgaoxin-hrss%2F2019.yaml/evaluations")]
    public async Task An_id_is_that_of_a_rule_book_and_never_a_path(string path)
    {
        HttpResponseMessage answer = await Post(path, "application/yaml", "results: {}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(
            """
            {
              "type": "https://tools.ietf.org/html/rfc9110#section-15.5.5",
              "title": "Not Found",
              "status": 404,
              "detail": "No rule book has this id; or several have, then add ?on= with a day of its period."
            }
            """,
            await Problem(answer)
        );
    }

    [Fact]
    public async Task It_describes_itself_as_OpenAPI()
    {
        JsonNode api = await Json(
            await sample.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))
        );
        Assert.StartsWith("3.", (string?)api["openapi"], StringComparison.Ordinal);
        Assert.Equal(
            ["/rulebooks", "/rulebooks/{id}/evaluations"],
            api["paths"]!.AsObject().Select(path => path.Key)
        );
        JsonNode post = api["paths"]!["/rulebooks/{id}/evaluations"]!["post"]!;
        Assert.Equal(
            ["application/json", "application/yaml", "text/csv"],
            post["requestBody"]!["content"]!
                .AsObject()
                .Select(form => form.Key)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["200", "400", "404", "413", "415", "422"],
            post["responses"]!
                .AsObject()
                .Select(response => response.Key)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task With_a_faulty_rule_book_it_does_not_start_and_says_why()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("2020.yaml", "schema: perfeval/rulebook/1\nid: Book\n");
        using Process process = Process.Start(WebSample.Command(folder.Path))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await output;
        Assert.Equal(3, process.ExitCode);
        Assert.StartsWith($"'{file}' cannot be used.", error, StringComparison.Ordinal);
        Assert.Contains(
            $"{file}(2,5): error PE1007: 'Book' is no id",
            error,
            StringComparison.Ordinal
        );
    }

    private async Task<HttpResponseMessage> Post(string path, string? type, string text) =>
        await sample.Client.PostAsync(new Uri(path, UriKind.Relative), Body(type, text));

    private static ByteArrayContent Body(string? type, string text)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return body;
    }

    private static async Task<JsonNode> Json(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    // The problem without the id of its trace, which differs from request to request.
    private static async Task<string> Problem(HttpResponseMessage answer)
    {
        JsonObject problem = (await Json(answer)).AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString(Relaxed);
    }
}
