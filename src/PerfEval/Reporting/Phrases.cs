using System.Globalization;
using PerfEval.Differences.Regradings;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>The fixed words of reports, in one language.</summary>
internal sealed class Phrases(Language language)
{
    private const string ReadingPrefix = "reading.";

    private readonly bool _isChinese = PerfEval.Text.Choice.Check(language) == Language.Chinese;

    public Language Language { get; } = language;

    /// <summary>Whether the key that a rule book writes stands beside the words of a policy, as for its author.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Returns one of two texts.</summary>
    public string Say(string english, string chinese) => _isChinese ? chinese : english;

    /// <summary>Returns a name as it stands within a sentence.</summary>
    public string Of(LocalizedText term) => term.In(Language);

    /// <summary>Returns a name as it begins a line or heads a column: capitalised.</summary>
    public string Title(LocalizedText term) => Terms.Title(term, Language);

    /// <summary>How an indicator may stand that has no grade.</summary>
    public static IEnumerable<Status> Ungraded =>
        Enum.GetValues<Status>().Where(status => status != Status.Graded);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public string Label(Grade grade) => grade.Label.In(Language);

    /// <summary>Returns the name of a node with the number that is printed before it.</summary>
    public string Titled(Node node)
    {
        string name = node.Name.In(Language);
        return node.Number is { } number ? $"{number} {name}" : name;
    }

    /// <summary>Heads a number of indicators, by their name in the table: <c>Indicators</c>, 指标数.</summary>
    public string CountOf(LevelNames levels) =>
        Say(Title(levels.SeveralOf(Level.Indicator)), $"{Of(levels.Of(Level.Indicator))}数");

    /// <summary>Stands before the number of all indicators: <c>All indicators: </c>, 全部指标：.</summary>
    public string AllOf(LevelNames levels)
    {
        string indicators = Of(levels.SeveralOf(Level.Indicator));
        return Say($"All {indicators}: ", $"全部{indicators}：");
    }

    /// <summary>Heads how the grades of the indicators below a node are distributed.</summary>
    public string GradesOf(LevelNames levels)
    {
        string indicators = Of(levels.SeveralOf(Level.Indicator));
        return Say($"Grades of its {indicators}", $"{indicators}等级分布");
    }

    public string Labels(IEnumerable<Grade> grades) =>
        string.Join(Say(" or ", "或"), grades.Select(Label));

    public string Of(Status status) =>
        status switch
        {
            Status.Graded => Say("Graded", "已评定"),
            Status.Scored => Say("Scored", "已计分"),
            Status.Missing => Say("Missing", "未报送"),
            Status.NotApplicable => Say("Not applicable", "不适用"),
            Status.NotYetDue => Say("Not yet due", "未到期"),
            Status.Pending => Say("Pending", "待完成"),
            Status.Refused => Say("Refused", "不予评定"),
            _ => Say("Invalid", "无效"),
        };

    /// <summary>Says what a reading policy chooses: <c>where criteria overlap, the better counts</c>; with keys also as a rule book writes it.</summary>
    public string Of(PolicyDecision decision)
    {
        string words = Of(PolicyWording.Of(decision).Whole);
        return HasKeys ? words + Say("; ", "，") + decision : words;
    }

    /// <summary>Returns the label of a grade; without one, how things stand.</summary>
    public string Of(Grade? grade, Status otherwise) =>
        grade is null ? Of(otherwise) : Label(grade);

    /// <summary>Says how the criteria stand to the values of a segment, before any policy; empty where one claims them.</summary>
    public string Of(SegmentKind kind) =>
        kind switch
        {
            SegmentKind.Plain => "",
            SegmentKind.Contested => Say("contested", "重叠"),
            SegmentKind.Gap => Say("uncovered", "空档"),
            SegmentKind.BeyondWorst => Say("beyond the worst", "超出最差一档"),
            SegmentKind.BeyondTop => Say("beyond the top", "超出最优一档的上限"),
            _ => Say("beyond the best", "超出最优一档"),
        };

    public string Of(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Added => Say("added", "新增"),
            DifferenceKind.Removed => Say("removed", "删除"),
            DifferenceKind.Moved => Say("moved", "移动"),
            DifferenceKind.Renamed => Say("renamed", "更名"),
            DifferenceKind.Changed => Say("changed", "变更"),
            _ => Say("reworded", "文字变化"),
        };

