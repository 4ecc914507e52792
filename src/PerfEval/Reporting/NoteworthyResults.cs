using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Rules;

namespace PerfEval.Reporting;

/// <summary>
/// What a reader has to know before trusting a grade: everything that is not plainly measured and plainly graded, in
/// groups, and in each in the document's order. What a person decided stands in a list of its own.
/// </summary>
internal sealed class NoteworthyResults(Phrases phrases, LevelNames levels, BookFindings aboutBook)
{
    /// <summary>The groups that have entries.</summary>
    public IEnumerable<NoteGroup> Of(SubjectEvaluation subject)
    {
        List<NodeEvaluation> nodes = [.. subject.Root.SelfAndBelow()];
        return Groups(nodes).Where(group => group.Notes.Count > 0);
    }

    /// <summary>
    /// What somebody has to look into, the gravest first and each node once: what is in error or refused, the worst
    /// grade, what is pending, and what else is noteworthy. Nothing of what is missing or not yet due.
    /// </summary>
    public IReadOnlyList<Note> NeedingAttention(SubjectEvaluation subject)
    {
        List<NodeEvaluation> nodes = [.. subject.Root.SelfAndBelow()];
        Grade worst = subject.Root.Tree.Table.Scale.Worst;
        NoteGroup poorest = Indicators(
            phrases.Label(worst),
            nodes,
            indicator => indicator.Grade == worst
        );
        List<NoteGroup> groups =
        [
            .. Groups(nodes)
                .Where(group => group.Status is not (Status.Missing or Status.NotYetDue)),
        ];
        groups.Insert(groups.FindIndex(group => group.Status is null or Status.Pending), poorest);
        return [.. groups.SelectMany(group => group.Notes).DistinctBy(note => note.Node.Path)];
    }

    private IEnumerable<NoteGroup> Groups(List<NodeEvaluation> nodes)
    {
        foreach (
            Status status in new[]
            {
                Status.Invalid,
                Status.Refused,
                Status.Missing,
                Status.Pending,
                Status.NotYetDue,
            }
        )
        {
            yield return Indicators(
                phrases.Of(status),
                nodes,
                indicator => indicator.Status == status
            ) with
            {
                Status = status,
            };
        }

        yield return Graded(phrases.Say("Contested", "重叠"), nodes, SegmentKind.Contested);
        yield return Graded(phrases.Say("Uncovered", "空档"), nodes, SegmentKind.Gap);
        yield return Graded(
            phrases.Say("Clamped: beyond the criteria", "超出各档，按最近一档评定"),
            nodes,
            SegmentKind.BeyondWorst,
            SegmentKind.BeyondBest
        );
        yield return Graded(
            phrases.Say("Beyond a best criterion that ends", "超出有上限的最优一档"),
            nodes,
            SegmentKind.BeyondTop
        );
        yield return Indicators(
            phrases.Say("Decided by rounding", "由舍入决定"),
            nodes,
            indicator => indicator.RoundingDecided
        );
        yield return new NoteGroup(
            phrases.Say("Left out or withheld by the roll-up", "汇总时不计入或不予定级"),
            [
                .. from node in nodes
                from finding in node.RollUp?.Diagnostics ?? []
                select new Note(node, FindingLines.Of(finding, phrases)),
                .. from node in nodes
                from part in node.RollUp?.Parts ?? []
                where part is { LeftOut: not null, Node.Indicator: null }
                select new Note(part.Node, phrases.Of(part.LeftOut!.Value)),
            ]
        );
        yield return new NoteGroup(
            phrases.Say(
                $"Open findings about {Several(Level.Responsibility)} and {Several(Level.Activity)}",
                $"{Several(Level.Responsibility)}和{Several(Level.Activity)}的未决问题"
            ),
            [
                .. from node in nodes
                where node.Indicator is null
                from finding in aboutBook.About(node)
                where finding.IsOpen
                select new Note(node, FindingLines.Of(finding, phrases)),
            ]
        );
    }

    private string Several(Level level) => phrases.Of(levels.SeveralOf(level));

    private NoteGroup Graded(
        string title,
        List<NodeEvaluation> nodes,
        params SegmentKind[] kinds
    ) =>
        Indicators(
            title,
            nodes,
            indicator =>
                indicator is { Status: Status.Graded, Ruling.Policy: not null, Decided: null }
                && kinds.Contains(indicator.Ruling.Kind)
        );

    private NoteGroup Indicators(
        string title,
        List<NodeEvaluation> nodes,
        Predicate<IndicatorEvaluation> isMeant
    ) =>
        new(
            title,
            [
                .. from node in nodes
                where node.Indicator is { } indicator && isMeant(indicator)
                let why = phrases.Reason(node.Indicator!)
                select new Note(node, why.Length > 0 ? why : phrases.OpenPoints(node.Indicator!)),
            ]
        );
}

/// <summary>Results that are noteworthy for the same reason.</summary>
/// <param name="Title">The reason, in a word or two.</param>
/// <param name="Notes">The results.</param>
internal sealed record NoteGroup(string Title, IReadOnlyList<Note> Notes)
{
    /// <summary>The status that is the reason; null for another.</summary>
    public Status? Status { get; init; }
}

/// <summary>A noteworthy result.</summary>
/// <param name="Node">Where it stands in the tree.</param>
/// <param name="Why">What is to be known about it.</param>
internal sealed record Note(NodeEvaluation Node, string Why);
