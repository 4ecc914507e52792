using NodaTime.Text;
using PerfEval.Comparing;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Comparisons;

/// <summary>Says what moved from one evaluation to another, and why, in one language.</summary>
internal sealed class MoveWording(Phrases phrases)
{
    private readonly PointsText _points = new(phrases);

    private const string Arrow = " → ";
    private const string Nothing = "–";

    /// <summary>Returns both texts with an arrow between them, or the one text where they are the same.</summary>
    /// <param name="before">What stands in the first; null for nothing.</param>
    /// <param name="after">What stands in the second; null for nothing.</param>
    public static string Moved(string? before, string? after) =>
        before == after ? before ?? "" : (before ?? Nothing) + Arrow + (after ?? Nothing);

    /// <summary>Says in which of the evaluations something stands that the other lacks.</summary>
    public string Only(bool isBefore) =>
        isBefore ? phrases.Say("in A only", "仅在 A 中") : phrases.Say("in B only", "仅在 B 中");

    /// <summary>Says in what two evaluations were made differently: of files that they are not the same, else what both records hold.</summary>
    public string Origin(OriginDifference origin)
    {
        if (Phrases.PolicyOf(origin.Member) is { } policy)
        {
            return phrases.Policy(policy)
                + phrases.Say(": ", "：")
                + Moved(
                    phrases.Choice(policy, origin.Before),
                    phrases.Choice(policy, origin.After)
                );
        }

        LocalizedText? file = origin.Member switch
        {
            "inputs.rulebook" => Terms.RuleBook,
            "inputs.calendar" => Terms.Calendar,
            "inputs.results" => Terms.Results,
            "inputs.rollup" => Terms.RollUp,
            _ => null,
        };
        return file is null
            ? origin.Member + phrases.Say(": ", "：") + Moved(origin.Before, origin.After)
            : phrases.Say(
                $"{phrases.Of(file)}: not the same file",
                $"{phrases.Of(file)}：不是同一文件"
            );
    }

    /// <summary>Returns the grade, or else the status; empty where a node has neither.</summary>
    public string Grade(NodeEvaluation node) =>
        node.Grade is { } grade ? phrases.Label(grade)
        : node.Status is { } status ? phrases.Of(status)
        : "";

    /// <summary>Returns the grade, or else the status; and the score, or the points that a rule gives.</summary>
    public string Standing(NodeEvaluation node) =>
        _points.Of(node) is { Length: > 0 } points ? $"{Grade(node)} {points}".TrimStart()
        : node.Score is { } score ? $"{Grade(node)} {score}"
        : Grade(node);

    /// <summary>Says by how much the score grew, and above the indicators how many are better or worse; empty where nothing is to be said.</summary>
    public string Effect(NodeComparison node)
    {
        List<string> parts = [];
        if (node.PointsChange is { } points)
        {
            if (points.Sign != 0)
            {
                parts.Add(SignedPoints(points));
            }
        }
        else if (node.ScoreChange is { Sign: not 0 } change)
        {
            parts.Add(ValueText.Signed(change));
        }

        if (node.Level != Level.Indicator)
        {
            parts.AddRange(Effects(node));
        }

        return string.Join(phrases.Say(", ", "，"), parts);
    }

    /// <summary>Returns a change of points with its sign: <c>+1 1/3</c>.</summary>
    public static string SignedPoints(Rational change) =>
        (change.Sign > 0 ? "+" : "") + change.ToMixedString();

    /// <summary>Says how many indicators are better, how many worse, and how many graded in one only; nothing of those that are none.</summary>
    public IEnumerable<string> Effects(NodeComparison node)
    {
        (int Count, string Text)[] effects =
        [
            (node.Better, phrases.Say($"{node.Better} better", $"升 {node.Better}")),
            (node.Worse, phrases.Say($"{node.Worse} worse", $"降 {node.Worse}")),
            (
                node.Unmatched,
                phrases.Say(
                    $"{node.Unmatched} graded in one only",
                    $"仅一方有等级 {node.Unmatched}"
                )
            ),
        ];
        return effects.Where(effect => effect.Count > 0).Select(effect => effect.Text);
    }

