using System.Globalization;

namespace PerfEval.Import.Readers;

/// <summary>Writes the numbers of lists.</summary>
internal static class ListFormats
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly string[] Units =
    [
        "",
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
        "IX",
    ];

    /// <summary>Returns a number as a kind of list writes it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">The kind, as Word calls it.</param>
    /// <returns>The number; null where it is not known how to write it.</returns>
    public static string? Write(int value, string format) =>
        format switch
        {
            "decimal" or "decimalHalfWidth" => value.ToString(CultureInfo.InvariantCulture),
            "decimalFullWidth" => string.Concat(
                value
                    .ToString(CultureInfo.InvariantCulture)
                    .Select(digit => (char)(digit - '0' + '０'))
            ),
            "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCountingThousand" => Chinese(value),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is > 0 and <= 20 =>
                ((char)('①' + value - 1)).ToString(),
            "upperLetter" when value is > 0 and <= 26 => ((char)('A' + value - 1)).ToString(),
            "lowerLetter" when value is > 0 and <= 26 => ((char)('a' + value - 1)).ToString(),
            "upperRoman" when value is > 0 and < 40 => Roman(value),
            "lowerRoman" when value is > 0 and < 40 => Roman(value).ToLowerInvariant(),
            _ => null,
        };

    private static string? Chinese(int value) =>
        value switch
        {
            <= 0 or > 99 => null,
            < 10 => Digits[value].ToString(),
            _ => (value < 20 ? "" : Digits[value / 10].ToString())
                + "十"
                + (value % 10 == 0 ? "" : Digits[value % 10].ToString()),
        };

    private static string Roman(int value) =>
        string.Concat(Enumerable.Repeat("X", value / 10)) + Units[value % 10];
}
