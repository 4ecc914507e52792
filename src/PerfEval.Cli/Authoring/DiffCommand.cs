using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval diff</c>: says how two rule books differ, and whose grades change because of it.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> old = Arguments.File(
            "OLD",
            terminal.Text("The old rule book.", "旧的指标体系。")
        );
        Argument<string> revised = Arguments.File(
            "NEW",
            terminal.Text("The new rule book.", "新的指标体系。")
        );
        string kinds = Arguments.KindsOfResults(terminal);
        var results = new Option<string[]>("--results")
        {
            Description = terminal.Text(
                $"Results that are graded by both, to say whose grade changes: {kinds}.",
                $"按新旧两份指标体系分别评定的实际完成值文件，用以指出哪些等级改变：{kinds}。"
            ),
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> rollUp = Arguments.RollUp(
            terminal.Text(
                "A roll-up file that is applied in the place of those of both rule books.",
                "汇总规则文件，用来代替两份指标体系自带的汇总规则。"
            )
        );
        Option<string?> asOf = Arguments.AsOf(terminal);
        Option<string> format = Arguments.TextOrJson(terminal);
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = terminal.Text(
                "Answer 1 if anything differs, be it words only.",
                "有任何差异（包括仅文字不同）时返回 1。"
            ),
        };
        var command = new Command(
            "diff",
            terminal.Text(
                "Say how two rule books differ as rules, and whose grade changes because of the rules alone.",
                "按规则比较两份指标体系，并指出仅因规则变化而改变的等级。"
            )
        )
        {
            old,
            revised,
            results,
            rollUp,
            asOf,
            format,
            exitCode,
        };
        command.Validators.Add(result =>
        {
            bool hasResults = result.GetValue(results) is { Length: > 0 };
            if (!hasResults && result.GetResult(rollUp) is not null)
            {
                result.AddError(
                    terminal.Text("--rollup needs --results.", "--rollup 须与 --results 一起使用。")
                );
            }

            if (!hasResults && result.GetResult(asOf) is not null)
            {
                result.AddError(
                    terminal.Text("--as-of needs --results.", "--as-of 须与 --results 一起使用。")
                );
            }
        });
        command.SetAction(parsed =>
            new DiffRun(terminal)
            {
                Old = parsed.GetRequiredValue(old),
                New = parsed.GetRequiredValue(revised),
                Results = parsed.GetValue(results) ?? [],
                RollUpFile = parsed.GetValue(rollUp),
                AsOf = Arguments.Day(parsed, asOf),
                IsJson = parsed.GetRequiredValue(format) == "json",
                TellsByExitCode = parsed.GetValue(exitCode),
            }.Execute()
        );
        return command;
    }
}
