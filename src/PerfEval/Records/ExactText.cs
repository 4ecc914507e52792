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
        if (text.Length > Longest)
        {
            return false;
        }

        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            return Rational.TryParse(text, out value);
        }

        if (
            !Rational.TryParse(text.AsSpan(0, slash), out Rational numerator)
            || !Rational.TryParse(text.AsSpan(slash + 1), out Rational denominator)
            || denominator.Sign == 0
        )
        {
            return false;
        }

        value = numerator / denominator;
        return true;
    }

    /// <summary>Reads a number that was checked when its file was read.</summary>
    public static Rational Parse(string text) =>
        TryParse(text, out Rational value) ? value : throw new FormatException(text);
}
