using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Decisions;

/// <summary>
/// Everything that a person decided about an evaluation, in the document's order: the roll-up file; of the rule book what
/// words are to mean and which findings were accepted; of the results what does not apply and which grades were decided.
/// </summary>
internal sealed class DecisionList(IReadOnlyList<Diagnostic> ruleBookDiagnostics, Phrases phrases)
{
    private readonly ILookup<string, Diagnostic> _accepted = ruleBookDiagnostics
        .Where(finding => finding.Acceptance is not null)
        .ToLookup(finding => finding.Path ?? "");

    /// <summary>The name of the section.</summary>
    public string Title => phrases.Say("Decisions", "人工裁定事项");

    /// <summary>What is said where there are none.</summary>
    public string Nothing =>
        phrases.Say(
            "Nobody decided anything: every grade follows from the rule book and the results alone.",
            "无人工裁定：各等级仅依据指标体系和实际完成值。"
        );

    /// <summary>The names of the columns: what was decided, about what, by whom, when, why, and to what effect.</summary>
    public IReadOnlyList<string> Columns =>
        [
            phrases.Say("Decision", "决定"),
            phrases.Say("About", "涉及"),
            phrases.Say("By", "决定人"),
            phrases.Say("On", "日期"),
            phrases.Title(Terms.Reason),
            phrases.Say("Effect", "影响"),
        ];

    /// <summary>Returns those that concern a subject: of the roll-up, of the rule book, and of its results.</summary>
    public IEnumerable<DecisionLine> Of(SubjectEvaluation subject, EvaluationRecord record) =>
        subject
            .Root.SelfAndBelow()
            .SelectMany(node =>
                OfBook(node, record).Concat(OfResult(node, subject.AssessorOf(node.Path)))
            );

    private IEnumerable<DecisionLine> OfBook(NodeEvaluation node, EvaluationRecord record)
    {
        if (node.Node is null && record.RollUpFile is { } file)
        {
            yield return OfRollUp(node, record, file);
        }

        foreach (GradedCriterion cell in (node.Node as Indicator)?.Criteria ?? [])
        {
            if (cell.Criterion.Means is { } means)
            {
                yield return OfMeaning(node, cell, means.Value);
            }
        }

        foreach (Diagnostic finding in _accepted[node.Path])
        {
            yield return OfFinding(node, finding, finding.Acceptance!);
        }
    }

    private DecisionLine OfRollUp(NodeEvaluation node, EvaluationRecord record, InputFile file) =>
        new(
            phrases.Say($"roll-up file {file.Name}", $"汇总规则文件 {file.Name}"),
            node,
            "",
            "",
            "",
            record.IsRollUpReplaced
                ? phrases.Say(
                    "all grades and scores above the indicators, in place of the rule book's own roll-up",
                    "指标以上各级的等级和评分；替代指标体系自带的汇总规则"
                )
                : phrases.Say(
                    "all grades and scores above the indicators, for which the rule book has no roll-up",
                    "指标以上各级的等级和评分；指标体系未规定汇总规则"
                )
        );

    private DecisionLine OfMeaning(NodeEvaluation node, GradedCriterion cell, string means)
    {
        string words = cell.Criterion.Text.Value.ReplaceLineEndings(" ");
        string label = phrases.Label(cell.Grade);
        return new(
            phrases.Say("meaning of a criterion", "评价标准的含义"),
            node,
            phrases.Say("author of the rule book", "指标体系编制者"),
            "",
            "",
            phrases.Say(
                $"{label}: '{words}' is read as {means}",
                $"{label}：“{words}”按 {means} 判读"
            )
        );
    }

    private DecisionLine OfFinding(NodeEvaluation node, Diagnostic finding, Acceptance accepted)
    {
        string regions = finding.Regions is { } at ? $" {at}" : "";
        return new(
            phrases.Say(
                $"finding {finding.Code}{regions} accepted",
                $"认可问题 {finding.Code}{regions}"
            ),
            node,
            accepted.By,
            Day(accepted.On),
            OneLine(accepted.Reason),
            phrases.Say("no grade; the finding is no longer open", "不影响等级；该问题不再列为未决")
        );
    }

