using System.CommandLine;
using System.CommandLine.Help;
using PerfEval.Cli.Authoring;
using PerfEval.Cli.Evaluating;
using PerfEval.Cli.Evaluating.Filed;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli;

/// <summary>The command <c>perfeval</c>: what it understands, and what it answers to what it does not.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The arguments behind the command's name.</param>
    /// <param name="terminal">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        terminal.Language = LanguageOption.Of(arguments, terminal);
        ParseResult parsed = Build(terminal).Parse(arguments, CommandSyntax.Parser);
        try
        {
            return Answer(parsed, terminal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Every file is handled where it is named, so this was a standard stream: closed, a directory, or on a full disk.
            (string english, string chinese) = SystemFault.Of(failure);
            terminal.SayIfPossible(
                $"The standard input or output cannot be used: {english}. Point it to a file with room, or to a terminal.",
                $"标准输入或输出无法使用：{chinese}。请指向有空间的文件或终端。"
            );
            return ExitCode.InputInError;
        }
    }

    private static int Answer(ParseResult parsed, Terminal terminal)
    {
        var usage = new Usage(parsed, terminal);
        if (usage.IsWrong)
        {
            usage.Tell();
            return ExitCode.WrongUsage;
        }

        terminal.MostFindings = AllFindingsOption.MostOf(parsed);
        int code = parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Error,
            }
        );
        terminal.CloseFindings();
        return code;
    }

    /// <summary>Creates the command with all that it understands, described in the language of the terminal.</summary>
    // No RootCommand: that would be named after its assembly.
    public static Command Build(Terminal terminal)
    {
        var root = new Command(
            CommandSyntax.Name,
            terminal.Text(
                "Reads published performance tables, proves that every value has exactly one grade, and grades measured results exactly.",
                "读取公布的绩效指标表，证明每个可能的值恰有一个等级，并精确评定实际完成值。"
            )
        )
        {
            new HelpOption("--help", "-h", "-?")
            {
                Description = terminal.Text("Show this help.", "显示本帮助。"),
                Action = new Help(terminal),
            },
            new VersionOption
            {
                Description = terminal.Text("Show the version.", "显示版本号。"),
                Recursive = true,
            },
            LanguageOption.Instance(terminal),
            AllFindingsOption.Instance(terminal),
            CheckCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            ReportCommand.Create(terminal),
            DiffCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            CompareCommand.Create(terminal),
            SampleCommand.Create(terminal),
            CriterionCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            TestCommand.Create(terminal),
            SeamsCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            NewCommand.Create(terminal),
            ImportCommand.Create(terminal),
        };
        // They are told in our own words.
        root.TreatUnmatchedTokensAsErrors = false;
        return root;
    }
}
