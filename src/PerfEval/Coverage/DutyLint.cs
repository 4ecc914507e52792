using PerfEval.Diagnostics;
using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Coverage;

/// <summary>What duties and goals nobody measures; said only where a rule book has offices or goals.</summary>
internal static class DutyLint
{
    /// <summary>The codes of what is found, which stand behind all others.</summary>
    public static readonly IReadOnlyList<string> CodesOfBlock =
    [
        Codes.PE4030.Id,
        Codes.PE4031.Id,
        Codes.PE4033.Id,
        Codes.PE4036.Id,
    ];

    /// <summary>Adds what is found.</summary>
    public static void Run(PublishedTable table, Findings findings)
    {
        Duties duties = table.Duties;
        CheckLinks(table, findings);
        if (!duties.AreCovered)
        {
            return;
        }

        CheckNumbers(duties, findings);
        var coverage = new DutyCoverage(table);
        foreach (Office office in duties.Offices.Where(office => !coverage.Serves(office)))
        {
            findings.Add(
                Catalogue.OfficeWithoutActivity,
                office.Id.Place,
                ("office", office.Name),
                ("id", office.Id.Value)
            );
        }

        Duty[] unnamed =
        [
            .. duties
                .Offices.SelectMany(office => office.Duties)
                .Where(duty => !coverage.Serves(duty)),
        ];
        if (unnamed.Length > 0)
        {
            findings.Add(
                Catalogue.DutiesUnnamed,
                unnamed[0].Place,
                ("count", unnamed.Length),
                ("all", duties.Offices.Sum(office => office.Duties.Count)),
                ("duties", NamedList.Of(unnamed.Select(duty => duty.Id), unnamed.Length))
            );
        }

        StatedGoal[] unmeasured = [.. duties.Goals.Where(goal => !coverage.Serves(goal))];
        foreach (StatedGoal goal in unmeasured)
        {
            findings.Add(
                Catalogue.GoalUnmeasured,
                goal.Id.Place,
                ("id", goal.Id.Value),
                ("text", goal.Text)
            );
        }
    }

    /// <summary>Returns advice: names that are goals, and one name with different criteria.</summary>
    public static IReadOnlyList<Diagnostic> Review(PublishedTable table)
    {
        var findings = new Findings();
        foreach (ActivityNode activity in table.Nodes.OfType<ActivityNode>())
        {
            foreach (Indicator indicator in activity.Indicators)
            {
                (string Key, LocalizedText? Text)[] words =
                [
                    ("goal", activity.Goal),
                    ("description", activity.Description),
                ];
                foreach (
                    (string key, _) in words.Where(word =>
                        word.Text is not null && Fold(word.Text) == Fold(indicator.Name)
                    )
                )
                {
                    findings.Add(
                        new Diagnostic(
                            Catalogue.NameIsGoal,
                            indicator.NamePlace,
                            ("name", indicator.Name),
                            ("key", key),
                            ("activity", activity.Name)
                        )
                        {
                            Path = indicator.Path,
                        }
                    );
                }
            }
        }

        foreach (
            IGrouping<string, Indicator> same in table.Indicators.GroupBy(
                indicator => Fold(indicator.Name),
                StringComparer.Ordinal
            )
        )
        {
            Indicator first = same.First();
            foreach (
                Indicator other in same.Skip(1)
                    .Where(other => Criteria(other) != Criteria(first))
                    .DistinctBy(Criteria, StringComparer.Ordinal)
            )
            {
                findings.Add(
                    new Diagnostic(
                        Catalogue.NameWithOtherCriteria,
                        other.NamePlace,
                        ("name", other.Name),
                        ("criteria", Criteria(other)),
                        ("path", first.Path),
                        ("others", Criteria(first))
                    )
                    {
                        Path = other.Path,
                    }
                );
            }
        }

        return findings.InOrder();
    }

    private static string Fold(LocalizedText text) => Folding.FoldLabel(text.ToString());

    private static string Criteria(Indicator indicator) =>
        string.Join(" | ", indicator.Criteria.Select(cell => cell.Criterion.Text.Value));

    private static void CheckLinks(PublishedTable table, Findings findings)
    {
        string[] offices = [.. table.Duties.Offices.Select(office => office.Id.Value)];
        string[] duties =
        [
            .. table.Duties.Offices.SelectMany(office => office.Duties.Select(duty => duty.Id)),
        ];
        string[] goals = [.. table.Duties.Goals.Select(goal => goal.Id.Value)];
        HashSet<Place> told = [];
        foreach (Node node in table.Nodes)
        {
            Check(node.Links.Offices, offices);
            Check(node.Links.Duties, duties);
            Check(node.Links.Goals, goals);
        }

        void Check(IReadOnlyList<SourcedText> links, string[] known)
        {
            foreach (SourcedText link in links)
            {
                // What is handed down is told where it is written.
                if (!known.Contains(link.Value) && told.Add(link.Place))
                {
                    findings.AddUnknown(Catalogue.UnknownLink, link.Place, link.Value, known);
                }
            }
        }
    }

    // One behind the other: a number that stands again, or is passed over, is told.
    private static void CheckNumbers(Duties duties, Findings findings)
    {
        foreach (Office office in duties.Offices)
        {
            int expected = 1;
            foreach (Duty duty in office.Duties)
            {
                if (!int.TryParse(duty.Number, out int number))
                {
                    break;
                }

                if (number != expected)
                {
                    findings.Add(
                        number < expected ? Catalogue.NumberRepeats : Catalogue.NumberSkips,
                        duty.Place,
                        ("office", office.Name),
                        ("number", duty.Number),
                        ("expected", expected)
                    );
                }

                expected = number + 1;
            }
        }
    }
}
