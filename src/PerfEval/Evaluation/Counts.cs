using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>How many indicators have which grade, and how many of the others stand how.</summary>
public sealed class Counts
{
    private readonly int[] _byRank;
    private readonly int[] _byStatus;

    private Counts(int grades) =>
        (_byRank, _byStatus) = (new int[grades], new int[Enum.GetValues<Status>().Length]);

    /// <summary>How many indicators there are.</summary>
    public int Total => _byStatus.Sum();

    /// <summary>How many indicators have a grade.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public int Of(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _byRank[grade.Rank];
    }

    /// <summary>How many indicators have a status.</summary>
    public int Of(Status status) => _byStatus[(int)status];

    internal static Counts Of(IndicatorEvaluation indicator, GradeScale scale)
    {
        var counts = new Counts(scale.Grades.Count);
        counts._byStatus[(int)indicator.Status]++;
        if (indicator.Grade is { } grade)
        {
            counts._byRank[grade.Rank]++;
        }

        return counts;
    }

    internal static Counts Sum(IEnumerable<NodeEvaluation> nodes, GradeScale scale)
    {
        var sum = new Counts(scale.Grades.Count);
        foreach (NodeEvaluation node in nodes)
        {
            Add(node.Counts._byRank, sum._byRank);
            Add(node.Counts._byStatus, sum._byStatus);
        }

        return sum;
    }

    private static void Add(int[] from, int[] to)
    {
        for (int i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
