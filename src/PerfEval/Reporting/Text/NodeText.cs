using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Calculations;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Explains a node above the indicators: what it is made of, with weights, shares and arithmetic; its coverage, its gates and its budgets.</summary>
internal sealed class NodeText
{
    private readonly EvaluationResult _evaluation;
    private readonly NodeEvaluation _node;
    private readonly Phrases _phrases;
    private readonly Page _page;

    private NodeText(
        EvaluationResult evaluation,
        NodeEvaluation node,
        Phrases phrases,
        Page page
    ) => (_evaluation, _node, _phrases, _page) = (evaluation, node, phrases, page);

    /// <summary>Writes what the table says of a node, where nothing was measured: what lies below it, and the budgets.</summary>
    /// <param name="table">The table.</param>
    /// <param name="node">A responsibility or an activity; null for the department.</param>
    /// <param name="findings">The findings about the rule book; those about the node are shown.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    public static void Write(
        PublishedTable table,
        Node? node,
        IEnumerable<Diagnostic> findings,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language) { HasKeys = true };
        var page = new Page(writer);
        Sections.Heading(page, table, node, phrases);
        page.Section(phrases.Say("Below it", "下级"));
        IReadOnlyList<Node> children = node?.Children ?? table.Responsibilities;
        page.Table([
            .. children.Select(child => (string[])[child.Path, child.Name.In(phrases.Language)]),
        ]);
        BudgetLines.Write(page, table, node, phrases);
        Sections.Findings(page, findings.Where(finding => IsAbout(finding, node)), phrases);
    }

    /// <summary>Writes the explanation of a node that was evaluated, and the smallest changes that would change its grade.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <param name="node">A node of the subject above the indicators.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    public static void Write(
        EvaluationResult evaluation,
        SubjectEvaluation subject,
        NodeEvaluation node,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language) { HasKeys = true };
        var page = new Page(writer);
        Sections.Heading(page, evaluation.Table, node.Node, phrases);
        if (subject.Subject is { } name)
        {
            page.Line(name);
        }

        new NodeText(evaluation, node, phrases, page).Write();
        Sections.Dependencies(page, Dependency.Of(evaluation, subject), node.Path, phrases);
        BudgetLines.Write(page, evaluation.Table, node.Node, phrases);
        Sections.Findings(
            page,
            evaluation
                .RuleBookDiagnostics.Concat(evaluation.GeneralDiagnostics)
                .Concat(subject.Diagnostics)
                .Where(finding => IsAbout(finding, node.Node))
                .Concat(BookFindings.OnlyOfScore(node)),
            phrases
        );
    }

    // What is about the budgets of all responsibilities is about the department.
    private static bool IsAbout(Diagnostic finding, Node? node) =>
        node is null
            ? finding.Path == "" || finding.Code == Codes.PE4002.Id
            : finding.Path == node.Path;

    private void Write()
    {
        _page.Line();
        if (_node.RollUp is not { } rollUp)
        {
            _page.Text(
                _phrases.Say(
                    $"Without a roll-up nothing is summed. {_phrases.Title(Indicators)} below:",
                    $"没有汇总规则，不计算评分。下级{_phrases.Of(Indicators)}："
                )
            );
            _page.Table([
                .. _node.Children.Select(child =>
                    (string[])[_phrases.Of(child.Counts, _evaluation.Table.Scale), Named(child)]
                ),
            ]);
            return;
        }

        _page.Text(_phrases.Standing(rollUp), "= ", "  ");
        WriteParts(rollUp);
        var arithmetic = new NodeArithmetic(rollUp, _phrases);
        WriteMeans(arithmetic);
        WriteCoverage(arithmetic);
        WriteGates(arithmetic);
        if (!Plan.IsSum)
        {
            Sections.Sensitivity(_page, _node, _phrases);
        }
    }

    private LocalizedText Indicators => _evaluation.Table.Levels.SeveralOf(Level.Indicator);

    private RollUpPlan Plan => _evaluation.RollUp!;

    private void WriteParts(NodeRollUp rollUp)
    {
        bool hasScores = Plan.HasScores;
        _page.Section(
            _phrases.Say("What it is made of", "构成")
                + (
                    hasScores ? ""
                    : Plan.Rule.Method == RollUpMethod.Best
                        ? _phrases.Say(": the best decides", "：以最优者为准")
                    : _phrases.Say(": the worst decides", "：以最差者为准")
                )
        );
        string[] header =
            Plan.IsSum
                ?
                [
                    _phrases.Of(Terms.PointsPossible),
                    _phrases.Of(Terms.PointsEarned),
                    _phrases.Of(Terms.Grade),
                    "",
                ]
            : hasScores
                ?
                [
                    _phrases.Of(Terms.Weight),
                    _phrases.Of(Terms.Share),
                    _phrases.Of(Terms.Score),
                    _phrases.Of(Terms.Grade),
                    "",
                ]
            : [_phrases.Of(Terms.Grade), ""];
        _page.Table([header, .. rollUp.Parts.Select(part => Row(part, hasScores))]);
    }

    private string[] Row(RollUpPart part, bool hasScores)
    {
        string grade = part.Node.Grade is { } earned
            ? _phrases.Label(earned)
            : _phrases.Of(part.Node.Status!.Value);
        string leftOut = part.LeftOut is { } why
            ? _phrases.Say($" (left out: {_phrases.Of(why)})", $"（不计入：{_phrases.Of(why)}）")
            : "";
        string name = Named(part.Node) + leftOut;
        if (!hasScores)
        {
            return [grade, name];
        }

        if (Plan.IsSum)
        {
            string full = part.Node.Full is { } points ? Arithmetic.Number(points) : "–";
            return [full, Score(part), grade, name];
        }

        string weight = part.Weight is { } number ? Arithmetic.Number(number) : "–";
        string share = part.Share is { } of ? ValueText.Percent(of) : "–";
        return [weight, share, Score(part), grade, name];
    }

    private string Score(RollUpPart part)
    {
        if (part is not { Lowest: { } lowest, Highest: { } highest })
        {
            return "–";
        }

        string low = Arithmetic.Number(lowest);
        return lowest == highest
            ? low
            : _phrases.Say(
                $"{low} to {Arithmetic.Number(highest)}",
                $"{low} 至 {Arithmetic.Number(highest)}"
            );
    }

    private string Named(NodeEvaluation node) =>
        $"{node.Path} {node.Node!.Name.In(_phrases.Language)}";

    private void WriteMeans(NodeArithmetic arithmetic)
    {
        List<NodeMean> means = [.. arithmetic.Means()];
        if (means.Count > 0)
        {
            _page.Section(_phrases.Title(Phrases.ScoreIn(Plan)));
        }

        foreach (NodeMean mean in means)
        {
            _page.Pieces(mean.Pieces, $"  {mean.Title}", "    ");
            if (mean.Result.Length > 0)
            {
                _page.Text(mean.Result, "    ");
            }
        }
    }

    private void WriteCoverage(NodeArithmetic arithmetic)
    {
        List<string> pieces = [.. arithmetic.Coverage()];
        if (pieces.Count > 0)
        {
            _page.Section(_phrases.Title(Terms.Coverage) + _phrases.Say(", in percent", "（%）"));
            _page.Pieces(pieces, "  ", "    ");
        }
    }

    private void WriteGates(NodeArithmetic arithmetic)
    {
        List<string> gates = [.. arithmetic.Gates()];
        if (gates.Count > 0)
        {
            _page.Section(_phrases.Title(Terms.Gates));
        }

        foreach (string gate in gates)
        {
            _page.Text(gate, "  ", "    ");
        }
    }
}
