using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval check</c>: says everything that is wrong or odd about rule books.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files(
            "FILE",
            terminal.Text(
                "Rule books, and files of declared figures.",
                "指标体系文件或数据声明文件，可写多个。"
            )
        );
        Option<string> format = Arguments.OneOf(
            "--format",
            terminal.Text("The form of the findings.", "检查结果的格式。"),
            "text",
            "json",
            "sarif"
        );
        Option<bool> strict = Arguments.Strict(terminal);
        var review = new Option<bool>("--review")
        {
            Description = terminal.Text(
                "Also give advice: names that are goals, and one name with different criteria.",
                "另给建议：名称即目标的指标、同名而评价标准不同的指标。"
            ),
        };
        var command = new Command(
            "check",
            terminal.Text(
                "Prove that every value has exactly one grade, or say where not.",
                "证明每个可能的值恰有一个等级，或指出何处没有、何处重叠。"
            )
        )
        {
            files,
            format,
            strict,
            review,
        };
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(files),
                parsed.GetRequiredValue(format),
                parsed.GetValue(strict),
                parsed.GetValue(review),
                LanguageOption.IsAsked(parsed) ? terminal.Language : Language.English,
                terminal
            )
        );
        return command;
    }

    private static bool CheckFigures(
        string file,
        string format,
        List<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> found,
        Terminal terminal
    )
    {
        if (FiguresFiles.Read(file, terminal) is not { } read)
        {
            return false;
        }

        DeclaredFigures? figures = read.HasValue ? FiguresFiles.WithBook(file, read.Value) : null;
        IReadOnlyList<Diagnostic> diagnostics = figures?.Diagnostics ?? read.Diagnostics;
        found.Add((file, diagnostics));
        if (format == "text")
        {
            CheckReport.WriteText(
                diagnostics,
                terminal.Out,
                terminal.Language,
                file,
                null,
                terminal.MostFindings
            );
        }

        return true;
    }

    // Programs read SARIF, so it is in the language of the system only where that is asked for.
    private static int Run(
        string[] files,
        string format,
        bool isStrict,
        bool isReviewed,
        Language sarifLanguage,
        Terminal terminal
    )
    {
        bool areAllRead = true;
        List<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> found = [];
        foreach (string file in files)
        {
            if (FiguresFiles.IsFigures(file))
            {
                areAllRead &= CheckFigures(file, format, found, terminal);
                continue;
            }

            ReadResult<RuleBook>? read = null;
            areAllRead &= Files.Try(file, terminal, () => read = RuleBook.Read(file, isStrict));
            if (read is null)
            {
                continue;
            }

            IReadOnlyList<Diagnostic> diagnostics =
                isReviewed && read.HasValue
                    ? [.. read.Diagnostics, .. read.Value.Review()]
                    : read.Diagnostics;
            found.Add((file, diagnostics));
            if (format == "text")
            {
                CheckReport.WriteText(
                    diagnostics,
                    terminal.Out,
                    terminal.Language,
                    file,
                    read.HasValue ? read.Value.Table : null,
                    terminal.MostFindings
                );
            }
        }

        if (format == "json")
        {
            CheckReport.WriteJson(found, terminal.Output);
        }
        else if (format == "sarif")
        {
            CheckReport.WriteSarif(found, terminal.Output, sarifLanguage, areAllRead);
        }

        List<Diagnostic> all = [.. found.SelectMany(file => file.Diagnostics)];
        return !areAllRead || all.Exists(finding => finding.Severity == Severity.Error)
                ? ExitCode.InputInError
            : isStrict && all.Exists(finding => finding.IsOpen) ? ExitCode.GateNotMet
            : ExitCode.Done;
    }
}
