using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>A criterion that two rule books write differently, under one grade of one indicator.</summary>
internal sealed record CriterionDifference
{
    internal CriterionDifference(GradedCriterion? old, GradedCriterion? @new, bool isSameSet)
    {
        (Old, New, IsSameSet) = (old, @new, isSameSet);
    }

    /// <summary>The old criterion; null where the grade had none.</summary>
    public GradedCriterion? Old { get; internal init; }

    /// <summary>The new criterion; null where the grade has none any more.</summary>
    public GradedCriterion? New { get; internal init; }

    /// <summary>Whether both denote the same values, so that only the words changed: <c>≥95%</c> and <c>at least 95%</c>.</summary>
    public bool IsSameSet { get; internal init; }

    /// <summary>The id of the grade.</summary>
    public string Grade => (New ?? Old)!.Grade.Id;

    internal static IReadOnlyList<CriterionDifference> Between(Indicator old, Indicator revised)
    {
        var before = old.Criteria.ToDictionary(cell => cell.Grade.Id, StringComparer.Ordinal);
        List<CriterionDifference> differences = [];
        foreach (GradedCriterion cell in revised.Criteria)
        {
            before.Remove(cell.Grade.Id, out GradedCriterion? earlier);
            bool isSame =
                earlier is not null
                && AreSame(
                    earlier.Criterion.Meaning,
                    old.Measure.Unit,
                    cell.Criterion.Meaning,
                    revised.Measure.Unit
                );
            if (!isSame || !AreWrittenAlike(earlier!.Criterion, cell.Criterion))
            {
                differences.Add(new CriterionDifference(earlier, cell, isSame));
            }
        }

        differences.AddRange(
            before.Values.Select(cell => new CriterionDifference(cell, null, false))
        );
        return differences;
    }

    /// <summary>Tells whether two criteria denote the same values, in whatever unit of one dimension.</summary>
    internal static bool AreSame(Meaning old, Unit? oldUnit, Meaning revised, Unit? newUnit) =>
        (old, revised) switch
        {
            (Meaning.Range one, Meaning.Range other) => AreSame(
                one.Interval,
                oldUnit,
                other.Interval,
                newUnit
            ),
            (Meaning.Label one, Meaning.Label other) => Folding.FoldLabel(one.Text)
                == Folding.FoldLabel(other.Text),
            (Meaning.Rest, Meaning.Rest) => true,
            _ => old == revised,
        };

    private static bool AreSame(ValueRange old, Unit? oldUnit, ValueRange revised, Unit? newUnit)
    {
        if (oldUnit == newUnit)
        {
            return old == revised;
        }

        return oldUnit is not null
            && newUnit is not null
            && oldUnit.ConvertsTo(newUnit)
            && new ValueRange(Converted(old.Lower), Converted(old.Upper)) == revised;

        Bound? Converted(Bound? end) =>
            end is { } bound
                ? new Bound(oldUnit.Convert(bound.Value, newUnit), bound.IsIncluded)
                : null;
    }

    private static bool AreWrittenAlike(Criterion old, Criterion revised) =>
        old.Text.Value == revised.Text.Value && old.Means?.Value == revised.Means?.Value;

    /// <summary>Returns both criteria.</summary>
    public override string ToString() => $"{Grade}: {Old?.Criterion} → {New?.Criterion}";
}
