namespace PerfEval.Reporting;

/// <summary>Says in a sentence why an indicator has its grade, or none.</summary>
public static class Explanation
{
    /// <summary>
    /// Returns the reason, such as <c>lies in [90%, 91%), claimed by Fair (≥90%) and Poor (&lt;91%); graded Fair
    /// (overlap: better)</c>.
    /// </summary>
    /// <param name="indicator">The evaluation of an indicator.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(IndicatorEvaluation indicator, Language language)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Phrases(language).Reason(indicator);
    }
}
