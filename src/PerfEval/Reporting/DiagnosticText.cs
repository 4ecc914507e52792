using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>Writes findings for a reader at a terminal.</summary>
internal static class DiagnosticText
{
    /// <summary>
    /// Returns the line that editors link. Under an error about a written text stands its line, with a caret
    /// under what did not fit.
    /// </summary>
    /// <param name="diagnostic">The finding.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(Diagnostic diagnostic, Language language)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        string line = VisibleText.Of(
            diagnostic.ToString(language) + Accepted(diagnostic, language)
        );
        return
            diagnostic.Severity == Severity.Error
            && !diagnostic.Code.StartsWith("PE1", StringComparison.Ordinal)
            ? line + Excerpt(diagnostic.Place)
            : line;
    }

    /// <summary>Returns who decided that a finding may stand, when and why, on one line.</summary>
    internal static string Of(Acceptance accepted, Language language)
    {
        string on = NodaTime.Text.LocalDatePattern.Iso.Format(accepted.On);
        string reason = accepted.Reason.ReplaceLineEndings(" ");
        return language == Language.Chinese
            ? $"{Terms.Accepted.In(language)}：{reason}（{accepted.By}，{on}）"
            : $"{Terms.Accepted.In(language)}: {reason} ({accepted.By}, {on})";
    }

    /// <summary>Returns the same as an addition to a sentence; nothing where nobody did.</summary>
    internal static string Accepted(Diagnostic diagnostic, Language language) =>
        diagnostic.Acceptance is { } accepted
            ? (language == Language.Chinese ? "；" : "; ") + Of(accepted, language)
            : "";

    private static string Excerpt(Place place)
    {
        if (place.Source is not { } source)
        {
            return "";
        }

        (int line, int column) = (place.Line, place.Column);
        int first = line == source.FirstLine ? source.FirstColumn : 1;
        string number = line.ToString(CultureInfo.InvariantCulture);
        string below = new(' ', number.Length);
        string shown = Reporting.Excerpt.Of(
            source.LineSpan(line),
            column - first,
            place.Length,
            $"{number} | ",
            $"{below} | "
        );
        return $"\n\n{shown}\n";
    }
}
