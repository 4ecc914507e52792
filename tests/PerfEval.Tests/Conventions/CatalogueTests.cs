using System.Reflection;
using System.Text.RegularExpressions;
using PerfEval.Diagnostics;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>Codes, their sentences, and the page that explains them stay together.</summary>
public partial class CatalogueTests
{
    private static readonly string Page = File.ReadAllText(
        Repository.PathOf("docs", "diagnostics.md")
    );

    private static List<Wording> Wordings =>
        [
            .. typeof(Catalogue)
                .GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(wording => (Wording)wording.GetValue(null)!),
        ];

    [Fact]
    public void Codes_are_in_order_and_unique() =>
        Assert.Equal(
            Codes.All.Select(code => code.Id).Order().Distinct(),
            Codes.All.Select(code => code.Id)
        );

    [Fact]
    public void Every_code_has_a_sentence() =>
        Assert.Equal(
            Codes.All.Select(code => code.Id),
            Wordings.Select(wording => wording.Code.Id).Distinct().Order()
        );

    [Fact]
    public void Both_languages_of_a_sentence_have_the_same_gaps() =>
        Assert.All(Wordings, wording => Assert.Equal(Gaps(wording.English), Gaps(wording.Chinese)));

    [Fact]
    public void A_sentence_ends_without_a_full_stop_and_is_on_one_line() =>
        Assert.All(
            Wordings,
            wording =>
            {
                Assert.DoesNotMatch(@"[.。\s]$", wording.English);
                Assert.DoesNotMatch(@"[.。\s]$", wording.Chinese);
                Assert.DoesNotContain('\n', wording.English + wording.Chinese);
            }
        );

    [Fact]
    public void The_page_has_an_entry_for_every_code_with_its_weight_and_title() =>
        Assert.Equal(
            Codes.All.Select(code =>
                $"### {code.Id} {code.Title.In(Language.English)} · {code.Title.In(Language.Chinese)} ({code.Severity.ToString().ToLowerInvariant()})"
            ),
            Page.Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("PE2004", Severity.Information)]
    [InlineData("PE2005", Severity.Information)]
    [InlineData("PE4002", Severity.Information)]
    [InlineData("PE4006", Severity.Information)]
    [InlineData("PE5010", Severity.Information)]
    [InlineData("PE2008", Severity.Warning)]
    [InlineData("PE2009", Severity.Warning)]
    [InlineData("PE2010", Severity.Warning)]
    [InlineData("PE2011", Severity.Warning)]
    [InlineData("PE3007", Severity.Error)]
    [InlineData("PE3001", Severity.Warning)]
    [InlineData("PE4001", Severity.Warning)]
    [InlineData("PE4003", Severity.Error)]
    [InlineData("PE1011", Severity.Error)]
    public void A_code_weighs_what_the_specification_says(string id, Severity severity) =>
        Assert.Equal(severity, Codes.All.Single(code => code.Id == id).Severity);

    private static IEnumerable<string> Gaps(string sentence) =>
        Gap().Matches(sentence).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Gap();
}
