using PerfEval.Ladders;

namespace PerfEval.Reporting.Html;

/// <summary>Says what a ladder makes of values, beside its band and in its steps.</summary>
internal static class HtmlRuling
{
    /// <summary>Says what becomes of the values of a segment: <c>Fair [90%, 91%): where criteria overlap, the better counts</c>.</summary>
    public static string Of(Segment segment, NumericLadder ladder, Phrases phrases)
    {
        string interval = segment.Range.ToString(ladder.Unit);
        return $"{Grade(segment.Ruling, phrases)} {interval}{Policy(segment.Ruling, phrases)}";
    }

    /// <summary>The label of the grade, or that it is refused.</summary>
    public static string Grade(Ruling ruling, Phrases phrases) =>
        phrases.Of(ruling.Grade, Status.Refused);

    /// <summary>Which policy decided, to be put behind the values; empty where none did.</summary>
    public static string Policy(Ruling ruling, Phrases phrases) =>
        ruling.Policy is { } policy ? phrases.Say(": ", "：") + phrases.Of(policy) : "";
}
