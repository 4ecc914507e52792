using System.Text.Json.Serialization;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>A ladder over labels, each matched whole and never as a part of another.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed class CategoryLadder : Ladder
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    internal CategoryLadder(
        Indicator indicator,
        ReadingPolicy policy,
        IReadOnlyList<LabelBand> bands,
        LabelBand? rest
    )
        : base(indicator, policy)
    {
        (Bands, Rest) = (bands, rest);
        for (int i = 0; i < bands.Count; i++)
        {
            foreach (string word in bands[i].Aliases.Prepend(bands[i].Label))
            {
                _positions.TryAdd(Folding.FoldLabel(word), i);
            }
        }
    }

    /// <summary>The labels in the scale's order, best first.</summary>
    public IReadOnlyList<LabelBand> Bands { get; }

    /// <summary>The one of <see cref="Bands"/> that takes every other label, such as 其他; null where the criteria name all labels.</summary>
    public LabelBand? Rest { get; }

    /// <summary>Returns the position of a label.</summary>
    /// <param name="label">A label or an alias of one; width, case and white space around it do not count.</param>
    /// <returns>The position in <see cref="Bands"/>, or -1 if no label is meant.</returns>
    public int IndexOf(string label) =>
        _positions.TryGetValue(label, out int position)
        || _positions.TryGetValue(Folding.FoldLabel(label), out position)
            ? position
            : -1;

    /// <summary>Returns the band of a text that is no label: the rest.</summary>
    /// <param name="text">A text for which <see cref="IndexOf"/> finds nothing.</param>
    /// <returns>The rest; null if there is none, or if the text is nearly a label, and so a slip rather than something else. Where there are too many labels to tell, it may be one.</returns>
    public LabelBand? FindRest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Rest is null)
        {
            return null;
        }

        IEnumerable<string> labels = _positions
            .Where(label => Bands[label.Value] != Rest)
            .Select(label => label.Key);
        var limit = SearchLimit.OfOneText();
        bool isLabel = Nearest.To(text, labels, 1, limit).Count > 0 || limit.IsReached;
        return isLabel || Folding.IsBlank(text) ? null : Rest;
    }
}

/// <summary>One label of a category ladder.</summary>
/// <param name="Label">The label as published.</param>
/// <param name="Aliases">Other words that count as it.</param>
/// <param name="Ruling">What the ladder says about it.</param>
internal sealed record LabelBand(string Label, IReadOnlyList<string> Aliases, Ruling Ruling);
