using PerfEval;
using WebSample;

// dotnet run --project docs/samples/web -- --RuleBooks rules
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
string folder = builder.Configuration["RuleBooks"] ?? "rules";
builder.Services.AddPerfEval(o =>
{
    o.AddRuleBooks(folder);
    o.IsNamedById = true; // No answer says where they lie.
});
builder.Services.AddHostedService<RuleBooksFirst>();
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
