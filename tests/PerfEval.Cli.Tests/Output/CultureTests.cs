using System.Globalization;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Output;

/// <summary>The same inputs give the same bytes, whatever the machine speaks.</summary>
public class CultureTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string culture in new[] { "tr-TR", "de-DE", "zh-CN", "ar-SA" })
            {
                foreach (string format in new[] { "text", "csv", "json", "markdown", "html" })
                {
                    all.Add(culture, format);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Under_another_culture(string culture, string format)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeOfTexts = CultureInfo.CurrentUICulture;
        try
        {
            Answer invariant = Under("", format);
            Answer other = Under(culture, format);
            Assert.Equal(WithoutInstant(invariant.Output), WithoutInstant(other.Output));
            Assert.Equal(invariant.Error, other.Error);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeOfTexts);
        }
    }

    // Programs read them: only an option changes their language.
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void SARIF_is_in_English_whatever_the_system_speaks(string culture)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        string[] arguments = ["check", Perfeval.PathOf(Perfeval.Book), "--format", "sarif"];
        string english = Perfeval.Run([.. arguments, "--language", "en"]).Output;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(english, Perfeval.Run(arguments).Output);
            Assert.Contains(
                "\"language\": \"zh\"",
                Perfeval.Run([.. arguments, "--language", "zh"]).Output,
                StringComparison.Ordinal
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "", "用法")]
    [InlineData("en_US.UTF-8", "zh_CN.UTF-8", "用法")] // LC_ALL outranks LANG
    [InlineData("de_DE.UTF-8", "", "Usage")]
    [InlineData("", "", "Usage")]
    public void In_a_process_without_any_culture_the_environment_tells_the_language(
        string lang,
        string lcAll,
        string usage
    )
    {
        var environment = new Dictionary<string, string>
        {
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1",
            ["LANG"] = lang,
            ["LC_ALL"] = lcAll,
            ["LC_MESSAGES"] = "",
        };
        Assert.Contains(
            usage,
            Perfeval.RunAlone(environment, "--help").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("html")]
    public void In_a_process_without_any_culture(string format)
    {
        string[] arguments =
        [
            "evaluate",
            Perfeval.Book,
            Perfeval.Results,
            "--language",
            "zh",
            "--format",
            format,
        ];
        Answer usual = Perfeval.RunInRepository(arguments);
        Answer invariant = Perfeval.RunAlone(
            new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
            arguments
        );
        Assert.Equal(0, usual.Code);
        Assert.Equal(WithoutInstant(usual.Output), WithoutInstant(invariant.Output));
        Assert.Equal(usual.Error, invariant.Error);
        Assert.NotEmpty(usual.Output);
    }

    [Theory]
    [InlineData("zh-CN", "评为")]
    [InlineData("de-DE", "graded")]
    [InlineData("", "graded")]
    public void Without_an_option_the_language_is_that_of_the_system(string culture, string word)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Contains(
                word,
                Perfeval.Run("check", Perfeval.PathOf(Perfeval.Book)).Output,
                StringComparison.Ordinal
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Answer Under(string culture, string format)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
        return Perfeval.Run(
            "evaluate",
            Perfeval.PathOf(Perfeval.Book),
            Perfeval.PathOf(Perfeval.Results),
            "--language",
            "en",
            "--format",
            format
        );
    }

    // The command reads the system's clock; the instant and the seal over it are all that may differ.
    private static IEnumerable<string> WithoutInstant(string output) =>
        Snapshot
            .WithoutHashes(output)
            .Split('\n')
            .Where(line =>
                !line.Contains("\"instant\":", StringComparison.Ordinal)
                && !line.StartsWith("- Evaluated at: ", StringComparison.Ordinal)
                && !line.StartsWith("- 评价时间：", StringComparison.Ordinal)
                && !line.StartsWith("<dt>Evaluated at</dt>", StringComparison.Ordinal)
                && !line.StartsWith("<dt>评价时间</dt>", StringComparison.Ordinal)
            );
}
