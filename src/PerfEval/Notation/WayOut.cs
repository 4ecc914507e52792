using PerfEval.Notation.Grammar;

namespace PerfEval.Notation;

/// <summary>Writes what a text would have to be in order to denote a set that is known, and reads it back.</summary>
internal static class WayOut
{
    /// <summary>Returns the text with its number written in another way, if it reads, by itself, and nothing else; else null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end whose number is replaced.</param>
    /// <param name="quantity">The number with its unit.</param>
    public static string? Reading(string text, WrittenEnd end, string quantity)
    {
        if (end.Start + end.Length > text.Length)
        {
            return null;
        }

        string written = text[..end.Start] + quantity + text[(end.Start + end.Length)..];
        return
            CriterionParser.Parse(written).Set is { Strays.Count: 0 } set
            && set.Ends.All(other => other.Unit is not null || other.Value.Sign == 0)
            ? written
            : null;
    }

    /// <summary>Returns the numbers and the comparison of a set without the words around them: &gt;= 60% to &lt; 80%.</summary>
    /// <returns>The form; null if it would not be read back as the same set.</returns>
    public static string? Of(WrittenSet set)
    {
        string form = set switch
        {
            { Lower: { } point, Upper: { } same } when ReferenceEquals(point, same) => Of(point),
            { IsRange: true } => $"{Of(set.Lower!)} to {Of(set.Upper!)}",
            { Lower: { } lower, Upper: { } upper } => $"{Least(lower)} to {Most(upper)}",
            { Lower: { } lower } => Least(lower),
            { Upper: { } upper } => Most(upper),
            _ => "",
        };
        WrittenSet? again = CriterionParser.Parse(form).Set;
        return
            again is { Strays.Count: 0 }
            && IsSame(again.Lower, set.Lower)
            && IsSame(again.Upper, set.Upper)
            ? form
            : null;
    }

    private static bool IsSame(WrittenEnd? one, WrittenEnd? other) =>
        (one?.Value, one?.Unit, one?.IsIncluded) == (other?.Value, other?.Unit, other?.IsIncluded)
        && other is not { OpensInsideDomain: true };

    private static string Least(WrittenEnd end) => (end.IsIncluded ? ">= " : "> ") + Of(end);

    private static string Most(WrittenEnd end) => (end.IsIncluded ? "<= " : "< ") + Of(end);

    private static string Of(WrittenEnd end) => $"{end.Value}{end.Unit}";
}
