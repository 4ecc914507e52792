using PerfEval.Diagnostics;

namespace PerfEval.Ladders.Sentences;

/// <summary>Adds findings about one indicator's ladder.</summary>
internal static class LadderFindings
{
    /// <summary>Adds a finding that stands at a criterion.</summary>
    public static void Add(
        this Findings findings,
        Wording wording,
        Indicator indicator,
        GradedCriterion at,
        string? regions,
        params IReadOnlyList<Argument> arguments
    ) =>
        findings.Add(
            new Diagnostic(wording, (at.Criterion.Means ?? at.Criterion.Text).Place, arguments)
            {
                Path = indicator.Path,
                Regions = regions,
            }
        );

    /// <summary>Adds a finding about regions of the ladder.</summary>
    public static void AddRegions(
        this Findings findings,
        Wording wording,
        Indicator indicator,
        GradedCriterion at,
        RegionDetails regions
    ) =>
        findings.Add(
            new Diagnostic(wording, (at.Criterion.Means ?? at.Criterion.Text).Place, regions)
            {
                Path = indicator.Path,
            }
        );

    /// <summary>Adds a finding that stands at the indicator's name.</summary>
    public static void AddAtName(
        this Findings findings,
        Wording wording,
        Indicator indicator,
        params IReadOnlyList<Argument> arguments
    ) =>
        findings.Add(
            new Diagnostic(wording, indicator.NamePlace, arguments) { Path = indicator.Path }
        );
}
