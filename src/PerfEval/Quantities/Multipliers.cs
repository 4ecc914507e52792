namespace PerfEval.Quantities;

/// <summary>The words behind a number, and before a unit, that multiply: 万, <c>million</c>.</summary>
internal static class Multipliers
{
    private static readonly (string Word, Rational Factor)[] All =
    [
        ("百", 100),
        ("千", 1_000),
        ("万", 10_000),
        ("亿", 100_000_000),
        ("thousand", 1_000),
        ("k", 1_000),
        ("million", 1_000_000),
        ("mn", 1_000_000),
        ("M", 1_000_000),
        ("billion", 1_000_000_000),
        ("bn", 1_000_000_000),
    ];

    /// <summary>The words.</summary>
    public static IEnumerable<string> Words => All.Select(one => one.Word);

    /// <summary>Returns what a word multiplies with, or null; a word of one or two letters is exact.</summary>
    public static Rational? FactorOf(string word)
    {
        foreach ((string known, Rational factor) in All)
        {
            StringComparison comparison =
                known.Length > 2 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            if (known.Equals(word, comparison))
            {
                return factor;
            }
        }

        return null;
    }
}
