using PerfEval;
using WebSample;

// dotnet run --project docs/samples/web -- --RuleBooks rules
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
string folder = builder.Configuration["RuleBooks"] ?? "rules";
builder.Services.AddPerfEval(o => o.AddRuleBooks(folder));
builder.Services.AddHostedService<RuleBooksFirst>();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1024 * 1024);

WebApplication app = builder.Build();
app.UseExceptionHandler(
    new ExceptionHandlerOptions
    {
        // Such as 413, for a body beyond the limit.
        StatusCodeSelector = failure =>
            failure is BadHttpRequestException refused
                ? refused.StatusCode
                : StatusCodes.Status500InternalServerError,
    }
);
app.UseStatusCodePages();
app.MapOpenApi();
app.MapRuleBooks();
app.MapEvaluations();

try
{
    await app.RunAsync();
    return 0;
}
catch (InvalidInputException faulty)
{
    await Console.Error.WriteLineAsync(faulty.Message);
    return 3;
}
