using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>Marks the findings that somebody decided to live with, and names the decisions that meet nothing.</summary>
internal static class AcceptancePass
{
    /// <returns>The findings of the whole book, with the acceptances noted and those in vain added.</returns>
    public static Findings Run(PublishedTable table, Findings found)
    {
        List<Diagnostic> findings = [.. found.InOrder()];
        var unmatched = new Findings();
        foreach ((string path, AcceptedFinding accepted) in AllAccepted(table))
        {
            Apply(path, accepted, findings, unmatched);
        }

        var all = new Findings();
        findings.ForEach(all.Add);
        foreach (Diagnostic finding in unmatched.InOrder())
        {
            all.Add(finding);
        }

        return all;
    }

    private static void Apply(
        string path,
        AcceptedFinding accepted,
        List<Diagnostic> findings,
        Findings unmatched
    )
    {
        List<int> meant = [];
        for (int i = 0; i < findings.Count; i++)
        {
            if (findings[i].Code == accepted.Code.Value && LiesUnder(findings[i].Path, path))
            {
                meant.Add(i);
            }
        }

        List<int> matching = [.. meant.Where(i => HasRegions(findings[i], accepted))];
        bool isError = matching.Exists(i => findings[i].Severity == Severity.Error);
        foreach (int i in matching.Where(_ => !isError))
        {
            findings[i] = findings[i] with
            {
                Acceptance = new Acceptance(accepted.Reason, accepted.By, accepted.On),
            };
        }

        if (matching.Count == 0 || isError)
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

    private static bool LiesUnder(string? path, string ancestor) =>
        ancestor.Length == 0
        || (
            path is not null
            && (path == ancestor || path.StartsWith(ancestor + "/", StringComparison.Ordinal))
        );

    private static bool HasRegions(Diagnostic finding, AcceptedFinding accepted) =>
        accepted.Regions is null
        || WithoutSpaces(accepted.Regions.Value) == WithoutSpaces(finding.Regions ?? "");

    private static string WithoutSpaces(string text) =>
        string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<(string Path, AcceptedFinding Accepted)> AllAccepted(
        PublishedTable table
    )
    {
        IEnumerable<Node> nodes = table.Responsibilities.SelectMany(responsibility =>
            responsibility
                .Activities.SelectMany(activity => activity.Indicators.Prepend<Node>(activity))
                .Prepend(responsibility)
        );
        return table
            .Accepted.Select(accepted => ("", accepted))
            .Concat(
                nodes.SelectMany(node => node.Accepted.Select(accepted => (node.Path, accepted)))
            );
    }
}
