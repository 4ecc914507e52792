using System.Text.Json;

namespace PerfEval.Records.Comparing;

/// <summary>Says in what two nodes of the same path differ.</summary>
internal static class AspectPass
{
    public static IEnumerable<Aspect> Run(
        (RecordedNode Node, RecordedPart? Part) from,
        (RecordedNode Node, RecordedPart? Part) to
    )
    {
        (RecordedNode before, RecordedNode after) = (from.Node, to.Node);
        (Aspect Aspect, bool IsSame)[] all =
        [
            (Aspect.Status, before.Status == after.Status),
            (Aspect.Grade, before.Grade == after.Grade),
            (Aspect.Score, before.Score == after.Score),
            (Aspect.Range, IsSameRange(before, after)),
            (Aspect.Coverage, before.Coverage == after.Coverage),
            (Aspect.Counts, IsSame("counts", before, after)),
            (
                Aspect.Value,
                (before.Value, before.NotApplicable) == (after.Value, after.NotApplicable)
                    && IsSame("compared", before, after)
            ),
            (Aspect.Criterion, Sets(before).SequenceEqual(Sets(after))),
            (Aspect.Policy, before.Policy == after.Policy),
            (Aspect.Decision, before.Decided == after.Decided),
            (Aspect.Weight, from.Part == to.Part),
            (Aspect.Gates, before.Gates.SequenceEqual(after.Gates)),
            (Aspect.Acceptance, before.Accepted.SequenceEqual(after.Accepted)),
            (Aspect.Deviation, before.Deviation == after.Deviation),
            (Aspect.Evidence, before.Evidence == after.Evidence),
            (Aspect.Note, before.Note == after.Note),
            (Aspect.Name, Equals(before.Name, after.Name)),
        ];
        return all.Where(one => !one.IsSame).Select(one => one.Aspect);
    }

    // The range of a node that has its grade and score is these once more.
    private static bool IsSameRange(RecordedNode before, RecordedNode after) =>
        (
            before.Possible.SequenceEqual(after.Possible)
            && before.Lowest == after.Lowest
            && before.Highest == after.Highest
        ) || (IsSettled(before) && IsSettled(after));

    private static bool IsSettled(RecordedNode node) =>
        node.Grade is not null && node.Lowest == node.Highest;

    private static IEnumerable<(string Grade, string Set)> Sets(RecordedNode node) =>
        node.Criteria.Select(criterion => (criterion.Grade, criterion.Set));

    private static bool IsSame(string member, RecordedNode before, RecordedNode after) =>
        JsonElement.DeepEquals(
            before.Element.GetProperty(member),
            after.Element.GetProperty(member)
        );
}
