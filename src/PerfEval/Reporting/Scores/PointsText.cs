using PerfEval.Grading;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Scores;

/// <summary>What papers say of the points of an indicator: what it earned of how many, how that came about, and what earns more.</summary>
internal sealed class PointsText(Phrases phrases)
{
    /// <summary>Returns what was earned of how many points, or what still may be: <c>9.5 of 10</c>; empty where the indicator earns none.</summary>
    public string Earned(IndicatorEvaluation indicator)
    {
        if (indicator is not { Score: { Terms.Full: var full }, PossiblePoints: { } possible })
        {
            return "";
        }

        string of = full.ToMixedString();
        string earned = Range(possible);
        string possiblePoints = phrases.Of(Terms.PointsPossible);
        return indicator.Points is null
            ? phrases.Say(
                $"{earned} of {of} still possible",
                $"仍可能为 {earned}（{possiblePoints} {of}）"
            )
            : phrases.OfFull(earned, full);
    }

    /// <summary>Returns the points alone, rounded where a roll-up does, or from the least to the most that are still possible: <c>9.5</c>; empty for a node that earns none.</summary>
    public string Of(NodeEvaluation? node) =>
        node switch
        {
            { Points: { } points } => points.ToString(),
            { Indicator: { } own } => Of(own),
            { RollUp: { Full: not null, Lowest.Points: { } low, Highest.Points: { } high } } =>
                phrases.Between(low.ToString(), high.ToString()),
            _ => "",
        };

    /// <summary>Returns the same with how many there are, of an indicator.</summary>
    public string Earned(NodeEvaluation node) =>
        node is { Points: { } points, Full: { } full }
            ? phrases.OfFull(points.ToString(), full)
            : Earned(node.Indicator!);

    /// <summary>Returns the same of an indicator.</summary>
    public string Of(IndicatorEvaluation indicator) =>
        indicator.PossiblePoints is { } possible ? Range(possible) : "";

    /// <summary>Returns the points that a node is worth: <c>10</c>; empty for a node that earns none.</summary>
    public static string FullOf(NodeEvaluation node) =>
        (node.Full ?? node.Indicator?.FullPoints)?.ToMixedString() ?? "";

    /// <summary>Returns how the points come about, how they are rounded and what earns more, a line each; none where nothing is known of the result.</summary>
    /// <param name="indicator">The result.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    public IEnumerable<string> Arithmetic(IndicatorEvaluation indicator, RollUpPlan? plan) =>
        EarnedArithmetic
            .Of(indicator)
            .Select(phrases.Of)
            .Append(Rounded(indicator, plan))
            .Append(Distance(indicator))
            .Where(line => line.Length > 0);

    /// <summary>What heads the arithmetic of points.</summary>
    public string ArithmeticTitle =>
        phrases.Say("How the points come about", $"{phrases.Of(Terms.PointsEarned)}计算");

    /// <summary>What heads the rule by which points are earned.</summary>
    public string RuleTitle => phrases.Say("Score rule", "评分规则");

    /// <summary>Returns the rule of an indicator in its published words, or in its parts, a line each; empty where it has none.</summary>
    public string Rule(IndicatorEvaluation indicator) =>
        indicator.Score is not { } score
            ? ""
            : score.Terms.Words
                ?? string.Join(
                    '\n',
                    Rows(score).Select(row => string.Join(phrases.Say(": ", "："), row))
                );

    /// <summary>Says by what kind of rule points are earned: <c>in proportion</c>.</summary>
    public string Kind(IndicatorScore score) =>
        score.Terms.Kind switch
        {
            "ratio" => phrases.Say("in proportion", "按比例"),
            "full" => phrases.Say("by steps from a standard", "按标准加扣分"),
            "base" => phrases.Say("by steps from a base", "按基本分加扣分"),
            "tiers" => phrases.Say("by tiers", "分档"),
            "line" => phrases.Say("along a line", "线性"),
            "items" => phrases.Say("item by item", "逐项"),
            _ => phrases.Say("judged by a person", "由人评定"),
        };

    /// <summary>Returns what an indicator passes up where a roll-up rounds it, and whether that made the difference to all points; empty where nothing is rounded.</summary>
    private string Rounded(IndicatorEvaluation indicator, RollUpPlan? plan)
    {
        if (
            plan is not { IsSum: true }
            || plan.EarnedBy(indicator)
                is not { Rounding: { } rounding, Exact: var exact, Shown: var shown } passed
            || exact == shown
        )
        {
            return "";
        }

        Rational full = indicator.FullPoints!.Value;
        string decided =
            (exact >= full) != (shown >= full)
                ? phrases.Say("; rounding decided", "；舍入起决定作用")
                : "";
        string mode = phrases.Of(rounding.Mode);
        return phrases.Say(
            $"rounded to {rounding.Step} ({mode}): {passed}{decided}",
            $"舍入到 {rounding.Step}（{mode}）：{passed}{decided}"
        );
    }

    /// <summary>Returns points, or from the least to the most of them: <c>6 to 8</c>.</summary>
    public string Range(PointsRange points) => phrases.Of(points);

    /// <summary>Returns what a value has to come to in order to earn more: <c>0.5 more points at 500人次</c>; empty where that is not known, or nothing earns more.</summary>
    public string Distance(IndicatorEvaluation indicator)
    {
        if (indicator.DistanceToMorePoints is not { } distance)
        {
            return "";
        }

        Unit? unit = indicator.Indicator.Measure.Unit;
        string gain = distance.Gain.ToMixedString();
        string at = $"{distance.At.ToMixedString()}{unit}";
        string points = distance.Gain == Rational.One ? "point" : "points";
        return distance.IsMoreThan
            ? phrases.Say($"{gain} more {points} beyond {at}", $"越过 {at} 可多得 {gain}分")
            : phrases.Say($"{gain} more {points} at {at}", $"达到 {at} 可多得 {gain}分");
    }

    /// <summary>Returns a rule in rows: of a curve the values and what they earn, of labels, items and bands each with its points.</summary>
    public IEnumerable<string[]> Rows(IndicatorScore score) =>
        score switch
        {
            CurveScore { Curve: var curve } => curve.Pieces.Select(piece =>
                (string[])
                    [piece.Range.ToString(curve.Unit), PieceWording.Of(piece).In(phrases.Language)]
            ),
            LabelScore labels => labels.Labels.Select(label =>
                (string[])[label.Label, Range(label.Points)]
            ),
            GradeScore => [],
            JudgedScore judged => judged.Bands.Select(band =>
                (string[])[band.Label ?? "", band.Points.ToString()]
            ),
            _ => ((ItemsScore)score).Items.Select(item => (string[])[item.Name, Item(item)]),
        };

    private string Item(ScoredItem item)
    {
        string most = item.Most is { } limit
            ? phrases.Say($", at most {limit.ToMixedString()}", $"，最多 {limit.ToMixedString()}")
            : "";
        return item switch
        {
            { IsZero: true } => phrases.Say("leaves the row without points", "发生即不得分"),
            { Minus: { } minus } => phrases.Say(
                $"−{minus.ToMixedString()} each time{most}",
                $"每次 −{minus.ToMixedString()}{most}"
            ),
            { Plus: { } plus } => phrases.Say(
                $"+{plus.ToMixedString()} each time{most}",
                $"每次 +{plus.ToMixedString()}{most}"
            ),
            { Rule: { } rule } => string.Join(
                phrases.Say("; ", "；"),
                Rows(rule).Select(row => string.Join(": ", row))
            ),
            _ => item.Points?.ToMixedString() ?? "",
        };
    }
}
