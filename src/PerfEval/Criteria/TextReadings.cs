using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>What the texts of one book were read as: most criteria and limits stand in it many times, and are read once.</summary>
internal sealed class TextReadings
{
    private readonly Dictionary<string, (WrittenSet?, ReadingFailure?)> _sets = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Quantity?> _quantities = new(StringComparer.Ordinal);

    /// <inheritdoc cref="CriterionParser.Parse"/>
    public (WrittenSet? Set, ReadingFailure? Failure) Parse(string text)
    {
        if (!_sets.TryGetValue(text, out (WrittenSet?, ReadingFailure?) read))
        {
            read = CriterionParser.Parse(text);
            _sets.Add(text, read);
        }

        return read;
    }

    /// <summary>Returns the quantity that a text is, or null.</summary>
    public Quantity? Quantity(string text)
    {
        if (!_quantities.TryGetValue(text, out Quantity? read))
        {
            read = QuantityReader.TryRead(text, out Quantity quantity) ? quantity : null;
            _quantities.Add(text, read);
        }

        return read;
    }
}
