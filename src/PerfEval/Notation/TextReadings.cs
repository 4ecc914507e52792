using PerfEval.Criteria;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation;

/// <summary>What the texts of one book were read as: most criteria and limits stand in it many times, and are read and kept once.</summary>
internal sealed class TextReadings
{
    private readonly Dictionary<ValueRange, Meaning.Range> _ranges = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (WrittenSet?, ReadingFailure?)> _sets = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, Quantity?> _quantities = new(StringComparer.Ordinal);

    /// <summary>Returns the string that stands for all equal ones, so that a book keeps a text once.</summary>
    public string Shared(string text)
    {
        if (!_texts.TryGetValue(text, out string? known))
        {
            known = text;
            _texts.Add(known);
        }

        return known;
    }

    /// <summary>Returns the range that stands for all equal ones.</summary>
    public Meaning.Range Shared(ValueRange interval)
    {
        if (!_ranges.TryGetValue(interval, out Meaning.Range? known))
        {
            known = new Meaning.Range(interval);
            _ranges.Add(interval, known);
        }

        return known;
    }

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
