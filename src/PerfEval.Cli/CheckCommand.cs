using System.CommandLine;
using PerfEval.Diagnostics;
using PerfEval.Reporting;

namespace PerfEval.Cli;

/// <summary><c>perfeval check</c>: says everything that is wrong or odd about rule books.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files("FILE", "Rule books.");
        Option<string> format = Arguments.OneOf(
            "--format",
            "The form of the findings.",
            "text",
            "json"
        );
        var strict = new Option<bool>("--strict")
        {
            Description =
                "Set all reading policies to refuse, and answer 1 to any warning that nobody accepted.",
        };
        var command = new Command(
            "check",
            "Prove that every value has exactly one grade, or say where not."
        )
        {
            files,
            format,
            strict,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(files),
                parsed.GetRequiredValue(format),
                parsed.GetValue(strict),
                terminal
            )
        );
        return command;
    }

    private static int Run(string[] files, string format, bool isStrict, Terminal terminal)
    {
        bool areAllRead = true;
        List<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> found = [];
        foreach (string file in files)
        {
            ReadResult<RuleBook>? read = null;
            areAllRead &= Files.Try(file, terminal, () => read = RuleBook.Read(file, isStrict));
            if (read is null)
            {
                continue;
            }

            found.Add((file, read.Diagnostics));
            if (format == "text")
            {
                CheckReport.WriteText(
                    file,
                    read.HasValue ? read.Value.Table : null,
                    read.Diagnostics,
                    terminal.Language,
                    terminal.Out
                );
            }
        }

        if (format == "json")
        {
            CheckReport.WriteJson(found, terminal.Output);
        }

        List<Diagnostic> all = [.. found.SelectMany(file => file.Diagnostics)];
        return !areAllRead || all.Exists(finding => finding.Severity == Severity.Error)
                ? ExitCode.InputInError
            : isStrict && all.Exists(finding => finding.IsOpen) ? ExitCode.GateNotMet
            : ExitCode.Done;
    }
}
