using System.Net.Mime;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NodaTime.Text;
using PerfEval;

namespace WebSample;

/// <summary>Grades posted results.</summary>
internal static class EvaluationRoutes
{
    private const string Csv = "text/csv";

    // The name that findings show, whose ending also says how to read; it is never that of a file.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/yaml"] = "results.yaml",
        ["application/json"] = "results.json",
        [Csv] = "results.csv",
    };

    /// <summary>Refuses another form, another encoding, or a compressed body.</summary>
    public static Refusal Unsupported =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            $"Post {string.Join(", ", Names.Keys)} in UTF-8, and not compressed.",
            $"请以 UTF-8 提交 {string.Join("、", Names.Keys)}，且不要压缩。"
        );

    private static readonly SemaphoreSlim AtOnce = new(Limits.Evaluations);

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

    private static async Task EvaluateAsync(
        string id,
        string? on,
        HttpContext context,
        IRuleBookCatalog catalog,
        IEvaluator evaluator,
        CancellationToken cancellationToken
    )
    {
        RuleBook book = Find(catalog, id, on);
        string name = NameOf(context.Request);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);

        // In memory while it is small, and then in a temporary file, so that a caller who reads slowly costs little.
        await using var answer = new FileBufferingWriteStream();
        await AtOnce.WaitAsync(cancellationToken);
        try
        {
            var posted = InputSource.FromBytes(
                body.GetBuffer().AsMemory(0, (int)body.Length),
                name
            );
            if (name == Names[Csv])
            {
                Grading.WriteCsv(
                    evaluator,
                    book,
                    () => StreamedResults.Open(posted),
                    answer,
                    cancellationToken
                );
            }
            else
            {
                Grading.Write(
                    evaluator,
                    book,
                    MeasuredResults.Read(posted),
                    answer,
                    cancellationToken
                );
            }
        }
        finally
        {
            AtOnce.Release();
        }

        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.ContentLength = answer.Length;
        await answer.DrainBufferAsync(context.Response.Body, cancellationToken);
    }

    // The id is looked up in the catalogue and nowhere else; "on" is a day of the rule book's period.
    private static RuleBook Find(IRuleBookCatalog catalog, string id, string? on)
    {
        ParseResult<NodaTime.LocalDate>? day = on is null ? null : LocalDatePattern.Iso.Parse(on);
        if (day is { Success: false })
        {
            throw new Refusal(
                StatusCodes.Status400BadRequest,
                "'on' is a day, such as 2019-12-31.",
                "on 是日期，例如 2019-12-31。"
            );
        }

        return catalog.Find(id, day?.Value)
            ?? throw new Refusal(
                StatusCodes.Status404NotFound,
                "No rule book has this id; or several have, then add ?on= with a day of its period.",
                "没有这个 id 的指标体系；若有多个，请用 ?on= 指明其期间内的某一天。"
            );
    }

    private static string NameOf(HttpRequest request)
    {
        MediaTypeHeaderValue? type = request.GetTypedHeaders().ContentType;
        string charset = HeaderUtilities.RemoveQuotes(type?.Charset ?? default).ToString();
        return
            charset.ToUpperInvariant() is "" or "UTF-8"
            && request.Headers.ContentEncoding.Count == 0
            && type is not null
            && Names.TryGetValue(type.MediaType.ToString(), out string? name)
            ? name
            : throw Unsupported;
    }
}
