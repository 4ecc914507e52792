using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval test</c>: runs the cases by which authors test their rule books.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files(
            "FILE",
            terminal.Text(
                "Files of cases (*.cases.yaml).",
                "测试用例文件（*.cases.yaml），可写多个。"
            )
        );
        Option<string> format = Arguments.OneOf(
            "--format",
            terminal.Text("The form of the answer.", "输出的格式。"),
            "text",
            "junit"
        );
        var command = new Command(
            "test",
            terminal.Text(
                "Compare the grades that the cases of a rule book expect with those it gives.",
                "核对测试用例预期的等级与指标体系给出的等级是否一致。"
            )
        )
        {
            files,
            format,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), terminal)
        );
        return command;
    }

    private static int Run(string[] files, string format, Terminal terminal)
    {
        List<CaseRun> run = [];
        foreach (string file in files)
        {
            CaseRun cases = Run(file, terminal);
            run.Add(cases);
            if (format == "text" && cases.Errors.Count == 0)
            {
                CaseReport.WriteText(cases, terminal.Out, terminal.Language);
            }
        }

        if (format == "junit")
        {
            CaseReport.WriteJUnit(run, terminal.Output, terminal.Language);
        }

        return run.Exists(cases => cases.Errors.Count > 0) ? ExitCode.InputInError
            : run.Exists(cases => cases.Results.Any(result => !result.IsMet)) ? ExitCode.GateNotMet
            : ExitCode.Done;
    }

    private static CaseRun Run(string file, Terminal terminal)
    {
        ReadResult<CaseBook>? read = null;
        if (Files.Fault(file, () => read = CaseBook.Read(file)) is { } fault)
        {
            terminal.Say(fault.English, fault.Chinese);
            return new CaseRun(file, null, [], [terminal.Text(fault.English, fault.Chinese)]);
        }

        terminal.Print(read!.Diagnostics);
        return read.HasValue
            ? new CaseRun(file, read.Value.RuleBook.Id, read.Value.Run(), [])
            : new CaseRun(
                file,
                null,
                [],
                [.. read.Diagnostics.Select(error => error.ToString(terminal.Language))]
            );
    }
}
