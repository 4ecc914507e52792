namespace PerfEval.Reporting;

/// <summary>What was written beside a result: where its evidence lies, a note, and why it deviates.</summary>
internal static class Remarks
{
    /// <summary>Returns each of those that are there on one line, behind what it is.</summary>
    public static IEnumerable<string> Of(IndicatorEvaluation indicator, Phrases phrases) =>
        from remark in new[]
        {
            (Title: phrases.Say("evidence: ", "佐证："), Text: indicator.Measurement?.Evidence),
            (Title: phrases.Say("note: ", "备注："), Text: indicator.Measurement?.Note),
            (
                Title: phrases.Say("deviation: ", "偏差原因及改进措施："),
                Text: indicator.Measurement?.Deviation
            ),
        }
        where remark.Text is not null
        select remark.Title + remark.Text.ReplaceLineEndings(" ");
}