    /// <summary>Says what moved, each with what stands in the first and in the second evaluation; nothing of status, grade and score.</summary>
    public IEnumerable<(string Label, string? Before, string? After)> Why(
        Aspect aspect,
        NodeComparison node
    )
    {
        if (node.From is not { } from || node.To is not { } to)
        {
            return [];
        }

        return aspect switch
        {
            Aspect.Range => One(Terms.StillPossible, Range),
            Aspect.Coverage => One(Terms.Coverage, Coverage),
            Aspect.Counts when node.Level != Level.Indicator => Counts(from.Node, to.Node),
            Aspect.Value => One(Terms.Value, Value),
            Aspect.Items => Items(from.Node.Indicator!, to.Node.Indicator!),
            Aspect.Judged => One(Terms.PointsJudged, Judged),
            Aspect.Claim => One(Terms.Claim, Claim),
            Aspect.Rule =>
            [
                (
                    _points.RuleTitle.ToLowerInvariant(),
                    Rule(from.Node.Indicator!),
                    Rule(to.Node.Indicator!)
                ),
            ],
            Aspect.Criterion => Criteria(from.Node.Indicator!, to.Node.Indicator!),
            Aspect.Policy => One(Terms.ReadingPolicy, Policy),
            Aspect.Decision => One(Terms.DecidedByPerson, Decision),
            Aspect.Weight => [(phrases.Of(Terms.Weight), Weight(from.Part), Weight(to.Part))],
            Aspect.Gates => One(Terms.Gates, Gates),
            Aspect.Acceptance =>
            [
                (phrases.Of(Terms.Accepted), Accepted(from.Accepted), Accepted(to.Accepted)),
            ],
            Aspect.Deviation => One(Terms.Deviation, one => one.Indicator?.Measurement?.Deviation),
            Aspect.Evidence => One(Terms.Evidence, one => one.Indicator?.Measurement?.Evidence),
            Aspect.Note => One(Terms.Note, one => one.Indicator?.Measurement?.Note),
            Aspect.Name => One(
                new LocalizedText("name", "名称"),
                one => one.Name?.In(phrases.Language)
            ),
            _ => [],
        };

        IEnumerable<(string, string?, string?)> One(
            LocalizedText term,
            Func<NodeEvaluation, string?> show
        ) => [(phrases.Of(term), show(from.Node), show(to.Node))];
    }

    /// <summary>Says what a person decided about a value, who, when and why; null for nothing.</summary>
    public string? Decision(NodeEvaluation node) =>
        node.Indicator switch
        {
            { Decided: { } decided, Grade: { } grade } =>
                $"{phrases.Label(grade)}{phrases.Say(", ", "，")}{Signed(decided.Reason, decided.By, decided.On)}",
            { PointsDecided: { } decided, Points: { } points } =>
                $"{points.ToMixedString()}{phrases.Say(", ", "，")}{Signed(decided.Reason, decided.By, decided.On)}",
            _ => null,
        };

    /// <summary>Says which reading policy decided, and what grade it gave; null where none was needed.</summary>
    public string? Policy(NodeEvaluation node) =>
        node.Ruling is { Policy: { } policy } ruling
            ? phrases.Of(policy)
                + (
                    ruling.Grade is { } grade
                        ? phrases.Say($" ({phrases.Label(grade)})", $"（{phrases.Label(grade)}）")
                        : ""
                )
            : null;

    /// <summary>Says what a person judged, who and why; null for nothing.</summary>
    public string? Judged(NodeEvaluation node) =>
        node.Indicator?.Measurement?.Judged is { } judged
            ? phrases.Say(
                $"{judged.Points}, {judged.Reason} ({judged.By})",
                $"{judged.Points}，{judged.Reason}（{judged.By}）"
            )
            : null;

    private static string? Claim(NodeEvaluation node) =>
        node.Indicator?.Measurement?.Claimed?.ToString();

    private static IEnumerable<(string, string?, string?)> Items(
        IndicatorEvaluation before,
        IndicatorEvaluation after
    )
    {
        IReadOnlyList<ItemAnswer> old = before.Measurement?.Items ?? [];
        IReadOnlyList<ItemAnswer> now = after.Measurement?.Items ?? [];
        return from item in now.Concat(old).Select(answer => answer.Item.Value).Distinct()
            let was = Answer(old, item)
            let isNow = Answer(now, item)
            where was != isNow
            select (NameOf(after, item) ?? NameOf(before, item) ?? item, was, isNow);

        static string? Answer(IReadOnlyList<ItemAnswer> answers, string item) =>
            answers.FirstOrDefault(answer => answer.Item.Value == item) is { } found
                ? found.Value?.Value
                    ?? $"{found.Judged?.Points} ({found.Judged?.Reason}, {found.Judged?.By})"
                : null;

        static string? NameOf(IndicatorEvaluation indicator, string item) =>
            (indicator.Score as ItemsScore)?.Items.FirstOrDefault(one => one.Id == item)?.Name;
    }

