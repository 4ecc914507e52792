using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;
using PerfEval.Inputs;

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
        var evidence = new Option<string?>("--evidence")
        {
            Description = terminal.Text(
                "The folder of the evidence that the record names: says which files changed or are gone.",
                "评价记录所列佐证文件所在的文件夹：指出哪些文件已变或已不在。"
            ),
            HelpName = "FOLDER",
        };
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
            all,
            format,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(evaluation),
                parsed.GetRequiredValue(book),
                parsed.GetRequiredValue(results),
                parsed.GetValue(rollUp),
                parsed.GetValue(evidence),
                parsed.GetRequiredValue(format) == "json",
                parsed.GetValue(all),
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
        string? evidence,
        bool isJson,
        bool listsAll,
        Terminal terminal
    )
    {
        // All files that are not there are told at once.
        bool areThere = new[] { evaluation, book, rollUp }
            .Concat(results)
            .OfType<string>()
            .Select(file => Files.Try(file, terminal, () => PlainFile.OpenRead(file).Dispose()))
            .ToList()
            .TrueForAll(isThere => isThere);
        if (!areThere)
        {
            return ExitCode.InputInError;
        }

        if (Files.IsNoFolder(evidence, terminal))
        {
            return ExitCode.InputInError;
        }

        ReadResult<VerificationResult>? read = null;
        if (
            !Files.Try(
                evaluation,
                terminal,
                () =>
                    read = Verification.Run(
                        evaluation,
                        book,
                        results,
                        rollUp,
                        ResultsFiles.Read,
                        evidence is null ? null : new EvidenceFolder(evidence)
                    )
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

        VerificationResult result = read.Value with { ListsAll = listsAll };
        if (
            result.Inputs.FirstOrDefault(input =>
                input is { Kind: InputKind.RollUp, Found: null }
            ) is
            { Recorded: { } recorded }
        )
        {
            terminal.Say(
                $"'{evaluation}' was rolled up by '{recorded.Name}'. Name that file with --rollup.",
                $"“{evaluation}”是按“{recorded.Name}”汇总的。请用 --rollup 指定该文件。"
            );
            return ExitCode.WrongUsage;
        }

        if (isJson)
        {
            VerificationReport.WriteJson(result, terminal.Output);
        }
        else
        {
            VerificationReport.WriteText(result, terminal.Out, terminal.Language);
        }

        return result.IsVerified ? ExitCode.Done : ExitCode.GateNotMet;
    }
}
