using NodaTime.Text;
using PerfEval.Rules;

namespace PerfEval.Differences;

/// <summary>Compares what two rule books say as a whole.</summary>
internal static class TableChanges
{
    public static IReadOnlyList<Change> Between(ComparedBook old, ComparedBook revised)
    {
        (PublishedTable before, PublishedTable after) = (old.Table, revised.Table);
        var changes = new ChangeList();
        changes.Rule("id", before.Id, after.Id);
        changes.Words("title", before.Title, after.Title);
        changes.Words("department.code", before.Department?.Code, after.Department?.Code);
        changes.Words("department.name", before.Department?.Name, after.Department?.Name);
        changes.Rule("period", Text(before.Period), Text(after.Period));
        changes.Rule("currency", before.Currency, after.Currency);
        changes.Written(
            "points",
            before.Points?.Text,
            after.Points?.Text,
            before.Points?.Value == after.Points?.Value
        );
        changes.Rule("timeZone", before.TimeZone.Id, after.TimeZone.Id);
        changes.Words("source", Sources.Text(before.Source), Sources.Text(after.Source));
        foreach (Level level in new[] { Level.Responsibility, Level.Activity, Level.Indicator })
        {
            changes.Words(
                $"levels.{level.ToString().ToLowerInvariant()}",
                before.Levels.StatedOf(level),
                after.Levels.StatedOf(level)
            );
        }

        AddGrades(changes, before.Scale, after.Scale);
        ReadingChanges.Add(changes, before.Reading, after.Reading);
        RollUpChanges.Add(changes, old.RollUp, revised.RollUp);
        AddTotals(changes, before.Totals, after.Totals);
        DutyChanges.Add(changes, before.Duties, after.Duties);
        changes.Rule("accept", Acceptances.Text(before.Accepted), Acceptances.Text(after.Accepted));
        return changes.Changes;
    }

    private static string Text(Rules.EvaluationPeriod period) =>
        LocalDatePattern.Iso.Format(period.From) + "/" + LocalDatePattern.Iso.Format(period.To);

    private static void AddGrades(ChangeList changes, GradeScale old, GradeScale revised)
    {
        changes.Rule("grades", Ids(old), Ids(revised));
        foreach (Grade grade in old.Grades)
        {
            if (revised.Find(grade.Id) is { } other)
            {
                changes.Words($"grades.{grade.Id}", grade.Label, other.Label);
            }
        }

        static string Ids(GradeScale scale) =>
            string.Join(", ", scale.Grades.Select(grade => grade.Id));
    }

    private static void AddTotals(
        ChangeList changes,
        IReadOnlyList<ControlTotal> old,
        IReadOnlyList<ControlTotal> revised
    )
    {
        Dictionary<string, Budget> ofOld = ByName(old);
        Dictionary<string, Budget> ofRevised = ByName(revised);
        foreach (string name in old.Concat(revised).Select(total => total.Name.Value).Distinct())
        {
            Budget? before = ofOld.GetValueOrDefault(name);
            Budget? after = ofRevised.GetValueOrDefault(name);
            changes.Number(
                $"totals.{name}",
                before is null ? null : (before.Amount, before.Text),
                after is null ? null : (after.Amount, after.Text)
            );
        }

        static Dictionary<string, Budget> ByName(IReadOnlyList<ControlTotal> totals) =>
            totals
                .DistinctBy(total => total.Name.Value)
                .ToDictionary(total => total.Name.Value, total => total.Amount);
    }
}
