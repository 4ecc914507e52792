using NodaTime.Text;
using PerfEval.Rules;

namespace PerfEval.Differences;

/// <summary>Findings that somebody decided about, in one text.</summary>
internal static class Acceptances
{
    /// <summary>Returns <c>PE3001 [90%, 91%): reason (by, on)</c> for each, in the order of the codes; null for none.</summary>
    public static string? Text(IReadOnlyList<AcceptedFinding> accepted) =>
        accepted.Count == 0
            ? null
            : string.Join("; ", accepted.Select(Text).Order(StringComparer.Ordinal));

    private static string Text(AcceptedFinding accepted)
    {
        string regions = accepted.Regions is { } stated ? $" {stated}" : "";
        string on = LocalDatePattern.Iso.Format(accepted.On);
        return $"{accepted.Code}{regions}: {accepted.Reason} ({accepted.By}, {on})";
    }
}
