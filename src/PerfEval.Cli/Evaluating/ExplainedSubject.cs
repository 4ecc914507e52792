using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>Chooses whose results <c>perfeval explain</c> explains.</summary>
internal static class ExplainedSubject
{
    private const int MostListed = 20;

    /// <summary>Returns the only subject, or the one that is asked for, and says why there is none.</summary>
    /// <param name="evaluation">The evaluation, of at least one subject.</param>
    /// <param name="asked">The name that is asked for; null for none.</param>
    /// <param name="file">The file that holds the results, as named.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <returns>The subject; null where none is meant, or no single one.</returns>
    public static SubjectEvaluation? Of(
        EvaluationResult evaluation,
        string? asked,
        string file,
        Terminal terminal
    )
    {
        IReadOnlyList<SubjectEvaluation> subjects = evaluation.Subjects;
        if (asked is null && subjects.Count == 1)
        {
            return subjects[0];
        }

        if (asked is not null && subjects.FirstOrDefault(one => one.Subject == asked) is { } named)
        {
            return named;
        }

        string names = string.Join(
            ", ",
            subjects.Select(one => one.Subject ?? "").Take(MostListed)
        );
        string more = subjects.Count > MostListed ? ", …" : "";
        if (asked is null)
        {
            terminal.Say(
                $"'{file}' holds the results of several subjects. Choose one with --subject: {names}{more}",
                $"“{file}”中有多个被评价单位的结果。请用 --subject 选定其一：{names}{more}"
            );
        }
        else
        {
            terminal.Say(
                $"'{file}' holds no results of '{asked}'. It holds those of: {names}{more}",
                $"“{file}”中没有“{asked}”的结果。现有：{names}{more}"
            );
        }

        return null;
    }

    /// <summary>Writes the explanation of a node of a subject.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <param name="node">The node; null for the department.</param>
    /// <param name="terminal">Where to write.</param>
    public static void Explain(
        EvaluationResult evaluation,
        SubjectEvaluation subject,
        Node? node,
        Terminal terminal
    )
    {
        NodeEvaluation explained = subject
            .Root.SelfAndBelow()
            .First(below => below.Path == (node?.Path ?? ""));
        Explanation.Write(evaluation, terminal.Out, terminal.Language, subject, explained);
    }
}
