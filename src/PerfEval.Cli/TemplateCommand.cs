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
        var bom = new Option<bool>("--bom")
        {
            Description = "Begin CSV with a byte order mark, as Excel wants it.",
        };
        var command = new Command(
            "template",
            "Write an empty results file that says of every indicator what may be written."
        )
        {
            book,
            format,
            bom,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(bom) && result.GetValue(format) != "csv")
            {
                result.AddError("--bom belongs to --format csv.");
            }
        });
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
                terminal.Out.Write(parsed.GetValue(bom) ? "\uFEFF" : "");
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
