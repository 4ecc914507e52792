using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Joining;

/// <summary>Who filled in the results of one subject, where they may come from several files or sheets.</summary>
internal static class Hands
{
    /// <summary>Returns the sets that are evaluated together: those of the first role, and those of no stated one.</summary>
    /// <param name="sets">The sets of one subject.</param>
    /// <param name="findings">Where to say which are left out.</param>
    public static IReadOnlyList<ResultSet> OfOneRole(
        IReadOnlyList<ResultSet> sets,
        Findings findings
    )
    {
        if (
            sets.FirstOrDefault(set => set.Assessor is not null)
            is not { Assessor: { } first } leading
        )
        {
            return sets;
        }

        List<ResultSet> joined = [];
        foreach (ResultSet set in sets)
        {
            if (set.Assessor is not { } assessor || assessor.Role == first.Role)
            {
                joined.Add(set);
                continue;
            }

            findings.Add(
                Catalogue.RolesDiffer,
                set.AssessorPlace,
                ("role", Named(assessor.Role)),
                ("other", leading.AssessorPlace.ToString()),
                ("otherRole", Named(first.Role))
            );
        }

        return joined;
    }

    /// <summary>Returns the assessors, each with the file and the indicators that came from it.</summary>
    /// <param name="sets">The sets of one subject.</param>
    /// <param name="pathsOf">The paths of the indicators of which a set says something, in the document's order.</param>
    public static IReadOnlyList<Assessor> Assessors(
        IReadOnlyList<ResultSet> sets,
        Func<int, IReadOnlyList<string>> pathsOf
    )
    {
        List<Assessor> assessors = [];
        for (int i = 0; i < sets.Count; i++)
        {
            if (sets[i].Assessor is { } assessor)
            {
                assessors.Add(assessor with { File = sets[i].File, Indicators = pathsOf(i) });
            }
        }

        return assessors;
    }

    private static LocalizedText Named(AssessorRole role) =>
        role switch
        {
            AssessorRole.Self => Terms.SelfAssessment,
            AssessorRole.Review => Terms.Review,
            _ => Terms.Audit,
        };
}