    private IEnumerable<DecisionLine> OfResult(NodeEvaluation node, Assessor? assessor)
    {
        if (node.Indicator is not { } indicator)
        {
            yield break;
        }

        if (indicator is { Status: Status.NotApplicable, Measurement.NotApplicable: { } why })
        {
            yield return new DecisionLine(
                phrases.Of(Status.NotApplicable).ToLowerInvariant(),
                node,
                assessor is null ? "" : assessor.Name ?? RecordLines.Assessed(assessor, phrases),
                "",
                OneLine(why.Value),
                EffectOfNotApplying(node, indicator)
            );
        }

        if (indicator is { Decided: { } decided, Grade: { } grade, Ruling: { } ruling })
        {
            yield return new DecisionLine(
                phrases.Say("grade decided", "裁定等级"),
                node,
                decided.By,
                Day(decided.On),
                OneLine(decided.Reason),
                Effect(grade, ruling)
            );
        }

        if (indicator is { PointsDecided: { } ofPoints, PossiblePoints.Least: var points })
        {
            yield return new DecisionLine(
                phrases.Say("points decided", "裁定得分"),
                node,
                ofPoints.By,
                Day(ofPoints.On),
                OneLine(ofPoints.Reason),
                EffectOnPoints(points, indicator)
            );
        }
    }

    private string EffectOfNotApplying(NodeEvaluation node, IndicatorEvaluation indicator)
    {
        string points = indicator.FullPoints?.ToMixedString() ?? "";
        return node.Tree.Plan is { IsSum: true } plan && indicator.FullPoints is { Sign: > 0 }
            ? plan.PolicyOf(indicator.Indicator) switch
            {
                NotApplicablePolicy.Full => phrases.Say(
                    $"earns all of its {points} points",
                    $"按满分{points}分计"
                ),
                NotApplicablePolicy.Zero => phrases.Say(
                    $"earns none of its {points} points",
                    $"{points}分不得分"
                ),
                _ => phrases.Say(
                    $"left out; the total is scaled up by its {points} points",
                    $"不计入；总分按其{points}分折算"
                ),
            }
            : phrases.Say("not graded; no part of what lies above", "不评定等级；不计入上级");
    }

    private string EffectOnPoints(Rational points, IndicatorEvaluation indicator)
    {
        string byRule = phrases.Of(indicator.PointsByRule!.Value);
        string decided = points.ToMixedString();
        return phrases.Say(
            $"{decided} points, where the rule gives {byRule}",
            $"{decided}分；按规则为{byRule}分"
        );
    }

    private string Effect(Grade decided, Ruling ruling)
    {
        string label = phrases.Label(decided);
        string policy = ruling.Policy is { } by ? phrases.Of(by) : "";
        if (ruling.Grade is not { } otherwise)
        {
            return phrases.Say(
                $"{label}, where the reading policy refuses a grade ({policy})",
                $"{label}；按判读口径（{policy}）本不予评定"
            );
        }

        string byPolicy = phrases.Label(otherwise);
        return otherwise == decided
            ? phrases.Say(
                $"{label}, which the reading policy gives too ({policy})",
                $"{label}；与判读口径（{policy}）一致"
            )
            : phrases.Say(
                $"{label} in place of {byPolicy}, which the reading policy gives ({policy})",
                $"{label}；按判读口径（{policy}）本为{byPolicy}"
            );
    }

    /// <summary>Says a decision on one line: <c>grade decided: Poor in place of Fair …; as agreed (board, 2020-01-10)</c>.</summary>
    public string Line(DecisionLine decision)
    {
        string who = Joined(phrases.Say(", ", "，"), decision.By, decision.On);
        string behind =
            who.Length == 0 || decision.Why.Length == 0
                ? decision.Why + who
                : phrases.Say($"{decision.Why} ({who})", $"{decision.Why}（{who}）");
        string what = decision.Kind + phrases.Say(": ", "：") + decision.Effect;
        return Joined(phrases.Say("; ", "；"), what, behind);
    }

    private static string Joined(string between, params IEnumerable<string> texts) =>
        string.Join(between, texts.Where(text => text.Length > 0));

    private static string Day(NodaTime.LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
