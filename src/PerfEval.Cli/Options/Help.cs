using System.CommandLine;
using System.CommandLine.Invocation;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Options;

/// <summary>The answer to <c>--help</c>: what a command does, and what it takes.</summary>
internal sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    // With less room than this, the terminal breaks the lines itself.
    private const int LeastWidth = 24;
    private const string ClosingMarks = "，。；：、）”";

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        WriteWrapped("", command.Description ?? "");
        WriteTitle("Usage:", "用法：");
        terminal.Out.WriteLine($"  {UsageOf(command, terminal)}");
        WriteRows("Arguments:", "参数：", command.Arguments.Select(Row));
        WriteRows("Options:", "选项：", OptionsOf(command).Select(Row));
        WriteRows("Commands:", "命令：", command.Subcommands.Select(Row));
        return ExitCode.Done;
    }

    /// <summary>Returns how a command is written, with the options that it needs: <c>perfeval check &lt;FILE&gt;... [options]</c>.</summary>
    public static string UsageOf(Command command, Terminal terminal)
    {
        IEnumerable<string> words =
        [
            .. command.Parents.Select(parent => parent.Name),
            command.Name,
            .. command.Arguments.Select(WordOf),
            .. command.Options.Where(option => option.Required).Select(WordOf),
            .. command.Subcommands.Count > 0
                ? [terminal.Text("<command>", "<命令>")]
                : (string[])[],
            terminal.Text("[options]", "[选项]"),
        ];
        return string.Join(' ', words);
    }

    /// <summary>Returns the options of a command, those of every command behind its own.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(
            command.Parents.OfType<Command>().SelectMany(parent => parent.Options)
        );

    private static string WordOf(Argument argument)
    {
        string several = argument.Arity.MaximumNumberOfValues > 1 ? "..." : "";
        string word = $"<{argument.Name}>{several}";
        return argument.Arity.MinimumNumberOfValues > 0 ? word : $"[{word}]";
    }

    private static string WordOf(Option option) =>
        $"{option.Name} <{option.HelpName}>{(option.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";

    private static (string, string) Row(Argument argument) =>
        ($"<{argument.Name}>", argument.Description ?? "");

    private (string, string) Row(Option option)
    {
        string names = string.Join(
            ", ",
            option.Aliases.Prepend(option.Name).OrderBy(name => name.Length)
        );
        string value = option.HelpName is { } name ? $" <{name}>" : "";
        string usual = option is { HasDefaultValue: true, HelpName: not null }
            ? terminal.Text(
                $" Default: {option.GetDefaultValue()}.",
                $"默认为 {option.GetDefaultValue()}。"
            )
            : "";
        return (names + value, option.Description + usual);
    }

    private static (string, string) Row(Command command) =>
        (
            string.Join(' ', command.Arguments.Select(WordOf).Prepend(command.Name)),
            command.Description ?? ""
        );

    private void WriteTitle(string english, string chinese)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Text(english, chinese));
    }

    private void WriteRows(
        string english,
        string chinese,
        IEnumerable<(string Left, string Right)> content
    )
    {
        List<(string Left, string Right)> rows = [.. content];
        if (rows.Count == 0)
        {
            return;
        }

        WriteTitle(english, chinese);
        int width = rows.Max(row => DisplayWidth.Of(row.Left));
        foreach ((string left, string right) in rows)
        {
            WriteWrapped($"  {DisplayWidth.Pad(left, width)}  ", right);
        }
    }

    // Further lines begin where the first does.
    private void WriteWrapped(string before, string text)
    {
        int indentation = DisplayWidth.Of(before);
        foreach (string line in Lines(text, terminal.Width - indentation))
        {
            terminal.Out.WriteLine(before + line);
            before = new string(' ', indentation);
        }
    }

    private static IEnumerable<string> Lines(string text, int width)
    {
        int start = 0;
        while (width >= LeastWidth && DisplayWidth.Of(text.AsSpan(start)) > width)
        {
            int end = start;
            int used = 0;
            for (int at = start; used <= width; at++)
            {
                end = at > start && MayEndBefore(text, at) ? at : end;
                used += DisplayWidth.Of(text.AsSpan(at, 1));
            }

            if (end == start)
            {
                break;
            }

            yield return text[start..end].TrimEnd();
            start = end;
        }

        yield return text[start..];
    }

    // Chinese may be broken between any two characters, but no line begins with a closing mark.
    private static bool MayEndBefore(string text, int index) =>
        text[index - 1] == ' '
        || (
            !ClosingMarks.Contains(text[index], StringComparison.Ordinal)
            && DisplayWidth.Of(text.AsSpan(index - 1, 1)) > 1
            && DisplayWidth.Of(text.AsSpan(index, 1)) > 1
        );
}
