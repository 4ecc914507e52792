using System.Globalization;

namespace PerfEval.Import.Readers;

/// <summary>The documented table of characters in fonts of symbols, which have no meaning of their own in a text.</summary>
internal static class SymbolFonts
{
    /// <summary>What stands for a character that the table does not have.</summary>
    public const char Unknown = '\uFFFD';

    /// <summary>Every character that is known: the font, its code there (00 to FF), and what it is.</summary>
    public static IReadOnlyList<(string Font, int Code, string Text)> All { get; } =
    [
        ("Symbol", 0x20, " "),
        ("Symbol", 0x25, "%"),
        ("Symbol", 0x28, "("),
        ("Symbol", 0x29, ")"),
        ("Symbol", 0x2B, "+"),
        ("Symbol", 0x2C, ","),
        ("Symbol", 0x2D, "-"),
        ("Symbol", 0x2E, "."),
        ("Symbol", 0x2F, "/"),
        .. Enumerable
            .Range(0, 10)
            .Select(digit =>
                ("Symbol", 0x30 + digit, digit.ToString(CultureInfo.InvariantCulture))
            ),
        ("Symbol", 0x3A, ":"),
        ("Symbol", 0x3B, ";"),
        ("Symbol", 0x3C, "<"),
        ("Symbol", 0x3D, "="),
        ("Symbol", 0x3E, ">"),
        ("Symbol", 0x7E, "~"),
        ("Symbol", 0xA3, "≤"),
        ("Symbol", 0xA5, "∞"),
        ("Symbol", 0xB0, "°"),
        ("Symbol", 0xB1, "±"),
        ("Symbol", 0xB3, "≥"),
        ("Symbol", 0xB4, "×"),
        ("Symbol", 0xB7, "•"),
        ("Symbol", 0xB8, "÷"),
        ("Symbol", 0xB9, "≠"),
        ("Symbol", 0xBB, "≈"),
        ("Wingdings", 0x6C, "●"),
        ("Wingdings", 0x6E, "■"),
        ("Wingdings", 0x6F, "□"),
        ("Wingdings", 0xA8, "□"),
        ("Wingdings", 0xFB, "✗"),
        ("Wingdings", 0xFC, "✓"),
        ("Wingdings", 0xFD, "☒"),
        ("Wingdings", 0xFE, "☑"),
        ("Wingdings 2", 0x4F, "✗"),
        ("Wingdings 2", 0x50, "✓"),
        ("Wingdings 2", 0x52, "☑"),
        ("Wingdings 2", 0xA3, "□"),
    ];

    private static readonly Dictionary<(string, int), string> ByCode = All.ToDictionary(
        one => (one.Font.ToUpperInvariant(), one.Code),
        one => one.Text
    );

    /// <summary>Tells whether a font is one of symbols.</summary>
    public static bool Has(string font) =>
        font.Trim() is { Length: > 0 } name
        && All.Any(one => one.Font.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Tells whether a character stands in the private area, to which such fonts are mapped.</summary>
    public static bool IsPrivate(char character) => character is >= '\uE000' and <= '\uF8FF';

    /// <summary>Returns what a character of a font is; null if the table does not have it.</summary>
    /// <param name="font">The font.</param>
    /// <param name="character">The character, as a code of the font or in the private area from U+F000.</param>
    public static string? Find(string font, char character) =>
        ByCode.GetValueOrDefault((font.Trim().ToUpperInvariant(), character & 0xFF));
}
