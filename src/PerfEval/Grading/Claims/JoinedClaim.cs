using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Claims;

/// <summary>What several hands claim of one indicator, or of the whole, as one claim.</summary>
/// <param name="Claim">The first of each: points and grade; null where nobody claims anything.</param>
/// <param name="Findings">Where another claims something else.</param>
internal sealed record JoinedClaim(Claim? Claim, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Joins claims.</summary>
    /// <param name="claims">The claims, in the order of the sets.</param>
    /// <param name="scale">The grades of the rule book.</param>
    /// <param name="told">Makes a finding.</param>
    public static JoinedClaim Of(
        IEnumerable<Claim?> claims,
        GradeScale scale,
        Func<Wording, Place, IReadOnlyList<Argument>, Diagnostic> told
    )
    {
        Claim? joined = null;
        List<Diagnostic> findings = [];
        foreach (Claim claim in claims.OfType<Claim>())
        {
            if (joined is null)
            {
                joined = claim;
            }
            else if (ClaimCheck.Agree(joined, claim, scale))
            {
                joined = new Claim(joined.Points ?? claim.Points, joined.Grade ?? claim.Grade);
            }
            else
            {
                SourcedText first = (joined.Points ?? joined.Grade)!;
                SourcedText here = (claim.Points ?? claim.Grade)!;
                findings.Add(
                    told(
                        Catalogue.TwoClaims,
                        here.Place,
                        [
                            ("text", claim.ToString()),
                            ("other", first.Place.ToString()),
                            ("otherText", joined.ToString()),
                        ]
                    )
                );
            }
        }

        return new JoinedClaim(joined, findings);
    }
}
