using NodaTime;
using NodaTime.Text;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>One run of <c>perfeval explain</c> over a record: what it holds, or any value by its ladders.</summary>
internal sealed class ExplainRecordRun(Terminal terminal)
{
    public required string Record { get; init; }

    public required string Path { get; init; }

    public required string? Value { get; init; }

    public required string? Subject { get; init; }

    public required LocalDate? AsOf { get; init; }

    /// <summary>Reads, and explains.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (Value is not null && Subject is not null)
        {
            terminal.Say(
                "Explain either a VALUE or the recorded result of --subject.",
                "VALUE 与 --subject 只能用一个：要么说明一个值，要么说明该单位记录的结果。"
            );
            return ExitCode.WrongUsage;
        }

        if (
            Evaluations.ReadIntact(Record, terminal) is not { } evaluation
            || !ExplainedNode.TryFind(
                Record,
                Path,
                evaluation.Table,
                evaluation.FindIndicator,
                terminal,
                out Node? node
            )
        )
        {
            return ExitCode.InputInError;
        }

        return Value is not null
            ? ExplainValue(evaluation, node, Value)
            : ExplainResult(evaluation, node);
    }

    private int ExplainValue(EvaluationResult evaluation, Node? node, string value)
    {
        if (
            !ExplainedNode.IsIndicator(
                node,
                Path,
                ("leave the value out", "不写值"),
                terminal,
                out Indicator? indicator
            )
        )
        {
            return ExitCode.WrongUsage;
        }

        LocalDate asOf = AsOf ?? evaluation.Record.AsOf;
        IndicatorEvaluation graded = evaluation.Grade(indicator.Path, value, asOf);
        if (graded.Status == Status.Invalid)
        {
            ExplainedNode.Print(value, graded.Diagnostics, terminal);
            return ExitCode.InputInError;
        }

        Explanation.Write(evaluation, terminal.Out, terminal.Language, graded, asOf);
        return ExitCode.Done;
    }

    private int ExplainResult(EvaluationResult evaluation, Node? node)
    {
        if (AsOf is not null)
        {
            string day = LocalDatePattern.Iso.Format(evaluation.Record.AsOf);
            terminal.Say(
                $"The results of '{Record}' hold as of {day}, and --as-of belongs to a VALUE. Leave it out.",
                $"“{Record}”中的结果截至 {day}，--as-of 须与 VALUE 一起使用。请去掉它。"
            );
            return ExitCode.WrongUsage;
        }

        if (evaluation.Subjects.Count == 0)
        {
            terminal.Say(
                $"'{Record}' holds no results. Give a VALUE.",
                $"“{Record}”中没有结果。请写 VALUE。"
            );
            return ExitCode.InputInError;
        }

        if (ExplainedSubject.Of(evaluation, Subject, Record, terminal) is not { } subject)
        {
            return ExitCode.WrongUsage;
        }

        ExplainedSubject.Explain(evaluation, subject, node, terminal);
        return ExitCode.Done;
    }
}
