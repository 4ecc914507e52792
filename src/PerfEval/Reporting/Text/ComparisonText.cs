using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Records;
using PerfEval.Records.Comparing;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes two evaluations side by side for a reader at a terminal: what moved, and why.</summary>
internal sealed class ComparisonText
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
            "self" => _phrases.Of(Terms.SelfAssessment),
            "review" => _phrases.Of(Terms.Review),
            _ => _phrases.Of(Terms.Audit),
        };

    private void WriteOrigin()
    {
        foreach (OriginDifference origin in _comparison.Origin)
        {
            string kind = origin.Member switch
            {
                "inputs.rulebook" => _phrases.Of(Terms.RuleBook),
                "inputs.calendar" => _phrases.Of(Terms.Calendar),
                "inputs.results" => _phrases.Of(Terms.Results),
                "inputs.rollup" => _phrases.Of(Terms.RollUp),
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
            Level.Department => _phrases.Title(Terms.Altogether),
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
            Aspect.Range => One(Terms.StillPossible, Range),
            Aspect.Coverage => One(Terms.Coverage, Coverage),
            Aspect.Counts => node.Level == Level.Indicator ? [] : Counts(before, after),
            Aspect.Value => One(Terms.Value, Value),
            Aspect.Criterion => Criteria(before, after),
            Aspect.Policy => One(Terms.ReadingPolicy, Policy),
            Aspect.Decision => One(Terms.DecidedByPerson, Decision),
            Aspect.Weight =>
            [
                (_phrases.Of(Terms.Weight), Weight(node.PartBefore), Weight(node.PartAfter)),
            ],
            Aspect.Gates => One(Terms.Gates, Gates),
            Aspect.Acceptance => One(Terms.Accepted, Accepted),
            Aspect.Deviation => One(Terms.Deviation, one => one.Deviation),
            Aspect.Evidence => One(Terms.Evidence, one => one.Evidence),
            Aspect.Note => One(Terms.Note, one => one.Note),
            Aspect.Name => One(
                new LocalizedText("name", "名称"),
                one => one.Name?.In(_phrases.Language)
            ),
            _ => [],
        };

        IEnumerable<(string, string?, string?)> One(
            LocalizedText term,
            Func<RecordedNode, string?> show
        ) => [(_phrases.Of(term), show(before), show(after))];
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
            { LeftOut: { } why } => _phrases.Say("left out: ", "不计入：")
                + _phrases.Of(
                    why switch
                    {
                        "notApplicable" => LeftOut.NotApplicable,
                        "noBudget" => LeftOut.NoBudget,
                        _ => LeftOut.NotMeasured,
                    }
                ),
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
                            $"{gate.Indicator} 最高为{Label(gate.Cap)}"
                        )
                        : _phrases.Say(
                            $"{gate.Indicator} may still cap at {Label(gate.Cap)}",
                            $"{gate.Indicator} 仍可能使等级最高为{Label(gate.Cap)}"
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
