using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>The fixed words of reports, in one language.</summary>
internal sealed class Phrases(Language language)
{
    private readonly bool _isChinese = language == Language.Chinese;

    public Language Language { get; } = language;

    /// <summary>Returns one of two texts.</summary>
    public string Say(string english, string chinese) => _isChinese ? chinese : english;

    public string Label(Grade grade) => grade.Label.In(Language);

    public string Labels(IEnumerable<Grade> grades) =>
        string.Join(Say(" or ", "或"), grades.Select(Label));

    public string Of(Status status) =>
        status switch
        {
            Status.Graded => Say("Graded", "已评定"),
            Status.Missing => Say("Missing", "缺失"),
            Status.NotApplicable => Say("Not applicable", "不适用"),
            Status.NotYetDue => Say("Not yet due", "未到期"),
            Status.Pending => Say("Pending", "待完成"),
            Status.Refused => Say("Refused", "不予评定"),
            _ => Say("Invalid", "无效"),
        };

    public string Criterion(GradedCriterion cell) =>
        Say($"{Label(cell.Grade)} ({cell.Criterion})", $"{Label(cell.Grade)}（{cell.Criterion}）");

    public string Criteria(IEnumerable<GradedCriterion> cells) =>
        string.Join(Say(" and ", "和"), cells.Select(Criterion));

    /// <summary>Returns all criteria of an indicator under their grades: <c>Excellent: ≥95% | Poor: &lt;95%</c>.</summary>
    public string Ladder(Indicator indicator) =>
        string.Join(
            " | ",
            indicator.Criteria.Select(cell =>
                Say(
                    $"{Label(cell.Grade)}: {cell.Criterion}",
                    $"{Label(cell.Grade)}：{cell.Criterion}"
                )
            )
        );

    /// <summary>Says where the value lies in its ladder, and what made the grade of it.</summary>
    public string Reason(IndicatorEvaluation indicator)
    {
        if (indicator.Ruling is not { } ruling)
        {
            return WithoutValue(indicator);
        }

        string lies = indicator.Segment is { } segment
            ? Say($"lies in {Shown(segment)}, ", $"落在 {Shown(segment)}，")
            : "";
        string claims = ruling.Kind switch
        {
            SegmentKind.Plain => Say(
                $"{lies}meets {Criterion(ruling.Claims[0])}",
                $"{lies}符合{Criterion(ruling.Claims[0])}"
            ),
            SegmentKind.Contested => Say(
                $"{lies}claimed by {Criteria(ruling.Claims)}",
                $"{lies}同时属于{Criteria(ruling.Claims)}"
            ),
            SegmentKind.Gap => Say($"{lies}claimed by no criterion", $"{lies}不属于任何一档"),
            SegmentKind.BeyondWorst => Say(
                $"{lies}beyond the worst criterion",
                $"{lies}超出最差一档"
            ),
            SegmentKind.BeyondTop when ruling.Claims.Count > 0 => Say(
                $"{lies}beyond the best criterion, literally {Criteria(ruling.Claims.Take(1))}",
                $"{lies}超出最优一档，照字面属于{Criteria(ruling.Claims.Take(1))}"
            ),
            _ => Say($"{lies}beyond the best criterion", $"{lies}超出最优一档"),
        };
        return claims + ByPolicy(indicator, ruling) + ByPerson(indicator) + ByRounding(indicator);

        string Shown(Criteria.Interval interval) =>
            interval.ToString(indicator.Indicator.Measure.Unit);
    }

    private string ByPolicy(IndicatorEvaluation indicator, Ruling ruling)
    {
        if (ruling.Policy is not { } policy)
        {
            return "";
        }

        bool isDecided = indicator.Decided is not null;
        string result = ruling.Grade is { } grade
            ? Say(
                $"{(isDecided ? "would be graded" : "graded")} {Label(grade)}",
                $"{(isDecided ? "本应评为" : "评为")}{Label(grade)}"
            )
            : Say(
                $"{(isDecided ? "would be refused" : "refused")}, between {Labels(ruling.Candidates)}",
                $"{(isDecided ? "本应不予评定" : "不予评定")}，可能为{Labels(ruling.Candidates)}"
            );
        return Say($"; {result} ({policy})", $"；{result}（{policy}）");
    }

    private string ByPerson(IndicatorEvaluation indicator)
    {
        if (indicator.Decided is not { } decided || indicator.Grade is not { } grade)
        {
            return "";
        }

        string on = NodaTime.Text.LocalDatePattern.Iso.Format(decided.On);
        return Say(
            $"; decided {Label(grade)} by {decided.By} on {on}: {decided.Reason}",
            $"；{decided.By}于{on}裁定为{Label(grade)}：{decided.Reason}"
        );
    }

    private string ByRounding(IndicatorEvaluation indicator) =>
        indicator.RoundingDecided ? Say("; rounding decided the grade", "；舍入决定了等级") : "";

