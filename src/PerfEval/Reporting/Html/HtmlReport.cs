using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Disclosure;
using PerfEval.Reporting.Scores;
using PerfEval.RollUps;
using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>What the parts of an HTML report have in common.</summary>
internal sealed class HtmlReport(HtmlPage page, Phrases phrases, IEvaluation evaluation)
{
    // The style sheet has as many colours, from that of the best to that of the worst grade.
    private const int Colours = 10;

    public HtmlPage Page { get; } = page;

    public Phrases Phrases { get; } = phrases;

    public PublishedTable Table { get; } = evaluation.Table;

    public RollUpPlan? Plan { get; } = evaluation.RollUp;

    /// <summary>Whether indicators earn points by rules.</summary>
    public bool HasPoints { get; } = evaluation.Proof.HasPoints;

    /// <summary>Words what is claimed.</summary>
    public ClaimText Claims { get; } = new([], evaluation.Table.Scale, phrases);

    public IReadOnlyList<Diagnostic> BookDiagnostics { get; } = evaluation.RuleBookDiagnostics;

    public UnansweredResults Unanswered { get; } = new(evaluation.Table, phrases);

    /// <summary>Who answers for what, with the grades of the subjects so far.</summary>
    public CoverageTable Coverage { get; } = new(evaluation.Table, phrases);

    public GlossaryLines Glossary { get; } = new(evaluation.Table, phrases);

    /// <summary>Whether declared figures stand beside the results.</summary>
    public bool HasFigures { get; } = evaluation.Record.Figures.Count > 0;

    public BookFindings AboutBook { get; } = new(evaluation.RuleBookDiagnostics);

    /// <summary>Finds what grades depend on; null where subjects are graded while the page is written.</summary>
    public Dependency.Search? Dependencies { get; } =
        evaluation is EvaluationResult { IsOfStream: false } whole
            ? new Dependency.Search(whole)
            : null;

    /// <summary>Whose table it is, as the name of the whole.</summary>
    public string Whole => (Table.Department?.Name ?? Table.Title).In(Phrases.Language);

    /// <summary>The name with the number that is printed before it.</summary>
    public string Titled(NodeEvaluation node) => node.Node is { } own ? Phrases.Titled(own) : Whole;

    /// <summary>The path of a node, its place in the published document, and who fills it in, as far as they are known.</summary>
    public string Where(Node node)
    {
        string owner = node.Owner is { } office
            ? Phrases.Title(Terms.Owner) + Phrases.Say(": ", "：") + Phrases.Of(office)
            : "";
        return string.Join(
            " · ",
            new[] { node.Path, Headings.Source(node.Source, Table.Source, Phrases), owner }.Where(
                part => part.Length > 0
            )
        );
    }

    /// <summary>The class of a grade's colour; of what has no grade, <c>none</c>.</summary>
    public string Colour(Grade? grade) =>
        grade is null
            ? "none"
            : "c" + Phrases.Number(grade.Rank * (Colours - 1) / (Table.Scale.Grades.Count - 1));

    /// <summary>Writes a grade, or how things stand without one, with its colour beside it.</summary>
    public void Mark(Grade? grade, Status? status)
    {
        string text =
            grade is not null ? Phrases.Label(grade)
            : status is { } standing ? Phrases.Of(standing)
            : "";
        Page.Part($"<span class='mark {Colour(grade)}'>{text}</span>");
    }

    /// <summary>Writes how a node stands, with the colour of its grade before it.</summary>
    public void Standing(NodeRollUp rollUp) =>
        Page.Part($"<span class='mark {Colour(rollUp.Grade)}'></span>{Phrases.Standing(rollUp)}");

    /// <summary>Writes how many indicators have which grade, and how many of the others stand how.</summary>
    public void Counts(Counts counts)
    {
        Page.Part($"<span class='counts'>");
        foreach (Grade grade in Table.Scale.Grades.Where(grade => counts.Of(grade) > 0))
        {
            Count(grade, null, counts.Of(grade));
        }

        foreach (Status status in Phrases.Ungraded.Where(status => counts.Of(status) > 0))
        {
            Count(null, status, counts.Of(status));
        }

        Page.Part($"</span>");
    }

    private void Count(Grade? grade, Status? status, int count)
    {
        Page.Part($"<span>");
        Mark(grade, status);
        Page.Part($" {count}</span> ");
    }

    /// <summary>Writes what the terms mean that stand in the name or the description of a node.</summary>
    public void Explain(Node node)
    {
        foreach (GlossaryTerm entry in Glossary.In(node.Name, (node as FundedNode)?.Description))
        {
            Fact(Glossary.Heading(entry), entry.Text);
        }
    }

    /// <summary>Writes a term and what it means; nothing where that is empty.</summary>
    public void Fact(string term, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Page.Line($"<dt>{term}</dt><dd>{text.ReplaceLineEndings("\n")}</dd>");
        }
    }
}
