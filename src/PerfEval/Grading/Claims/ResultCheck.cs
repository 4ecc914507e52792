using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Claims;

/// <summary>Completes the evaluation of a result by what is found about what stands beside it: a claim, a target, a deviation.</summary>
internal static class ResultCheck
{
    /// <summary>Checks one result; where there is nothing to check it stays what it is.</summary>
    /// <param name="outcome">What makes findings.</param>
    /// <param name="graded">The result.</param>
    /// <param name="table">The rule book.</param>
    /// <param name="rounding">How points are rounded where they are passed up; null for not at all.</param>
    public static IndicatorEvaluation Run(
        Outcome outcome,
        IndicatorEvaluation graded,
        PublishedTable table,
        Rounding? rounding
    )
    {
        if (
            graded.Measurement is not { } measurement
            || graded.Status == Status.Invalid
            || (
                measurement is { Claimed: null, Target: null }
                && !table.IsDeviationRequired
                && graded.Score?.Terms.Explained is null
            )
        )
        {
            return graded;
        }

        var claims = new ClaimCheck(ClaimWordings.OfIndicator, table.Scale, outcome.Finding);
        List<Diagnostic> errors =
        [
            .. measurement.Claimed is { } written ? claims.Unread(written) : [],
            .. OtherTarget(outcome, graded.Indicator, measurement),
        ];
        if (errors.Count > 0)
        {
            return outcome.Invalid(measurement, [.. graded.Diagnostics, .. errors]);
        }

        List<Diagnostic> found =
        [
            .. measurement.Claimed is { } claim && graded.Status != Status.Missing
                ? claims.Differences(claim, ComputedResult.Of(graded, rounding))
                : [],
            .. Explanations.Missing(outcome, graded, table.IsDeviationRequired),
        ];
        return found.Count == 0
            ? graded
            : graded with
            {
                Particulars = graded.Particulars with
                {
                    Findings = [.. graded.Diagnostics, .. found],
                },
            };
    }

    // A form shows the target of the rule book; another one would change what is computed.
    private static IEnumerable<Diagnostic> OtherTarget(
        Outcome outcome,
        Indicator indicator,
        Measurement measurement
    )
    {
        if (
            measurement.Target is { } target
            && Folding.FoldLabel(target.Value) != Folding.FoldLabel(indicator.Target?.Value ?? "")
        )
        {
            yield return outcome.Finding(
                Catalogue.TargetIsNotTheBooks,
                target.Place,
                [
                    ("text", target.Value),
                    (
                        "target",
                        indicator.Target is { } own
                            ? new LocalizedText($"'{own}'", $"“{own}”")
                            : new LocalizedText("none", "没有写的")
                    ),
                ]
            );
        }
    }
}
