using PerfEval.Quantities;

namespace PerfEval.Records;

/// <summary>Reads exact numbers as evaluations hold them: a decimal such as <c>95</c>, or a fraction such as <c>11/12</c>.</summary>
internal static class ExactText
{
    // No number of an evaluation is as long; reading a longer one would take its time.
    private const int Longest = 1000;

    public static bool TryParse(string text, out Rational value)
    {
        value = default;
        return text.Length <= Longest && Rational.TryParse(text, null, out value);
    }

    /// <summary>Tells whether a text is a number as papers show it: exact, or a whole number and a fraction, such as <c>83 1/3</c>.</summary>
    public static bool IsShown(string text) =>
        text.Length <= Longest && Rational.OfShown(text) is not null;

    /// <summary>Reads a number that was checked when its file was read.</summary>
    public static Rational Parse(string text) =>
        TryParse(text, out Rational value) ? value : throw new FormatException(text);
}
