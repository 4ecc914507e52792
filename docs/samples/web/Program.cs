using Microsoft.Extensions.Options;
using PerfEval;
using WebSample;

// dotnet run --project docs/samples/web -- --PerfEval:RuleBooks ../../../rules
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddPerfEval(
    builder.Configuration.GetSection("PerfEval"),
    o => o.IsNamedById = true // No answer says where they lie.
);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<RefusalAnswers>();
builder.Services.AddOpenApi();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
    kestrel.Limits.MaxConcurrentConnections = Limits.Connections;
});

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages(page => RefusalAnswers.Of(page.HttpContext).ExecuteAsync(page.HttpContext));
app.MapOpenApi();
app.MapRuleBooks();
app.MapEvaluations();
app.MapHealthChecks("/health");

try
{
    await app.RunAsync();
    return 0;
}
catch (Exception faulty) when (faulty is InvalidInputException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(faulty.Message);
    return 3;
}
