using PerfEval.Import.Grids;
using PerfEval.Import.Tables;

namespace PerfEval.Import.Drafts;

/// <summary>What the draft says of grades and points beyond the words of the table, all of it told.</summary>
internal sealed class DraftRules
{
    private DraftRules(bool isRatioAssumed, IReadOnlyList<(string Id, string Label)> grades) =>
        (IsRatioAssumed, Grades) = (isRatioAssumed, grades);

    /// <summary>Whether points are earned in proportion to targets, since the table has points and targets and no rule.</summary>
    public bool IsRatioAssumed { get; }

    /// <summary>The grades of a scale of the table's own, best first; empty where it is the usual one.</summary>
    public IReadOnlyList<(string Id, string Label)> Grades { get; }

    /// <summary>Looks at a table.</summary>
    public static DraftRules Of(DraftTable table)
    {
        bool isRatio =
            table.Indicators.Any(one => one.Indicator is { Points: not null, Target: not null })
            && table.Indicators.All(one => one.Indicator is { Score: null, Criteria.Count: 0 });
        bool isUsual = table.Grades.TrueForAll(label => GradeScale.Default.Find(label) is not null);
        return new(
            isRatio,
            isUsual ? [] : [.. table.Grades.Select((label, i) => ($"g{i + 1}", label))]
        );
    }

    /// <summary>Returns the key under which the criterion of a grade stands.</summary>
    /// <param name="label">The label of the grade, as the heading has it.</param>
    public string KeyOf(string label) =>
        Grades.Count > 0
            ? Grades.First(grade => grade.Label == label).Id
            : GradeScale.Default.Find(label)!.Id;

    /// <summary>Tells whether a person has to give the points of an indicator: no target is there to compare with.</summary>
    public bool IsJudged(DraftIndicator indicator) =>
        IsRatioAssumed
        && indicator is { Points: not null, Fund: null }
        && (indicator.Target is not { } target || !HasNumber(target));

    private static bool HasNumber(GridCell target) =>
        CriterionReader.Read(target.Trimmed) is { Meaning: Criteria.Meaning.Range };
}