    /// <summary>Says why a node stands differently: by a key of its own or of the book, or by another node.</summary>
    public string Cause(RegradingCause cause, string ofPath)
    {
        string what = cause.Key switch
        {
            "grade" => Of(Terms.Grade),
            "score" => Of(Terms.Score),
            "added" => Say("added", "新增"),
            "removed" => Say("removed", "删除"),
            "moved" => Say("moved", "移动"),
            _ when PolicyOf(cause.Key) is { } policy => Policy(policy),
            _ => cause.Key,
        };
        return cause.Path.Length == 0 || cause.Path == ofPath
            ? what
            : Say($"{cause.Path} ({what})", $"{cause.Path}（{what}）");
    }

    /// <summary>Returns the part of the reading policy that a key of a difference names, such as <c>reading.overlap</c>; null for another key.</summary>
    public static string? PolicyOf(string key) =>
        key.StartsWith(ReadingPrefix, StringComparison.Ordinal)
            ? key[ReadingPrefix.Length..]
            : null;

    /// <summary>Names a part of the reading policy: <c>reading policy where criteria overlap</c>.</summary>
    /// <param name="policy">Its key, such as <c>overlap</c>.</param>
    public string Policy(string policy)
    {
        (string name, string where) = (Of(Terms.ReadingPolicy), Of(PolicyWording.Where(policy)));
        return Say($"{name} {where}", $"{where}的{name}");
    }

    /// <summary>Says what a part of the reading policy chooses, without what it is about: <c>the better counts</c>; null for nothing.</summary>
    /// <param name="policy">Its key, such as <c>overlap</c>.</param>
    /// <param name="choice">The choice as a rule book writes it; null for nothing.</param>
    public string? Choice(string policy, string? choice) =>
        choice is null ? null : Of(PolicyWording.Of(new PolicyDecision(policy, choice)).Choice);

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
    public string Reason(IndicatorEvaluation indicator) =>
        HasPointsOnly(indicator) ? ""
        : indicator.Ruling is { } ruling
            ? ReasonOfLadder(indicator, ruling) + ByPerson(indicator) + ByRounding(indicator)
        : WithoutValue(indicator);

    /// <summary>Says what made the grade of a value, and not where the value lies; without a value, why there is none.</summary>
    public string ShortReason(IndicatorEvaluation indicator) =>
        indicator.Ruling is { } ruling
            ? Reason(ruling, IsOverruled(indicator, ruling))
                + ByPerson(indicator)
                + ByRounding(indicator)
            : WithoutValue(indicator);

    /// <summary>Says where the value lies in its ladder, and nothing of what a person decided; without a value, why there is none.</summary>
    public string ReasonOfLadder(IndicatorEvaluation indicator) =>
        HasPointsOnly(indicator) ? ""
        : indicator.Ruling is { } ruling ? ReasonOfLadder(indicator, ruling) + ByRounding(indicator)
        : WithoutValue(indicator);

    private string ReasonOfLadder(IndicatorEvaluation indicator, Ruling ruling)
    {
        string lies = indicator.Segment is { } segment
            ? Say($"lies in {Shown(segment)}, ", $"落在 {Shown(segment)}，")
            : "";
        return lies + Reason(ruling, isOverruled: IsOverruled(indicator, ruling));

        string Shown(Criteria.ValueRange interval) =>
            interval.ToString(indicator.Indicator.Measure.Unit);
    }

    /// <summary>Says how the criteria stand to a value, and what the policy makes of it.</summary>
    /// <param name="ruling">What the ladder says.</param>
    /// <param name="isOverruled">Whether a person has decided otherwise.</param>
    public string Reason(Ruling ruling, bool isOverruled = false) =>
        Claims(ruling) + ByPolicy(ruling, isOverruled);

    private static bool IsOverruled(IndicatorEvaluation indicator, Ruling ruling) =>
        indicator.Decided is not null && indicator.Grade != ruling.Grade;

    private string Claims(Ruling ruling) =>
        ruling.Kind switch
        {
            SegmentKind.Plain => Say(
                $"meets {Criterion(Met(ruling))}",
                $"符合{Criterion(Met(ruling))}"
            ),
            SegmentKind.Contested => Say(
                $"claimed by {Criteria(ruling.Claims)}",
                $"同时属于{Criteria(ruling.Claims)}"
            ),
            SegmentKind.Gap => Say("claimed by no criterion", "不属于任何一档"),
            SegmentKind.BeyondWorst => Say("beyond the worst criterion", "超出最差一档"),
            SegmentKind.BeyondTop when ruling.Claims.Count > 0 => Say(
                $"beyond the best criterion, literally {Criteria(ruling.Claims.Take(1))}",
                $"超出最优一档，照字面属于{Criteria(ruling.Claims.Take(1))}"
            ),
            _ => Say("beyond the best criterion", "超出最优一档"),
        };

