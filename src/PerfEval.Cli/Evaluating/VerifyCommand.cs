using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;
using PerfEval.Inputs;
using PerfEval.Records;

namespace PerfEval.Cli.Evaluating;

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
        var results = new Option<string[]>("--results")
        {
            Description = terminal.Text("The files of results.", "实际完成值文件，可写多个。"),
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
        Option<string> format = Arguments.TextOrJson(terminal);
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
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(evaluation),
                parsed.GetRequiredValue(book),
                parsed.GetRequiredValue(results),
                parsed.GetValue(rollUp),
                parsed.GetRequiredValue(format) == "json",
                terminal
            )
        );
        return command;
    }

    private static int Run(
        string evaluation,
        string book,
        string[] results,
        string? rollUp,
        bool isJson,
        Terminal terminal
    )
    {
        EvaluationDocument? document = Evaluations.Read(evaluation, terminal);
        bool areThere = new[] { book, rollUp }
            .Concat(results)
            .OfType<string>()
            .Select(file => Files.Try(file, terminal, () => PlainFile.OpenRead(file).Dispose()))
            .ToList()
            .TrueForAll(isThere => isThere);
        if (document is null || !areThere)
        {
            return ExitCode.InputInError;
        }

        if (
            rollUp is null
            && document.Evaluation.Origin.Of(InputKind.RollUp).FirstOrDefault() is { } recorded
        )
        {
            terminal.Say(
                $"'{evaluation}' was rolled up by '{recorded.Name}'. Name that file with --rollup.",
                $"“{evaluation}”是按“{recorded.Name}”汇总的。请用 --rollup 指定该文件。"
            );
            return ExitCode.WrongUsage;
        }

        ReadResult<VerificationResult>? read = null;
        if (
            !Files.Try(
                evaluation,
                terminal,
                () => read = Verification.Run(document, book, results, rollUp, ResultsFiles.Read)
            ) || read is null
        )
        {
            return ExitCode.InputInError;
        }

        terminal.Print(read.Diagnostics);
        if (!read.HasValue)
        {
            return ExitCode.InputInError;
        }

        if (isJson)
        {
            VerificationReport.WriteJson(read.Value, terminal.Output);
        }
        else
        {
            VerificationReport.WriteText(read.Value, terminal.Out, terminal.Language);
        }

        return read.Value.IsVerified ? ExitCode.Done : ExitCode.GateNotMet;
    }
}
