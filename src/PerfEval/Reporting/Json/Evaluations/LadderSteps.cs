using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>One stretch of a ladder as a record lists it: the values that stand alike, and what they earn.</summary>
/// <param name="Set">The values, such as <c>[95%, 100%)</c>, <c>{满意}</c>, <c>by due</c>, or <c>later</c> than every date.</param>
/// <param name="Ruling">What the ladder says about them.</param>
/// <param name="Segment">The segment of a ladder of numbers; null for labels and dates.</param>
internal sealed record LadderStep(string Set, Ruling Ruling, Segment? Segment)
{
    /// <summary>Returns the findings about these values: those told about the ladder, and those that nobody had to be told before a value lay there.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="told">What was told about the rule book.</param>
    public IEnumerable<Diagnostic> Findings(Ladder ladder, IEnumerable<Diagnostic> told)
    {
        IEnumerable<Diagnostic> own = told.Where(finding => finding.Path == ladder.Indicator.Path);
        return ladder is NumericLadder numeric
            ? SegmentFindings.Of(numeric, Segment!, own)
            : own.Where(finding => Ruling.Codes.Contains(finding.Code));
    }
}

/// <summary>The stretches of a ladder in the order in which a record lists them.</summary>
internal static class LadderSteps
{
    /// <summary>Returns the stretches, best first; of numbers of which the middle is best, from the least.</summary>
    public static IReadOnlyList<LadderStep> Of(Ladder ladder) =>
        ladder switch
        {
            NumericLadder numeric =>
            [
                .. numeric.Segments.Select(segment => new LadderStep(
                    segment.Range.ToString(numeric.Unit),
                    segment.Ruling,
                    segment
                )),
            ],
            CategoryLadder category =>
            [
                .. category.Bands.Select(band => new LadderStep(
                    $"{{{string.Join(", ", band.Aliases.Prepend(band.Label))}}}",
                    band.Ruling,
                    null
                )),
            ],
            TimingLadder timing => OfDates(timing),
            _ => [],
        };

    /// <summary>Returns the position of the stretch in which an indicator's value lies; null without such a value.</summary>
    public static int? PositionOf(IndicatorEvaluation indicator)
    {
        if (indicator is { Ladder: NumericLadder, Segment: not null })
        {
            return indicator.SegmentPosition;
        }

        if (indicator.Ruling is not { } ruling)
        {
            return null;
        }

        return indicator.Ladder switch
        {
            CategoryLadder category => PositionOf(category, ruling),
            _ when ruling.Claims.Count > 0 => PositionOf(indicator.Indicator, ruling.Claims[0]),
            _ => indicator.Indicator.Criteria.Count,
        };
    }

    private static List<LadderStep> OfDates(TimingLadder ladder)
    {
        List<LadderStep> steps = [];
        foreach (GradedCriterion cell in ladder.Indicator.Criteria)
        {
            Ruling ruling = new(SegmentKind.Plain, [cell], cell.Grade, [cell.Grade], null, []);
            steps.Add(new LadderStep(cell.Criterion.Set, ruling, null));
        }

        if (ladder.Rest is null)
        {
            steps.Add(new LadderStep("later", ladder.Late(), null));
        }

        return steps;
    }

    private static int? PositionOf(CategoryLadder ladder, Ruling ruling)
    {
        for (int i = 0; i < ladder.Bands.Count; i++)
        {
            if (ReferenceEquals(ladder.Bands[i].Ruling, ruling))
            {
                return i;
            }
        }

        return null;
    }

    private static int PositionOf(Indicator indicator, GradedCriterion cell)
    {
        int position = 0;
        while (indicator.Criteria[position] != cell)
        {
            position++;
        }

        return position;
    }
}
