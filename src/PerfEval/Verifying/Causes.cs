using PerfEval.Records;

namespace PerfEval.Verifying;

/// <summary>Tells of each difference whether it is a cause, and of what kind, or follows from one.</summary>
/// <remarks>
/// A difference follows from a value or a decision of the same subject at its indicator or below its node, from a rule
/// there, and from any policy or other input. What follows from nothing is a cause that nobody can name.
/// </remarks>
internal sealed class Causes
{
    private static readonly string[] Measured =
    [
        "value",
        "named",
        "stated",
        "computed",
        "evidence",
        "note",
        "deviation",
        "reason",
    ];

    // What of a claim belongs to the rule, and what to the value.
    private static readonly string[] OfClaim = ["grade", "text", "means", "set"];

    private readonly HashSet<(string? Subject, string Path)> _explained = [];
    private bool _isAllExplained;

    private Causes() { }

    /// <summary>Tells of each difference what kind it is of, and how much follows from each cause.</summary>
    /// <param name="differences">The differences.</param>
    /// <param name="isFromTheSame">Whether the inputs and the version are those of the record.</param>
    /// <returns>The same differences, and the first of each cause, by kind.</returns>
    public static (
        IReadOnlyList<RecordedDifference> All,
        IReadOnlyList<RecordedDifference> Causes
    ) Of(IReadOnlyList<RecordedDifference> differences, bool isFromTheSame)
    {
        var causes = new Causes { _isAllExplained = !isFromTheSame };
        RecordedDifference[] all =
        [
            .. differences.Select(difference => difference with { Kind = KindOf(difference) }),
        ];
        foreach (RecordedDifference difference in all)
        {
            causes.Take(difference);
        }

        Dictionary<(string? Subject, string? Path), int> following = [];
        Dictionary<string, int> followingOfAll = [];
        int count = 0;
        for (int i = 0; i < all.Length; i++)
        {
            RecordedDifference difference = all[i];
            if (difference.Kind != CauseKind.Consequence)
            {
                continue;
            }

            if (!causes.Explain(difference))
            {
                all[i] = difference with { Kind = CauseKind.Unexplained };
                continue;
            }

            count++;
            (string? Subject, string? Path) key = (difference.Subject, difference.Path);
            following[key] = following.GetValueOrDefault(key) + 1;
            string path = difference.Path ?? "";
            followingOfAll[path] = followingOfAll.GetValueOrDefault(path) + 1;
        }

        var firsts = all.Where(difference => difference.Kind != CauseKind.Consequence)
            .GroupBy(KeyOf)
            .Select(First)
            .OrderBy(difference => difference.Kind)
            .Select(cause =>
                cause with
                {
                    Following = cause.Kind switch
                    {
                        CauseKind.Input or CauseKind.Policy => count,
                        CauseKind.Rule => Above(cause.Path)
                            .Sum(path => followingOfAll.GetValueOrDefault(path)),
                        CauseKind.Value or CauseKind.Decision when !IsAboutAssessors(cause) =>
                            Above(cause.Path)
                                .Sum(path => following.GetValueOrDefault((cause.Subject, path)))
                                + following.GetValueOrDefault((cause.Subject, null)),
                        _ => 0,
                    },
                }
            );
        return (all, [.. firsts]);
    }

    // As it was written, where that is known on both sides; else as it was read.
    private static RecordedDifference First(IEnumerable<RecordedDifference> cause) =>
        cause
            .OrderBy(one =>
                one is not { Recorded: not null, Recomputed: not null } ? 2
                : one.Member == "stated" ? 0
                : 1
            )
            .First();

    private static CauseKind KindOf(RecordedDifference difference)
    {
        string[] parts = difference.Member.Split('.', '[');
        string first = parts[0];
        if (parts.Contains("place"))
        {
            return CauseKind.Consequence;
        }

        if (first is "record" or "rulebook")
        {
            return parts.ElementAtOrDefault(1) switch
            {
                "inputs" => CauseKind.Input,
                "rollup" or "reading" => CauseKind.Policy,
                "ladder" or "findings" or "statements" => CauseKind.Consequence,
                _ => first == "record" ? CauseKind.Policy : CauseKind.Rule,
            };
        }

        if (difference.Path is null)
        {
            return first is "subject" or "subjects" or "assessor" or "assessors"
                ? CauseKind.Value
                : CauseKind.Consequence;
        }

        return first == "decided" ? CauseKind.Decision
            : Measured.Contains(first) ? CauseKind.Value
            : first is "name" or "source" || (first == "claims" && IsOfRule(parts)) ? CauseKind.Rule
            : CauseKind.Consequence;
    }

    private static bool IsOfRule(string[] claim) => claim.Length < 3 || OfClaim.Contains(claim[2]);

    // Who assessed changes no grade.
    private static bool IsAboutAssessors(RecordedDifference cause) =>
        cause is { Path: null } && cause.Member.StartsWith("assessor", StringComparison.Ordinal);

    private void Take(RecordedDifference cause)
    {
        switch (cause.Kind)
        {
            case CauseKind.Input or CauseKind.Policy:
                _isAllExplained = true;
                break;
            case CauseKind.Rule:
                Take(null, cause.Path);
                _isAllExplained |= cause.Path is null;
                break;
            case CauseKind.Value or CauseKind.Decision when !IsAboutAssessors(cause):
                Take(cause.Subject, cause.Path);
                break;
        }
    }

    private void Take(string? subject, string? path)
    {
        foreach (string above in Above(path))
        {
            _explained.Add((subject, above));
        }
    }

    // What belongs to no node follows from whatever lies below the department.
    private bool Explain(RecordedDifference difference)
    {
        string path = difference.Path ?? "";
        return _isAllExplained
            || _explained.Contains((difference.Subject, path))
            || _explained.Contains((null, path));
    }

    // An indicator, its activity, its responsibility, the department.
    private static IEnumerable<string> Above(string? path)
    {
        for (string own = path ?? ""; own.Length > 0; )
        {
            yield return own;
            own = own[..Math.Max(0, own.LastIndexOf('/'))];
        }

        yield return "";
    }

    // A rule is told by its criterion, what was measured by its indicator, and all else by itself.
    private static (CauseKind, string?, string?, string) KeyOf(RecordedDifference cause) =>
        (
            cause.Kind,
            cause.Subject,
            cause.Path,
            cause switch
            {
                { Kind: CauseKind.Value or CauseKind.Decision, Path: not null } => "",
                { Kind: CauseKind.Value } => cause.Member.Split('[')[0],
                { Kind: CauseKind.Rule } => cause.Member.Split(']')[0],
                _ => cause.Member,
            }
        );
}
