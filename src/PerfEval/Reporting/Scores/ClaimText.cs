using PerfEval.Grading.Claims;
using PerfEval.Results;
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
            ? ClaimedPoints.Read(points.Value)?.ToMixedString() ?? points.Value
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
    public IEnumerable<(string Name, string Text)> Facts(IndicatorEvaluation indicator)
    {
        Claim? claim = indicator.Measurement?.Claimed;
        string points = new PointsText(_phrases).Of(indicator);
        string grade = indicator.Ladder.HasGrades
            ? _phrases.Of(indicator.Grade, indicator.Status)
            : "";
        (LocalizedText Name, string Claimed, string Computed)[] parts =
        [
            (Terms.PointsClaimed, Points(claim), points),
            (Terms.GradeClaimed, Grade(claim), grade),
        ];
        return from part in parts
            where part.Claimed.Length > 0
            select (
                _phrases.Title(part.Name),
                part.Claimed == part.Computed || part.Computed.Length == 0
                    ? part.Claimed
                    : part.Claimed
                        + _phrases.Say($", computed {part.Computed}", $"，计算为 {part.Computed}")
            );
    }

    private static IEnumerable<Claim> ClaimsOf(SubjectEvaluation subject) =>
        subject
            .Indicators.Select(indicator => indicator.Measurement?.Claimed)
            .Append(subject.Claimed)
            .OfType<Claim>();
}
