using PerfEval.Quantities;

namespace PerfEval.Ladders.Sentences;

/// <summary>The parts from which findings about ladders are worded, in both languages.</summary>
internal static class LadderWording
{
    /// <summary>A criterion under its grade: <c>Fair (≥90%)</c>, <c>中（≥90%）</c>.</summary>
    public static LocalizedText Criterion(GradedCriterion cell) =>
        new(
            $"{cell.Grade.Label.In(Language.English)} ({cell.Criterion})",
            $"{cell.Grade.Label.In(Language.Chinese)}（{cell.Criterion}）"
        );

    /// <summary>A list: <c>a, b and c</c>, <c>a、b和c</c>.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> items)
    {
        List<LocalizedText> all = [.. items];
        if (all.Count == 1)
        {
            return all[0];
        }

        return new LocalizedText(
            Joined([.. all.Select(item => item.In(Language.English))], ", ", " and "),
            Joined([.. all.Select(item => item.In(Language.Chinese))], "、", "和")
        );
    }

    /// <summary>What the policy makes of a value: <c>graded Fair (where criteria overlap, the better counts)</c>.</summary>
    public static LocalizedText Decision(Grade? grade, PolicyDecision? policy)
    {
        LocalizedText? words = policy is null ? null : PolicyWording.Of(policy).Whole;
        string why = words is null ? "" : $" ({words.In(Language.English)})";
        string whyInChinese = words is null ? "" : $"（{words.In(Language.Chinese)}）";
        return grade is null
            ? new LocalizedText($"refused{why}", $"不予评定{whyInChinese}")
            : new LocalizedText(
                $"graded {grade.Label.In(Language.English)}{why}",
                $"评为{grade.Label.In(Language.Chinese)}{whyInChinese}"
            );
    }

    /// <summary>The resolution that applies, as an addition to a sentence; nothing without one.</summary>
    public static LocalizedText Resolution(Resolution? resolution, Unit? unit) =>
        resolution is { } steps
            ? new LocalizedText($" (resolution {steps}{unit})", $"（最小刻度 {steps}{unit}）")
            : new LocalizedText("");

    private static string Joined(List<string> items, string comma, string and) =>
        items.Count < 2
            ? string.Concat(items)
            : string.Join(comma, items.Take(items.Count - 1)) + and + items[^1];
}
