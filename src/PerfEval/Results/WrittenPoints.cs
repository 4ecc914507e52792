using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>Reads points that a person wrote, claimed, judged, decided or expected: <c>9.5</c>, <c>9.5分</c>, <c>9.5 points</c>, <c>25/3</c> or, as papers show them, <c>8 1/3</c>.</summary>
internal static class WrittenPoints
{
    private static readonly string[] Units = ["分", "points", "point"];

    /// <summary>Reads an amount; null if the text is none.</summary>
    public static Rational? Read(string text)
    {
        string folded = Folding.Fold(text).Trim(' ');
        string? unit = Array.Find(
            Units,
            unit => folded.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
        );
        return Rational.OfShown(unit is null ? folded : folded[..^unit.Length].TrimEnd(' '));
    }
}
