using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PerfEval.Text;

namespace PerfEval.Cli;

/// <summary>The option <c>--language</c> of every command.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    public static Option<string> Instance()
    {
        var option = new Option<string>(Name)
        {
            Description = "The language of texts; by default that of the system.",
            HelpName = "en|zh",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "zh");
        return option;
    }

    /// <summary>Returns the language asked for, else that of the system: Chinese where it is Chinese, else English.</summary>
    public static Language Of(ParseResult parsed) =>
        (Asked(parsed) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "zh"
            ? Language.Chinese
            : Language.English;

    // Not GetValue, which throws where the value is none of the two.
    private static string? Asked(ParseResult parsed) =>
        parsed.GetResult(Name) is OptionResult { Tokens: [var token] } ? token.Value : null;
}