    private string WithoutValue(IndicatorEvaluation indicator) =>
        indicator.Status switch
        {
            Status.NotApplicable => indicator.Measurement!.NotApplicable!.Value,
            Status.Pending or Status.NotYetDue => Say(
                $"still possible: {Labels(indicator.Possible)}",
                $"仍可能为{Labels(indicator.Possible)}"
            ),
            Status.Missing => Say("no result was given", "没有填写结果"),
            _ => indicator.Findings.Count > 0
                ? string.Join(
                    " ",
                    indicator.Findings.Select(finding =>
                        $"{finding.Code}: {finding.Message(Language)}"
                    )
                )
                : Say("the result is in error", "结果有误"),
        };

    /// <summary>Says how far the value is from its neighbours; empty if that is not known.</summary>
    public string Distances(IndicatorEvaluation indicator) =>
        string.Join(
            Say(", ", "，"),
            new[]
            {
                Distance(indicator, indicator.ToBetter),
                Distance(indicator, indicator.ToWorse),
            }.Where(text => text.Length > 0)
        );

    private string Distance(IndicatorEvaluation indicator, Distance? distance)
    {
        if (distance is null)
        {
            return "";
        }

        string grade = Label(distance.Grade);
        if (distance.Amount.Sign == 0)
        {
            bool isBetter = distance.Grade.Rank < indicator.Grade!.Rank;
            return isBetter
                ? Say($"the slightest change for the better gives {grade}", $"再好一点即为{grade}")
                : Say($"the slightest change for the worse gives {grade}", $"再差一点即为{grade}");
        }

        string amount = ValueText.Distance(distance, indicator.Ladder, Language);
        return Say($"{amount} to {grade}", $"距{grade}{amount}");
    }

    /// <summary>
    /// Says how a node stands: its grade and score, or what is still possible; its coverage; what caps it and what
    /// is left out.
    /// </summary>
    public string Standing(NodeRollUp rollUp)
    {
        List<string> parts = [GradeAndScore(rollUp)];
        if (rollUp.Coverage is { } coverage)
        {
            parts.Add(
                Say(
                    $"coverage {ValueText.Percent(coverage)}",
                    $"覆盖率{ValueText.Percent(coverage)}"
                )
            );
        }

        parts.AddRange(rollUp.Gates.Select(Gate));
        List<string> leftOut =
        [
            .. rollUp.Parts.Where(part => part.LeftOut is not null).Select(LeftOutPart),
        ];
        if (leftOut.Count > 0)
        {
            parts.Add(Say("left out: ", "不计入：") + string.Join(Say(", ", "、"), leftOut));
        }

        parts.AddRange(rollUp.Findings.Select(finding => finding.Code));
        return string.Join(Say("; ", "；"), parts);
    }

    private string GradeAndScore(NodeRollUp rollUp)
    {
        string standing = rollUp.Grade is { } grade ? Label(grade) : Of(rollUp.Status);
        if (rollUp is not { Lowest: { } lowest, Highest: { } highest })
        {
            return standing;
        }

        string capped =
            rollUp.Grade is not null && lowest.BeforeGates != lowest.Grade
                ? Say(
                    $" (before gates {Label(lowest.BeforeGates)})",
                    $"（否决前为{Label(lowest.BeforeGates)}）"
                )
                : "";
        string score = rollUp.Score is { } known ? Say($", score {known}", $"，得分 {known}") : "";
        if (!rollUp.IsOpen)
        {
            return standing + capped + score;
        }

        string scores =
            score.Length == 0 && lowest.Score is { } low && highest.Score is { } high
                ? Say($", score {low} to {high}", $"，得分 {low} 至 {high}")
                : score;
        return rollUp.Grade is null
            ? Say(
                $"{standing}: {Label(lowest.Grade)} to {Label(highest.Grade)} still possible{scores}",
                $"{standing}：尚可能为{Label(lowest.Grade)}至{Label(highest.Grade)}{scores}"
            )
            : Say(
                $"{standing}{capped}, already decided{scores}",
                $"{standing}{capped}，等级已定{scores}"
            );
    }

    private string Gate(GateEffect effect)
    {
        string path = effect.Indicator.Indicator.Path;
        string cap = Label(effect.Gate.Cap);
        return effect.IsClosed
            ? Say($"capped at {cap} by the gate of {path}", $"被 {path} 一票否决，最高为{cap}")
            : Say(
                $"the gate of {path} may still cap it at {cap}",
                $"{path} 仍可能一票否决，最高为{cap}"
            );
    }

    private string LeftOutPart(RollUpPart part)
    {
        string why = part.LeftOut switch
        {
            LeftOut.NoBudget => Say("no budget", "没有预算"),
            LeftOut.NotMeasured => Say("not measured", "未测得"),
            _ => Say("not applicable", "不适用"),
        };
        return Say($"{part.Node.Path} ({why})", $"{part.Node.Path}（{why}）");
    }
}
