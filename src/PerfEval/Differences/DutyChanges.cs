using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Compares what two rule books say beside their tables: offices with their duties, goals, terms, and what nodes serve.</summary>
internal static class DutyChanges
{
    /// <summary>Compares offices, goals and terms, each with that of the same id.</summary>
    public static void Add(ChangeList changes, Duties old, Duties revised)
    {
        foreach (
            (string id, Office? before, Office? after) in Pairs(
                old.Offices,
                revised.Offices,
                office => office.Id.Value
            )
        )
        {
            if (before is null || after is null)
            {
                changes.Rule($"offices.{id}", before?.Name.ToString(), after?.Name.ToString());
                continue;
            }

            changes.Words($"offices.{id}", before.Name, after.Name);
            foreach (
                (string duty, Duty? one, Duty? other) in Pairs(
                    before.Duties,
                    after.Duties,
                    duty => duty.Id
                )
            )
            {
                if (one is null || other is null)
                {
                    changes.Rule($"duties.{duty}", one?.Text, other?.Text);
                }
                else
                {
                    changes.Words($"duties.{duty}", one.Text, other.Text);
                }
            }

            changes.Words(
                $"offices.{id}.source",
                Sources.Text(before.Source),
                Sources.Text(after.Source)
            );
        }

        foreach (
            (string id, StatedGoal? before, StatedGoal? after) in Pairs(
                old.Goals,
                revised.Goals,
                goal => goal.Id.Value
            )
        )
        {
            if (before is null || after is null)
            {
                changes.Rule($"goals.{id}", before?.Text, after?.Text);
                continue;
            }

            changes.Words($"goals.{id}", before.Text, after.Text);
            changes.Words(
                $"goals.{id}.source",
                Sources.Text(before.Source),
                Sources.Text(after.Source)
            );
        }

        foreach (
            (string term, GlossaryTerm? before, GlossaryTerm? after) in Pairs(
                old.Glossary,
                revised.Glossary,
                entry => entry.Term.Value
            )
        )
        {
            changes.Words($"glossary.{term}", before?.Text, after?.Text);
        }
    }

    /// <summary>Compares what nodes serve, but for what the nodes above them hand down.</summary>
    public static void Add(ChangeList changes, DutyLinks old, DutyLinks revised)
    {
        changes.Rule("offices", Text(old.Offices), Text(revised.Offices));
        changes.Rule("duties", Text(old.Duties), Text(revised.Duties));
        changes.Rule("goals", Text(old.Goals), Text(revised.Goals));
    }

    private static string? Text(IReadOnlyList<SourcedText> links) =>
        links.Count == 0 ? null : string.Join(", ", links.Select(link => link.Value));

    // In the old order, and behind them what is new.
    private static IEnumerable<(string Key, T? Old, T? New)> Pairs<T>(
        IReadOnlyList<T> old,
        IReadOnlyList<T> revised,
        Func<T, string> key
    )
        where T : class
    {
        Dictionary<string, T> before = ByKey(old);
        Dictionary<string, T> after = ByKey(revised);
        return old.Concat(revised)
            .Select(key)
            .Distinct(StringComparer.Ordinal)
            .Select(one => (one, before.GetValueOrDefault(one), after.GetValueOrDefault(one)));

        Dictionary<string, T> ByKey(IReadOnlyList<T> all) =>
            all.DistinctBy(key, StringComparer.Ordinal).ToDictionary(key, StringComparer.Ordinal);
    }
}
