using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Html;

/// <summary>The HTML report: what it shows.</summary>
public partial class EvaluationHtmlTests
{
    private static readonly XName Id = "id";

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
    [InlineData(
        "Reason",
        "lies in [80%, 81%), claimed by Good (≥80%) and Poor (<81%); graded Good (where criteria overlap, the better counts), which agrees with what Auditor decided on 2020-01-10: counted again"
    )]
    [InlineData("Distance", "14.5 pp to Excellent, more than 0.5 pp to Poor")]
    [InlineData("Evidence", "list.xlsx#B7")]
    [InlineData("Note", "first line\nsecond line\n")]
    [InlineData("Deviation", "will be mended")]
    [InlineData("Gate", "Poor or worse caps every grade above at Good")]
    [InlineData("Budget", "605.00万元")]
    [InlineData("Goal", "More people in work.")]
    [InlineData("As of", "2019-12-31")]
    [InlineData(
        "Reading policy",
        "where criteria overlap, the better counts; in a gap between criteria, the worse counts; beyond all criteria, the nearest counts; beyond a best criterion that ends, the best counts as reached"
    )]
    [InlineData(
        "Roll-up",
        "method: weighted-mean; weights: equal; over: children; points: excellent 100, good 85, poor 50; bands: excellent >= 90, good >= 80, poor < 80; missing: withhold; rounding: 0.01 half-up"
    )]
    public void A_page_says(string term, string meaning)
    {
        XElement page = HtmlPages.Of("sample", Language.English);
        Assert.Contains(
            page.Descendants("dt"),
            dt => dt.Value == term && dt.ElementsAfterSelf("dd").First().Value == meaning
        );
    }

    [Fact]
    public void A_page_names_its_subject() =>
        Assert.Equal(
            "Bureau",
            HtmlPages.Of("sample", Language.English).Descendants("h2").First().Value
        );

    [Fact]
    public void What_is_not_plain_is_listed_with_its_reason()
    {
        XElement page = HtmlPages.Of("sample", Language.English);
        Assert.Equal(
            ["Invalid 1", "Missing 1"],
            page.Descendants("th")
                .Where(header => header.Attribute("scope")!.Value == "rowgroup")
                .Select(header => header.Value)
        );
        Assert.Equal(
            [
                "jobs/help/completion finding PE4006 accepted",
                "jobs/help/completion finding PE3001 [80%, 81%) accepted",
                "jobs/help/completion grade decided",
                "other/rest/none not applicable",
            ],
            page.Descendants("table")
                .Single(table => table.Attribute("class")?.Value == "decisions")
                .Element("tbody")!
                .Elements()
                .Select(row =>
                    $"{row.Element("th")!.Element("span")!.Value} {row.Element("td")!.Value}"
                )
        );
    }

    [Fact]
    public void Whatever_is_wrong_with_results_is_said()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%")).Value,
            MeasuredResults
                .ReadText("indicator,value\na/b/c,96%\na/b/c,91%\na/b/d,1%\n", "results.csv")
                .Value
        );
        string page = HtmlPages.Parse(HtmlPages.Written(evaluation)).Value;
        Assert.Equal(["PE5001", "PE5002"], evaluation.Diagnostics.Codes().Order());
        Assert.All(
            evaluation.Diagnostics,
            finding =>
                Assert.Contains(finding.Message(Language.English), page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_found_about_a_node_is_said_once_and_beside_it()
    {
        string rollUp = File.ReadAllText(RealTable.EqualPath)
            .Replace(
                "missing: withhold",
                "missing: withhold\nminCoverage: 100%",
                StringComparison.Ordinal
            );
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.ReadText(rollUp).Value }
        );
        string page = HtmlPages.Parse(HtmlPages.Written(evaluation)).Value;
        List<string> said =
        [
            .. evaluation
                .Subjects[0]
                .Diagnostics.Where(finding => finding.Code == "PE4007")
                .Select(finding => finding.Message(Language.English)),
        ];
        Assert.Equal(3, said.Count);
        Assert.All(said, message => Assert.Equal(2, page.Split(message).Length));
    }

    [Fact]
    public void Where_nothing_is_to_be_noted_the_page_says_so() =>
        Assert.Contains(
            "Nothing: every result is measured, and plainly graded.",
            HtmlPages.Written(
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
        XElement page = HtmlPages.Parse(
            HtmlPages.Written(
                Books.Evaluate(Books.Of(measure, ["excellent", "poor"], [best, worst]), value)
            )
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
    public void A_page_compares_its_subjects_behind_the_last_and_shows_that_before_the_first()
    {
        XElement streamed = HtmlPages.Of("streamed", Language.English);
        Assert.Contains(
            "\n#subjects { order: -1; }\n",
            streamed.Descendants("style").Single().Value,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["1", "2", "3", "subjects", "findings", "coverage", "glossary", "record"],
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

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static string WithoutStyle(string page) => Style().Replace(page, "<style/>");

    [GeneratedRegex("<style>.*</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}
