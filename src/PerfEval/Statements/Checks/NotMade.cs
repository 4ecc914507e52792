using PerfEval.Diagnostics;

namespace PerfEval.Statements.Checks;

/// <summary>A check that was not made, since something that it needs is blank.</summary>
internal static class NotMade
{
    public static FigureCheck Of(CheckKind kind, Figure figure, string english, string chinese) =>
        Of(kind, figure, figure, english, chinese);

    /// <summary>Makes the check.</summary>
    /// <param name="kind">What would have been compared.</param>
    /// <param name="figure">The figure that it is about.</param>
    /// <param name="blank">The figure that is blank.</param>
    /// <param name="english">With what it would have been compared: <c>against its parts</c>.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public static FigureCheck Of(
        CheckKind kind,
        Figure figure,
        Figure blank,
        string english,
        string chinese
    ) =>
        new(
            kind,
            figure.Path,
            "",
            new Diagnostic(
                Catalogue.CheckNotMade,
                blank.Place,
                ("figure", Said.Of(blank)),
                ("what", new LocalizedText(english, chinese))
            )
            {
                Path = blank.Path,
            }
        );
}
