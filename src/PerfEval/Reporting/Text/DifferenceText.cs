using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Differences;
using PerfEval.Differences.Regradings;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes how two rule books differ, and what that does to grades, for a reader at a terminal.</summary>
internal sealed class DifferenceText
{
    private readonly TableDifference _difference;
    private readonly Phrases _phrases;
    private readonly TextWriter _writer;

    private DifferenceText(TableDifference difference, Language language, TextWriter writer) =>
        (_difference, _phrases, _writer) = (difference, new Phrases(language), writer);

    /// <summary>Writes how the rule books differ; lines end with a line feed on every system.</summary>
    /// <param name="difference">How they differ.</param>
    /// <param name="language">The reader's language; labels and names come in it where they are declared in it.</param>
    /// <param name="writer">Where to write.</param>
    public static void Write(TableDifference difference, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(writer);
        new DifferenceText(difference, language, writer).WriteDifference();
    }

    /// <summary>Writes how the rule books differ, and whose grades change because of it.</summary>
    /// <param name="regrading">The same results graded by both rule books.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    public static void Write(Regrading regrading, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(regrading);
        ArgumentNullException.ThrowIfNull(writer);
        var text = new DifferenceText(regrading.Difference, language, writer);
        text.WriteDifference();
        foreach (SubjectRegrading subject in regrading.Subjects)
        {
            text.WriteSubject(regrading, subject);
        }
    }

    private void WriteDifference()
    {
        Line($"{_difference.Old.Input.Name} → {_difference.New.Input.Name}");
        if (_difference.Changes.Count > 0)
        {
            Line("");
            Line(_phrases.Say("the whole book", "整个指标体系"));
            WriteChanges(_difference.Changes);
        }

        foreach (NodeDifference node in _difference.Nodes)
        {
            Line("");
            WriteNode(node);
        }

        Line("");
        Line(Summary());
    }

    private void WriteNode(NodeDifference node)
    {
        Node shown = (node.New ?? node.Old)!;
        string kinds = string.Join(
            _phrases.Say(", ", "、"),
            DifferenceKinds.Of(node).Select(_phrases.Of)
        );
        Line($"{kinds}{_phrases.Say(": ", "：")}{shown.Path}  {Name(shown)}");
        if (node.IsMoved)
        {
            Line($"  path: {node.Old!.Path} → {node.New!.Path}");
        }

        if (node.IsRenamed)
        {
            Line(
                $"  name: {Name(node.Old!)} → {Name(node.New!)}{Places(node.Old!.NamePlace, node.New!.NamePlace)}"
            );
        }

        foreach (CriterionDifference criterion in node.Criteria)
        {
            WriteCriterion(criterion, (Indicator)node.Old!, (Indicator)node.New!);
        }

        WriteChanges(node.Changes);
        WriteRegions(node);
    }

    private void WriteCriterion(CriterionDifference difference, Indicator old, Indicator revised)
    {
        string grade = _phrases.Label((difference.New ?? difference.Old)!.Grade);
        string sets = difference.IsSameSet
            ? _phrases.Say(
                $"only the words changed, {Set(difference.New!, revised)}",
                $"仅文字变化，{Set(difference.New!, revised)}"
            )
            : $"{Set(difference.Old, old)} → {Set(difference.New, revised)}";
        Line($"  {grade}{_phrases.Say(": ", "：")}{sets}");
        WriteCell("-", difference.Old);
        WriteCell("+", difference.New);
    }

    private void WriteCell(string sign, GradedCriterion? cell)
    {
        if (cell is { Criterion: { } criterion })
        {
            string means = criterion.Means is { } counts
                ? _phrases.Say(
                    $" (means {OnOneLine(counts.Value)})",
                    $"（意为 {OnOneLine(counts.Value)}）"
                )
                : "";
            Line(
                $"    {sign} {OnOneLine(criterion.Text.Value)}{means}  {criterion.Text.Place}".TrimEnd()
            );
        }
    }

    private void WriteChanges(IEnumerable<Change> changes)
    {
        foreach (Change change in changes)
        {
            string wordsOnly = change.IsWordsOnly
                ? _phrases.Say(" (words only)", "（仅文字）")
                : "";
            Line($"  {Changed(change)}{wordsOnly}{Places(change.OldPlace, change.NewPlace)}");
        }
    }

    private string Changed(Change change)
    {
        if (Phrases.PolicyOf(change.Key) is not { } policy)
        {
            return $"{change.Key}: {Shown(change.Old)} → {Shown(change.New)}";
        }

        string title = _phrases.Policy(policy) + _phrases.Say(": ", "：");
        return $"{title}{Chosen(change.Old)} → {Chosen(change.New)}";

        string Chosen(LocalizedText? choice) =>
            _phrases.Choice(policy, choice?.In(_phrases.Language)) ?? Shown(null);
    }

    private void WriteRegions(NodeDifference node)
    {
        foreach (ChangedRegion region in node.Regions)
        {
            Line(
                _phrases.Say(
                    $"  graded otherwise: {region.Values}: {Of(region.Old)} → {Of(region.New)}",
                    $"  等级变化：{region.Values}：{Of(region.Old)} → {Of(region.New)}"
                )
            );
        }

        bool hasOtherSets = node.Criteria.Any(criterion => !criterion.IsSameSet);
        if (hasOtherSets && node.Regions.Count == 0 && IsGradedByValue(node))
        {
            Line(_phrases.Say("  no value is graded otherwise", "  没有值的等级变化"));
        }
    }

    private static bool IsGradedByValue(NodeDifference node) =>
        node is { Old: Indicator old, New: Indicator revised }
        && old.Measure.Kind != MeasureKind.Timing
        && old.Measure.Kind == revised.Measure.Kind;

    private void WriteSubject(Regrading regrading, SubjectRegrading subject)
    {
        string of = subject.Subject is { } name ? _phrases.Say($" of {name}", $"（{name}）") : "";
        string asOf = LocalDatePattern.Iso.Format(regrading.New.Record.AsOf);
        Line("");
        Line(
            _phrases.Say(
                $"What the rules alone change{of}, as of {asOf}:",
                $"仅因规则变化{of}，截至 {asOf}："
            )
        );
        foreach (NodeRegrading node in subject.Nodes)
        {
            WriteRegraded(node);
        }

        if (subject.Nodes.Count == 0)
        {
            Line(_phrases.Say("  no grade", "  没有等级变化"));
        }
    }

    private void WriteRegraded(NodeRegrading node)
    {
        string name = node.New.Node is { } published
            ? $"{published.Path}  {Name(published)}"
            : _phrases.Title(Terms.Altogether);
        if (node is { Old.Indicator: { } old, New.Indicator: { } revised })
        {
            string value = ValueText.Read(revised.Value is null ? old : revised, _phrases.Language);
            Line($"  {name}  {value}{_phrases.Say(": ", "：")}{Grade(old)} → {Grade(revised)}");
            Line($"    - {_phrases.Reason(old)}");
            Line($"    + {_phrases.Reason(revised)}");
            if (node.IsDecisionMoot)
            {
                Line(
                    _phrases.Say(
                        "    the decision counts by one of the rule books only: the other leaves nothing to decide",
                        "    裁定只在其中一版指标体系下有效：另一版无须裁定"
                    )
                );
            }
        }
        else
        {
            Line($"  {name}");
            Line($"    - {_phrases.Standing(node.Old.RollUp!)}");
            Line($"    + {_phrases.Standing(node.New.RollUp!)}");
        }

        if (node.Causes.Count > 0)
        {
            string causes = string.Join(
                _phrases.Say(", ", "、"),
                node.Causes.Select(cause => _phrases.Cause(cause, node.New.Path))
            );
            Line(_phrases.Say($"    because of {causes}", $"    原因：{causes}"));
        }
    }

    private string Summary()
    {
        if (_difference.IsEmpty)
        {
            return _phrases.Say("The rule books do not differ.", "两版指标体系没有差异。");
        }

        IEnumerable<string> kinds =
            from kind in Enum.GetValues<DifferenceKind>()
            let count = _difference.Nodes.Count(node => DifferenceKinds.Of(node).Contains(kind))
            where count > 0
            select FormattableString.Invariant($"{_phrases.Of(kind)} {count}");
        string book = FormattableString.Invariant(
            $"{_phrases.Say("the whole book", "整个指标体系")} {_difference.Changes.Count}"
        );
        return _phrases.Title(Terms.Plural(Terms.Difference))
            + _phrases.Say(": ", "：")
            + string.Join(
                _phrases.Say(", ", "，"),
                _difference.Changes.Count > 0 ? kinds.Prepend(book) : kinds
            );
    }

    private string Grade(IndicatorEvaluation indicator) =>
        _phrases.Of(indicator.Grade, indicator.Status);

    private string Of(Outcome outcome) =>
        outcome.Grade is { } grade ? _phrases.Label(grade)
        : outcome.IsCovered ? _phrases.Of(Status.Refused)
        : _phrases.Say("not a value", "不是有效值");

    private string Set(GradedCriterion? cell, Indicator indicator) =>
        cell is null
            ? _phrases.Say("no criterion", "无评价标准")
            : cell.Criterion.SetIn(indicator.Measure.Unit);

    private string Shown(LocalizedText? text) =>
        text is null ? _phrases.Say("(none)", "（无）") : OnOneLine(text.In(_phrases.Language));

    private string Name(Node node) => OnOneLine(node.Name.In(_phrases.Language));

    private static string Places(Place old, Place revised) =>
        old.Source is null && revised.Source is null ? "" : $"  {old}, {revised}";

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");

    private void Line(string text) => _writer.WriteLineOf(text);
}
