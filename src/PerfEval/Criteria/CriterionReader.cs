namespace PerfEval.Criteria;

/// <summary>Reads one text alone, without the other criteria of an indicator.</summary>
internal static class CriterionReader
{
    /// <summary>Tells whether a text is a criterion such as <c>≥95%</c>, where a value was to be written.</summary>
    public static bool IsCriterion(string text) =>
        CriterionParser.Parse(text).Set is { IsBareQuantity: false };
}
