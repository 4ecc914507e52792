using System.Text;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Web;

/// <summary>Behind Kestrel, which lets nobody block, bodies are read and answers are written as files are.</summary>
public sealed class KestrelTests(GradingServer server) : IClassFixture<GradingServer>
{
    private static readonly string[] Subjects = ["高新区人社局", "高新区财政局", "高新区教育局"];

    private static readonly EvaluationResult Evaluation = GradingServer.Evaluator.Evaluate(
        RealTable.Book,
        MeasuredResults.Load(InputSource.FromBytes(Results, "r.yaml")),
        GradingServer.Options
    );

    private static byte[] Results => File.ReadAllBytes(RealTable.ResultsPath);

    // Longer than any buffer on its way, so that it comes and goes in pieces.
    private static byte[] Csv =>
        Encoding.UTF8.GetBytes(
            "subject,indicator,value,note\r\n"
                + string.Concat(
                    Subjects
                        .SelectMany(_ => Enumerable.Range(1, 60), (name, i) => $"{name}{i}")
                        .SelectMany(
                            _ => RealTable.Book.Table.Indicators,
                            (name, one) => $"{name},{one.Path},95%,{one.Path}\r\n"
                        )
                )
        );

    [Fact]
    public async Task A_door_that_blocks_is_refused()
    {
        string[] refused = Encoding
            .UTF8.GetString(await PostAsync("/blocking", Results))
            .Split('\n');
        Assert.Equal(2, refused.Length);
        Assert.All(
            refused,
            one =>
                Assert.StartsWith(
                    "Synchronous operations are disallowed.",
                    one,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Results_that_are_posted_are_answered_by_every_report(string form) =>
        Assert.Equal(
            Bytes(stream =>
            {
                switch (form)
                {
                    case "text":
                        EvaluationReport.WriteText(Evaluation, stream, Language.Chinese);
                        break;
                    case "markdown":
                        EvaluationReport.WriteMarkdown(Evaluation, stream, Language.Chinese);
                        break;
                    case "html":
                        EvaluationReport.WriteHtml(Evaluation, stream, Language.Chinese);
                        break;
                    case "csv":
                        EvaluationReport.WriteCsv(Evaluation, stream);
                        break;
                    default:
                        EvaluationReport.WriteJson(Evaluation, stream);
                        break;
                }
            }),
            await PostAsync($"/results/{form}", Results)
        );

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Rows_that_are_posted_are_graded_while_they_come_and_answered(string form)
    {
        using StreamedResults rows = StreamedResults
            .Open(InputSource.FromBytes(Csv, "r.csv"))
            .Value;
        StreamedEvaluation evaluation = GradingServer.Evaluator.Evaluate(
            RealTable.Book,
            rows,
            GradingServer.Options
        );
        byte[] expected = Bytes(stream =>
        {
            switch (form)
            {
                case "text":
                    EvaluationReport.WriteText(evaluation, stream, Language.Chinese);
                    break;
                case "markdown":
                    EvaluationReport.WriteMarkdown(evaluation, stream, Language.Chinese);
                    break;
                case "html":
                    EvaluationReport.WriteHtml(evaluation, stream, Language.Chinese);
                    break;
                case "csv":
                    EvaluationReport.WriteCsv(evaluation, stream);
                    break;
                default:
                    EvaluationReport.WriteJson(evaluation, stream);
                    break;
            }
        });

        Assert.Equal(expected, await PostAsync($"/stream/{form}", Csv));
    }

    [Fact]
    public async Task A_rule_book_that_is_posted_is_checked() =>
        Assert.Equal(
            Bytes(stream =>
                CheckReport.WriteSarif(
                    [
                        (
                            "b.yaml",
                            RuleBook
                                .Load(
                                    InputSource.FromBytes(
                                        File.ReadAllBytes(RealTable.BookPath),
                                        "b.yaml"
                                    )
                                )
                                .Diagnostics
                        ),
                    ],
                    stream,
                    Language.English
                )
            ),
            await PostAsync("/rulebook", await File.ReadAllBytesAsync(RealTable.BookPath))
        );

    [Fact]
    public async Task A_roll_up_and_cases_that_are_posted_are_used()
    {
        string rolledUp = Encoding.UTF8.GetString(
            await PostAsync("/rollup", await File.ReadAllBytesAsync(RealTable.EqualPath))
        );
        string run = Encoding.UTF8.GetString(
            await PostAsync("/cases", await File.ReadAllBytesAsync(RealTable.CasesPath))
        );

        Assert.Contains("u.yaml", rolledUp, StringComparison.Ordinal);
        Assert.Contains("failures=\"0\"", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_posted_is_verified()
    {
        EvaluationResult filed = GradingServer.Evaluator.Evaluate(
            RuleBook.Load(RealTable.BookPath),
            MeasuredResults.Load(RealTable.ResultsPath),
            GradingServer.Options
        );
        byte[] record = Bytes(stream => EvaluationReport.WriteJson(filed, stream));

        string answer = Encoding.UTF8.GetString(await PostAsync("/verify", record));

        Assert.Contains("\"identical\"", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_form_goes_out_and_comes_back_as_a_workbook()
    {
        byte[] form = await server.Client.GetByteArrayAsync("/form");
        byte[] workbook = await PostAsync("/workbook", form);

        Assert.Equal(
            Bytes(stream =>
                ResultsWorkbook.WriteTemplate(RealTable.Book, stream, Language.Chinese)
            ),
            form
        );
        Assert.Equal(
            Bytes(stream =>
                EvaluationWorkbook.Write(
                    GradingServer.Evaluator.Evaluate(
                        RealTable.Book,
                        ResultsWorkbook.Load(InputSource.FromBytes(form, "f.xlsx")),
                        GradingServer.Options
                    ),
                    stream,
                    Language.Chinese
                )
            ),
            workbook
        );
    }

    [Fact]
    public async Task A_schema_is_answered() =>
        Assert.Equal(
            Bytes(JsonSchemas.WriteRuleBook),
            await server.Client.GetByteArrayAsync("/schema")
        );

    private async Task<byte[]> PostAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        using HttpResponseMessage answer = await server.Client.PostAsync(path, content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
