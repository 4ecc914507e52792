using PerfEval.Evaluation;
using PerfEval.Ladders;

namespace PerfEval.Differences.Regradings;

/// <summary>Compares how the nodes of one subject stand by two rule books, and says why.</summary>
internal sealed class ComparedSubject
{
    private readonly Dictionary<string, NodeEvaluation> _old;
    private readonly Dictionary<string, NodeDifference> _differences;
    private readonly TableDifference _difference;
    private readonly bool _isRollUpGiven;

    private ComparedSubject(SubjectEvaluation old, TableDifference difference, bool isRollUpGiven)
    {
        _old = old.Root.SelfAndBelow().ToDictionary(node => node.Path, StringComparer.Ordinal);
        _differences = difference.Nodes.ToDictionary(Key, StringComparer.Ordinal);
        (_difference, _isRollUpGiven) = (difference, isRollUpGiven);
    }

    /// <param name="old">The subject by the old rule book.</param>
    /// <param name="revised">The subject by the new one.</param>
    /// <param name="difference">How the rule books differ.</param>
    /// <param name="isRollUpGiven">Whether a roll-up file takes the place of what the books say.</param>
    public static SubjectRegrading Between(
        SubjectEvaluation old,
        SubjectEvaluation revised,
        TableDifference difference,
        bool isRollUpGiven
    )
    {
        ComparedSubject comparison = new ComparedSubject(old, difference, isRollUpGiven);
        return new SubjectRegrading(
            revised.Subject,
            [.. revised.Root.SelfAndBelow().Select(comparison.Compare).OfType<NodeRegrading>()]
        );
    }

    private NodeRegrading? Compare(NodeEvaluation node) =>
        Before(node) is { } before && !StandAlike(before, node)
            ? new NodeRegrading(
                before,
                node,
                node.Indicator is { } indicator
                    ? CausesOf(before.Indicator!, indicator)
                    : CausesBelow(before, node)
            )
            : null;

    private NodeEvaluation? Before(NodeEvaluation node) =>
        _difference.Pairing.OldPathOf(node.Path) is { } path ? _old[path] : null;

    private static bool StandAlike(NodeEvaluation old, NodeEvaluation revised) =>
        old.Indicator is { } one && revised.Indicator is { } other
            ? Standing(one) == Standing(other)
            : old.RollUp is null
                || revised.RollUp is null
                || Standing(old.RollUp) == Standing(revised.RollUp);

    // Grades of two scales are the same if they have one id.
    private static (Status, string) Standing(IndicatorEvaluation indicator) =>
        (indicator.Status, string.Join(' ', indicator.Possible.Select(grade => grade.Id)));

    private static (Status, string?, string?, string?, string?) Standing(NodeRollUp rollUp) =>
        (
            rollUp.Status,
            rollUp.Lowest?.Grade?.Id,
            (rollUp.Lowest?.Points ?? rollUp.Lowest?.Score)?.ToString(),
            rollUp.Highest?.Grade?.Id,
            (rollUp.Highest?.Points ?? rollUp.Highest?.Score)?.ToString()
        );

    private List<RegradingCause> CausesOf(IndicatorEvaluation old, IndicatorEvaluation revised)
    {
        bool isReadByBook = old.Indicator.Reading is null || revised.Indicator.Reading is null;
        List<RegradingCause> causes =
        [
            .. BookCauses(key =>
                key == "grades"
                || (key == "period" && revised.Ladder is TimingLadder)
                || (isReadByBook && key.StartsWith("reading.", StringComparison.Ordinal))
            ),
        ];
        string path = revised.Indicator.Path;
        if (_differences.GetValueOrDefault(path) is { } difference)
        {
            causes.AddRange(
                Criteria(difference, old, revised)
                    .Select(grade => $"criteria.{grade}")
                    .Concat(
                        difference
                            .Changes.Where(change => !change.IsWordsOnly)
                            .Select(change => change.Key)
                            .Where(key => key is not ("weight" or "gate" or "accept"))
                    )
                    .Select(key => new RegradingCause(path, key))
            );
        }

        return causes;
    }

    // Those that claim the value in one book only. A value that none claims is graded by its neighbours: then all that differ.
    private static List<string> Criteria(
        NodeDifference difference,
        IndicatorEvaluation old,
        IndicatorEvaluation revised
    )
    {
        List<string> all =
        [
            .. difference
                .Criteria.Where(criterion => !criterion.IsSameSet)
                .Select(criterion => criterion.Grade),
        ];
        List<string> claiming =
        [
            .. all.Where(grade => Claims(old, grade) != Claims(revised, grade)),
        ];
        return claiming.Count > 0 ? claiming : all;

        static bool Claims(IndicatorEvaluation indicator, string grade) =>
            indicator.Ruling?.Claims.Any(cell => cell.Grade.Id == grade) ?? false;
    }

    private List<RegradingCause> CausesBelow(NodeEvaluation old, NodeEvaluation revised)
    {
        List<RegradingCause> causes =
        [
            .. BookCauses(key =>
                key == "grades"
                || (!_isRollUpGiven && key.StartsWith("rollup.", StringComparison.Ordinal))
            ),
        ];
        foreach (NodeEvaluation child in revised.Children)
        {
            causes.AddRange(KeysOf(child, old).Select(key => new RegradingCause(child.Path, key)));
        }

        causes.AddRange(CausesByLeaving(old, revised));
        return causes;
    }

    // Why a node changes the one it lies under now.
    private IEnumerable<string> KeysOf(NodeEvaluation child, NodeEvaluation oldParent)
    {
        if (_difference.Pairing.OldPathOf(child.Path) is not { } before)
        {
            yield return "added";
            yield break;
        }

        if (!Holds(oldParent, before))
        {
            yield return "moved";
        }

        if (!StandAlike(_old[before], child))
        {
            yield return _old[before].Grade?.Id == child.Grade?.Id ? "score" : "grade";
        }

        foreach (Change change in _differences.GetValueOrDefault(child.Path)?.Changes ?? [])
        {
            if (!change.IsWordsOnly && change.Key is "weight" or "budget" or "gate")
            {
                yield return change.Key;
            }
        }
    }

    private IEnumerable<RegradingCause> CausesByLeaving(NodeEvaluation old, NodeEvaluation revised)
    {
        foreach (NodeEvaluation child in old.Children)
        {
            string? after = _difference.Pairing.NewPathOf(child.Path);
            if (after is null)
            {
                yield return new RegradingCause(child.Path, "removed");
            }
            else if (!Holds(revised, after))
            {
                yield return new RegradingCause(after, "moved");
            }
        }
    }

    private static bool Holds(NodeEvaluation parent, string path) =>
        parent.Children.Any(child => child.Path == path);

    private IEnumerable<RegradingCause> BookCauses(Func<string, bool> isCause) =>
        _difference
            .Changes.Where(change => !change.IsWordsOnly && isCause(change.Key))
            .Select(change => new RegradingCause("", change.Key));

    // An old path may have gone to another node; what was removed is asked for by no path.
    private static string Key(NodeDifference difference) =>
        difference.New?.Path ?? $"removed {difference.Old!.Path}";
}
