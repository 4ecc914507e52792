using NodaTime.Text;
using PerfEval.Comparing;
using PerfEval.Reporting.Comparisons;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes two evaluations side by side for a reader at a terminal: what moved, and why.</summary>
internal sealed class ComparisonText
{
    private readonly Comparison _comparison;
    private readonly Phrases _phrases;
    private readonly MoveWording _moves;
    private readonly TextWriter _writer;

    private ComparisonText(Comparison comparison, Language language, TextWriter writer)
    {
        (_comparison, _phrases, _writer) = (comparison, new Phrases(language), writer);
        _moves = new MoveWording(_phrases);
    }

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

    private void WriteHeading(string letter, string name, EvaluationResult evaluation)
    {
        string asOf = LocalDatePattern.Iso.Format(evaluation.Record.AsOf);
        string assessor = evaluation.Subjects is [{ Assessors: var all }]
            ? string.Concat(
                all.Select(one => _phrases.Say(", ", "，") + RecordLines.Assessed(one, _phrases))
            )
            : "";
        Line(
            $"{letter}: {name}"
                + _phrases.Say($" (as of {asOf}{assessor})", $"（截至 {asOf}{assessor}）")
        );
    }

    private void WriteOrigin()
    {
        foreach (OriginDifference origin in _comparison.Origin)
        {
            Line(_moves.Origin(origin));
        }
    }

    private void WriteSubject(SubjectComparison subject)
    {
        Line("");
        string nobody = _phrases.Say("(no name)", "（未署名）");
        string? before = subject.Before is { } old ? old.Subject ?? nobody : null;
        string? after = subject.After is { } @new ? @new.Subject ?? nobody : null;
        if (before is null || after is null)
        {
            Line($"{before ?? after}  {Only(after is null)}");
            return;
        }

        Line(before == after ? after : Moved(before, after));
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
            Line($"{margin}{title}  {_moves.Standing(node.Known)}  {Only(node.After is null)}");
            return;
        }

        Line(
            $"{margin}{title}  {Moved(_moves.Standing(node.Before), _moves.Standing(node.After))}{Effect(node)}"
        );
        foreach (Aspect aspect in node.Aspects)
        {
            foreach ((string label, string? before, string? after) in _moves.Why(aspect, node))
            {
                Line($"{margin}  {Colon(label)}{Moved(before, after)}");
            }
        }
    }

    private string Effect(NodeComparison node) =>
        _moves.Effect(node) is { Length: > 0 } effect ? $"  ({effect})" : "";

    private string Only(bool isBefore) => _moves.Only(isBefore);

    private string Colon(string label) => label + _phrases.Say(": ", "：");

    private static string Moved(string? before, string? after) => MoveWording.Moved(before, after);

    private void Line(string text) => _writer.WriteLineOf(text.TrimEnd());
}
