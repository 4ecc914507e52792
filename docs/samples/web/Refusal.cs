using PerfEval;

namespace WebSample;

/// <summary>Why a request is not answered with what it asks for. It names nothing that the caller did not send.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="english">One sentence.</param>
/// <param name="chinese">The same in Chinese.</param>
/// <param name="findings">What was found in the results; the answer lists the first of them.</param>
internal sealed class Refusal(
    int status,
    string english,
    string chinese,
    IEnumerable<Diagnostic>? findings = null
) : Exception(english)
{
    public IResult In(Language language) =>
        Results.Problem(
            detail: language == Language.Chinese ? chinese : Message,
            statusCode: status,
            extensions: findings is null
                ? null
                : [new("diagnostics", Finding.All(findings.Take(Limits.FindingsListed), language))]
        );
}
