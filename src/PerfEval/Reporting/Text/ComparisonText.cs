using NodaTime.Text;
using PerfEval.Records;
using PerfEval.Reporting.Text;

namespace PerfEval.Reporting;

/// <summary>Writes two evaluations side by side for a reader at a terminal: what moved, and why.</summary>
public sealed class ComparisonText
{
    private const string Arrow = " → ";

    private readonly Comparison _comparison;
    private readonly Phrases _phrases;
    private readonly TextWriter _writer;

    private ComparisonText(Comparison comparison, Language language, TextWriter writer) =>
        (_comparison, _phrases, _writer) = (comparison, new Phrases(language), writer);

    /// <summary>Writes the comparison; lines end with a line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(
        Comparison comparison,
        string before,
        string after,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new ComparisonText(comparison, language, writer);
        text.WriteHeading("A", before, comparison.Before);
        text.WriteHeading("B", after, comparison.After);
        text.WriteOrigin();
        foreach (SubjectComparison subject in comparison.Subjects)
        {
            text.WriteSubject(subject);
        }
    }

    private void WriteHeading(string letter, string name, RecordedEvaluation evaluation)
    {
        string asOf = LocalDatePattern.Iso.Format(evaluation.Origin.AsOf);
        string assessor = evaluation.Subjects is [{ AssessorRole: { } role } only]
            ? _phrases.Say(", ", "，") + Role(role) + By(only.AssessorName)
            : "";
        Line(
            $"{letter}: {name}"
                + _phrases.Say($" (as of {asOf}{assessor})", $"（截至 {asOf}{assessor}）")
        );
    }

    private string By(string? name) => name is null ? "" : _phrases.Say($" by {name}", $"：{name}");

    private string Role(string role) =>
        role switch
        {
            "self" => _phrases.Say("self-assessment", "自评"),
            "review" => _phrases.Say("review", "复核"),
            _ => _phrases.Say("audit", "审计"),
        };

    private void WriteOrigin()
    {
        foreach (OriginDifference origin in _comparison.Origin)
        {
            string kind = origin.Member switch
            {
                "inputs.rulebook" => _phrases.Say("the rule book", "指标体系"),
                "inputs.calendar" => _phrases.Say("the calendars", "日历"),
                "inputs.results" => _phrases.Say("the results", "结果"),
                "inputs.rollup" => _phrases.Say("the roll-up file", "汇总规则文件"),
                _ => "",
            };
            Line(
                kind.Length > 0
                    ? _phrases.Say($"{kind}: not the same file", $"{kind}：不是同一文件")
                    : Colon(origin.Member) + Moved(origin.Before, origin.After)
            );
        }
    }

    private void WriteSubject(SubjectComparison subject)
    {
        Line("");
        string nobody = _phrases.Say("(no name)", "（未署名）");
        string? before = subject.Before is { } old ? old.Name ?? nobody : null;
        string? after = subject.After is { } @new ? @new.Name ?? nobody : null;
        if (before is null || after is null)
        {
            Line($"{before ?? after}  {Only(after is null)}");
            return;
        }

        Line(before == after ? after : before + Arrow + after);
        if (subject.Nodes.Count == 0)
        {
            Line("  " + _phrases.Say("nothing moved", "没有变化"));
        }

        foreach (NodeComparison node in subject.Nodes)
        {
            WriteNode(node);
        }
    }

    private void WriteNode(NodeComparison node)
    {
        string margin = new(' ', 2 + (2 * (int)node.Level));
        string name = node.Known.Name?.In(_phrases.Language) ?? "";
        string title = node.Level switch
        {
            Level.Department => _phrases.Say("Altogether", "总评"),
            Level.Indicator => $"{name} ({node.Path})",
            _ => name,
        };
        if (node.Before is null || node.After is null)
        {
            Line($"{margin}{title}  {Standing(node.Known)}  {Only(node.After is null)}");
            return;
        }

        Line(
            $"{margin}{title}  {Moved(Standing(node.Before), Standing(node.After))}{Effect(node)}"
        );
        foreach (Aspect aspect in node.Aspects)
        {
            foreach ((string label, string? before, string? after) in Why(aspect, node))
            {
                Line($"{margin}  {Colon(label)}{Moved(before, after)}");
            }
        }
    }

    // The grade, or else the status; and the score.
    private string Standing(RecordedNode node)
    {
        string standing =
            node.Grade is { } grade ? Label(grade)
            : node.Status is { } status ? _phrases.Of(status)
            : "";
        return node.Score is { } score ? $"{standing} {score.Shown}" : standing;
    }

    private string Effect(NodeComparison node)
    {
        List<string> parts = [];
        if (node.ScoreChange is { Sign: not 0 } change)
        {
            parts.Add((change.Sign > 0 ? "+" : "") + ValueText.Number(change, null));
        }

        if (node.Level != Level.Indicator)
        {
            Add(node.Better, _phrases.Say($"{node.Better} better", $"升 {node.Better}"));
            Add(node.Worse, _phrases.Say($"{node.Worse} worse", $"降 {node.Worse}"));
            Add(
                node.Unmatched,
                _phrases.Say(
                    $"{node.Unmatched} graded in one only",
                    $"仅一方有等级 {node.Unmatched}"
                )
            );
        }

        return parts.Count == 0 ? "" : $"  ({string.Join(_phrases.Say(", ", "，"), parts)})";

        void Add(int count, string said)
        {
            if (count > 0)
            {
                parts.Add(said);
            }
        }
    }

    // Status, grade and score stand in the title; nothing is said of them here.
    private IEnumerable<(string Label, string? Before, string? After)> Why(
        Aspect aspect,
        NodeComparison node
    )
    {
        (RecordedNode before, RecordedNode after) = (node.Before!, node.After!);
        return aspect switch
        {
            Aspect.Range => One("still possible", "仍可能", Range),
            Aspect.Coverage => One("coverage", "已测权重", Coverage),
            Aspect.Counts => node.Level == Level.Indicator ? [] : Counts(before, after),
            Aspect.Value => One("value", "实际完成值", Value),
            Aspect.Criterion => Criteria(before, after),
            Aspect.Policy => One("policy", "口径", Policy),
            Aspect.Decision => One("decided", "人工认定", Decision),
            Aspect.Weight =>
            [
                (_phrases.Say("weight", "权重"), Weight(node.PartBefore), Weight(node.PartAfter)),
            ],
            Aspect.Gates => One("gates", "一票否决", Gates),
            Aspect.Acceptance => One("accepted", "已认可", Accepted),
            Aspect.Deviation => One("deviation", "偏差原因及改进措施", one => one.Deviation),
            Aspect.Evidence => One("evidence", "佐证", one => one.Evidence),
            Aspect.Note => One("note", "备注", one => one.Note),
            Aspect.Name => One("name", "名称", one => one.Name?.In(_phrases.Language)),
            _ => [],
        };

        IEnumerable<(string, string?, string?)> One(
            string english,
            string chinese,
            Func<RecordedNode, string?> show
        ) => [(_phrases.Say(english, chinese), show(before), show(after))];
    }

    private string? Range(RecordedNode node) =>
        (node.Possible.Count > 0, node.Lowest, node.Highest) switch
        {
            (true, _, _) => string.Join(_phrases.Say(" or ", "或"), node.Possible.Select(Label)),
            (_, { } lowest, { } highest) when lowest != highest => $"{End(lowest)}..{End(highest)}",
            (_, { } lowest, _) => End(lowest),
            _ => null,
        };

    private string End(RecordedEnd end) =>
        end.Score is { } score ? $"{Label(end.Grade)} {score.Shown}" : Label(end.Grade);

    private static string? Coverage(RecordedNode node) =>
        node.Coverage is { } coverage ? ValueText.Percent(ExactText.Parse(coverage)) : null;

    private IEnumerable<(string, string?, string?)> Counts(RecordedNode before, RecordedNode after)
    {
        Dictionary<string, int> from = new(before.GradeCounts);
        Dictionary<string, int> to = new(after.GradeCounts);
        foreach (string grade in to.Keys.Concat(from.Keys).Distinct())
        {
            (int old, int now) = (from.GetValueOrDefault(grade), to.GetValueOrDefault(grade));
            if (old != now)
            {
                yield return (
                    _phrases.Say($"{Label(grade)} indicators", $"{Label(grade)}的指标"),
                    FormattableString.Invariant($"{old}"),
                    FormattableString.Invariant($"{now}")
                );
            }
        }
    }

    private static string? Value(RecordedNode node) => node.NotApplicable ?? node.Value;

    private IEnumerable<(string, string?, string?)> Criteria(
        RecordedNode before,
        RecordedNode after
    )
    {
        IEnumerable<string> grades = after
            .Criteria.Concat(before.Criteria)
            .Select(criterion => criterion.Grade)
            .Distinct();
        foreach (string grade in grades)
        {
            (string? old, string? now) = (Set(before, grade), Set(after, grade));
            if (old != now)
            {
                yield return (
                    _phrases.Say($"criterion {Label(grade)}", $"评价标准 {Label(grade)}"),
                    old,
                    now
                );
            }
        }

        static string? Set(RecordedNode node, string grade) =>
            node.Criteria.FirstOrDefault(criterion => criterion.Grade == grade)?.Set;
    }

    private string? Policy(RecordedNode node) =>
        node.Policy is { } policy
            ? $"{policy.Name}: {policy.Choice}"
                + (policy.Grade is { } grade ? $" ({Label(grade)})" : "")
            : null;

    private string? Decision(RecordedNode node) =>
        node.Decided is { } decided
            ? $"{Label(decided.Grade)}, {Signed(decided.Reason, decided.By, decided.On)}"
            : null;

    private string? Accepted(RecordedNode node) =>
        node.Accepted.Count == 0
            ? null
            : string.Join(
                "; ",
                node.Accepted.Select(accepted =>
                    $"{accepted.Code} {accepted.Regions}".TrimEnd()
                    + $", {Signed(accepted.Reason, accepted.By, accepted.On)}"
                )
            );

    private string Signed(string reason, string by, string on) =>
        _phrases.Say($"{reason} ({by}, {on})", $"{reason}（{by}，{on}）");

    private string? Weight(RecordedPart? part) =>
        part switch
        {
            null => null,
            { LeftOut: "notApplicable" } => _phrases.Say(
                "left out: not applicable",
                "不计入：不适用"
            ),
            { LeftOut: "noBudget" } => _phrases.Say("left out: no budget", "不计入：无预算"),
            { LeftOut: not null } => _phrases.Say("left out: not measured", "不计入：未测"),
            { Share: { } share } => _phrases.Say(
                $"{part.Weight}, a share of {ValueText.Percent(ExactText.Parse(share))}",
                $"{part.Weight}，占 {ValueText.Percent(ExactText.Parse(share))}"
            ),
            _ => part.Weight,
        };

    private string? Gates(RecordedNode node) =>
        node.Gates.Count == 0
            ? null
            : string.Join(
                "; ",
                node.Gates.Select(gate =>
                    gate.IsClosed
                        ? _phrases.Say(
                            $"{gate.Indicator} caps at {Label(gate.Cap)}",
                            $"{gate.Indicator} 封顶 {Label(gate.Cap)}"
                        )
                        : _phrases.Say(
                            $"{gate.Indicator} may cap at {Label(gate.Cap)}",
                            $"{gate.Indicator} 可能封顶 {Label(gate.Cap)}"
                        )
                )
            );

    private string Only(bool isBefore) =>
        isBefore ? _phrases.Say("in A only", "仅在 A 中") : _phrases.Say("in B only", "仅在 B 中");

    private string Label(string grade) => _comparison.Label(grade, _phrases.Language);

    private string Colon(string label) => label + _phrases.Say(": ", "：");

    private static string Moved(string? before, string? after) =>
        before == after ? before ?? "" : (before ?? "–") + Arrow + (after ?? "–");

    private void Line(string text) => _writer.WriteLineOf(text.TrimEnd());
}
