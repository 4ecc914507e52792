using NodaTime;

namespace PerfEval.Grading;

/// <summary>What holds for all results of a subject.</summary>
/// <param name="Scale">The grades of the rule book.</param>
/// <param name="AsOf">The day as of which results hold.</param>
/// <param name="Subject">Whose results they are; null if not said.</param>
internal sealed record SubjectContext(GradeScale Scale, LocalDate AsOf, string? Subject);