    // Nearly always the best claim; of alarms the gravest.
    private static GradedCriterion Met(Ruling ruling) =>
        ruling.Claims.FirstOrDefault(cell => cell.Grade == ruling.Grade) ?? ruling.Claims[0];

    private string ByPolicy(Ruling ruling, bool isOverruled)
    {
        if (ruling.Policy is not { } policy)
        {
            return "";
        }

        string result = ruling.Grade is { } grade
            ? Say(
                $"{(isOverruled ? "would be graded" : "graded")} {Label(grade)}",
                $"{(isOverruled ? "本应评为" : "评为")}{Label(grade)}"
            )
            : Say(
                $"{(isOverruled ? "would be refused" : "refused")}, between {Labels(ruling.Candidates)}",
                $"{(isOverruled ? "本应不予评定" : "不予评定")}，可能为{Labels(ruling.Candidates)}"
            );
        return Say($"; {result} ({Of(policy)})", $"；{result}（{Of(policy)}）");
    }

    private string ByPerson(IndicatorEvaluation indicator)
    {
        if (indicator.Decided is not { } decided || indicator.Grade is not { } grade)
        {
            return "";
        }

        string on = NodaTime.Text.LocalDatePattern.Iso.Format(decided.On);
        string reason = decided.Reason.ReplaceLineEndings(" ");
        if (!IsOverruled(indicator, indicator.Ruling!))
        {
            return Say(
                $", which agrees with what {decided.By} decided on {on}: {reason}",
                $"，与{decided.By}于{on}的裁定一致：{reason}"
            );
        }

        return Say(
            $"; decided {Label(grade)} by {decided.By} on {on}: {reason}",
            $"；{decided.By}于{on}裁定为{Label(grade)}：{reason}"
        );
    }

    private string ByRounding(IndicatorEvaluation indicator) =>
        indicator.RoundingDecided ? Say("; rounding decided the grade", "；舍入决定了等级") : "";

    /// <summary>Tells whether the reason already says in full why there is no value, so that its findings need not.</summary>
    public static bool SaysWhyNoValue(IndicatorEvaluation indicator) =>
        indicator is { Ruling: null, Status: Status.Missing or Status.Invalid };

    // Of these the points say it all, be they open.
    private static bool HasPointsOnly(IndicatorEvaluation indicator) =>
        indicator
            is {
                Ladder.HasGrades: false,
                Status: Status.Scored or Status.Pending or Status.Refused
            };

    /// <summary>Says how many points are still possible; empty where that is settled, or there are none.</summary>
    public string OpenPoints(IndicatorEvaluation indicator)
    {
        if (indicator.PossiblePoints is not { IsSettled: false } points)
        {
            return "";
        }

        return Say(
            $"{Of(points)} points {Of(Terms.StillPossible)}",
            $"{Of(Terms.StillPossible)}为 {Of(points)} 分"
        );
    }

    private string WithoutValue(IndicatorEvaluation indicator) =>
        indicator.Status switch
        {
            _ when HasPointsOnly(indicator) => OpenPoints(indicator),
            Status.NotApplicable => indicator.Measurement!.NotApplicable!.Value.ReplaceLineEndings(
                " "
            ),
            Status.Pending or Status.NotYetDue => Say(
                $"{Of(Terms.StillPossible)}: {Labels(indicator.Possible)}",
                $"{Of(Terms.StillPossible)}为{Labels(indicator.Possible)}"
            ),
            Status.Missing => Say("no result was given", "没有填写结果"),
            _ => indicator.Diagnostics.Count > 0
                ? string.Join(
                    " ",
                    indicator.Diagnostics.Select(finding =>
                        $"{finding.Code}: {finding.Message(Language)}"
                    )
                )
                : Say("the result is in error", "结果有误"),
        };

