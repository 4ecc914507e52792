using System.Numerics;
using PerfEval.Quantities;

namespace PerfEval.Statements.Checks;

/// <summary>How findings about figures call things.</summary>
internal static class Said
{
    private const int MostPlaces = 12;

    /// <summary>Returns a figure by its name, and its path where it has a name.</summary>
    public static LocalizedText Of(Figure figure) =>
        figure.Name is { } name
            ? new LocalizedText(
                $"'{name.In(Language.English)}' ({figure.Path})",
                $"“{name.In(Language.Chinese)}”（{figure.Path}）"
            )
            : Of(figure.Path);

    /// <summary>Returns a name.</summary>
    public static LocalizedText Of(string name) => new($"'{name}'", $"“{name}”");

    /// <summary>Says whether a whole is more or less than what it is compared with.</summary>
    public static LocalizedText More(Rational difference) =>
        difference.Sign > 0 ? new LocalizedText("more", "多") : new LocalizedText("less", "少");

    /// <summary>Says how many of the terms are blank; nothing where none is.</summary>
    public static LocalizedText Blank(int count) =>
        count == 0
            ? new LocalizedText("")
            : new LocalizedText(
                FormattableString.Invariant($" ({count} {(count == 1 ? "is" : "are")} blank)"),
                FormattableString.Invariant($"（另有 {count} 项为空）")
            );

    /// <summary>Returns a number exactly, or where it has no end its first digits, marked as such.</summary>
    public static string Exact(Rational number) =>
        number.IsDecimal ? number.ToString() : number.ToTruncatedString(4) + "…";

    /// <summary>Returns a number rounded half up to some decimals, for the end of an interval.</summary>
    public static string Rounded(Rational number, int decimals)
    {
        var rounding = new Rounding(
            StatedNumber.StepOf(Math.Min(decimals, MostPlaces)),
            RoundingMode.HalfUp
        );
        return rounding.Apply(number).ToTruncatedString(decimals);
    }

    /// <summary>Returns which numbers are possible: the only one, or the first, the last and how many.</summary>
    public static LocalizedText Candidates(
        Rational first,
        Rational last,
        BigInteger count,
        int decimals
    ) =>
        count.IsOne
            ? new LocalizedText(
                $"only {first.ToTruncatedString(decimals)}",
                $"只能是 {first.ToTruncatedString(decimals)}"
            )
            : new LocalizedText(
                $"{first.ToTruncatedString(decimals)} to {last.ToTruncatedString(decimals)}, {count} amounts",
                $"为 {first.ToTruncatedString(decimals)} 至 {last.ToTruncatedString(decimals)}，共 {count} 个数"
            );

    /// <summary>Returns a sum as it is written, with its sign.</summary>
    public static string Equation(IEnumerable<string> terms, Rational sum, Rational whole) =>
        $"{string.Join(" + ", terms)} = {Exact(sum)}{(sum == whole ? "" : $" ≠ {Exact(whole)}")}";
}
