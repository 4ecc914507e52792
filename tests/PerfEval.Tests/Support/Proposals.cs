using System.Text.RegularExpressions;

namespace PerfEval.Tests.Support;

/// <summary>What the message of a finding says to write instead: <c>means: "&gt;= 90%"</c>.</summary>
public static partial class Proposals
{
    /// <summary>Returns the texts that a message proposes under <c>means</c>, in either language.</summary>
    public static IEnumerable<string> OfMeans(Diagnostic finding) =>
        Enum.GetValues<Language>()
            .SelectMany(language => Means().Matches(finding.Message(language)))
            .Select(match => match.Groups["means"].Value)
            .Where(IsFilledIn)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Returns the values that a message proposes for a key such as <c>noun</c> or <c>unit</c>.</summary>
    public static IEnumerable<string> Of(string key, Diagnostic finding) =>
        Enum.GetValues<Language>()
            .SelectMany(language =>
                Regex.Matches(
                    finding.Message(language),
                    $$"""\b{{key}}: (?<value>[^"{}]+?)(?=\}|$)"""
                )
            )
            .Select(match => match.Groups["value"].Value.Trim())
            .Where(IsFilledIn)
            .Distinct(StringComparer.Ordinal);

    // The author fills in what the reader leaves open: means: ….
    private static bool IsFilledIn(string value) => value != "…";

    [GeneratedRegex("""means: ["“](?<means>[^"”]+)["”]""")]
    private static partial Regex Means();
}
