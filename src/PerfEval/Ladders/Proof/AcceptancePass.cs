using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>Marks the findings that somebody decided to live with, and names the decisions that meet nothing.</summary>
internal static class AcceptancePass
{
    /// <returns>The findings of the whole book, with the acceptances noted and those in vain added.</returns>
    public static Findings Run(PublishedTable table, Findings found) =>
        Run([.. AllAccepted(table)], found);

    /// <summary>Marks the findings about whatever has paths.</summary>
    /// <param name="decisions">The decisions, each with the path of what it stands at, empty for the whole, and whether nothing lies below that.</param>
    /// <param name="found">What was found.</param>
    /// <returns>The findings, with the acceptances noted and those in vain added.</returns>
    public static Findings Run(
        IReadOnlyList<(string Path, bool IsIndicator, AcceptedFinding Accepted)> decisions,
        Findings found
    )
    {
        if (decisions.Count == 0)
        {
            return found;
        }

        List<Diagnostic> findings = [.. found.InOrder()];
        ILookup<(string, string), int> places = Places(findings);
        HashSet<string?> inError =
        [
            .. findings
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.Path),
        ];
        var unmatched = new Findings();
        foreach (var same in decisions.GroupBy(one => (one.Accepted.Code.Value, one.Path)))
        {
            bool isUnread = same.First().IsIndicator
                ? inError.Contains(same.Key.Path)
                : inError.Count > 0;
            Apply(
                same.Key.Path,
                isUnread,
                [.. same.Select(one => one.Accepted)],
                findings,
                [.. places[same.Key]],
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

    /// <summary>Applies the decisions about the findings of one code under one node.</summary>
    /// <param name="path">The path of the node; empty for the book.</param>
    /// <param name="isUnread">Whether something there is in error, and may hold what is accepted.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="meant">The positions of those that are meant.</param>
    /// <param name="unmatched">Where to say what meets nothing.</param>
    private static void Apply(
        string path,
        bool isUnread,
        List<AcceptedFinding> decisions,
        List<Diagnostic> findings,
        List<int> meant,
        Findings unmatched
    )
    {
        ILookup<string, int> byRegions = meant.ToLookup(i =>
            WithoutSpaces(findings[i].Regions ?? "")
        );
        List<string> regions = [.. meant.Select(i => findings[i].Regions).OfType<string>()];
        // Of those that say the same the last counts, and is met for all.
        Dictionary<string, (bool IsMet, bool IsError)> met = new(StringComparer.Ordinal);
        foreach (
            AcceptedFinding accepted in Enumerable.Reverse(decisions).DistinctBy(Key).Reverse()
        )
        {
            List<int> matching = accepted.Regions is null ? meant : [.. byRegions[Key(accepted)]];
            bool isError = matching.Exists(i => findings[i].Severity == Severity.Error);
            met.Add(Key(accepted), (matching.Count > 0, isError));
            foreach (int i in matching.Where(_ => !isError))
            {
                findings[i] = findings[i] with
                {
                    Acceptance = new Acceptance(accepted.Reason, accepted.By, accepted.On),
                };
            }
        }

        foreach (AcceptedFinding accepted in decisions)
        {
            (bool isMet, bool isError) = met[Key(accepted)];
            if (isError || (!isMet && (meant.Count > 0 || !isUnread)))
            {
                unmatched.Add(
                    new Diagnostic(
                        isError ? Catalogue.AcceptanceOfError
                            : regions.Count > 0 ? Catalogue.AcceptanceRegionsChanged
                            : meant.Count > 0 ? Catalogue.AcceptanceWithoutRegions
                            : Catalogue.AcceptanceMatchesNothing,
                        accepted.Code.Place,
                        ("code", accepted.Code.Value),
                        ("accepted", accepted.Regions?.Value ?? ""),
                        ("regions", NamedList.Of(regions, regions.Count, "; "))
                    )
                    {
                        Path = path.Length == 0 ? null : path,
                    }
                );
            }
        }
    }

    // No region is a space.
    private static string Key(AcceptedFinding accepted) =>
        accepted.Regions is { } regions ? WithoutSpaces(regions.Value) : " ";

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
