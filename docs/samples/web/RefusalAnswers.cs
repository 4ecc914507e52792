using Microsoft.AspNetCore.Diagnostics;

namespace WebSample;

/// <summary>Answers a refused request with problem details (RFC 9457), in the language of the caller.</summary>
internal sealed class RefusalAnswers : IExceptionHandler
{
    /// <summary>Returns what is said of a status that no route gave.</summary>
    public static IResult Of(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status415UnsupportedMediaType
            ? EvaluationRoutes.Unsupported.In(context.Request.Language())
            : Results.Problem(statusCode: context.Response.StatusCode);

    public async ValueTask<bool> TryHandleAsync(
        HttpContext context,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        Refusal? refusal = exception switch
        {
            Refusal own => own,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                new Refusal(
                    StatusCodes.Status413PayloadTooLarge,
                    $"A body has at most {Limits.BodyBytes:N0} bytes.",
                    $"请求正文最多 {Limits.BodyBytes:N0} 字节。"
                ),
            BadHttpRequestException unreadable => new Refusal(
                unreadable.StatusCode,
                "The request cannot be read.",
                "无法读取该请求。"
            ),
            _ => null,
        };
        if (refusal is null)
        {
            return false;
        }

        await refusal.In(context.Request.Language()).ExecuteAsync(context);
        return true;
    }
}
