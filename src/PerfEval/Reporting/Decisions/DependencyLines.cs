using NodaTime.Text;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Ladders.Sentences;

namespace PerfEval.Reporting.Decisions;

/// <summary>What grades depend on, in words: which choice, set otherwise or left out, would change what.</summary>
internal sealed class DependencyLines(Phrases phrases)
{
    /// <summary>The name of the section.</summary>
    public string Title => phrases.Say("What the grade depends on", "等级取决于哪些选择");

    /// <summary>The name of the column of choices.</summary>
    public string ChoiceTitle => phrases.Say("The choice, made otherwise", "选择的改变");

    /// <summary>The name of the column of how things stand.</summary>
    public string NowTitle => phrases.Say("Now", "现评定");

    /// <summary>The name of the column of how things would stand.</summary>
    public string ThenTitle => phrases.Say("Then", "改变后");

    /// <summary>Says what is left out of the list, and so what it means that something does not stand there.</summary>
    public string Introduction =>
        phrases.Say(
            "Each of these choices alone, made otherwise, would change what is listed; all else would stay. No other reading policy and no other decision of a person would change a grade or a score.",
            "以下每一项选择单独改变、其余不变时，将改变所列的等级和评分。其他判读口径和人工裁定，单独改变均不影响等级和评分。"
        );

    /// <summary>What is said where nothing is listed.</summary>
    public string Nothing =>
        phrases.Say(
            "On no choice: no single reading policy and no single decision of a person, made otherwise, would change a grade or a score.",
            "不取决于任何选择：任何一项判读口径或人工裁定单独改变，均不影响等级和评分。"
        );

    /// <summary>Says what would be chosen otherwise: <c>If the worse counted where criteria overlap (now the better counts)</c>.</summary>
    public string Choice(Dependency dependency)
    {
        if (dependency.Change is not { } change)
        {
            return LeftOut(dependency);
        }

        string of = change.Owner is { Path: var path }
            ? phrases.Say($" for {path}", $"（仅 {path}）")
            : "";
        string then = phrases.Of(PolicyWording.Of(change.Then).Supposed);
        string now = phrases.Of(PolicyWording.Of(change.Now).Choice);
        string key = phrases.HasKeys ? change.Then + phrases.Say("; ", "；") : "";
        return phrases.Say($"If {then}{of} ({key}now {now})", $"若{then}{of}（{key}现行：{now}）");
    }

    /// <summary>Says how a node stands and would stand: <c>Good 85.5 → Fair 78</c>.</summary>
    public string Change(DependentNode node) => $"{Standing(node.Now)} → {Standing(node.Then)}";

    /// <summary>Says how a node stands: its grade, or what is still possible, and its score.</summary>
    public string Standing(NodeEvaluation node)
    {
        string standing = phrases.Of(node.Grade, node.Status!.Value);
        if (node.Indicator is { Grade: null, Possible.Count: > 0 } open)
        {
            string labels =
                open.Possible.Count > 2
                    ? Between(open.Possible[^1], open.Possible[0])
                    : phrases.Labels(open.Possible);
            return phrases.Say($"{standing} ({labels})", $"{standing}（{labels}）");
        }

        if (node.RollUp is not { Lowest: { } lowest, Highest: { } highest } rollUp)
        {
            return standing;
        }

        string between =
            lowest.Grade is { } least && highest.Grade is { } most ? Between(least, most) : "";
        string possible =
            rollUp.Grade is null && lowest.Grade != highest.Grade
                ? phrases.Say($" ({between})", $"（{between}）")
                : "";
        return $"{standing}{possible} {phrases.Score(rollUp)}".TrimEnd();
    }

    /// <summary>Says in one line what would become of one node, and of the whole.</summary>
    /// <param name="dependency">The choice.</param>
    /// <param name="node">The node, which the choice changes.</param>
    public string Line(Dependency dependency, DependentNode node)
    {
        string choice = Choice(dependency) + phrases.Say(": ", "：") + Change(node);
        return dependency.Nodes[0] is { Now.Node: null } whole && whole != node
            ? phrases.Say(
                $"{choice}; altogether {Change(whole)}",
                $"{choice}；总体 {Change(whole)}"
            )
            : choice;
    }

    /// <summary>Says in one line what would become of the whole, and of how many nodes.</summary>
    public string Summary(Dependency dependency)
    {
        int indicators = dependency.Nodes.Count(node => node.Now.Indicator is not null);
        int others = dependency.Nodes.Count - indicators;
        if (dependency.Nodes[0].Now.Tree.Plan is null)
        {
            return Choice(dependency)
                + phrases.Say($": indicators changed {indicators}", $"：指标变动{indicators}项");
        }

        string whole = dependency.Nodes[0] is { Now.Node: null } root
            ? phrases.Say($"altogether {Change(root)}; ", $"总体 {Change(root)}；")
            : phrases.Say("altogether unchanged; ", "总体不变；");
        return Choice(dependency)
            + phrases.Say(
                $": {whole}indicators changed {indicators}, nodes above them {others}",
                $"：{whole}指标变动{indicators}项，其上各级变动{others}项"
            );
    }

    private string Between(Grade lowest, Grade highest) =>
        phrases.Say(
            $"{phrases.Label(lowest)} to {phrases.Label(highest)}",
            $"{phrases.Label(lowest)}至{phrases.Label(highest)}"
        );

    private string LeftOut(Dependency dependency)
    {
        string path = dependency.Indicator!.Path;
        if (dependency.Decided is not { } decided)
        {
            return phrases.Say(
                $"If nobody had said that {path} does not apply",
                $"若未认定 {path} 不适用"
            );
        }

        string on = LocalDatePattern.Iso.Format(decided.On);
        return phrases.Say(
            $"Without the decision by {decided.By} on {on} about {path}",
            $"若无{decided.By}于{on}对 {path} 的裁定"
        );
    }
}
