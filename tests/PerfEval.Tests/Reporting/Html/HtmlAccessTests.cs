using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Html;

/// <summary>The HTML report stands alone, and programs, screen readers and keyboards can make something of it.</summary>
public partial class HtmlAccessTests
{
    private static readonly XName Id = "id";

    public static TheoryData<string, Language> Pages
    {
        get
        {
            var pages = new TheoryData<string, Language>();
            foreach (string name in HtmlPages.Names)
            {
                pages.Add(name, Language.English);
                pages.Add(name, Language.Chinese);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_every_landmark_once_and_names_what_comes_several_times(
        string name,
        Language language
    )
    {
        XElement page = HtmlPages.Of(name, language);
        XElement body = page.Element("body")!;
        Assert.Equal(language == Language.Chinese ? "zh-CN" : "en", page.Attribute("lang")!.Value);
        Assert.Equal(
            ["header", "main", "footer"],
            body.Elements()
                .Select(element => element.Name.LocalName)
                .Where(part => part is not ("a" or "svg"))
        );
        Assert.Single(page.Descendants("h1"));
        List<string> contents =
        [
            .. page.Descendants("nav").Select(nav => nav.Attribute("aria-label")!.Value),
        ];
        Assert.NotEmpty(contents);
        Assert.Equal(contents.Distinct(), contents);
        Assert.All(
            page.Descendants("section").Concat(page.Descendants("article")),
            part => Assert.Contains(part.Attribute("aria-labelledby")!.Value, Ids(page))
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_somewhere_on_the_page_and_every_place_has_one_name(
        string name,
        Language language
    )
    {
        XElement page = HtmlPages.Of(name, language);
        List<string> ids = [.. page.DescendantsAndSelf().Attributes(Id).Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.Descendants().Attributes("href"),
            link => Assert.Contains(link.Value, ids.Select(id => "#" + id))
        );
        // From the table and from the contents, to every node.
        Assert.All(
            page.Descendants("article"),
            article =>
                Assert.Contains(
                    page.Descendants("a"),
                    link => link.Attribute("href")!.Value == "#" + article.Attribute(Id)!.Value
                )
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_needs_nothing_else_and_runs_nothing(string name, Language language)
    {
        XElement page = HtmlPages.Of(name, language);
        Assert.DoesNotContain(
            page.Descendants(),
            element =>
                element.Name.LocalName
                    is "script"
                        or "link"
                        or "img"
                        or "iframe"
                        or "object"
                        or "form"
                        or "base"
        );
        Assert.All(
            page.Descendants().Attributes(),
            attribute =>
            {
                Assert.False(
                    attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                        || attribute.Name.LocalName is "src" or "style",
                    attribute.ToString()
                );
            }
        );
        string style = page.Descendants("style").Single().Value;
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.DoesNotContain("//", style, StringComparison.Ordinal);
        Assert.Equal(["url(#hatch)"], Address().Matches(style).Select(match => match.Value));
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
            page.Descendants("meta")
                .Single(meta => meta.Attribute("http-equiv") is not null)
                .Attribute("content")!
                .Value
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_table_has_headers_and_every_picture_a_description(
        string name,
        Language language
    )
    {
        XElement page = HtmlPages.Of(name, language);
        Assert.NotEmpty(page.Descendants("table"));
        Assert.All(
            page.Descendants("table"),
            table =>
            {
                Assert.All(
                    table.Descendants("th"),
                    header =>
                        Assert.Contains(
                            header.Attribute("scope")?.Value,
                            new[] { "col", "row", "rowgroup" }
                        )
                );
                int columns = table.Element("thead")!.Descendants("th").Count();
                Assert.All(
                    table.Elements("tbody").Elements("tr"),
                    row =>
                    {
                        Assert.Equal("th", row.Elements().First().Name.LocalName);
                        Assert.Equal(
                            columns,
                            row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)
                        );
                    }
                );
            }
        );
        Assert.All(
            page.Descendants("svg").Where(picture => picture.Attribute("role") is not null),
            picture => Assert.NotEqual("", picture.Attribute("aria-label")!.Value)
        );
        Assert.Contains(page.Descendants("svg"), picture => picture.Attribute("role") is not null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Beside_every_colour_stands_its_text(string name, Language language)
    {
        XElement page = HtmlPages.Of(name, language);
        IEnumerable<XElement> marks = page.Descendants("span")
            .Where(span => Class(span).StartsWith("mark ", StringComparison.Ordinal));
        Assert.NotEmpty(marks);
        Assert.All(
            marks,
            mark =>
                Assert.True(mark.Value.Length > 0 || mark.NextNode is XText { Value.Length: > 1 })
        );
    }

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static List<string> Ids(XElement page) =>
        [.. page.Descendants().Attributes(Id).Select(id => id.Value)];

    [GeneratedRegex(@"url\([^)]*\)")]
    private static partial Regex Address();
}
