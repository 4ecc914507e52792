using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary><c>perfeval verify</c>: makes a recorded evaluation again, and says whether it comes out the same.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> evaluation = Arguments.File(
            "EVALUATION",
            terminal.Text(
                "An evaluation as JSON, as perfeval evaluate --format json writes it.",
                "JSON 格式的评价结果，由 perfeval evaluate --format json 生成。"
            )
        );
        Option<string> book = Arguments.RequiredFile(
            "--rulebook",
            terminal.Text("The rule book.", "指标体系文件。")
        );
        string kinds = Arguments.KindsOfResults(terminal);
        var results = new Option<string[]>("--results")
        {
            Description = terminal.Text(
                $"The files of results, each {kinds}.",
                $"实际完成值文件（{kinds}），可写多个。"
            ),
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> rollUp = Arguments.RollUp(
            terminal.Text(
                "The roll-up file, where the evaluation was made with one.",
                "评价时所用的汇总规则文件（如有）。"
            )
        );
        Option<string?> evidence = Arguments.Evidence(
            terminal.Text(
                "The folder of the files that results name as evidence, where the evaluation was made with one.",
                "佐证文件所在的文件夹（如评价时指定了）。"
            )
        );
        Option<string[]> statements = Arguments.Statements(
            terminal.Text(
                "The files of declared figures, where the evaluation was made with some.",
                "声明的数据文件（如评价时指定了），可写多个。"
            )
        );
        Option<string> format = Arguments.TextOrJson(terminal);
        var all = new Option<bool>("--all")
        {
            Description = terminal.Text(
                "List every difference, and not only the causes.",
                "列出全部差异，而不仅是原因。"
            ),
        };
        var command = new Command(
            "verify",
            terminal.Text(
                "Evaluate again as the record of an evaluation says, and compare every member.",
                "按评价结果的记录重新评定，并逐项核对。"
            )
        )
        {
            evaluation,
            book,
            results,
            rollUp,
            evidence,
            statements,
            all,
            format,
        };
        command.SetAction(parsed =>
            new VerifyRun(terminal)
            {
                Evaluation = parsed.GetRequiredValue(evaluation),
                Book = parsed.GetRequiredValue(book),
                Results = parsed.GetRequiredValue(results),
                RollUpFile = parsed.GetValue(rollUp),
                Evidence = parsed.GetValue(evidence),
                Statements = parsed.GetValue(statements) ?? [],
                IsJson = parsed.GetRequiredValue(format) == "json",
                ListsAll = parsed.GetValue(all),
            }.Execute()
        );
        return command;
    }
}
