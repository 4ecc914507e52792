using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary><c>perfeval report</c>: writes the papers of a record that was filed, with its own seal, and needs no inputs.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> record = Arguments.Record(terminal);
        Choice format = EvaluationOutput.FormatOption(terminal);
        Option<string[]> files = EvaluationOutput.FilesOption(terminal);
        Option<bool> bom = Outputs.Bom(terminal);
        var command = new Command(
            "report",
            terminal.Text(
                "Write the reports of a filed record, with its own seal and without its inputs.",
                "按已归档的评价记录输出报告，封印不变，无需任何输入文件。"
            )
        )
        {
            record,
            format,
            files,
            bom,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(record),
                parsed.GetValue(files) ?? [],
                parsed.GetValue(format),
                parsed.GetValue(bom),
                terminal
            )
        );
        return command;
    }

    private static int Run(
        string record,
        string[] files,
        string? format,
        bool hasBom,
        Terminal terminal
    )
    {
        if (
            files.Any(file => Files.IsInput(file, [record], terminal))
            || EvaluationOutput.Of("report", files, format, hasBom, terminal) is not { } output
        )
        {
            return ExitCode.WrongUsage;
        }

        return
            Evaluations.ReadIntact(record, terminal) is { } evaluation
            && output.Write(terminal, papers => EvaluationReport.Write(evaluation, papers))
            ? ExitCode.Done
            : ExitCode.InputInError;
    }
}
