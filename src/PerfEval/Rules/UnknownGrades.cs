using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>Says that a text names no grade of a scale.</summary>
internal static class UnknownGrades
{
    /// <summary>Adds the finding, with the grades that there are.</summary>
    public static void ReportUnknown(this GradeScale scale, SourcedText named, Findings findings) =>
        findings.Add(
            Catalogue.UnknownGrade,
            named.Place,
            [
                ("key", named.Value),
                .. Suggestion.For(named.Value, scale.Names),
                ("keys", string.Join(", ", scale.Grades.Select(grade => grade.Id))),
            ]
        );
}
