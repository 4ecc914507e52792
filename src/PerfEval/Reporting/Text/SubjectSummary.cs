using System.Globalization;
using PerfEval.Evaluation;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>The summary of one subject: the result, what needs attention with its value and reason, and who has not answered.</summary>
internal sealed class SubjectSummary(
    IEvaluation evaluation,
    Phrases phrases,
    NoteworthyResults noteworthy,
    int columns
)
{
    /// <summary>No summary has more lines, where a line has 80 columns or more.</summary>
    public const int MostLines = 40;

    private const int MostNodes = 8;
    private const int MostNotes = 8;
    private const int MostOwners = 6;
    private const int WidestValue = 20;
    private const int LeastName = 24;

    // Of a reason, further lines are left to the whole report.
    private const int LinesOfReason = 2;

    private readonly UnansweredResults _unanswered = new(evaluation.Table, phrases);

    /// <summary>Writes it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="seal">The seal of the evaluation.</param>
    /// <param name="page">Where to write.</param>
    public void Write(SubjectEvaluation subject, string seal, Page page)
    {
        List<string> head = Head(subject);
        List<string> unanswered = Unanswered(subject);
        List<string> end = Written(to => WriteEnd(evaluation.Record, seal, phrases, columns, to));
        int room = MostLines - head.Count - unanswered.Count - end.Count;
        foreach (
            string line in head.Concat(Attention(subject, room)).Concat(unanswered).Concat(end)
        )
        {
            page.Line(line);
        }
    }

    /// <summary>Writes the last lines: what came of declared figures, how to see all, and the seal.</summary>
    public static void WriteEnd(
        EvaluationRecord record,
        string seal,
        Phrases phrases,
        int columns,
        Page page
    )
    {
        page.Line();
        foreach (Reconciliation figures in record.Figures)
        {
            page.Text(
                phrases.Title(Terms.Figures)
                    + phrases.Say(": ", "：")
                    + FigureLines.Summary(figures, phrases)
            );
        }

        page.Text(
            phrases.Say(
                "To see every indicator with its reason, add --detail",
                "查看每个指标及其理由：加 --detail"
            )
        );
        string title = phrases.Title(Terms.Seal) + phrases.Say(": ", "：");
        if (columns < DisplayWidth.Of(title) + seal.Length)
        {
            page.Line(title);
            page.Line("  " + seal[..(seal.Length / 2)]);
            page.Line("  " + seal[(seal.Length / 2)..]);
        }
        else
        {
            page.Line(title + seal);
        }
    }

    private List<string> Head(SubjectEvaluation subject) =>
        Written(page =>
        {
            page.Text(evaluation.Table.Title.In(phrases.Language));
            page.Text(RecordLines.HeadingLine(subject, evaluation.Record, phrases));
            page.Line();
            if (subject.Root.RollUp is { } rollUp)
            {
                string title = phrases.Title(Terms.Altogether) + phrases.Say(": ", "：");
                page.Text(phrases.Standing(rollUp), title, "  ");
            }

            string total = Phrases.Number(subject.Root.Counts.Total);
            LocalizedText indicators = evaluation.Table.Levels.SeveralOf(Level.Indicator);
            page.Text(
                phrases.Of(subject.Root.Counts, evaluation.Table.Scale),
                phrases.Say(
                    $"{phrases.Title(indicators)} {total}: ",
                    $"{phrases.Of(indicators)} {total} 项："
                ),
                "  "
            );
            IReadOnlyList<NodeEvaluation> below = subject.Root.Children;
            foreach (NodeEvaluation node in below.Take(MostNodes))
            {
                page.Line(Cut("  " + OfNode(node)));
            }

            WriteRest(below.Count - MostNodes, page);
        });

    // The end of the line says how things stand, so that a long name gives way, and counts where it would be too short.
    private string OfNode(NodeEvaluation node)
    {
        string counts = phrases.Of(node.Counts, evaluation.Table.Scale);
        string behind = counts;
        if (node.RollUp is { } rollUp)
        {
            string standing = $"{phrases.Of(rollUp.Grade, rollUp.Status)} {phrases.Score(rollUp)}";
            behind = standing.TrimEnd() + phrases.Say("; ", "；") + counts;
            if (DisplayWidth.Of(behind) > columns - LeastName)
            {
                behind = standing.TrimEnd();
            }
        }

        int room = columns - 4 - DisplayWidth.Of(behind);
        string name = phrases.Titled(node.Node!).ReplaceLineEndings(" ");
        return $"{DisplayWidth.Cut(name, Math.Max(LeastName / 2, room))}  {behind}";
    }

    private List<string> Attention(SubjectEvaluation subject, int room)
    {
        IReadOnlyList<Note> notes = noteworthy.NeedingAttention(subject);
        if (notes.Count == 0)
        {
            return [];
        }

        string count = Phrases.Number(notes.Count);
        List<string> lines =
        [
            "",
            phrases.Say($"Needs attention: {count}", $"需要注意：{count} 项"),
        ];
        int shown = 0;
        foreach (Note note in notes.Take(MostNotes))
        {
            List<string> own = LinesOf(note);
            // A line is kept for the rest.
            if (lines.Count + own.Count > room - 1)
            {
                break;
            }

            lines.AddRange(own);
            shown++;
        }

        lines.AddRange(Written(page => WriteRest(notes.Count - shown, page)));
        return lines;
    }

    private List<string> LinesOf(Note note)
    {
        NodeEvaluation node = note.Node;
        IndicatorEvaluation? indicator = node.Indicator;
        string grade =
            indicator is not null ? phrases.Of(indicator.Grade, indicator.Status)
            : node.RollUp is { } rollUp ? phrases.Of(rollUp.Grade, rollUp.Status)
            : "";
        string value = indicator is null
            ? ""
            : DisplayWidth.Cut(ValueText.Read(indicator, phrases.Language), WidestValue);
        string name = _unanswered.NameOf(node);
        string first = string.Join(
            "  ",
            new[] { grade, value, name }.Where(text => text.Length > 0)
        );
        string reason = indicator is null ? note.Why : phrases.ShortReason(indicator);
        List<string> lines = Written(page => page.Text(reason, "      "));
        if (lines.Count > LinesOfReason)
        {
            lines.RemoveRange(LinesOfReason, lines.Count - LinesOfReason);
            lines[^1] = DisplayWidth.Cut(lines[^1], columns - 1).TrimEnd('…') + "…";
        }

        return [Cut("  " + first), .. lines];
    }

    // By office where the table names them, else by what stands on top.
    private List<string> Unanswered(SubjectEvaluation subject)
    {
        List<NodeEvaluation> missing = UnansweredResults.Of(subject);
        if (missing.Count == 0)
        {
            return [];
        }

        IReadOnlyList<UnansweredGroup> groups = _unanswered.HasOffices
            ? _unanswered.ByOffice(subject)
            : ByTop(subject, missing);
        return Written(page =>
        {
            page.Line();
            page.Line(_unanswered.Heading(missing.Count));
            foreach (UnansweredGroup group in groups.Take(MostOwners))
            {
                page.Line(Cut("  " + _unanswered.Line(group)));
            }

            WriteRest(groups.Count - MostOwners, page);
        });
    }

    private List<UnansweredGroup> ByTop(SubjectEvaluation subject, List<NodeEvaluation> missing) =>
        [
            .. subject
                .Root.Children.Select(top => new UnansweredGroup(
                    phrases.Titled(top.Node!).ReplaceLineEndings(" "),
                    missing.FindAll(node => top.Leads(node.Path))
                ))
                .Where(group => group.Nodes.Count > 0),
        ];

    private void WriteRest(int count, Page page)
    {
        if (count > 0)
        {
            string rest = Phrases.Number(count);
            page.Line(phrases.Say($"  and {rest} more", $"  另有 {rest} 项"));
        }
    }

    private string Cut(string line) => DisplayWidth.Cut(line, columns);

    private List<string> Written(Action<Page> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(new Page(writer, columns));
        string text = writer.ToString();
        return text.Length == 0 ? [] : [.. text[..^1].Split('\n')];
    }
}
