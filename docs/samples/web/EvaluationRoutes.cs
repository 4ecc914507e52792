using System.Net.Mime;
using System.Text;
using NodaTime.Text;
using PerfEval;

namespace WebSample;

/// <summary>Grades posted results.</summary>
internal static class EvaluationRoutes
{
    // The name that findings show, whose ending also says how to read; it is never that of a file.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/yaml"] = "results.yaml",
        ["application/json"] = "results.json",
        ["text/csv"] = "results.csv",
    };

    public static void MapEvaluations(this IEndpointRouteBuilder app) =>
        app.MapPost("/rulebooks/{id}/evaluations", EvaluateAsync)
            .WithSummary("Grades results in YAML, JSON or CSV, in UTF-8 and of at most 1 MiB")
            .Accepts<string>(Names.Keys.First(), [.. Names.Keys.Skip(1)])
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    // The id is looked up in the catalogue and nowhere else; "on" is a day of the rule book's period.
    private static async Task<IResult> EvaluateAsync(
        string id,
        string? on,
        HttpRequest request,
        IRuleBookCatalog catalog,
        IEvaluator evaluator,
        CancellationToken cancellationToken
    )
    {
        ParseResult<NodaTime.LocalDate>? day = on is null ? null : LocalDatePattern.Iso.Parse(on);
        if (day is { Success: false })
        {
            return Results.Problem(
                "'on' is a day, such as 2019-12-31.",
                statusCode: StatusCodes.Status400BadRequest
            );
        }

        if (catalog.Find(id, day?.Value) is not { } book)
        {
            return Results.Problem(
                "No rule book has this id; or several have, then add ?on= with a day of its period.",
                statusCode: StatusCodes.Status404NotFound
            );
        }

        if (NameOf(request) is not { } name)
        {
            return Results.Problem(
                $"Post {string.Join(", ", Names.Keys)} in UTF-8.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            );
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        body.Position = 0;
        ReadResult<MeasuredResults> results = MeasuredResults.Read(body, name);
        if (!results.HasValue)
        {
            return Refused(Finding.All(results.Diagnostics, request.Language()));
        }

        EvaluationResult evaluation = evaluator.Evaluate(book, results.Value);
        if (evaluation.Subjects.Count == 0)
        {
            return Refused(Finding.All(evaluation.Diagnostics, request.Language()));
        }

        using var report = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, report);
        return Results.Bytes(report.ToArray(), MediaTypeNames.Application.Json);
    }

    // Null for what is not read: another form, or another encoding than UTF-8.
    private static string? NameOf(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { } type
        && (!type.Charset.HasValue || type.Encoding is UTF8Encoding)
            ? Names.GetValueOrDefault(type.MediaType.ToString())
            : null;

    private static IResult Refused(Finding[] diagnostics) =>
        Results.Problem(
            title: "The results cannot be evaluated.",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: [new KeyValuePair<string, object?>("diagnostics", diagnostics)]
        );
}