    private string? Rule(IndicatorEvaluation indicator) =>
        indicator.Score is { } score
            ? phrases.Say(
                $"{_points.Kind(score)}, of {score.Terms.Full.ToMixedString()}: ",
                $"{_points.Kind(score)}，{phrases.Of(Terms.PointsPossible)} {score.Terms.Full.ToMixedString()}："
            )
                + string.Join(
                    phrases.Say("; ", "；"),
                    _points.Rows(score).Select(row => string.Join(phrases.Say(": ", "："), row))
                )
            : null;

    private string? Range(NodeEvaluation node) =>
        node switch
        {
            { Indicator: { Grade: null, Possible: { Count: > 0 } possible } } => phrases.Labels(
                possible
            ),
            { RollUp: { Lowest: { } lowest, Highest: { } highest } } when lowest != highest =>
                $"{End(lowest)}..{End(highest)}",
            { RollUp.Lowest: { } only } => End(only),
            _ => null,
        };

    private string End(PossibleOutcome end) =>
        string.Join(
            ' ',
            new[]
            {
                end.Grade is { } grade ? phrases.Label(grade) : null,
                (end.Points ?? end.Score)?.ToString(),
            }.OfType<string>()
        );

    private static string? Coverage(NodeEvaluation node) =>
        node.RollUp?.Coverage is { } coverage ? ValueText.Percent(coverage) : null;

    private IEnumerable<(string, string?, string?)> Counts(
        NodeEvaluation before,
        NodeEvaluation after
    )
    {
        (Counts from, Counts to) = (before.Counts, after.Counts);
        foreach (Grade grade in to.Scale.Grades.Concat(from.Scale.Grades).DistinctBy(one => one.Id))
        {
            (int old, int now) = (from.Of(grade.Id), to.Of(grade.Id));
            if (old != now)
            {
                string label = phrases.Label(grade);
                yield return (
                    phrases.Say($"{label} indicators", $"{label}的指标"),
                    Phrases.Number(old),
                    Phrases.Number(now)
                );
            }
        }
    }

    private static string? Value(NodeEvaluation node) =>
        node.Indicator is { Measurement: { } measurement } indicator
            ? measurement.NotApplicable?.Value ?? indicator.Written
            : null;

    private IEnumerable<(string, string?, string?)> Criteria(
        IndicatorEvaluation before,
        IndicatorEvaluation after
    )
    {
        IEnumerable<Grade> grades = after
            .Indicator.Criteria.Concat(before.Indicator.Criteria)
            .Select(cell => cell.Grade)
            .DistinctBy(grade => grade.Id);
        foreach (Grade grade in grades)
        {
            (string? old, string? now) = (Set(before, grade), Set(after, grade));
            if (old != now)
            {
                string label = phrases.Label(grade);
                yield return (phrases.Say($"criterion {label}", $"评价标准 {label}"), old, now);
            }
        }

        static string? Set(IndicatorEvaluation indicator, Grade grade) =>
            indicator.Indicator.Criteria.FirstOrDefault(cell => cell.Grade.Id == grade.Id)
                is { } cell
                ? indicator.Ladder.SetOf(cell)
                : null;
    }

    private string? Accepted(IReadOnlyList<Diagnostic> accepted) =>
        accepted.Count == 0
            ? null
            : string.Join(
                phrases.Say("; ", "；"),
                accepted.Select(finding =>
                    $"{finding.Code} {finding.Regions}".TrimEnd()
                    + phrases.Say(", ", "，")
                    + Signed(
                        finding.Acceptance!.Reason,
                        finding.Acceptance.By,
                        finding.Acceptance.On
                    )
                )
            );

    private string Signed(string reason, string by, NodaTime.LocalDate day)
    {
        string on = LocalDatePattern.Iso.Format(day);
        return phrases.Say($"{reason} ({by}, {on})", $"{reason}（{by}，{on}）");
    }

    private string? Weight(RollUpPart? part) =>
        part switch
        {
            null => null,
            { LeftOut: { } why } => phrases.Say("left out: ", "不计入：") + phrases.Of(why),
            { Share: { } share } => phrases.Say(
                $"{part.Weight}, a share of {ValueText.Percent(share)}",
                $"{part.Weight}，占 {ValueText.Percent(share)}"
            ),
            _ => part.Weight?.ToString(),
        };

    private string? Gates(NodeEvaluation node) =>
        node.RollUp is not { Gates: { Count: > 0 } gates }
            ? null
            : string.Join(phrases.Say("; ", "；"), gates.Select(Gate));

    private string Gate(GateEffect gate)
    {
        (string path, string cap) = (gate.Indicator.Indicator.Path, phrases.CapOf(gate.Gate));
        return gate.IsClosed
            ? phrases.Say($"{path} caps at {cap}", $"{path} 最高为{cap}")
            : phrases.Say($"{path} may still cap at {cap}", $"{path} 仍可能使等级最高为{cap}");
    }
}
