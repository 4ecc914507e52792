using PerfEval.Text;

namespace PerfEval.Diagnostics;

/// <summary>What a finding says of something that does not exist: what was probably meant, if anything is near enough.</summary>
internal static class Suggestion
{
    /// <summary>
    /// Returns the arguments <c>guess</c>, which ends the sentence with a question or without one, and
    /// <c>nearest</c>, for programs, if there is one.
    /// </summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="limit">How much may be done to find it; null for the limit of one text.</param>
    public static IReadOnlyList<Argument> For(
        string written,
        IEnumerable<string> candidates,
        SearchLimit? limit = null
    ) =>
        Nearest.To(written.Trim(), candidates, 1, limit) is [var nearest]
            ?
            [
                (
                    "guess",
                    new LocalizedText($"; did you mean '{nearest}'?", $"；是否指“{nearest}”？")
                ),
                ("nearest", nearest),
            ]
            : [("guess", new LocalizedText(".", "。"))];
}