    /// <summary>Says how many indicators have which grade, and how many of the others stand how.</summary>
    public string Of(Counts counts, GradeScale scale) =>
        string.Join(
            Say(", ", "，"),
            Counted(counts, scale)
                .Select(row => FormattableString.Invariant($"{row.Label} {row.Count}"))
        );

    /// <summary>The grades and statuses that are there, each with how many indicators have it.</summary>
    public IEnumerable<(string Label, int Count)> Counted(Counts counts, GradeScale scale) =>
        scale
            .Grades.Select(grade => (Label(grade), counts.Of(grade)))
            .Concat(Ungraded.Select(status => (Of(status), counts.Of(status))))
            .Where(row => row.Item2 > 0);

    /// <summary>Says how far the value is from its neighbours; empty if that is not known.</summary>
    public string Distances(IndicatorEvaluation indicator) =>
        string.Join(
            Say(", ", "，"),
            new[]
            {
                Distance(indicator, indicator.DistanceToBetter),
                Distance(indicator, indicator.DistanceToWorse),
            }.Where(text => text.Length > 0)
        );

    private string Distance(IndicatorEvaluation indicator, Distance? found)
    {
        if (found is not { } distance)
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
            parts.Add(Of(Terms.Coverage) + Say(" ", "") + ValueText.Percent(coverage));
        }

        parts.AddRange(rollUp.Gates.Select(Gate));
        List<string> leftOut =
        [
            .. rollUp
                .Parts.Where(part => part.LeftOut is not null and not LeftOut.NoPoints)
                .Select(LeftOutPart),
        ];
        if (leftOut.Count > 0)
        {
            parts.Add(Say("left out: ", "不计入：") + string.Join(Say(", ", "、"), leftOut));
        }

        if (rollUp is { PolicySegment: { } segment, Plan.Bands: { } bands })
        {
            string among = segment.Range.ToString(bands.Unit);
            string reason = Reason(segment.Ruling);
            parts.Add(Say($"the score lies in {among}, {reason}", $"评分落在 {among}，{reason}"));
        }

