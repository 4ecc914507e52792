using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;

namespace PerfEval.Ladders.Sentences;

/// <summary>What a finding tells about regions of a ladder. The texts are made only for whoever reads them.</summary>
internal sealed class RegionDetails(Indicator indicator, RegionDetail[] regions, Rational witness)
    : IFindingDetails
{
    /// <summary>The grade that the witness earns; null if it is refused.</summary>
    public Grade? Grade { get; init; }

    /// <summary>The policy that decided about the witness; null for none.</summary>
    public PolicyDecision? Policy { get; init; }

    /// <summary>The step by which all bands lie apart; null where that is not told.</summary>
    public Rational? Step { get; init; }

    /// <summary>The rest of the ladder, which may have been meant where no criterion claims a value; null for none.</summary>
    public GradedCriterion? Rest { get; init; }

    private Unit? Unit => indicator.Measure.Unit;

    /// <summary>Tells whether all values of a range lie in one of the regions.</summary>
    public bool Holds(ValueRange range) =>
        Array.Exists(regions, region => region.Interval.Intersect(range) == range);

    public string Regions() => string.Join(", ", regions.Select(Show));

    public IReadOnlyList<Argument> Arguments()
    {
        List<Argument> arguments =
        [
            (
                "regions",
                LadderWording.List(regions.Select(region => new LocalizedText(Show(region))))
            ),
            ("best", LadderWording.Criterion(regions[0].Criteria[0])),
            ("criteria", LadderWording.List(regions[0].Criteria.Select(LadderWording.Criterion))),
            ("claims", Claims()),
            ("witness", $"{witness}{Unit}"),
            ("decision", LadderWording.Decision(Grade, Policy)),
            ("resolution", LadderWording.Resolution(indicator.Measure.Resolution, Unit)),
        ];
        if (Rest is { } rest)
        {
            arguments.Add(("rest", LadderWording.Criterion(rest)));
        }

        if (Step is { } step)
        {
            arguments.Add(("step", $"{step}{Unit}"));
        }

        return arguments;
    }

    // [90%, 91%) by Fair (≥90%) and Poor (<91%), and so on for each region.
    private LocalizedText Claims()
    {
        IEnumerable<string> In(Language language, string by) =>
            regions.Select(region =>
                Show(region)
                + by
                + LadderWording.List(region.Criteria.Select(LadderWording.Criterion)).In(language)
            );

        return new LocalizedText(
            string.Join("; ", In(Language.English, " by ")),
            string.Join("；", In(Language.Chinese, "："))
        );
    }

    private string Show(RegionDetail region) => region.Interval.ToString(Unit);
}

/// <summary>A stretch of values that a finding is about.</summary>
/// <param name="Interval">The values.</param>
/// <param name="Criteria">The criteria that claim them or lie beside them, best first.</param>
internal sealed record RegionDetail(ValueRange Interval, GradedCriterion[] Criteria);
