using PerfEval;

namespace WebSample;

/// <summary>The language in which a caller is answered.</summary>
internal static class AcceptedLanguage
{
    /// <summary>Returns Chinese where <c>Accept-Language</c> prefers it, and English otherwise.</summary>
    public static Language Language(this HttpRequest request)
    {
        string? preferred = request
            .GetTypedHeaders()
            .AcceptLanguage.Where(accepted => accepted.Quality != 0)
            .OrderByDescending(accepted => accepted.Quality ?? 1)
            .Select(accepted => accepted.Value.ToString())
            .FirstOrDefault();
        return preferred?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true
            ? PerfEval.Language.Chinese
            : PerfEval.Language.English;
    }
}
