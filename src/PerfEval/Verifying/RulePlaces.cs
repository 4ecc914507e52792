using System.Globalization;
using PerfEval.Text;

namespace PerfEval.Verifying;

/// <summary>Where the rule book says what a member of an evaluation comes from.</summary>
/// <param name="table">The table.</param>
/// <param name="path">The rule book's file, as its reader knows it.</param>
internal sealed class RulePlaces(PublishedTable table, string path)
{
    private readonly Dictionary<string, Node> _nodes = table.Nodes.ToDictionary(
        node => node.Path,
        StringComparer.Ordinal
    );
    private SourceText? _source;

    /// <summary>Returns the place of the criterion that a difference is about, else of the node.</summary>
    public Place Of(RecordedDifference difference)
    {
        if (difference.Path is null || !_nodes.TryGetValue(difference.Path, out Node? node))
        {
            return Place.Nowhere;
        }

        return Here(
            node is Indicator indicator && Criterion(indicator, difference) is { } criterion
                ? criterion.Criterion.Text.Place
                : node.NamePlace
        );
    }

    // A criterion is named by its number, a grade by its id.
    private static GradedCriterion? Criterion(Indicator indicator, RecordedDifference difference) =>
        difference.Member.Split('[', ']') switch
        {
            ["claims" or "rulebook.criteria", var number, ..] =>
                indicator.Criteria.ElementAtOrDefault(
                    int.Parse(number, CultureInfo.InvariantCulture)
                ),
            ["grade"] => indicator.Criteria.FirstOrDefault(cell =>
                $"\"{cell.Grade.Id}\"" == difference.Recomputed
            ),
            _ => null,
        };

    private Place Here(Place place)
    {
        if (place.Source is not { } source)
        {
            return place;
        }

        _source ??= new SourceText(path, source.Text);
        return _source.At(place.Start, place.Length);
    }
}
