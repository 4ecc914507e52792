using PerfEval.Evaluation.Dependencies;
using PerfEval.Ladders;
using PerfEval.Reporting.Decisions;
using PerfEval.Reporting.Scores;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>The sections that several explanations have, written on a page; their words come from the types that say them.</summary>
internal static class Sections
{
    /// <summary>Writes the first lines: what the explanation is about, and where that stands in the published document.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="node">The node; null for the department.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Heading(Page page, PublishedTable table, Node? node, Phrases phrases)
    {
        page.Text(Headings.Title(table, node, phrases));
        page.Text(Headings.Position(table, node, phrases));
    }

    /// <summary>Writes the criteria of a ladder, best first.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="indicator">What was measured; null for nothing.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Criteria(
        Page page,
        Ladder ladder,
        IndicatorEvaluation? indicator,
        Phrases phrases
    )
    {
        if (ladder.HasGrades)
        {
            page.Section(phrases.Say("Criteria, best first", "评价标准（由优到劣）"));
            page.Table([.. new CriteriaTable(ladder, phrases).Rows(indicator)]);
        }
    }

    /// <summary>Writes the rule by which an indicator earns points: its words, its pieces and what they earn.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="score">The rule; null for none.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Score(Page page, IndicatorScore? score, Phrases phrases)
    {
        if (score is null)
        {
            return;
        }

        ScoreTerms terms = score.Terms;
        var points = new PointsText(phrases);
        string full = terms.Full.ToMixedString();
        string kind = points.Kind(score);
        page.Section(
            phrases.Say(
                $"Points: {kind}, of {full}",
                $"{points.RuleTitle}：{kind}，{phrases.Of(Terms.PointsPossible)} {full}"
            )
        );
        if (terms.Target is { } target)
        {
            page.Text(
                target,
                phrases.Say("  Target: ", $"  {Terms.Target.In(Language.Chinese)}："),
                "    "
            );
        }

        if (terms.Words is { } words)
        {
            page.Text(words, phrases.Say("  As published: ", "  原文："), "    ");
        }

        page.Table([.. points.Rows(score)]);
    }

    /// <summary>Writes findings, in the order given; nothing where there are none.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Findings(Page page, IEnumerable<Diagnostic> findings, Phrases phrases)
    {
        List<Diagnostic> all = [.. findings];
        if (all.Count > 0)
        {
            page.Section(phrases.Title(Terms.Findings));
        }

        foreach (Diagnostic finding in all)
        {
            page.Text(FindingLines.Of(finding, phrases), "  ", "    ");
        }
    }

    /// <summary>Writes what the grade of a node depends on, as far as it does.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="dependencies">What the grades of its subject depend on.</param>
    /// <param name="path">The path of the node; empty for the department.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Dependencies(
        Page page,
        IEnumerable<Dependency> dependencies,
        string path,
        Phrases phrases
    )
    {
        var lines = new DependencyLines(phrases);
        List<string> about =
        [
            .. from dependency in dependencies
            from node in dependency.Nodes
            where node.Now.Path == path
            select lines.Line(dependency, node),
        ];
        if (about.Count > 0)
        {
            page.Section(lines.Title);
        }

        foreach (string line in about)
        {
            page.Text(line, "  ", "    ");
        }
    }

    /// <summary>Writes the smallest changes that would change the grade of a node; nothing where it has none.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="node">The node.</param>
    /// <param name="phrases">The reader's language.</param>
    public static void Sensitivity(Page page, NodeEvaluation node, Phrases phrases)
    {
        if (node.Grade is null)
        {
            return;
        }

        var sensitivity = PerfEval.Evaluation.Sensitivity.Of(node);
        page.Section(
            phrases.Say(
                "The smallest change of one result that would change the grade",
                "改变等级所需的最小单项变动"
            )
        );
        page.Text(
            SensitivityLines.Of(sensitivity.Up, phrases),
            phrases.Say("  up: ", "  升："),
            "    "
        );
        page.Text(
            SensitivityLines.Of(sensitivity.Down, phrases),
            phrases.Say("  down: ", "  降："),
            "    "
        );
    }
}
