using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Recognises criteria that allow a deviation to both sides, such as <c>±5%</c>, and those that say what lies beyond.</summary>
internal static class Tolerance
{
    private const char Sign = '±';

    // Behind the number these say "on the far side of it", as 以上 does where there is one side only.
    private static readonly (string Both, string One)[] Far =
    [
        ("以外", "以上"),
        ("之外", "以上"),
        ("outside", "over"),
        ("beyond", "over"),
    ];

    /// <summary>Tells whether a text speaks of a deviation to both sides.</summary>
    public static bool IsWrittenIn(string text) => text.Contains(Sign, StringComparison.Ordinal);

    /// <summary>Returns a text that speaks of both sides as it would speak of the upper one: 超过±15% as 超过15%.</summary>
    /// <param name="text">The text; one that speaks of one side only is returned folded.</param>
    public static string UpperSideOf(string text)
    {
        string folded = Folding.Fold(text).Replace(Sign.ToString(), "", StringComparison.Ordinal);
        foreach ((string both, string one) in Far)
        {
            folded = folded.Replace(both, one, StringComparison.OrdinalIgnoreCase);
        }

        return folded.Trim(' ');
    }
}
