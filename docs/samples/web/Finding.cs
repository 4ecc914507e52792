using PerfEval;

namespace WebSample;

/// <summary>A finding as the API answers it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units.</param>
/// <param name="Severity">error, warning or information.</param>
/// <param name="Code">The code, such as PE3001.</param>
/// <param name="Message">The sentence in the caller's language.</param>
internal sealed record Finding(
    string File,
    int Line,
    int Column,
    string Severity,
    string Code,
    string Message
)
{
    public static Finding[] All(IEnumerable<Diagnostic> diagnostics, Language language) =>
        [.. diagnostics.Select(diagnostic => Of(diagnostic, language))];

    private static Finding Of(Diagnostic diagnostic, Language language) =>
        new(
            diagnostic.Place.File ?? "",
            diagnostic.Place.Line,
            diagnostic.Place.Column,
            diagnostic.Severity.ToString().ToLowerInvariant(),
            diagnostic.Code,
            diagnostic.Message(language)
        );
}
