using System.CommandLine;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Cli;

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
            terminal.Text("The form of the answer.", "结果的格式。"),
            "text"
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
        {
            int code = ExitCode.Done;
            foreach (string file in parsed.GetRequiredValue(files))
            {
                code = Math.Max(code, Run(file, terminal.Language, terminal));
            }

            return code;
        });
        return command;
    }

    private static int Run(string file, Language language, Terminal terminal)
    {
        ReadResult<CaseBook>? read = null;
        if (!Files.Try(file, terminal, () => read = CaseBook.Read(file)) || read is null)
        {
            return ExitCode.InputInError;
        }

        foreach (Diagnostic error in read.Diagnostics)
        {
            terminal.Error.WriteLine(DiagnosticText.Of(error, language));
        }

        if (!read.HasValue)
        {
            return ExitCode.InputInError;
        }

        IReadOnlyList<CaseResult> results = read.Value.Run();
        CaseReport.WriteText(file, results, language, terminal.Out);
        return results.All(result => result.IsMet) ? ExitCode.Done : ExitCode.GateNotMet;
    }
}
