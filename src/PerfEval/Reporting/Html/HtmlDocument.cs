using System.Text;

namespace PerfEval.Reporting.Html;

/// <summary>What stands around the content of every page: it needs nothing but itself, and runs nothing.</summary>
internal static class HtmlDocument
{
    /// <summary>The style that all pages share.</summary>
    public const string Style = "EvaluationHtml.css";

    /// <summary>The style of pages on which points are shown.</summary>
    public const string StyleOfScores = "ScoresHtml.css";

    /// <summary>Writes all that stands before the content.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="phrases">The words of the reader's language.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="styles">The names of the style sheets, each of which outranks those before it.</param>
    public static void Begin(
        HtmlPage page,
        Phrases phrases,
        string title,
        params ReadOnlySpan<string> styles
    )
    {
        string tag = phrases.Language == Language.Chinese ? "zh-CN" : "en";
        page.Line($"<!DOCTYPE html>");
        page.Line($"<html lang='{tag}'>");
        page.Line($"<head>");
        page.Line($"<meta charset='utf-8'/>");
        page.Line($"<meta name='viewport' content='width=device-width, initial-scale=1'/>");
        page.Line(
            $"<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\"/>"
        );
        page.Line($"<meta name='color-scheme' content='light dark'/>");
        page.Line($"<title>{title}</title>");
        page.Line($"<style>");
        foreach (string style in styles)
        {
            page.WriteMarkup(Read(style));
        }

        page.Line($"</style>");
        page.Line($"</head>");
        page.Line($"<body>");
        page.Line(
            $"<a class='skip' href='#content'>{phrases.Say("To the content", "跳到正文")}</a>"
        );
    }

    /// <summary>Writes what stands behind the content.</summary>
    public static void End(HtmlPage page)
    {
        page.Line($"</body>");
        page.Line($"</html>");
    }

    private static string Read(string style)
    {
        using Stream stream = typeof(HtmlDocument).Assembly.GetManifestResourceStream(style)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
