using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Claims;

/// <summary>Holds what a department says that it earned against what is computed, which is what counts.</summary>
/// <param name="words">What is said.</param>
/// <param name="scale">The grades of the rule book.</param>
/// <param name="told">Makes a finding.</param>
internal sealed class ClaimCheck(
    ClaimWordings words,
    GradeScale scale,
    Func<Wording, Place, IReadOnlyList<Argument>, Diagnostic> told
)
{
    /// <summary>Returns what cannot be read in a claim; nothing if all of it can.</summary>
    public IEnumerable<Diagnostic> Unread(Claim claim)
    {
        if (claim.Points is { } points && WrittenPoints.Read(points.Value) is null)
        {
            yield return told(Catalogue.PointsNotRead, points.Place, [("text", points.Value)]);
        }

        if (claim.Grade is { } grade && scale.Find(grade.Value) is null)
        {
            yield return told(
                Catalogue.UnknownClaimedGrade,
                grade.Place,
                [
                    ("key", grade.Value),
                    .. Suggestion.For(grade.Value, scale.Names),
                    ("keys", string.Join(", ", scale.NamesIn(grade.Value))),
                ]
            );
        }
    }

    /// <summary>Returns where a claim that can be read differs from what is computed.</summary>
    public IEnumerable<Diagnostic> Differences(Claim claim, ComputedResult computed)
    {
        if (claim.Points is { } points && AboutPoints(points, computed) is { } wrong)
        {
            yield return wrong;
        }

        if (claim.Grade is { } grade && AboutGrade(grade, computed) is { } other)
        {
            yield return other;
        }
    }

    /// <summary>Tells whether two claims come to the same, as far as both say something.</summary>
    public static bool Agree(Claim one, Claim other, GradeScale scale) =>
        (one.Points is null || other.Points is null || Same(one.Points, other.Points))
        && (
            one.Grade is null
            || other.Grade is null
            || one.Grade.Value == other.Grade.Value
            || (scale.Find(one.Grade.Value) is { } grade && grade == scale.Find(other.Grade.Value))
        );

    private static bool Same(SourcedText one, SourcedText other) =>
        one.Value == other.Value
        || (
            WrittenPoints.Read(one.Value) is { } amount && amount == WrittenPoints.Read(other.Value)
        );

    private Diagnostic? AboutPoints(SourcedText claimed, ComputedResult computed)
    {
        Argument written = ("claimed", claimed.Value);
        if (!computed.HasPoints)
        {
            return told(words.OfNoPoints, claimed.Place, [written]);
        }

        Rational amount = WrittenPoints.Read(claimed.Value)!.Value;
        if (computed.Points is not { } points || (amount >= points.Least && amount <= points.Most))
        {
            return null;
        }

        return points.IsSettled
            ? told(
                words.Differs,
                claimed.Place,
                [
                    written,
                    ("points", points.Least.ToMixedString()),
                    ("arithmetic", OnOneLine(computed.Arithmetic)),
                ]
            )
            : told(
                words.OutOfReach,
                claimed.Place,
                [
                    written,
                    ("least", points.Least.ToMixedString()),
                    ("most", points.Most.ToMixedString()),
                ]
            );
    }

    private Diagnostic? AboutGrade(SourcedText claimed, ComputedResult computed)
    {
        Grade grade = scale.Find(claimed.Value)!;
        Argument written = ("claimed", Both(grade));
        if (!computed.HasGrades)
        {
            return told(words.OfNoGrade, claimed.Place, [written]);
        }

        if (computed.Grades.Count == 0 || computed.Grades.Contains(grade))
        {
            return null;
        }

        return computed.Grades is [var only]
            ? told(words.GradeDiffers, claimed.Place, [written, ("grade", Both(only))])
            : told(
                words.GradeOutOfReach,
                claimed.Place,
                [
                    written,
                    (
                        "grades",
                        new LocalizedText(
                            string.Join(", ", computed.Grades.Select(In(Language.English))),
                            string.Join("、", computed.Grades.Select(In(Language.Chinese)))
                        )
                    ),
                ]
            );
    }

    private static Func<Grade, string> In(Language language) => grade => grade.Label.In(language);

    private static LocalizedText Both(Grade grade) =>
        new(grade.Label.In(Language.English), grade.Label.In(Language.Chinese));

    private static LocalizedText OnOneLine(IReadOnlyList<LocalizedText> lines) =>
        new(
            string.Join("; ", lines.Select(line => line.In(Language.English))),
            string.Join("；", lines.Select(line => line.In(Language.Chinese)))
        );
}
