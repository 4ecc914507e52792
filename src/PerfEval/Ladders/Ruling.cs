using PerfEval.Rules;

namespace PerfEval.Ladders;

/// <summary>What a ladder says about a value: one grade, or none with the grades that come into question.</summary>
/// <param name="Kind">How the criteria stand to the value.</param>
/// <param name="Claims">The criteria that claim the value, best first; empty if none does.</param>
/// <param name="Grade">The one grade; null if the value is refused.</param>
/// <param name="Candidates">The grades that come into question, best first; where nothing is open, the grade alone.</param>
/// <param name="Policy">The policy that decided; null where the claims alone did.</param>
/// <param name="Codes">The codes of the findings about the value, such as <c>PE3001</c>.</param>
public sealed record Ruling(
    SegmentKind Kind,
    IReadOnlyList<GradedCriterion> Claims,
    Grade? Grade,
    IReadOnlyList<Grade> Candidates,
    PolicyDecision? Policy,
    IReadOnlyList<string> Codes
)
{
    /// <summary>The best and the worst grade that are left open; both the same where there is one.</summary>
    internal (Grade Best, Grade Worst) Ends =>
        Grade is { } grade ? (grade, grade) : (Candidates[0], Candidates[^1]);

    /// <summary>The one grade, or where it is refused the candidates.</summary>
    internal IReadOnlyList<Grade> Possible =>
        Grade is null || (Candidates is [var only] && only == Grade) ? Candidates : [Grade];
}
