using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval.Reporting.Scores;

/// <summary>What a department says that it earned, beside what is computed, for the papers of one subject or of several.</summary>
internal sealed class ClaimText
{
    private readonly Phrases _phrases;
    private readonly GradeScale _scale;

    /// <summary>Looks what is claimed.</summary>
    /// <param name="subjects">The subjects of the paper.</param>
    /// <param name="scale">The grades.</param>
    /// <param name="phrases">The reader's language.</param>
    public ClaimText(IEnumerable<SubjectEvaluation> subjects, GradeScale scale, Phrases phrases)
    {
        (_scale, _phrases) = (scale, phrases);
        foreach (SubjectEvaluation subject in subjects)
        {
            foreach (Claim claim in ClaimsOf(subject))
            {
                HasPoints |= claim.Points is not null;
                HasGrades |= claim.Grade is not null;
            }
        }
    }

    /// <summary>Whether anywhere points are claimed.</summary>
    public bool HasPoints { get; }

    /// <summary>Whether anywhere a grade is claimed.</summary>
    public bool HasGrades { get; }

    /// <summary>Returns what is claimed of a node: of an indicator beside its value, of the whole beside the subject; null for nothing.</summary>
    public static Claim? Of(SubjectEvaluation subject, NodeEvaluation node) =>
        node.Node is null ? subject.Claimed : node.Indicator?.Measurement?.Claimed;

    /// <summary>Returns the points of a claim as all points are shown; what cannot be read to the letter; empty for none.</summary>
    public static string Points(Claim? claim) =>
        claim?.Points is { } points
            ? WrittenPoints.Read(points.Value)?.ToMixedString() ?? points.Value
            : "";

    /// <summary>Returns the label of the grade of a claim; what is no grade to the letter; empty for none.</summary>
    public string Grade(Claim? claim) =>
        claim?.Grade is { } grade
            ? _scale.Find(grade.Value) is { } known
                ? _phrases.Label(known)
                : grade.Value
            : "";

    /// <summary>Returns a claim, its points and its grade.</summary>
    public string Of(Claim claim) =>
        string.Join(
            _phrases.Say(", ", "，"),
            new[] { Points(claim), Grade(claim) }.Where(part => part.Length > 0)
        );

    /// <summary>Returns what is claimed of a result, each part behind its name, and what is computed where that is something else.</summary>
    /// <param name="indicator">The result.</param>
    /// <param name="plan">The roll-up, which may round points; null for none.</param>
    public IEnumerable<(string Name, string Text)> Facts(
        IndicatorEvaluation indicator,
        RollUpPlan? plan
    )
    {
        Claim? claim = indicator.Measurement?.Claimed;
        if (Points(claim) is { Length: > 0 } points)
        {
            RollUpScore? passed = plan is { IsSum: true } ? plan.EarnedBy(indicator) : null;
            bool isSame =
                WrittenPoints.Read(points) is { } amount
                && amount == (passed?.Shown ?? indicator.Points);
            string computed = passed?.ToString() ?? new PointsText(_phrases).Of(indicator);
            yield return Fact(Terms.PointsClaimed, points, isSame ? "" : computed);
        }

        if (Grade(claim) is { Length: > 0 } grade)
        {
            string computed = indicator.Ladder.HasGrades
                ? _phrases.Of(indicator.Grade, indicator.Status)
                : "";
            yield return Fact(Terms.GradeClaimed, grade, grade == computed ? "" : computed);
        }
    }

    private (string Name, string Text) Fact(LocalizedText name, string claimed, string computed) =>
        (
            _phrases.Title(name),
            computed.Length == 0
                ? claimed
                : claimed + _phrases.Say($", computed {computed}", $"，计算为 {computed}")
        );

    private static IEnumerable<Claim> ClaimsOf(SubjectEvaluation subject) =>
        subject
            .Indicators.Select(indicator => indicator.Measurement?.Claimed)
            .Append(subject.Claimed)
            .OfType<Claim>();
}
