using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary><c>docs/samples/web</c> under attack: small answers, problem details, and nothing told of the server.</summary>
public sealed class WebAttackTests(WebSample sample) : IClassFixture<WebSample>
{
    private const string Evaluations = WebSampleTests.Evaluations;
    private const string Yaml = "application/yaml";
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Supported =
        "Post application/yaml, application/json, text/csv in UTF-8, and not compressed.";
    private const string NoSuchBook =
        "No rule book has this id; or several have, then add ?on= with a day of its period.";
    private const string NoDay = "'on' is a day, such as 2019-12-31.";
    private const string TooLong = "A body has at most 1,048,576 bytes.";
    private const string OneFinding = "The results cannot be evaluated. Findings: 1.";
    private const string TooManySubjects = "A body holds at most 1,000 subjects.";
    private const string TooManyFindings =
        "Results with more than 1,000 findings are not evaluated.";
    private const string TooLarge =
        "The evaluation has more than 16,777,216 bytes. Post fewer subjects at once.";

    [Theory]
    [InlineData("POST", Evaluations, null, "results: {}", 415, Supported)]
    [InlineData("POST", Evaluations, "application/xml", "<results/>", 415, Supported)]
    [InlineData("POST", Evaluations, "multipart/form-data; boundary=x", "--x--", 415, Supported)]
    [InlineData("POST", Evaluations, ";;;/", "results: {}", 415, Supported)]
    [InlineData("POST", Evaluations, "text/csv; charset=gb18030", "indicator", 415, Supported)]
    [InlineData("POST", Evaluations, "text/csv; charset=\"latin1\"", "indicator", 415, Supported)]
    [InlineData("POST", Evaluations, "application/json; charset=utf-16", "{}", 415, Supported)]
    [InlineData("POST", "/rulebooks/nothing/evaluations", Yaml, "results: {}", 404, NoSuchBook)]
    [InlineData("POST", "/rulebooks/..%2f..%2fetc/evaluations", Yaml, "", 404, NoSuchBook)]
    [InlineData("POST", "/rulebooks/%ff%fe/evaluations", Yaml, "", 404, NoSuchBook)]
    [InlineData("POST", "/rulebooks/2019.yaml/evaluations", Yaml, "", 404, NoSuchBook)]
    [InlineData("POST", Evaluations + "?on=2019-02-30", Yaml, "", 400, NoDay)]
    [InlineData("POST", Evaluations + "?on=", Yaml, "", 400, NoDay)]
    [InlineData("POST", Evaluations + "?on=2019-01-01&on=2019-01-02", Yaml, "", 400, NoDay)]
    [InlineData("GET", Evaluations, null, null, 405, null)]
    [InlineData("DELETE", "/rulebooks", null, null, 405, null)]
    [InlineData("GET", "/rules/gaoxin-hrss/2019.yaml", null, null, 404, null)]
    [InlineData("GET", "/appsettings.json", null, null, 404, null)]
    [InlineData("POST", Evaluations, Yaml, "", 422, OneFinding)]
    [InlineData("POST", Evaluations, Csv, "", 422, OneFinding)]
    [InlineData("POST", Evaluations, Yaml, "schema: perfeval/results/1\0", 422, OneFinding)]
    [InlineData("POST", Evaluations, Csv, "indicator,value\n\0,1\n", 422, OneFinding)]
    [InlineData("POST", Evaluations, Csv, "indicator,value\n\"", 422, OneFinding)]
    [InlineData("POST", Evaluations, Csv, "subject,indicator,value\n", 422, OneFinding)]
    [InlineData("POST", Evaluations, Json, "[*200000", 422, "")]
    [InlineData("POST", Evaluations, Json, "{\"a\":*100000", 422, "")]
    [InlineData("POST", Evaluations, Yaml, "#*1048577", 413, TooLong)]
    [InlineData(
        "POST",
        Evaluations,
        Csv,
        "subject,indicator,value\n#,x,1\n*83000",
        413,
        TooManySubjects
    )]
    [InlineData("POST", Evaluations, Csv, "subject,indicator,value\n#,x,\n*900", 413, TooLarge)]
    [InlineData("POST", Evaluations, Csv, "indicator,value\nx#,1\n*10000", 422, TooManyFindings)]
    [InlineData(
        "POST",
        Evaluations,
        Csv,
        "subject,indicator,value\n#,x,1\n#,x,1\n#,x,1\n*900",
        422,
        TooManyFindings
    )]
    public async Task What_is_refused_is_a_problem_that_tells_nothing_of_the_server(
        string method,
        string path,
        string? type,
        string? body,
        int status,
        string? detail
    )
    {
        // Also for who accepts no JSON, since there is nothing else.
        foreach (string accepted in (string[])["*/*", "text/html"])
        {
            HttpResponseMessage answer = await Send(
                method,
                path,
                type,
                body is null ? null : Encoding.UTF8.GetBytes(Unfolded(body)),
                request => request.Headers.Accept.ParseAdd(accepted)
            );
            string said = await Problem(answer, status);
            if (detail is { Length: > 0 })
            {
                Assert.Equal(detail, (string?)JsonNode.Parse(said)!["detail"]);
            }
        }

        Assert.Empty(sample.Failures);
    }

