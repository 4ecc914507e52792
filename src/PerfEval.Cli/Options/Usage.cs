using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Options;

/// <summary>
/// Says what is wrong with the way in which the command was called, in our own sentences: those of the parser speak
/// one language only.
/// </summary>
internal sealed class Usage(ParseResult parsed, Terminal terminal)
{
    private readonly DoubleDash _dashes = new(parsed);

    private Command Command => parsed.CommandResult.Command;

    private bool IsWithoutCommand => Command == parsed.RootCommandResult.Command;

    // Help and the version are given whatever else is written.
    private bool IsAnswered =>
        parsed.Action is not (null or ParseErrorAction) && parsed.Action != Command.Action;

    // An option takes what stands behind it, be it another option.
    private IEnumerable<Option> WithoutValues =>
        parsed
            .CommandResult.Children.OfType<OptionResult>()
            .Where(option => option.Tokens.Any(token => IsOption(token.Value)))
            .Select(option => option.Option);

    // What begins with -- is an option that is misspelt or unknown, never a file, unless it stands behind --.
    private IEnumerable<string> MistakenForValues =>
        parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(written => IsOption(written) && !_dashes.AreBefore(written));

    /// <summary>Whether the command cannot be run as it was called.</summary>
    public bool IsWrong =>
        !IsAnswered
        && (
            parsed.Errors.Count > 0
            || parsed.UnmatchedTokens.Count > 0
            || WithoutValues.Any()
            || MistakenForValues.Any()
            || _dashes.Misplaced.Count > 0
        );

    /// <summary>Says everything that is wrong, a line each.</summary>
    public void Tell()
    {
        string help = $"'{PathOf(Command)} --help'";
        foreach (string fault in IsWithoutCommand ? [WithoutCommand()] : Faults().Distinct())
        {
            terminal.Say($"{fault} See {help}.", $"{fault}参见 {help}。");
        }
    }

    private static string PathOf(Command command) =>
        string.Join(' ', command.Parents.Select(parent => parent.Name).Append(command.Name));

    /// <summary>Says that a value is none of those allowed.</summary>
    public static string WrongValue(
        Terminal terminal,
        string written,
        string name,
        IReadOnlyList<string> values
    )
    {
        string guess = Guess(terminal, Near(written, values));
        return terminal.Text(
            $"'{written}' is no value of {name}{guess} Allowed are: {string.Join(", ", values)}.",
            $"“{written}”不是 {name} 的值{guess}可填：{string.Join("、", values)}。"
        );
    }

    private IEnumerable<string> Faults()
    {
        List<Option> withoutValues = [.. WithoutValues];
        return
        [
            .. withoutValues.Select(WithoutValue),
            .. MistakenForValues.Select(UnknownOption),
            // One who puts an option where it is a value has put there what belongs to it too.
            .. _dashes.Misplaced is [var misplaced, ..]
                ? [BehindDashes(misplaced)]
                : parsed.UnmatchedTokens.Select(Surplus),
            .. parsed
                .Errors.Where(error =>
                    error.SymbolResult is not OptionResult option
                    || !withoutValues.Contains(option.Option)
                )
                .Select(Of),
        ];
    }

    private string Of(ParseError error) =>
        error.SymbolResult switch
        {
            ArgumentResult { Tokens.Count: 0 } missing => Missing(missing.Argument),
            OptionResult { IdentifierToken: null } missing => Missing(missing.Option),
            OptionResult { Tokens.Count: 0 } option => WithoutValue(option.Option),
            OptionResult option
                when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues => Repeated(
                option.Option
            ),
            OptionResult { Option: Choice choice } option => WrongValue(
                terminal,
                option.Tokens[0].Value,
                choice.Name,
                choice.Values
            ),
            // What the validators of our own options say.
            _ => error.Message,
        };

    private string WithoutCommand()
    {
        List<string> names = [.. Command.Subcommands.Select(command => command.Name)];
        string all = terminal.Text(
            $"There are: {string.Join(", ", names)}.",
            $"可用的命令：{string.Join("、", names)}。"
        );
        if (parsed.UnmatchedTokens is not [var written, ..])
        {
            return terminal.Text($"No command is given. {all}", $"没有写命令。{all}");
        }

        string guess = Guess(terminal, Near(written, names));
        return IsOption(written)
            ? UnknownOption(written)
            : terminal.Text(
                $"'{written}' is no command{guess} {all}",
                $"没有“{written}”这个命令{guess}{all}"
            );
    }

    private string Surplus(string written) =>
        IsOption(written) && !_dashes.AreBefore(written)
            ? UnknownOption(written)
            : terminal.Text(
                $"'{written}' is one argument too many. Write {Help.UsageOf(Command, terminal)}.",
                $"多出了参数“{written}”。写法：{Help.UsageOf(Command, terminal)}。"
            );

    private string UnknownOption(string written)
    {
        string name = written.Split('=', ':')[0];
        string guess = Guess(
            terminal,
            Near(name, Help.OptionsOf(Command).Select(option => option.Name))
        );
        return terminal.Text(
            $"'{written}' is no option of this command{guess}",
            $"此命令没有选项“{written}”{guess}"
        );
    }

    private string BehindDashes(string written) =>
        terminal.Text(
            $"'{written}' stands behind --, where everything is a value. Options stand before it: {_dashes.Repaired}.",
            $"“{written}”写在 -- 之后，而 -- 之后的一律视为值。选项须写在 -- 之前：{_dashes.Repaired}。"
        );

    private string Missing(Argument argument) => Missing($"<{argument.Name}>");

    private string Missing(Option option) => Missing(option.Name);

    private string Missing(string what) =>
        terminal.Text(
            $"{what} is missing. Write {Help.UsageOf(Command, terminal)}.",
            $"缺少 {what}。写法：{Help.UsageOf(Command, terminal)}。"
        );

    private string WithoutValue(Option option) =>
        terminal.Text(
            $"{option.Name} stands without a value. Write {option.Name} <{option.HelpName}>.",
            $"{option.Name} 后面没有值。请写 {option.Name} <{option.HelpName}>。"
        );

    private string Repeated(Option option) =>
        terminal.Text(
            $"{option.Name} is given more than once. Give it once.",
            $"{option.Name} 写了不止一次。请只写一次。"
        );

    private static bool IsOption(string written) =>
        written.StartsWith("--", StringComparison.Ordinal);

    private static string Guess(Terminal terminal, string nearest) =>
        nearest.Length > 0
            ? terminal.Text($"; did you mean {nearest}?", $"，是否指 {nearest}？")
            : terminal.Text(".", "。");

    // Empty where nothing is so near that it was probably meant.
    private static string Near(string written, IEnumerable<string> names) =>
        Nearest.To(written, names, 1) is [var nearest] ? nearest : "";
}
