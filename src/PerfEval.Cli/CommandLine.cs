using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PerfEval.Cli;

/// <summary>The command <c>perfeval</c>: what it understands, and what it answers to what it does not.</summary>
internal static class CommandLine
{
    private const string Name = "perfeval";

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments behind the command's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        Command root = Build(terminal);
        // A file may be named @2019.yaml; nothing is read that nobody named.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        ParseResult parsed = root.Parse(arguments, parser);
        terminal.Language = LanguageOption.Of(parsed);
        try
        {
            return Answer(parsed, terminal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Every file is handled where it is named, so this was a standard stream: closed, a directory, or on a full disk.
            terminal.SayIfPossible(
                $"The standard input or output cannot be used: {failure.Message.TrimEnd('.')}. Point it to a file with room, or to a terminal.",
                $"标准输入或输出无法使用：{failure.Message.TrimEnd('.')}。请指向有空间的文件或终端。"
            );
            return ExitCode.InputInError;
        }
    }

    private static int Answer(ParseResult parsed, Terminal terminal)
    {
        if (parsed.Errors.Count > 0 && parsed.Action is null or ParseErrorAction)
        {
            foreach (string fault in Faults(parsed))
            {
                terminal.Error.WriteLine($"perfeval: {fault} See {HelpOf(parsed)}.");
            }

            return ExitCode.WrongUsage;
        }

        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Error,
            }
        );
    }

    // No RootCommand: that would be named after its assembly.
    private static Command Build(Terminal terminal) =>
        new(
            Name,
            "Reads published performance tables, proves that every value has exactly one grade, and grades measured results exactly."
        )
        {
            new HelpOption(),
            new VersionOption { Recursive = true },
            LanguageOption.Instance(),
            CheckCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            CompareCommand.Create(terminal),
            CriterionCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            TestCommand.Create(terminal),
            SeamsCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

    // One line each; and who misspelt a command has not forgotten one.
    private static IEnumerable<string> Faults(ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Name == Name && parsed.UnmatchedTokens.Count > 0)
        {
            IEnumerable<string> commands = parsed.RootCommandResult.Command.Subcommands.Select(
                command => command.Name
            );
            return
            [
                $"'{parsed.UnmatchedTokens[0]}' is no command. There are: {string.Join(", ", commands)}.",
            ];
        }

        return parsed
            .Errors.Select(error =>
                string.Join(
                    ' ',
                    error.Message.Split(
                        (char[])[' ', '\t', '\r', '\n'],
                        StringSplitOptions.RemoveEmptyEntries
                    )
                )
            )
            .Select(message => message.EndsWith('.') ? message : message + ".")
            .Distinct();
    }

    private static string HelpOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Name == Name
            ? "'perfeval --help'"
            : $"'perfeval {parsed.CommandResult.Command.Name} --help'";
}