    [Theory]
    [InlineData("GET", "/rulebooks", null, null)]
    [InlineData("GET", "/openapi/v1.json", null, null)]
    [InlineData("POST", Evaluations, Yaml, "schema: perfeval/results/1\nresults: {x: 1}\n")]
    [InlineData("POST", Evaluations, Json, "{\"schema\":\"perfeval/results/1\",\"results\":{}}")]
    [InlineData("POST", Evaluations, Csv, "indicator,value\nx,1\n")]
    public async Task What_is_answered_tells_nothing_of_the_server(
        string method,
        string path,
        string? type,
        string? body
    )
    {
        HttpResponseMessage answer = await Send(
            method,
            path,
            type,
            body is null ? null : Encoding.UTF8.GetBytes(body)
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        TellsNothing(await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("zh-CN, en;q=0.5", "没有这个 id")]
    [InlineData("en;q=0.1, zh-Hant-TW;q=0.9", "没有这个 id")]
    [InlineData("zh;q=0", "No rule book")]
    [InlineData(";;q=NaN,zh", "No rule book")]
    [InlineData("zh;q=0.1,*3000", "没有这个 id")]
    public async Task A_problem_is_told_in_the_language_of_the_caller(string accepted, string begun)
    {
        HttpResponseMessage answer = await Send(
            "POST",
            "/rulebooks/nothing/evaluations",
            Yaml,
            [],
            request =>
                request.Headers.TryAddWithoutValidation("Accept-Language", Unfolded(accepted))
        );
        string detail = (string)JsonNode.Parse(await Problem(answer, 404))!["detail"]!;
        Assert.StartsWith(begun, detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_body_is_an_unsupported_media_type()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("schema: perfeval/results/1\nresults: {}\n"u8);
        }

        HttpResponseMessage answer = await Send(
            "POST",
            Evaluations,
            Yaml,
            packed.ToArray(),
            request => request.Content!.Headers.ContentEncoding.Add("gzip")
        );
        await Problem(answer, 415);
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_no_further_than_the_limit()
    {
        HttpResponseMessage answer = await Send(
            "POST",
            Evaluations,
            Yaml,
            Encoding.UTF8.GetBytes(new string('#', (1024 * 1024) + 1)),
            request => request.Headers.TransferEncodingChunked = true
        );
        Assert.Contains(TooLong, await Problem(answer, 413), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_lists_two_hundred_findings_at_most()
    {
        HttpResponseMessage answer = await Send(
            "POST",
            Evaluations,
            Yaml,
            Encoding.UTF8.GetBytes(Unfolded("k#: 1\n*2000"))
        );
        JsonNode problem = JsonNode.Parse(await Problem(answer, 422))!;
        Assert.Equal(200, problem["diagnostics"]!.AsArray().Count);
    }

    [Fact]
    public async Task Many_subjects_cost_little_memory()
    {
        const string ManySubjects = "subject,indicator,value\n#,x,1\n*90000";
        byte[] body = Encoding.UTF8.GetBytes(Unfolded(ManySubjects));
        Assert.InRange(body.Length, 800_000, 1024 * 1024);
        await Problem(await Send("POST", Evaluations, Csv, body), 413);
        Assert.InRange(sample.PeakMemory, 1, 600L * 1024 * 1024);
    }

    [Fact]
    public async Task Others_are_answered_while_many_are_graded()
    {
        byte[] body = Encoding.UTF8.GetBytes(Unfolded("subject,indicator,value\n#,x,\n*80"));
        Task<HttpResponseMessage>[] graded =
        [
            .. Enumerable.Range(0, 20).Select(_ => Send("POST", Evaluations, Csv, body)),
        ];
        HttpResponseMessage listed = await Send("GET", "/rulebooks", null, null);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
        Assert.All(
            await Task.WhenAll(graded),
            answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode)
        );
        Assert.Empty(sample.Failures);
    }

    [Theory]
    [InlineData("Content-Length: 1000", "schema: ")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nschem\r\n")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n")]
    [InlineData("Content-Length: 24", "subject,indicator,value\n")]
    public async Task Who_goes_away_in_the_middle_is_no_failure_of_the_server(
        string header,
        string begun
    )
    {
        string head = $"POST {Evaluations} HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n";
        for (int i = 0; i < 5; i++)
        {
            using var caller = new TcpClient();
            await caller.ConnectAsync(
                sample.Client.BaseAddress!.Host,
                sample.Client.BaseAddress.Port
            );
            await caller
                .GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes($"{head}{header}\r\n\r\n{begun}"));
        }

        HttpResponseMessage after = await Send("GET", "/rulebooks", null, null);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Empty(sample.Failures);
    }

    private async Task<HttpResponseMessage> Send(
        string method,
        string path,
        string? type,
        byte[]? body,
        Action<HttpRequestMessage>? prepare = null
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            // A body that is refused unread is asked for first; the connection may close while it is sent.
            request.Headers.ExpectContinue = true;
        }

        prepare?.Invoke(request);
        return await sample.Client.SendAsync(request);
    }

    private static async Task<string> Problem(HttpResponseMessage answer, int status)
    {
        string said = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(status, (int?)JsonNode.Parse(said)!["status"]);
        TellsNothing(said);
        return said;
    }

    // The made-up name of what was posted is the only one that looks like a file's.
    private static void TellsNothing(string said)
    {
        string names = said.Replace("results.yaml", "", StringComparison.Ordinal);
        Assert.DoesNotContain(Repository.Root, said, StringComparison.Ordinal);
        Assert.DoesNotContain(".yaml", names, StringComparison.Ordinal);
        Assert.DoesNotContain("rules/", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    // "head\nrow#\n*3" is the head and three rows, numbered in the place of #; a text without a line break is its own row.
    private static string Unfolded(string folded)
    {
        int star = folded.LastIndexOf('*');
        if (
            star < 0
            || !int.TryParse(folded[(star + 1)..], CultureInfo.InvariantCulture, out int times)
        )
        {
            return folded;
        }

        string head =
            folded.StartsWith("subject,", StringComparison.Ordinal)
            || folded.StartsWith("indicator,", StringComparison.Ordinal)
                ? folded[..(folded.IndexOf('\n', StringComparison.Ordinal) + 1)]
                : "";
        string row = folded[head.Length..star];
        var text = new StringBuilder(head);
        for (int i = 0; i < times; i++)
        {
            text.Append(
                row.Length == 1
                    ? row
                    : row.Replace(
                        "#",
                        i.ToString(CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
            );
        }

        return text.ToString();
    }
}
