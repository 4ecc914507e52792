using System.CommandLine;
using PerfEval.Reporting;

namespace PerfEval.Cli;

/// <summary><c>perfeval template</c>: writes an empty results file for a rule book.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File("RULEBOOK", "The rule book.");
        Option<string> format = Arguments.OneOf("--format", "The form of the file.", "yaml", "csv");
        var command = new Command(
            "template",
            "Write an empty results file that says of every indicator what may be written."
        )
        {
            book,
            format,
        };
        command.SetAction(parsed =>
        {
            if (
                Books.Read(parsed.GetRequiredValue(book), LanguageOption.Of(parsed), terminal)
                is not { } read
            )
            {
                return ExitCode.InputInError;
            }

            if (parsed.GetRequiredValue(format) == "csv")
            {
                ResultsTemplate.WriteCsv(read.Table, LanguageOption.Of(parsed), terminal.Out);
            }
            else
            {
                ResultsTemplate.WriteYaml(read.Table, LanguageOption.Of(parsed), terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
