using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.Grading.Claims;

/// <summary>What a claim is held against: the points and the grade that are computed, of an indicator or of the whole.</summary>
internal sealed record ComputedResult
{
    /// <summary>The points that are possible, one amount once they are settled and as they are shown; null where there are none.</summary>
    public PointsRange? Points { get; init; }

    /// <summary>Whether points are earned at all, be it that they do not apply.</summary>
    public bool HasPoints { get; init; }

    /// <summary>How the points come about, a line for each part; none where they are open.</summary>
    public IReadOnlyList<LocalizedText> Arithmetic { get; init; } = [];

    /// <summary>The grades that are possible, best first: one once it is settled.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>Whether there is a grade at all.</summary>
    public bool HasGrades { get; init; }

    /// <summary>Returns what is computed of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rounding">How its points are rounded where they are passed up; null for not at all.</param>
    public static ComputedResult Of(IndicatorEvaluation indicator, Rounding? rounding)
    {
        PointsRange? exact = indicator.PossiblePoints;
        PointsRange? shown =
            exact is { } points && rounding is not null
                ? new PointsRange(rounding.Apply(points.Least), rounding.Apply(points.Most))
                : exact;
        IReadOnlyList<LocalizedText> arithmetic = exact is { IsSettled: true }
            ? EarnedArithmetic.Of(indicator)
            : [];
        return new ComputedResult
        {
            Points = shown,
            HasPoints = indicator.Score is not null,
            Arithmetic =
                exact == shown
                    ? arithmetic
                    :
                    [
                        .. arithmetic,
                        new LocalizedText(
                            $"rounded to {shown!.Value.Least.ToMixedString()}",
                            $"舍入为 {shown.Value.Least.ToMixedString()}"
                        ),
                    ],
            Grades = indicator.Grade is { } grade ? [grade] : indicator.Possible,
            HasGrades = indicator.Ladder.HasGrades,
        };
    }
}
