using System.CommandLine;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval new</c>: writes a rule book to begin with, a comment at every key.</summary>
internal static class NewCommand
{
    private static readonly string[] Forms = ["self-evaluation", "four-grades"];

    public static Command Create(Terminal terminal)
    {
        Argument<string> form = Arguments.File(
            "FORM",
            terminal.Text(
                "self-evaluation, the form of points that projects file, or four-grades, a table of excellent, good, fair and poor.",
                "self-evaluation（项目支出绩效自评表，按分值计分）或 four-grades（优、良、中、差四级评价标准）。"
            )
        );
        form.Validators.Add(result =>
        {
            string written = result.Tokens[0].Value;
            if (!Forms.Contains(written) && !written.StartsWith("--", StringComparison.Ordinal))
            {
                result.AddError(Usage.WrongValue(terminal, written, "<FORM>", Forms));
            }
        });
        Option<string?> output = Outputs.Option(
            terminal.Text(
                "Write to a file that does not exist yet instead of the standard output.",
                "写入文件（不得已存在），而不是标准输出。"
            )
        );
        var command = new Command(
            "new",
            terminal.Text(
                "Write a rule book to begin with, with a comment at what there is to decide.",
                "生成一份带注释的指标体系，供在其上修改。"
            )
        )
        {
            form,
            output,
        };
        command.SetAction(parsed =>
            Run(parsed.GetRequiredValue(form), parsed.GetValue(output), terminal)
        );
        return command;
    }

    // What stands in a book was thought about by somebody: none is ever replaced by one to begin with.
    private static int Run(string form, string? output, Terminal terminal)
    {
        if (output is { Length: > 0 } && File.Exists(output))
        {
            terminal.Say(
                $"'{output}' exists already, and would be replaced. Name another file.",
                $"“{output}”已经存在，会被覆盖。请指定另一个文件。"
            );
            return ExitCode.WrongUsage;
        }

        string language = terminal.Language == Language.Chinese ? "zh" : "en";
        return Files.Write(output, terminal, stream => Copy($"{form}.{language}.yaml", stream))
            ? ExitCode.Done
            : ExitCode.InputInError;
    }

    private static void Copy(string name, Stream stream)
    {
        using Stream book = typeof(NewCommand).Assembly.GetManifestResourceStream(name)!;
        book.CopyTo(stream);
    }
}
