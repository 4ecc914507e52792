using PerfEval.Diagnostics;

namespace PerfEval.Grading.Claims;

/// <summary>The sentences about claims: of an indicator, or of the whole.</summary>
/// <param name="Differs">Other points are computed.</param>
/// <param name="OutOfReach">Points that are no longer possible.</param>
/// <param name="OfNoPoints">There are no points to claim.</param>
/// <param name="GradeDiffers">Another grade is computed.</param>
/// <param name="GradeOutOfReach">A grade that is no longer possible.</param>
/// <param name="OfNoGrade">There is no grade to claim.</param>
internal sealed record ClaimWordings(
    Wording Differs,
    Wording OutOfReach,
    Wording OfNoPoints,
    Wording GradeDiffers,
    Wording GradeOutOfReach,
    Wording OfNoGrade
)
{
    /// <summary>About an indicator.</summary>
    public static ClaimWordings OfIndicator { get; } =
        new(
            Catalogue.ClaimDiffers,
            Catalogue.ClaimOutOfReach,
            Catalogue.ClaimOfNoPoints,
            Catalogue.ClaimedGradeDiffers,
            Catalogue.ClaimedGradeOutOfReach,
            Catalogue.ClaimOfNoGrade
        );

    /// <summary>About the whole.</summary>
    public static ClaimWordings OfTotal { get; } =
        new(
            Catalogue.TotalClaimDiffers,
            Catalogue.TotalClaimOutOfReach,
            Catalogue.TotalClaimOfNoPoints,
            Catalogue.TotalGradeDiffers,
            Catalogue.TotalGradeOutOfReach,
            Catalogue.TotalClaimOfNoGrade
        );
}
