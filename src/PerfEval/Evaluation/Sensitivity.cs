using PerfEval.RollUps;

namespace PerfEval.Evaluation;

/// <summary>The smallest change of one result that would change the grade of a node, for the better and for the worse.</summary>
/// <remarks>
/// <para>
/// Smallest is what takes the fewest grade steps of one indicator; among those the first in the document's order. All
/// indicators below the node that have a grade are searched, each for every grade that its ladder can give: weights,
/// points, rounding, bands and gates are those of the roll-up, and every other result stays what it is.
/// </para>
/// <para>Where points are summed, a grade of an indicator is worth nothing by itself, and nothing is searched.</para>
/// <para>A change counts if the node then has another grade; one that leaves several possible does not.</para>
/// </remarks>
internal sealed record Sensitivity
{
    internal Sensitivity(GradeChange? up, GradeChange? down)
    {
        (Up, Down) = (up, down);
    }

    /// <summary>What would make the grade better; null if no single result can.</summary>
    public GradeChange? Up { get; internal init; }

    /// <summary>What would make the grade worse; null if no single result can.</summary>
    public GradeChange? Down { get; internal init; }

    /// <summary>Finds the smallest changes of a node by rolling it up again with one grade changed.</summary>
    /// <param name="node">A node of an evaluation.</param>
    /// <returns>The changes; none for an indicator, and where the node has no grade.</returns>
    public static Sensitivity Of(NodeEvaluation node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node is not { RollUp.Plan.IsSum: false, Grade: not null })
        {
            return new Sensitivity(null, null);
        }

        ChangedGrades changes = node.Tree.Changes();
        return new Sensitivity(
            Smallest(node, changes, better: true),
            Smallest(node, changes, better: false)
        );
    }

    private static GradeChange? Smallest(NodeEvaluation node, ChangedGrades changes, bool better)
    {
        IReadOnlyList<Grade> grades = node.Tree.Plan!.Scale.Grades;
        WeighedNode weighed = node.Tree.Plan.Nodes[node.Number];
        for (int steps = 1; steps < grades.Count; steps++)
        {
            for (int i = weighed.First; i < weighed.First + weighed.Count; i++)
            {
                IndicatorEvaluation indicator = node.Tree.Indicators[i];
                int? rank = indicator.Grade?.Rank + (better ? -steps : steps);
                if (
                    rank is not { } other
                    || other < 0
                    || other >= grades.Count
                    || !indicator.CanEarn(grades[other])
                )
                {
                    continue;
                }

                Grade to = grades[other];
                Grade? made = changes.Of(node.Number, i, to);
                if (made is not null && made.Rank.CompareTo(node.Grade!.Rank) == (better ? -1 : 1))
                {
                    return new GradeChange(indicator, to, made);
                }
            }
        }

        return null;
    }
}
