using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary><c>perfeval compare</c>: says what moved from one evaluation to another, and why.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> before = Arguments.File(
            "A",
            terminal.Text("An evaluation as JSON.", "JSON 格式的评价结果。")
        );
        Argument<string> after = Arguments.File(
            "B",
            terminal.Text("Another, which is compared with it.", "与之比较的另一份评价结果。")
        );
        Option<string> format = Arguments.TextOrJson(terminal);
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = terminal.Text(
                "Answer 1 if anything moved or stands in one of them only.",
                "有任何变动，或有内容只见于其中一份时返回 1。"
            ),
        };
        var command = new Command(
            "compare",
            terminal.Text(
                "Say which grades and scores moved from one evaluation to another, and why.",
                "指出两份评价结果之间哪些等级和评分变动，以及原因。"
            )
        )
        {
            before,
            after,
            format,
            exitCode,
        };
        command.SetAction(parsed =>
        {
            string nameBefore = parsed.GetRequiredValue(before);
            string nameAfter = parsed.GetRequiredValue(after);
            EvaluationDocument? one = Evaluations.Read(nameBefore, terminal);
            EvaluationDocument? other = Evaluations.Read(nameAfter, terminal);
            if (one is null || other is null)
            {
                return ExitCode.InputInError;
            }

            SayIfBroken(one, terminal);
            SayIfBroken(other, terminal);
            var comparison = Comparison.Of(one.Evaluation, other.Evaluation);
            if (parsed.GetRequiredValue(format) == "json")
            {
                ComparisonReport.WriteJson(comparison, terminal.Output, nameBefore, nameAfter);
            }
            else
            {
                ComparisonReport.WriteText(
                    comparison,
                    terminal.Out,
                    terminal.Language,
                    nameBefore,
                    nameAfter
                );
            }

            return parsed.GetValue(exitCode) && comparison.HasDifferences
                ? ExitCode.GateNotMet
                : ExitCode.Done;
        });
        return command;
    }

    private static void SayIfBroken(EvaluationDocument document, Terminal terminal)
    {
        if (!document.IsSealIntact)
        {
            terminal.Say(
                $"The seal of '{document.Input.Name}' is broken: it was altered after it was sealed. Verify it with perfeval verify.",
                $"“{document.Input.Name}”的封印已破坏：文件在加封之后被改动过。请用 perfeval verify 核验。"
            );
        }
    }
}
