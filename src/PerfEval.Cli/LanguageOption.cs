using System.CommandLine;
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
        (parsed.GetValue<string?>(Name) ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName)
        == "zh"
            ? Language.Chinese
            : Language.English;
}
