using System.CommandLine;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Reporting;

namespace PerfEval.Cli;

/// <summary><c>perfeval verify</c>: makes a recorded evaluation again, and says whether it comes out the same.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> evaluation = Arguments.File(
            "EVALUATION",
            "An evaluation as JSON, as perfeval evaluate --format json writes it."
        );
        Option<string> book = Arguments.RequiredFile("--rulebook", "The rule book.");
        var results = new Option<string[]>("--results")
        {
            Description = "The files of results.",
            HelpName = "FILE",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var rollUp = new Option<string?>("--rollup")
        {
            Description = "The roll-up file, where the evaluation was made with one.",
            HelpName = "FILE",
        };
        Option<string> format = Arguments.OneOf(
            "--format",
            "The form of the answer.",
            "text",
            "json"
        );
        var command = new Command(
            "verify",
            "Evaluate again as the record of an evaluation says, and compare every member."
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
            .Select(file => Files.Try(file, terminal, () => File.OpenRead(file).Dispose()))
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
                () => read = Verification.Run(document, book, results, rollUp)
            ) || read is null
        )
        {
            return ExitCode.InputInError;
        }

        foreach (Diagnostic error in read.Diagnostics)
        {
            terminal.Error.WriteLine(DiagnosticText.Of(error, terminal.Language));
        }

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
            VerificationReport.WriteText(read.Value, terminal.Language, terminal.Out);
        }

        return read.Value.IsVerified ? ExitCode.Done : ExitCode.GateNotMet;
    }
}
