using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
using PerfEval.Rules.Scores;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Compares two nodes key by key.</summary>
internal static class NodeChanges
{
    public static NodeDifference Between(NodePair pair, ProvedTable old, ProvedTable revised)
    {
        var difference = new NodeDifference
        {
            Level = pair.Level,
            Old = pair.Old,
            New = pair.New,
        };
        if (pair is not { Old: { } before, New: { } after })
        {
            return difference;
        }

        var changes = new ChangeList(before.NamePlace, after.NamePlace);
        changes.Words("number", before.Number, after.Number);
        changes.Words("owner", before.StatedOwner, after.StatedOwner);
        changes.Number("weight", Number(before.Weight), Number(after.Weight));
        changes.Number("points", Number(before.Points), Number(after.Points));
        changes.Number("outOf", Number(before.OutOf), Number(after.OutOf));
        if (before is FundedNode funded && after is FundedNode alsoFunded)
        {
            changes.Number("budget", Number(funded.Budget), Number(alsoFunded.Budget));
            changes.Words("description", funded.Description, alsoFunded.Description);
            changes.Words("goal", funded.Goal, alsoFunded.Goal);
        }

        if (before is Indicator indicator && after is Indicator other)
        {
            Ladder ladder = old.Ladders[old.IndexOf(indicator.Path)];
            Ladder otherLadder = revised.Ladders[revised.IndexOf(other.Path)];
            changes.Words("target", indicator.Target?.Value, other.Target?.Value);
            changes.Rule(
                "score",
                ScoreLine.Of(old.ScoreAt(old.IndexOf(indicator.Path))),
                ScoreLine.Of(revised.ScoreAt(revised.IndexOf(other.Path)))
            );
            MeasureChanges.Add(changes, ladder, otherLadder);
            ReadingChanges.Add(changes, indicator.Reading, other.Reading);
            changes.Rule(
                "notApplicable",
                indicator.NotApplicable?.ToString().ToLowerInvariant(),
                other.NotApplicable?.ToString().ToLowerInvariant()
            );
            changes.Rule("gate", Text(indicator.Gate), Text(other.Gate));
            difference = difference with
            {
                Criteria = CriterionDifference.Between(indicator, other),
                Regions = LadderComparison.Between(ladder, otherLadder),
            };
        }

        DutyChanges.Add(changes, OwnLinks(before, old), OwnLinks(after, revised));
        changes.Rule("accept", Acceptances.Text(before.Accepted), Acceptances.Text(after.Accepted));
        changes.Words("source", Sources.Text(before.Source), Sources.Text(after.Source));
        return difference with { Changes = changes.Changes };
    }

    private static DutyLinks OwnLinks(Node node, ProvedTable proof) =>
        ReferenceEquals(node.Links, DutyLinks.None) ? node.Links
        : proof.Table.Nodes.FirstOrDefault(above => above.Children.Contains(node)) is { } above
            ? node.Links.Without(above.Links)
        : node.Links;

    private static (Rational, SourcedText)? Number(Weight? weight) =>
        weight is null ? null : (weight.Value, weight.Text);

    private static (Rational, SourcedText)? Number(StatedAmount? points) =>
        points is null ? null : (points.Value, points.Text);

    private static (Rational, SourcedText)? Number(Budget? budget) =>
        budget is null ? null : (budget.Amount, budget.Text);

    private static string? Text(Gate? gate) =>
        gate switch
        {
            null => null,
            { CapPoints: null } => $"{{when: {gate.When}, cap: {gate.Cap}}}",
            { Cap: null } => $"{{when: {gate.When}, capPoints: {gate.CapPoints}}}",
            _ => $"{{when: {gate.When}, cap: {gate.Cap}, capPoints: {gate.CapPoints}}}",
        };
}
