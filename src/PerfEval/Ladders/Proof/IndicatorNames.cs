using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>The indicators of a proved table by their names, for files that name them otherwise than by path.</summary>
internal sealed class IndicatorNames
{
    private readonly Dictionary<string, List<int>> _bearers = new(StringComparer.Ordinal);
    private readonly NearestNames _nearest = new();

    /// <summary>Takes the names of all indicators.</summary>
    /// <param name="ladders">The ladders of all indicators, in the document's order.</param>
    public IndicatorNames(IReadOnlyList<Ladder> ladders)
    {
        for (int position = 0; position < ladders.Count; position++)
        {
            Indicator indicator = ladders[position].Indicator;
            foreach ((_, string name) in indicator.Name.Texts)
            {
                AddBearer(name, position);
                _nearest.Add(name, position);
            }

            _nearest.Add(indicator.Path, position);
        }
    }

    /// <summary>Returns the positions of the indicators that bear a name in any language, in the document's order.</summary>
    public IReadOnlyList<int> Bearing(string name) => _bearers.GetValueOrDefault(name) ?? [];

    /// <summary>Returns the positions of the indicators whose path or name is near to what was written, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="most">How many to return at most.</param>
    /// <param name="limit">How much may be done; none is returned where it is reached.</param>
    public IReadOnlyList<int> Nearest(string written, int most, SearchLimit limit) =>
        _nearest.To(written, most, limit);

    // The names of an indicator may be the same in two languages.
    private void AddBearer(string name, int position)
    {
        if (!_bearers.TryGetValue(name, out List<int>? bearers))
        {
            _bearers.Add(name, bearers = []);
        }

        if (bearers.Count == 0 || bearers[^1] != position)
        {
            bearers.Add(position);
        }
    }
}
