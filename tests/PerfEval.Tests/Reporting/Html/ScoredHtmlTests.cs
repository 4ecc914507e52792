using System.Xml.Linq;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Html;

/// <summary>Points on a page: how many of how many, how they come about, and the curve with the value on it.</summary>
public class ScoredHtmlTests
{
    public static TheoryData<string> Hostile => HostileText.All;

    [Theory]
    [InlineData(
        Language.English,
        "9.5 of 10",
        "475人次 of 500人次: 10 × 475/500 = 9.5\n0.5 more points at 500人次"
    )]
    [InlineData(
        Language.Chinese,
        "9.5（分值 10）",
        "475人次，目标 500人次：10 × 475/500 = 9.5\n达到 500人次 可多得 0.5分"
    )]
    public void An_indicator_shows_its_points_their_arithmetic_and_the_distance(
        Language language,
        string earned,
        string arithmetic
    )
    {
        XElement article = Article(HtmlPages.Of("scored", language), "output/quantity/trained");
        Assert.Equal(earned, Of(article, "span", "points earned").Value);
        string term = language == Language.English ? "Points earned" : "得分";
        Assert.Equal(
            arithmetic,
            article
                .Descendants("dt")
                .Single(dt => dt.Value == term)
                .ElementsAfterSelf("dd")
                .First()
                .Value
        );
    }

    [Theory]
    [InlineData(Language.English, "Points possible", "Points earned")]
    [InlineData(Language.Chinese, "分值", "得分")]
    public void The_table_of_all_has_points_possible_and_earned(
        Language language,
        string possible,
        string earned
    )
    {
        XElement tree = HtmlPages
            .Of("scored", language)
            .Descendants("table")
            .Single(table => table.Attribute("class")?.Value == "tree");
        XElement row = tree.Descendants("tr").Single(row => row.Element("th")?.Value == "成交率");
        Assert.Equal("29", Cell(possible));
        Assert.Equal("24.65", Cell(earned));

        string Cell(string title) =>
            row.Elements("td").Single(cell => cell.Attribute("data-title")?.Value == title).Value;
    }

    [Fact]
    public void A_curve_says_in_words_what_it_shows()
    {
        XElement curve = Of(
            Article(HtmlPages.Of("scored", Language.English), "output/quantity/quality"),
            "svg",
            "curve"
        );
        Assert.Equal("img", curve.Attribute("role")!.Value);
        Assert.Equal("Points of 合格率: 97% earns 13", curve.Attribute("aria-label")!.Value);
        Assert.Equal("Points of 合格率: 97% earns 13", curve.Element("title")!.Value);
        Assert.Equal(
            "[0%, 95%): 0; [95%, 98%): 15 − (98 − x)/0.5 × 1; [98%, 100%]: 15",
            curve.Element("desc")!.Value
        );
    }

    [Fact]
    public void A_jump_is_dashed_between_an_open_and_a_closed_end_and_the_value_is_marked()
    {
        XElement curve = Of(
            Article(HtmlPages.Of("scored", Language.English), "output/quantity/quality"),
            "svg",
            "curve"
        );
        Assert.Equal(
            ["open", "closed", "here"],
            curve.Elements("circle").Select(circle => circle.Attribute("class")!.Value)
        );
        Assert.Single(curve.Descendants("path"), path => path.Attribute("class")!.Value == "jump");
        Assert.Equal(
            3,
            curve.Descendants("path").Count(path => path.Attribute("class")!.Value == "line")
        );
        Assert.Equal("97% earns 13", Of(curve, "text", "mark middle").Value);
    }

    [Fact]
    public void Under_a_band_the_curve_stands_on_its_scale()
    {
        XElement article = Article(
            HtmlPages.Of("scored", Language.English),
            "output/quantity/deals"
        );
        string needle = Of(article, "svg", "needle").Attribute("x")!.Value;
        Assert.Equal(needle, Of(article, "circle", "here").Attribute("cx")!.Value);
    }

    [Fact]
    public void What_is_claimed_stands_beside_what_is_computed()
    {
        XElement page = HtmlPages.Of("claimed", Language.Chinese);
        XElement[] rows =
        [
            .. page.Descendants("table")
                .Single(table => table.Attribute("class")?.Value == "tree")
                .Descendants("tr"),
        ];
        Assert.Equal(["9.5", "10"], Cells("培训人次", "得分", "自评得分"));
        Assert.Equal(["24.65", "24.65", "优"], Cells("成交率", "得分", "自评得分", "自评等级"));
        Assert.Equal(["4", ""], Cells("月报表", "得分", "自评得分"));
        Assert.Equal("10，计算为 9.5", Fact("output/quantity/trained", "自评得分"));
        Assert.Equal("24.65", Fact("output/quantity/deals", "自评得分"));
        Assert.Equal("优，计算为 良", Fact("output/quantity/deals", "自评等级"));

        string Fact(string path, string term) =>
            Article(page, path)
                .Descendants("dt")
                .Single(dt => dt.Value == term)
                .ElementsAfterSelf("dd")
                .First()
                .Value;

        IEnumerable<string> Cells(string name, params string[] titles) =>
            titles.Select(title =>
                rows.Single(row => row.Element("th")?.Value == name)
                    .Elements("td")
                    .Single(cell => cell.Attribute("data-title")?.Value == title)
                    .Value
            );
    }

    [Fact]
    public void A_page_of_a_table_without_scores_has_nothing_of_them()
    {
        // The page names its files, wherever they lie.
        string page = HtmlPages
            .Of("real", Language.English)
            .ToString()
            .Replace(Repository.PathOf(), "", StringComparison.Ordinal);
        Assert.DoesNotContain("curve", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Points earned", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_score_rules_and_of_their_results_show_to_the_letter_and_change_no_markup(
        string words
    )
    {
        XElement page = Page(words);
        Assert.Equal(Markup(Page("words")), Markup(page));
        Assert.Empty(page.Descendants("script"));
        XElement value = Article(page, "a/b/value");
        Assert.Equal(
            $"Points of {words}: 475人次 earns 9.5",
            Of(value, "svg", "curve").Attribute("aria-label")!.Value
        );
        Assert.Contains(value.Descendants("dd"), dd => dd.Value == words);
        Assert.Contains(
            Article(page, "a/b/judged").Descendants("dd"),
            dd => dd.Value == $"9, judged by {words}: {words}"
        );
        Assert.Contains(Article(page, "a/b/items").Descendants("th"), th => th.Value == words);
        Assert.Equal($"label {words}", Of(Article(page, "a/b/label"), "span", "value").Value);
    }

    private static XElement Page(string words) =>
        HtmlPages.Parse(
            HtmlPages.Written(
                Books.Evaluator.Evaluate(
                    RuleBook.ReadText(HostileText.ScoredBook(words)).Value,
                    MeasuredResults.ReadText(HostileText.ScoredResults(words)).Value
                )
            )
        );

    private static IEnumerable<string> Markup(XElement page) =>
        page.DescendantsAndSelf()
            .Select(element =>
                $"<{element.Name} {string.Join(' ', element.Attributes().Select(one => one.Name))}>"
            );

    private static XElement Article(XElement page, string path) =>
        page.Descendants("article").Single(one => one.Attribute("id")!.Value == $"1/{path}");

    private static XElement Of(XElement element, string name, string kind) =>
        element.Descendants(name).Single(one => one.Attribute("class")?.Value == kind);
}
