using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval seams</c>: writes the cases at which the grades of a rule book change.</summary>
internal static class SeamsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.RuleBook(terminal);
        var command = new Command(
            "seams",
            terminal.Text(
                "Write every boundary of every ladder as a case, with the grade it gets, to lie beside the rule book.",
                "将各指标每一处等级分界写成测试用例，并写明所得等级，供存放在指标体系旁。"
            )
        )
        {
            book,
        };
        command.SetAction(parsed =>
        {
            string file = parsed.GetRequiredValue(book);
            if (Books.Read(file, terminal) is not { } read)
            {
                return ExitCode.InputInError;
            }

            SeamsYaml.Write(read.Proof, terminal.Out, terminal.Language, Path.GetFileName(file));
            return ExitCode.Done;
        });
        return command;
    }
}
