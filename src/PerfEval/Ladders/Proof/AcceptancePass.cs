using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>Marks the findings that somebody decided to live with, and names the decisions that meet nothing.</summary>
internal static class AcceptancePass
{
    /// <returns>The findings of the whole book, with the acceptances noted and those in vain added.</returns>
    public static Findings Run(PublishedTable table, Findings found)
    {
        List<(string Path, bool IsIndicator, AcceptedFinding Accepted)> decisions =
        [
            .. AllAccepted(table),
        ];
        if (decisions.Count == 0)
        {
            return found;
        }

        List<Diagnostic> findings = [.. found.InOrder()];
        ILookup<(string, string), int> places = Places(findings);
        var unmatched = new Findings();
        foreach ((string path, bool isIndicator, AcceptedFinding accepted) in decisions)
        {
            Apply(
                path,
                isIndicator,
                accepted,
                findings,
                [.. places[(accepted.Code.Value, path)]],
                unmatched
            );
        }

        var all = new Findings();
        findings.ForEach(all.Add);
        foreach (Diagnostic finding in unmatched.InOrder())
        {
            all.Add(finding);
        }

        return all;
    }

    // The positions of the findings of a code under a node: each counts for its own node and for all above it.
    private static ILookup<(string Code, string Path), int> Places(List<Diagnostic> findings) =>
        Enumerable
            .Range(0, findings.Count)
            .SelectMany(i =>
                PathsUpwards(findings[i].Path).Select(path => (Key: (findings[i].Code, path), i))
            )
            .ToLookup(one => one.Key, one => one.i);

    private static IEnumerable<string> PathsUpwards(string? path)
    {
        yield return "";
        while (path is { Length: > 0 })
        {
            yield return path;
            path = path[..Math.Max(0, path.LastIndexOf('/'))];
        }
    }

    private static void Apply(
        string path,
        bool isIndicator,
        AcceptedFinding accepted,
        List<Diagnostic> findings,
        List<int> meant,
        Findings unmatched
    )
    {
        List<int> matching = [.. meant.Where(i => HasRegions(findings[i], accepted))];
        bool isError = matching.Exists(i => findings[i].Severity == Severity.Error);
        foreach (int i in matching.Where(_ => !isError))
        {
            findings[i] = findings[i] with
            {
                Acceptance = new Acceptance(accepted.Reason, accepted.By, accepted.On),
            };
        }

        // What is in error could not be read, and may hold what is accepted.
        bool isUnread = meant.Count == 0 && IsInError(path, isIndicator, findings);
        if ((matching.Count == 0 && !isUnread) || isError)
        {
            Wording wording =
                isError ? Catalogue.AcceptanceOfError
                : meant.Exists(i => findings[i].Regions is not null)
                    ? Catalogue.AcceptanceRegionsChanged
                : meant.Count > 0 ? Catalogue.AcceptanceWithoutRegions
                : Catalogue.AcceptanceMatchesNothing;
            string found = string.Join(
                "; ",
                meant.Select(i => findings[i].Regions).OfType<string>()
            );
            unmatched.Add(
                new Diagnostic(
                    wording,
                    accepted.Code.Place,
                    ("code", accepted.Code.Value),
                    ("accepted", accepted.Regions?.Value ?? ""),
                    ("regions", found)
                )
                {
                    Path = path.Length == 0 ? null : path,
                }
            );
        }
    }

    private static bool IsInError(string path, bool isIndicator, List<Diagnostic> findings) =>
        findings.Exists(finding =>
            finding.Severity == Severity.Error && (!isIndicator || finding.Path == path)
        );

    private static bool HasRegions(Diagnostic finding, AcceptedFinding accepted) =>
        accepted.Regions is null
        || WithoutSpaces(accepted.Regions.Value) == WithoutSpaces(finding.Regions ?? "");

    private static string WithoutSpaces(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<(
        string Path,
        bool IsIndicator,
        AcceptedFinding Accepted
    )> AllAccepted(PublishedTable table)
    {
        foreach (AcceptedFinding accepted in table.Accepted)
        {
            yield return ("", false, accepted);
        }

        foreach (Node node in table.Nodes)
        {
            foreach (AcceptedFinding accepted in node.Accepted)
            {
                yield return (node.Path, node is Indicator, accepted);
            }
        }
    }
}
