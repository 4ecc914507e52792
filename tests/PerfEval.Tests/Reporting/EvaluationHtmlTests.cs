using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting;

/// <summary>The HTML report: what it shows, and that programs, screen readers and printers can make something of it.</summary>
public partial class EvaluationHtmlTests
{
    private static readonly XName Id = "id";

    private static readonly ConcurrentDictionary<(string Name, Language Language), XElement> Made =
        new();

    public static TheoryData<string, Language> Pages
    {
        get
        {
            var pages = new TheoryData<string, Language>();
            foreach (
                string name in new[]
                {
                    "sample",
                    "real",
                    "equal",
                    "budget",
                    "strict",
                    "many",
                    "streamed",
                    "ten",
                }
            )
            {
                pages.Add(name, Language.English);
                pages.Add(name, Language.Chinese);
            }

            return pages;
        }
    }

    [Fact]
    public void A_page_in_English() =>
        Snapshot.Match(
            WithoutStyle(HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, Language.English))
        );

    [Fact]
    public void A_page_in_Chinese() =>
        Snapshot.Match(
            WithoutStyle(HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, Language.Chinese))
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_has_every_landmark_once_and_names_what_comes_several_times(
        string name,
        Language language
    )
    {
        XElement page = Page(name, language);
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
        XElement page = Page(name, language);
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
        XElement page = Page(name, language);
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
        XElement page = Page(name, language);
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
        XElement page = Page(name, language);
        IEnumerable<XElement> marks = page.Descendants("span")
            .Where(span => Class(span).StartsWith("mark ", StringComparison.Ordinal));
        Assert.NotEmpty(marks);
        Assert.All(
            marks,
            mark =>
                Assert.True(mark.Value.Length > 0 || mark.NextNode is XText { Value.Length: > 1 })
        );
    }

    [Theory]
    [InlineData("Bureau", "")]
    [InlineData(
        "Reason",
        "lies in [80%, 81%), claimed by Good (≥80%) and Poor (<81%); would be graded Good (overlap: better); decided Good by Auditor on 2020-01-10: counted again"
    )]
    [InlineData("Distance", "14.5 pp to Excellent, more than 0.5 pp to Poor")]
    [InlineData("Evidence", "list.xlsx#B7")]
    [InlineData("Note", "first line\nsecond line\n")]
    [InlineData("Deviation", "will be mended")]
    [InlineData("Gate", "Poor or worse caps every grade above at Good")]
    [InlineData("Budget", "605.00万元")]
    [InlineData("Goal", "More people in work.")]
    [InlineData("As of", "2019-12-31")]
    [InlineData("Reading policy", "overlap: better; gap: worse; beyond: clamp; top: reached")]
    [InlineData(
        "Roll-up",
        "method: weighted-mean; weights: equal; over: children; points: excellent 100, good 85, poor 50; bands: excellent >= 90, good >= 80, poor < 80; missing: withhold; rounding: 0.01 half-up"
    )]
    public void A_page_says(string term, string meaning)
    {
        XElement page = Parse(
            HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, Language.English)
        );
        if (meaning.Length == 0)
        {
            Assert.Contains(page.Descendants("h2"), heading => heading.Value == term);
            return;
        }

        Assert.Contains(
            page.Descendants("dt"),
            dt => dt.Value == term && dt.ElementsAfterSelf("dd").First().Value == meaning
        );
    }

    [Fact]
    public void What_is_not_plain_is_listed_with_its_reason()
    {
        XElement page = Parse(
            HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, Language.English)
        );
        Assert.Equal(
            [
                "Invalid 1",
                "Missing 1",
                "Not applicable 1",
                "Contested 1",
                "Decided by a person 1",
                "Accepted findings 2",
            ],
            page.Descendants("th")
                .Where(header => header.Attribute("scope")!.Value == "rowgroup")
                .Select(header => header.Value)
        );
    }

    [Fact]
    public void Where_nothing_is_to_be_noted_the_page_says_so() =>
        Assert.Contains(
            "Nothing: every result is measured, and plainly graded.",
            Written(
                Books.Evaluate(
                    Books.Of("min: 0%, max: 100%", ["excellent", "poor"], ["≥90%", "<90%"]),
                    "95%"
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    // Neither end of the domain is near: the band goes on at both.
    [InlineData("min: 0%, max: 100%", "≥95%", "<95%", "96%", "83.333", "95%", 2)]
    [InlineData("min: 0%, max: 100%", "≥50%", "<50%", "50%", "50.000", "50%", 2)]
    // Both are near.
    [InlineData("min: 0%, max: 100%", "≥60%", "<60%", "20%", "20.000", "0% 60% 100%", 0)]
    // What is counted has no negative numbers.
    [InlineData("unit: 人", "≤5人", ">5人", "0人", "0.000", "5人", 1)]
    [InlineData("unit: 人", "≥300人", "<300人", "100/3人", "", "300人", 2)]
    public void A_value_stands_on_the_band_where_it_lies(
        string measure,
        string best,
        string worst,
        string value,
        string place,
        string ends,
        int arrows
    )
    {
        XElement page = Parse(
            Written(Books.Evaluate(Books.Of(measure, ["excellent", "poor"], [best, worst]), value))
        );
        XElement band = page.Descendants("svg").Single(svg => Class(svg) == "band");
        Assert.Equal(
            place.Length == 0 ? [] : [place + "%"],
            band.Elements("svg")
                .Where(svg => Class(svg) == "needle")
                .Select(needle => needle.Attribute("x")!.Value)
        );
        Assert.Equal(
            ends,
            string.Join(
                ' ',
                band.Elements("text")
                    .Where(text => Class(text).StartsWith("end ", StringComparison.Ordinal))
                    .Select(text => text.Value)
            )
        );
        Assert.Equal(arrows, band.Elements("svg").Count(svg => Class(svg) == "arrow"));
    }

    [Fact]
    public void A_streamed_page_compares_its_subjects_behind_the_last_and_keeps_none()
    {
        XElement streamed = Page("streamed", Language.English);
        XElement whole = Page("many", Language.English);
        Assert.Equal("subjects", whole.Descendants("section").First().Attribute(Id)!.Value);
        Assert.Equal(
            ["1", "2", "3", "subjects", "findings", "record"],
            streamed
                .Descendants("main")
                .Single()
                .Elements("section")
                .Select(part => part.Attribute(Id)!.Value)
        );
        Assert.Equal(
            ["North", "South", "West"],
            streamed
                .Descendants("table")
                .Single(table => table.Attribute("class")!.Value == "subjects")
                .Descendants("a")
                .Select(link => link.Value)
        );
    }

    // Each page is made once, and only read.
    private static XElement Page(string name, Language language) =>
        Made.GetOrAdd((name, language), page => Make(page.Name, page.Language));

    private static XElement Make(string name, Language language)
    {
        using var writer = new StringWriter();
        switch (name)
        {
            case "sample":
                return Parse(HtmlSample.Page(HtmlSample.Book, HtmlSample.Results, language));
            case "streamed":
                using (
                    StreamedResults rows = StreamedResults
                        .Open(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), "many.csv")
                        .Value
                )
                {
                    EvaluationHtml.Write(
                        Books.Evaluator.Evaluate(RealTable.Book, rows),
                        language,
                        writer
                    );
                }

                break;
            default:
                EvaluationHtml.Write(Evaluation(name), language, writer);
                break;
        }

        return Parse(writer.ToString());
    }

    private const string Csv =
        "subject,indicator,value\nNorth,reform/institution/target-completion,102.5%\nSouth,reform/institution/target-completion,90%\nWest,employment/startup-support/people-helped,100人\n";

    private static EvaluationResult Evaluation(string name) =>
        name switch
        {
            "equal" => Real(RealTable.EqualPath),
            "budget" => Real(RealTable.BudgetPath),
            "strict" => Books.Evaluator.Evaluate(
                RuleBook.Load(RealTable.BookPath, isStrict: true),
                RealTable.Results
            ),
            "many" => Books.Evaluator.Evaluate(
                RealTable.Book,
                MeasuredResults.ReadText(Csv, "many.csv").Value
            ),
            "ten" => Books.Evaluator.Evaluate(
                RuleBook
                    .ReadText(
                        LadderCase.Book(
                            "≥90 | ≥80 | ≥70 | ≥60 | ≥50 | ≥40 | ≥30 | ≥20 | ≥10 | <10",
                            "unit 万元"
                        )
                    )
                    .Value,
                Books.ResultsOf("42万元")
            ),
            _ => Real(null),
        };

    private static EvaluationResult Real(string? rollUp) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = rollUp is null ? null : RollUp.Load(rollUp) }
        );

    private static string Written(EvaluationResult evaluation)
    {
        using var writer = new StringWriter();
        EvaluationHtml.Write(evaluation, Language.English, writer);
        return writer.ToString();
    }

    private static XElement Parse(string page) =>
        XDocument.Parse(page, LoadOptions.PreserveWhitespace).Root!;

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static List<string> Ids(XElement page) =>
        [.. page.Descendants().Attributes(Id).Select(id => id.Value)];

    private static string WithoutStyle(string page) => Style().Replace(page, "<style/>");

    [GeneratedRegex("<style>.*</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex(@"url\([^)]*\)")]
    private static partial Regex Address();
}
