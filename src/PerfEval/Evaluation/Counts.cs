using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>How many indicators have which grade, and how many of the others stand how.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class Counts
{
    private static readonly int Statuses = Enum.GetValues<Status>().Length;

    private readonly int[] _byRank = new int[GradeScale.MostGrades];
    private readonly int[] _byStatus = new int[Statuses];

    private Counts(GradeScale scale) => Scale = scale;

    /// <summary>The scale of the grades.</summary>
    internal GradeScale Scale { get; }

    /// <summary>How many indicators there are.</summary>
    public int Total => _byStatus.Sum();

    /// <summary>How many indicators have a grade.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public int Of(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _byRank[grade.Rank];
    }

    /// <summary>How many indicators have a grade of this id; 0 where the scale has none.</summary>
    internal int Of(string id) =>
        Scale.Grades.FirstOrDefault(grade => grade.Id == id) is { } grade ? _byRank[grade.Rank] : 0;

    /// <summary>How many indicators have a status.</summary>
    /// <param name="status">The status.</param>
    public int Of(Status status) => _byStatus[(int)Choice.Check(status)];

    /// <summary>Counts indicators.</summary>
    internal static Counts Of(GradeScale scale, IEnumerable<IndicatorEvaluation> indicators)
    {
        var counts = new Counts(scale);
        foreach (IndicatorEvaluation indicator in indicators)
        {
            counts._byStatus[(int)indicator.Status]++;
            if (indicator.Grade is { } grade)
            {
                counts._byRank[grade.Rank]++;
            }
        }

        return counts;
    }

    /// <summary>Returns how many there are here and there.</summary>
    internal Counts Plus(Counts other)
    {
        var sum = new Counts(Scale);
        for (int i = 0; i < _byRank.Length; i++)
        {
            sum._byRank[i] = _byRank[i] + other._byRank[i];
        }

        for (int i = 0; i < Statuses; i++)
        {
            sum._byStatus[i] = _byStatus[i] + other._byStatus[i];
        }

        return sum;
    }

    /// <summary>Returns how many have a grade, and of how many: <c>7 of 9 graded</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Of(Status.Graded)} of {Total} graded");
}
