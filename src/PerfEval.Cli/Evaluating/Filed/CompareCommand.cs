using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary><c>perfeval compare</c>: says what moved from one evaluation to another, and why.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        string kinds = Arguments.KindsOfResults(terminal);
        Argument<string> before = Arguments.File(
            "A",
            terminal.Text(
                $"The record of an evaluation, or results to be graded by --rulebook ({kinds}): what is claimed.",
                $"评价记录，或按 --rulebook 评定的实际完成值文件（{kinds}）：申报方。"
            )
        );
        Argument<string> after = Arguments.File(
            "B",
            terminal.Text(
                "Another, which is compared with it: what was audited.",
                "与之比较的另一份：审定方。"
            )
        );
        var book = new Option<string?>("--rulebook")
        {
            Description = terminal.Text(
                "The rule book by which results are graded, both at one instant.",
                "评定实际完成值所依据的指标体系文件；双方在同一时刻评定。"
            ),
            HelpName = "FILE",
        };
        Option<string?> rollUp = Arguments.RollUp(terminal);
        Option<string?> asOf = Arguments.AsOf(terminal);
        var format = new Choice("--format", [.. ComparisonForm.All.Select(form => form.Name)])
        {
            Description = terminal.Text(
                "The form of the answer on the standard output, or of a single -o whose ending does not say it; html and xlsx are working papers. Default: text.",
                "写到标准输出时的格式，或单个 -o 的扩展名没有表示的格式；html 和 xlsx 为工作底稿。默认为 text。"
            ),
        };
        Option<string[]> output = Outputs.Several(
            terminal.Text(
                "Write the answer to a file instead of the standard output, in the form that its ending says; may be given several times.",
                "将结果写入文件，而不是标准输出，格式由扩展名决定；可以写多次。"
            )
        );
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
                "Say which grades and scores moved from one evaluation to another, and why; or write the working paper of both.",
                "指出两份评价之间哪些等级和评分变动，以及原因；或生成对比工作底稿。"
            )
        )
        {
            before,
            after,
            book,
            rollUp,
            asOf,
            format,
            output,
            exitCode,
        };
        command.SetAction(parsed =>
            new CompareRun(terminal)
            {
                Before = parsed.GetRequiredValue(before),
                After = parsed.GetRequiredValue(after),
                Format = parsed.GetValue(format),
                Outputs = parsed.GetValue(output) ?? [],
                Book = parsed.GetValue(book),
                RollUpFile = parsed.GetValue(rollUp),
                AsOf = Arguments.Day(parsed, asOf),
                SaysMoved = parsed.GetValue(exitCode),
            }.Execute()
        );
        return command;
    }
}
