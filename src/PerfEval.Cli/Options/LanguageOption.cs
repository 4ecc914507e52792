using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Options;

/// <summary>The option <c>--language</c> of every command.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    public static Option<string> Instance(Terminal terminal) =>
        new Choice(Name, ["en", "zh"])
        {
            Description = terminal.Text(
                "The language of texts; by default that of the system.",
                "输出的语言；默认与系统一致。"
            ),
            Recursive = true,
        };

    /// <summary>Returns the language asked for, wherever the option stands, before anything else is read.</summary>
    public static Language Of(IReadOnlyList<string> arguments, Terminal terminal) =>
        Of(
            new Command(CommandSyntax.Name) { Instance(terminal) }.Parse(
                arguments,
                CommandSyntax.Parser
            )
        );

    /// <summary>Returns the language asked for, else that of the system: Chinese where it is Chinese, else English.</summary>
    public static Language Of(ParseResult parsed) =>
        (Asked(parsed) ?? OfSystem()).StartsWith("zh", StringComparison.Ordinal)
            ? Language.Chinese
            : Language.English;

    // Native, or where no cultures are installed, the framework has one culture without a name, and only the environment tells.
    private static string OfSystem() =>
        CultureInfo.CurrentUICulture is { Name.Length: > 0 } culture
            ? culture.TwoLetterISOLanguageName
            : Array.Find(
                [
                    Environment.GetEnvironmentVariable("LC_ALL"),
                    Environment.GetEnvironmentVariable("LC_MESSAGES"),
                    Environment.GetEnvironmentVariable("LANG"),
                ],
                value => !string.IsNullOrEmpty(value)
            ) ?? "";

    /// <summary>Tells whether a language was asked for, and not only that of the system is known.</summary>
    public static bool IsAsked(ParseResult parsed) => Asked(parsed) is not null;

    // Not GetValue, which throws where the value is none of the two.
    private static string? Asked(ParseResult parsed) =>
        parsed.GetResult(Name) is OptionResult { Tokens: [var token] } ? token.Value : null;
}
