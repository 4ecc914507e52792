using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Web;

/// <summary>Kestrel as it comes, which lets nobody block, with a route for every kind of door: bodies are read, answers are written.</summary>
public sealed class GradingServer : IAsyncLifetime, IAsyncDisposable
{
    private readonly WebApplication _app;

    public GradingServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        Map();
    }

    /// <summary>A day on which all is evaluated.</summary>
    public static EvaluationOptions Options { get; } = new() { AsOf = new LocalDate(2019, 12, 31) };

    /// <summary>An evaluator for which it is always the same instant.</summary>
    public static Evaluator Evaluator { get; } = new(new StoppedClock());

    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private void Map()
    {
        _app.MapPost("/blocking", BlockingAsync);
        _app.MapPost("/rulebook", CheckAsync);
        _app.MapPost("/rollup", RollUpAsync);
        _app.MapPost("/cases", CasesAsync);
        _app.MapPost("/results/{form}", ResultsAsync);
        _app.MapPost("/stream/{form}", StreamAsync);
        _app.MapPost("/verify", VerifyAsync);
        _app.MapPost("/workbook", WorkbookAsync);
        _app.MapGet(
            "/form",
            context =>
                ResultsWorkbook.WriteTemplateAsync(
                    RealTable.Book,
                    context.Response.Body,
                    Language.Chinese,
                    context.RequestAborted
                )
        );
        _app.MapGet(
            "/schema",
            context => JsonSchemas.WriteRuleBookAsync(context.Response.Body, context.RequestAborted)
        );
    }

    private static InputSource Body(HttpContext context, string name) =>
        InputSource.FromStream(context.Request.Body, name);

    // Both ways are refused: what a body says is not read, and an answer is not written.
    private static async Task BlockingAsync(HttpContext context)
    {
        List<string> refused = [];
        try
        {
            MeasuredResults.Load(Body(context, "r.yaml"));
        }
        catch (InvalidOperationException refusal)
        {
            refused.Add(refusal.Message);
        }

        try
        {
            JsonSchemas.WriteRuleBook(context.Response.Body);
        }
        catch (InvalidOperationException refusal)
        {
            refused.Add(refusal.Message);
        }

        await context.Response.WriteAsync(string.Join('\n', refused), context.RequestAborted);
    }

    private static async Task CheckAsync(HttpContext context)
    {
        RuleBook book = await RuleBook.LoadAsync(
            Body(context, "b.yaml"),
            cancellationToken: context.RequestAborted
        );
        await CheckReport.WriteSarifAsync(
            [("b.yaml", book.Diagnostics)],
            context.Response.Body,
            Language.English,
            cancellationToken: context.RequestAborted
        );
    }

    private static async Task RollUpAsync(HttpContext context)
    {
        RollUp rollUp = await RollUp.LoadAsync(Body(context, "u.yaml"), context.RequestAborted);
        EvaluationResult evaluation = Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            Options with
            {
                RollUp = rollUp,
            }
        );
        await EvaluationReport.WriteJsonAsync(
            evaluation,
            context.Response.Body,
            context.RequestAborted
        );
    }

    private static async Task CasesAsync(HttpContext context)
    {
        CaseBook cases = await CaseBook.LoadAsync(
            Body(context, "c.yaml"),
            RealTable.Book,
            context.RequestAborted
        );
        await CaseReport.WriteJUnitAsync(
            [new CaseRun("c.yaml", cases.RuleBook.Id, cases.Run(), [])],
            context.Response.Body,
            Language.English,
            context.RequestAborted
        );
    }

    private static async Task ResultsAsync(HttpContext context)
    {
        MeasuredResults results = await MeasuredResults.LoadAsync(
            Body(context, "r.yaml"),
            context.RequestAborted
        );
        EvaluationResult evaluation = Evaluator.Evaluate(RealTable.Book, results, Options);
        Stream answer = context.Response.Body;
        CancellationToken aborted = context.RequestAborted;
        await (
            (string?)context.Request.RouteValues["form"] switch
            {
                "text" => EvaluationReport.WriteTextAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    cancellationToken: aborted
                ),
                "markdown" => EvaluationReport.WriteMarkdownAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    aborted
                ),
                "html" => EvaluationReport.WriteHtmlAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    aborted
                ),
                "csv" => EvaluationReport.WriteCsvAsync(evaluation, answer, aborted),
                _ => EvaluationReport.WriteJsonAsync(evaluation, answer, aborted),
            }
        );
    }

    private static async Task StreamAsync(HttpContext context)
    {
        CancellationToken aborted = context.RequestAborted;
        await using StreamedResults rows = (
            await StreamedResults.OpenAsync(Body(context, "r.csv"), aborted)
        ).Value;
        StreamedEvaluation evaluation = Evaluator.Evaluate(RealTable.Book, rows, Options);
        Stream answer = context.Response.Body;
        await (
            (string?)context.Request.RouteValues["form"] switch
            {
                "text" => EvaluationReport.WriteTextAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    cancellationToken: aborted
                ),
                "markdown" => EvaluationReport.WriteMarkdownAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    cancellationToken: aborted
                ),
                "html" => EvaluationReport.WriteHtmlAsync(
                    evaluation,
                    answer,
                    Language.Chinese,
                    cancellationToken: aborted
                ),
                "csv" => EvaluationReport.WriteCsvAsync(
                    evaluation,
                    answer,
                    cancellationToken: aborted
                ),
                _ => EvaluationReport.WriteJsonAsync(
                    evaluation,
                    answer,
                    cancellationToken: aborted
                ),
            }
        );
    }

    private static async Task VerifyAsync(HttpContext context)
    {
        ReadResult<VerificationResult> verified = await Verification.RunAsync(
            Body(context, "e.json"),
            InputSource.FromFile(RealTable.BookPath),
            [InputSource.FromFile(RealTable.ResultsPath)],
            cancellationToken: context.RequestAborted
        );
        await VerificationReport.WriteJsonAsync(
            verified.Value,
            context.Response.Body,
            context.RequestAborted
        );
    }

    private static async Task WorkbookAsync(HttpContext context)
    {
        MeasuredResults results = await ResultsWorkbook.LoadAsync(
            Body(context, "f.xlsx"),
            context.RequestAborted
        );
        await EvaluationWorkbook.WriteAsync(
            Evaluator.Evaluate(RealTable.Book, results, Options),
            context.Response.Body,
            Language.Chinese,
            context.RequestAborted
        );
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2020, 1, 1, 0, 0);
    }
}
