using PerfEval.Records;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>How many differences follow from their causes, by what they are about.</summary>
/// <param name="Grades">Grades, statuses and what grades are possible.</param>
/// <param name="Scores">Scores, shares and coverage.</param>
/// <param name="Findings">Findings, and the names by which results call them.</param>
/// <param name="Counts">How many indicators have which grade.</param>
/// <param name="Total">All of them.</param>
internal sealed record Consequences(int Grades, int Scores, int Findings, int Counts, long Total)
{
    /// <summary>Counts them.</summary>
    public static Consequences Of(VerificationResult result)
    {
        List<string> following =
        [
            .. result
                .Differences.Where(difference => difference.Kind == CauseKind.Consequence)
                .Select(difference => difference.Member.Split('.', '[')[0]),
        ];
        return new Consequences(
            following.Count(first => first is "status" or "grade" or "range"),
            following.Count(first =>
                first is "score" or "exact" or "coverage" or "parts" or "gates" or "arithmetic"
            ),
            following.Count(first => first is "findings"),
            following.Count(first => first is "counts"),
            following.Count + result.DifferenceCount - result.Differences.Count
        );
    }

    /// <summary>Returns each count that is not 0, with what it counts.</summary>
    public IEnumerable<string> Shown(Phrases phrases)
    {
        (string Name, long Count)[] all =
        [
            (phrases.Of(Terms.Plural(Terms.Grade)), Grades),
            (phrases.Of(Terms.Plural(Terms.Score)), Scores),
            (phrases.Of(Terms.Findings), Findings),
            (phrases.Say("counts", "计数"), Counts),
            (phrases.Say("others", "其他"), Total - Grades - Scores - Findings - Counts),
        ];
        return all.Where(one => one.Count > 0)
            .Select(one =>
                phrases.Say(
                    FormattableString.Invariant($"{one.Name} {one.Count}"),
                    FormattableString.Invariant($"{one.Name} {one.Count} 处")
                )
            );
    }
}
