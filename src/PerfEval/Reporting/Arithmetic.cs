using PerfEval.Quantities;

namespace PerfEval.Reporting;

/// <summary>A weighted mean, written so that a pocket calculator can follow it.</summary>
/// <remarks>
/// Where all weigh 1 it is a sum and a division: <c>(100 + 85 + 100) ÷ 3 = 95</c>. Where all shares are short decimals they
/// stand there: <c>0.25 × 85 + 0.75 × 100 = 96.25</c>. Else the weights do: <c>(3 × 83.333333… + 72 × 80) ÷ 75 = 80.133333…</c>.
/// </remarks>
/// <param name="Weight">What a part weighs.</param>
/// <param name="Value">What it brings.</param>
internal readonly record struct Arithmetic(Rational Weight, Rational Value)
{
    private const int LongestShare = 4;
    private const int MostPlaces = 6;

    /// <summary>Returns a number; one with more than six decimals is cut there, and says so.</summary>
    public static string Number(Rational value) =>
        value.DecimalPlaces <= MostPlaces
            ? value.ToString()
            : value.ToTruncatedString(MostPlaces) + "…";

    /// <summary>Returns the whole sum in pieces that belong together, with spaces between them.</summary>
    public static IEnumerable<string> Mean(IReadOnlyList<Arithmetic> parts)
    {
        Rational whole = parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Weight);
        Rational mean =
            parts.Aggregate(Rational.Zero, (sum, part) => sum + part.Weight * part.Value) / whole;
        bool areEqual = parts.Count > 1 && parts.All(part => part.Weight == Rational.One);
        bool areShort = parts.All(part => (part.Weight / whole).DecimalPlaces <= LongestShare);
        bool isDivided = areEqual || !areShort;
        string[] terms =
        [
            .. parts.Select(part =>
                areEqual ? Number(part.Value)
                : areShort ? $"{Number(part.Weight / whole)} × {Number(part.Value)}"
                : $"{Number(part.Weight)} × {Number(part.Value)}"
            ),
        ];
        for (int i = 0; i < terms.Length; i++)
        {
            string open = isDivided && i == 0 ? "(" : "";
            string then =
                i < terms.Length - 1 ? " + "
                : isDivided ? $") ÷ {Number(whole)} "
                : " ";
            yield return open + terms[i] + then;
        }

        yield return $"= {Number(mean)}";
    }
}
