using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>What was written beside a result: which formulas gave it, where its evidence lies, a note, and why it deviates.</summary>
internal static class Remarks
{
    /// <summary>Returns each of those that are there on one line, behind what it is.</summary>
    public static IEnumerable<string> Of(IndicatorEvaluation indicator, Phrases phrases) =>
        from remark in new[]
        {
            (Term: Terms.Computed, Text: indicator.Measurement?.Computed),
            (Term: Terms.Evidence, Text: indicator.Measurement?.Evidence),
            (Term: Terms.Note, Text: indicator.Measurement?.Note),
            (Term: Terms.Deviation, Text: indicator.Measurement?.Deviation),
        }
        where remark.Text is not null
        select phrases.Of(remark.Term)
            + phrases.Say(": ", "：")
            + remark.Text.ReplaceLineEndings(" ");
}
