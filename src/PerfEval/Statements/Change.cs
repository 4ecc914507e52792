using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>How a figure changed against the year before, as far as a document says.</summary>
/// <param name="Rate">By how much of the year before, in per cent, without its sign where a word says it.</param>
/// <param name="Amount">By how much.</param>
/// <param name="Prior">The figure of the year before.</param>
/// <param name="Word">The word: 增加, 减少, 持平.</param>
/// <param name="From">The year against which it is, as written; null for the one before.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Change(
    StatedNumber? Rate,
    StatedNumber? Amount,
    StatedNumber? Prior,
    SourcedText? Word,
    string? From,
    Place Place
)
{
    /// <summary>The words of a change, by which way they say it went.</summary>
    public static IReadOnlyDictionary<string, int> Words { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["增加"] = 1,
            ["增长"] = 1,
            ["上升"] = 1,
            ["提高"] = 1,
            ["increase"] = 1,
            ["减少"] = -1,
            ["下降"] = -1,
            ["降低"] = -1,
            ["decrease"] = -1,
            ["持平"] = 0,
            ["unchanged"] = 0,
        };

    /// <summary>Which way the word says it went: 1 up, -1 down, 0 neither; null without a word.</summary>
    public int? Told => Word is { } word ? Words[word.Value] : null;

    /// <summary>By how much it changed: the amount, or 0 where the word says that nothing did; null where neither stands.</summary>
    public Rational? Difference => Amount?.Value ?? (Told == 0 && Rate is null ? 0 : null);

    /// <summary>The interval of the rate, signed; null without a rate.</summary>
    public RateInterval? Interval =>
        Rate is { } rate
            ? new RateInterval(rate.Value, rate.Decimals, (Told ?? 1) < 0 || rate.Value.Sign < 0)
            : null;
}
