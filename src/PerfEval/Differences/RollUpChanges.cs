using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Compares how two rule books roll grades up.</summary>
internal static class RollUpChanges
{
    /// <summary>Adds what differs; a rule book without a roll-up says nothing.</summary>
    public static void Add(ChangeList changes, RollUpPlan? old, RollUpPlan? revised)
    {
        (RollUpRule? before, RollUpRule? after) = (old?.Rule, revised?.Rule);
        changes.Rule("rollup.method", Method(before), Method(after));
        changes.Rule("rollup.weights", Lower(before?.Weights), Lower(after?.Weights));
        changes.Rule("rollup.absentBudget", AbsentBudget(before), AbsentBudget(after));
        changes.Rule("rollup.over", Lower(before?.Over), Lower(after?.Over));
        AddPoints(changes, before, after);
        AddBands(changes, old, revised);
        changes.Rule("rollup.missing", Lower(before?.Missing), Lower(after?.Missing));
        changes.Rule(
            "rollup.minCoverage",
            Percent(before?.MinCoverage),
            Percent(after?.MinCoverage)
        );
        changes.Rule("rollup.rounding", Rounding(before?.Rounding), Rounding(after?.Rounding));
        changes.Rule(
            "rollup.rounding.indicator",
            Rounding(before?.IndicatorRounding),
            Rounding(after?.IndicatorRounding)
        );
        changes.Rule(
            "rollup.notApplicable",
            Lower(before?.NotApplicable),
            Lower(after?.NotApplicable)
        );
    }

    private static void AddPoints(ChangeList changes, RollUpRule? old, RollUpRule? revised)
    {
        foreach (string grade in Grades(old, revised, rule => rule.Points.Select(of => of.Grade)))
        {
            changes.Number($"rollup.points.{grade}", Points(old, grade), Points(revised, grade));
        }
    }

    private static void AddBands(ChangeList changes, RollUpPlan? old, RollUpPlan? revised)
    {
        (RollUpRule? before, RollUpRule? after) = (old?.Rule, revised?.Rule);
        foreach (string grade in Grades(before, after, rule => rule.Bands.Select(of => of.Grade)))
        {
            Meaning? meaning = Band(old, grade);
            changes.Written(
                $"rollup.bands.{grade}",
                Written(before, grade),
                Written(after, grade),
                isSame: meaning is not null && meaning == Band(revised, grade)
            );
        }

        static SourcedText? Written(RollUpRule? rule, string grade) =>
            rule?.Bands.FirstOrDefault(of => of.Grade.Value == grade)?.Text;
    }

    private static IEnumerable<string> Grades(
        RollUpRule? old,
        RollUpRule? revised,
        Func<RollUpRule, IEnumerable<SourcedText>> grades
    ) =>
        new[] { old, revised }
            .OfType<RollUpRule>()
            .SelectMany(grades)
            .Select(grade => grade.Value)
            .Distinct();

    private static (Rational Value, SourcedText Text)? Points(RollUpRule? rule, string grade) =>
        rule?.Points.FirstOrDefault(of => of.Grade.Value == grade) is { } points
            ? (points.Value, points.Text)
            : null;

    private static Meaning? Band(RollUpPlan? plan, string grade) =>
        plan
            ?.Bands?.Indicator.Criteria.FirstOrDefault(cell => cell.Grade.Id == grade)
            ?.Criterion.Meaning;

    private static string? Method(RollUpRule? rule) => rule?.MethodName;

    private static string? AbsentBudget(RollUpRule? rule) =>
        rule is { ExcludesAbsentBudgets: true } ? "exclude" : null;

    private static string? Rounding(Rounding? rounding) =>
        rounding is null ? null : RoundingText.Of(rounding, null);

    private static string? Percent(Rational? share) => share is { } part ? $"{part * 100}%" : null;

    private static string? Lower<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();
}
