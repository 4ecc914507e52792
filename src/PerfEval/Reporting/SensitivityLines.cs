using PerfEval.Criteria;
using PerfEval.Evaluation;
using PerfEval.Grading;

namespace PerfEval.Reporting;

/// <summary>The smallest change of one result that would change the grade of a node.</summary>
internal static class SensitivityLines
{
    /// <summary>Says what would have to change; that nothing can where there is no change.</summary>
    public static string Of(GradeChange? change, Phrases phrases)
    {
        if (change is null)
        {
            return phrases.Say("no single result can", "任何单项变动都不能");
        }

        string path = change.Indicator.Indicator.Path;
        string from = phrases.Label(change.From);
        string to = phrases.Label(change.To);
        string result = phrases.Label(change.NodeGrade);
        string needed = Needed(change, phrases);
        return phrases.Say(
            $"{path} {to}{needed} instead of {from} gives {result}",
            $"{path} 由{from}变为{to}{needed}，则评为{result}"
        );
    }

    // The number, or the words of the criterion.
    private static string Needed(GradeChange change, Phrases phrases)
    {
        if (change.Needed is { } end)
        {
            string text = End(change, end, phrases);
            return phrases.Say($" ({text})", $"（{text}）");
        }

        GradedCriterion? cell = change.Indicator.Indicator.Criteria.FirstOrDefault(one =>
            one.Grade == change.To
        );
        return cell is null ? "" : phrases.Say($" ({cell.Criterion})", $"（{cell.Criterion}）");
    }

    private static string End(GradeChange change, Bound end, Phrases phrases)
    {
        var number = (MeasuredValue.OfNumber)change.Indicator.Value!;
        string text = $"{ValueText.Number(end.Value, null)}{number.Unit}";
        if (end.IsIncluded)
        {
            return text;
        }

        return end.Value >= number.Compared
            ? phrases.Say($"more than {text}", $"高于 {text}")
            : phrases.Say($"less than {text}", $"低于 {text}");
    }
}
