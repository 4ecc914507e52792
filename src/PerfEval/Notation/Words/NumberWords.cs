using PerfEval.Quantities;

namespace PerfEval.Notation.Words;

/// <summary>The words that multiply a number, or are one.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> EnglishValues = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
    };

    /// <summary>Words behind a number that multiply it; of one or two letters they are exact.</summary>
    public static WordList Multiplying { get; } =
        new(
            "multiplies the number before it",
            "与前面的数字相乘",
            string.Join('|', Multipliers.Words)
        );

    /// <summary>English words that are a number, read where the same number stands behind them in brackets.</summary>
    public static WordList English { get; } =
        new(
            "a number in words, repeated in brackets",
            "英文数字，其后括号内重复同一数字",
            string.Join('|', EnglishValues.Keys)
        );

    /// <summary>Words that make a Chinese numeral before them a rank or a kind, and no number.</summary>
    public static WordList NoNumeralBefore { get; } =
        new("is no unit of a numeral", "其前的汉字不是数字", "级|等|类|期|性");

    /// <summary>What is no number beside digits.</summary>
    public static WordList Refused { get; } =
        new(
            "refused beside digits",
            "与阿拉伯数字连用时拒绝",
            "百分制|千分点|万分之一|千分之|万分之"
        );

    /// <summary>Whether a unit begins with a multiplier, as 万元 and 千米 do, so that another one alone beside it may be of either.</summary>
    public static bool Begins(Unit unit) =>
        Multiplying.All.Any(word =>
            unit.Symbol.StartsWith(word.Text, StringComparison.Ordinal)
            && unit.Symbol.Length > word.Text.Length
            && !char.IsAsciiLetter(word.Text[0])
        );

    /// <summary>Returns the number below 1,000 that some English words are, such as <c>ninety-five</c>; null for none.</summary>
    public static int? EnglishValue(string words)
    {
        int sum = 0;
        foreach (string word in words.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!EnglishValues.TryGetValue(word, out int value))
            {
                return null;
            }

            sum = value == 100 ? sum * 100 : sum + value;
        }

        return sum;
    }
}
