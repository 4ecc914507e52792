using PerfEval.Binding.Keys;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>Reads amounts of points: a number, or a percent of the points of the indicator.</summary>
internal static class AmountReading
{
    private static readonly LocalizedText AnAmount = new(
        "a number of points, or a percent of the indicator's",
        "分数，或指标分值的百分之几"
    );

    private static readonly LocalizedText PointsFromZero = new(
        "a number of points of at least 0",
        "不小于0的分数"
    );

    /// <summary>Reads the amount of a key; null if it is absent or none.</summary>
    public static StatedAmount? Of(Fields? fields, string key, Rational of)
    {
        if (fields?.Words(key) is not { } words)
        {
            return null;
        }

        if (Of(words, of) is { } amount)
        {
            return amount;
        }

        fields.AddNotA(key, words, AnAmount);
        return null;
    }

    /// <summary>Reads the amount of a key that cannot be below 0.</summary>
    public static StatedAmount? FromZero(Fields? fields, string key, Rational of)
    {
        if (Of(fields, key, of) is not { } amount || amount.Value.Sign >= 0)
        {
            return Of(fields, key, of);
        }

        fields!.AddNotA(key, amount.Text, PointsFromZero);
        return null;
    }

    /// <summary>Reads an amount; null if the text is none.</summary>
    /// <param name="words">The text.</param>
    /// <param name="of">What a percent is taken from.</param>
    public static StatedAmount? Of(SourcedText words, Rational of)
    {
        string text = Folding.Fold(words.Value).Trim(' ');
        bool isPercent = text.EndsWith('%');
        string number = isPercent ? text[..^1].TrimEnd(' ') : text;
        return Rational.TryParse(number, null, out Rational value)
            ? new StatedAmount(isPercent ? value / 100 * of : value, words)
            : null;
    }

    /// <summary>Says that a text is no amount.</summary>
    public static void AddNotAn(Fields fields, string key, SourcedText words) =>
        fields.AddNotA(key, words, AnAmount);
}