        parts.AddRange(rollUp.Codes);
        return string.Join(Say("; ", "；"), parts);
    }

    /// <summary>Returns the score of a node, or the points of an indicator's grade; of a score that is open, its range.</summary>
    /// <param name="node">The node.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    /// <returns>Empty where there is neither.</returns>
    public string Score(NodeEvaluation node, RollUpPlan? plan) =>
        node switch
        {
            { Points: { } points, Full: { } full } => OfFull($"{points}", full),
            { Indicator.PossiblePoints: { } possible, Full: { } full } => OfFull(
                Of(possible),
                full
            ),
            { Indicator: { } indicator } => plan?.EarnedBy(indicator)?.ToString() ?? "",
            { RollUp: { } rollUp } => Score(rollUp),
            _ => "",
        };

    /// <summary>Returns points, or from the least to the most of them: <c>6 to 8</c>.</summary>
    public string Of(PointsRange points) =>
        points.IsSettled
            ? points.Least.ToMixedString()
            : Between(points.Least.ToMixedString(), points.Most.ToMixedString());

    /// <summary>Returns both ends of what is still possible: <c>6 to 8</c>.</summary>
    public string Between(string low, string high) => Say($"{low} to {high}", $"{low} 至 {high}");

    /// <summary>Returns points and how many there are: <c>9.5 of 10</c>.</summary>
    public string OfFull(string points, Rational full)
    {
        string all = full.ToMixedString();
        return Say($"{points} of {all}", $"{points}（{Of(Terms.PointsPossible)} {all}）");
    }

    /// <summary>Returns what a roll-up makes of nodes: points earned where these are summed, else a score.</summary>
    public static LocalizedText ScoreIn(RollUpPlan? plan) =>
        plan is { IsSum: true } ? Terms.PointsEarned : Terms.Score;

    /// <summary>Returns the score of a node, or what it earned of how many points; of what is open the range, and empty where there is nothing.</summary>
    public string Score(NodeRollUp rollUp) =>
        rollUp switch
        {
            { Points: { } points, Full: { } full } => OfFull($"{points}", full),
            { Full: { } full, Lowest.Points: { } low, Highest.Points: { } high } => OfFull(
                Between($"{low}", $"{high}"),
                full
            ),
            { Score: { } score } => score.ToString(),
            { Lowest.Score: { } low, Highest.Score: { } high } => Between($"{low}", $"{high}"),
            _ => "",
        };

    /// <summary>Says which grades are still possible, from the lowest to the highest.</summary>
    public string StillPossible(Grade lowest, Grade highest)
    {
        string possible = Of(Terms.StillPossible);
        return Say(
            $"{Label(lowest)} to {Label(highest)} {possible}",
            $"{possible}为{Label(lowest)}至{Label(highest)}"
        );
    }

    private string GradeAndScore(NodeRollUp rollUp)
    {
        string standing = Of(rollUp.Grade, rollUp.Status);
        if (rollUp is not { Lowest: { } lowest, Highest: { } highest })
        {
            return standing;
        }

        string capped =
            rollUp.Grade is not null && lowest.BeforeGates is { } before && before != lowest.Grade
                ? Say($" (before gates {Label(before)})", $"（否决前为{Label(before)}）")
                : "";
        string scoreBefore = $"{Say(", ", "，")}{Of(ScoreIn(rollUp.Plan))} ";
        string score =
            rollUp.Points is not null ? scoreBefore + Score(rollUp) + PointsBeforeGates(rollUp)
            : rollUp.Score is { } known ? $"{scoreBefore}{known}"
            : "";
        if (!rollUp.IsOpen)
        {
            return standing + capped + score;
        }

        string scores =
            score.Length == 0 && Score(rollUp) is { Length: > 0 } range
                ? scoreBefore + range
                : score;
        string possible =
            lowest.Grade is { } least && highest.Grade is { } most
                ? Say(": ", "：") + StillPossible(least, most)
                : "";
        return rollUp.Grade is null
            ? standing + possible + scores
            : Say(
                $"{standing}{capped}, already decided{scores}",
                $"{standing}{capped}，等级已定{scores}"
            );
    }

    private string PointsBeforeGates(NodeRollUp rollUp) =>
        rollUp.PointsBeforeGates is { Lowest: var before }
            ? Say($" (before gates {before})", $"（否决前为 {before}）")
            : "";

    /// <summary>Says what closes a gate: <c>Poor or worse</c>, <c>points &lt;60%</c>, <c>the item accident</c>.</summary>
    public string Of(GateCondition when) =>
        when switch
        {
            GateCondition.OfGrade { Grade: var grade } => Say(
                $"{Label(grade)} or worse",
                $"{Label(grade)}或更差"
            ),
            GateCondition.OfPoints points => Say(
                $"{Of(Terms.PointsEarned)} {points}",
                $"{Of(Terms.PointsEarned)}{points}"
            ),
            GateCondition.OfItem { Item: var item } => Say(
                $"the item {item.Value}",
                $"子项 {item.Value} 发生"
            ),
            _ => "",
        };

    /// <summary>Says what a gate leaves at most: a grade, points, or both.</summary>
    public string CapOf(Gate gate)
    {
        string? points = gate.CapPoints is { Value: var most }
            ? Say($"{most.ToMixedString()} points", $"{most.ToMixedString()}分")
            : null;
        return string.Join(
            Say(" and ", "、"),
            new[] { gate.Cap is { } cap ? Label(cap) : null, points }.OfType<string>()
        );
    }

    private string Gate(GateEffect effect)
    {
        string path = effect.Indicator.Indicator.Path;
        string cap = CapOf(effect.Gate);
        return effect.IsClosed
            ? Say($"capped at {cap} by the gate of {path}", $"被 {path} 一票否决，最高为{cap}")
            : Say(
                $"the gate of {path} may still cap it at {cap}",
                $"{path} 仍可能一票否决，最高为{cap}"
            );
    }

    public string Of(RoundingMode mode) =>
        mode switch
        {
            RoundingMode.HalfUp => Say("half up", "四舍五入"),
            RoundingMode.HalfEven => Say("half to even", "四舍六入五成双"),
            RoundingMode.Up => Say("away from zero", "远离零"),
            _ => Say("towards zero", "截尾"),
        };

    public string Of(LeftOut leftOut) =>
        leftOut switch
        {
            LeftOut.NoBudget => Say("no budget", "没有预算"),
            LeftOut.NotMeasured => Say("not measured", "未测得"),
            LeftOut.NoPoints => Say("no points", "不计分"),
            _ => Say("not applicable", "不适用"),
        };

    private string LeftOutPart(RollUpPart part)
    {
        string why = Of(part.LeftOut!.Value);
        return Say($"{part.Node.Path} ({why})", $"{part.Node.Path}（{why}）");
    }
}
