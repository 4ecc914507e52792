using System.CommandLine;
using PerfEval.Reporting;

namespace PerfEval.Cli;

/// <summary><c>perfeval seams</c>: writes the cases at which the grades of a rule book change.</summary>
internal static class SeamsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File("RULEBOOK", "The rule book.");
        var command = new Command(
            "seams",
            "Write every boundary of every ladder as a case, with the grade it gets, to lie beside the rule book."
        )
        {
            book,
        };
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(book);
            if (Books.Read(file, LanguageOption.Of(parsed), terminal) is not { } read)
            {
                return ExitCode.InputInError;
            }

            SeamsYaml.Write(
                read.Proof,
                Path.GetFileName(file),
                LanguageOption.Of(parsed),
                terminal.Out
            );
            return ExitCode.Done;
        });
        return command;
    }
}
