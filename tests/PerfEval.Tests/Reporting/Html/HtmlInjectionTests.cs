using System.Xml.Linq;
using PerfEval.Diagnostics;
using PerfEval.Reporting.Html;
using PerfEval.Tests.Support;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Tests.Reporting.Html;

/// <summary>Whatever a file says, the HTML report shows it to the letter, and it is never markup.</summary>
public class HtmlInjectionTests
{
    private const string Markup =
        "\"'/></title></style><i id='evil' onclick='x()'>&amp;</i><script>alert(document)</script>]]>";

    // Of these keys the page shows the text: where it is what it should be, or because a finding quotes it.
    private const string ShownOfBook =
        "aliases by code criteria currency description document goal label name number owner reason regions section text title";

    private const string ShownOfResults =
        "assessor by completed decided deviation done due evidence grade key name notApplicable of on reason results role rulebook subject value";

    public static TheoryData<string> Hostile => HostileText.All;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Markup_in_any_place_of_a_rule_book_is_text(Language language) =>
        Assert.Equal(
            ShownOfBook,
            Shown(HtmlSample.Book, book => Evaluate(book, HtmlSample.Results), language)
        );

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Markup_in_any_place_of_results_is_text(Language language) =>
        Assert.Equal(
            ShownOfResults,
            Shown(HtmlSample.Results, results => Evaluate(HtmlSample.Book, results), language)
        );

    [Fact]
    public void Markup_in_the_names_of_files_is_text()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(HtmlSample.Book, Markup + "1").Value,
            [
                MeasuredResults.ReadText(HtmlSample.Results, Markup + "2").Value,
                MeasuredResults
                    .ReadText(
                        "subject,indicator,value\n" + "B,jobs/help/people,1人\n",
                        Markup + ".csv"
                    )
                    .Value,
            ]
        );
        XElement page = Page(evaluation, Language.English);
        foreach (string name in new[] { Markup + "1", Markup + "2", Markup + ".csv" })
        {
            Assert.Contains(page.Descendants("td"), cell => cell.Value == name);
        }
    }

    [Fact]
    public void Markup_in_the_names_of_many_hands_and_of_their_files_is_text()
    {
        XElement page = Page(
            Books.Evaluator.Evaluate(
                RuleBook.ReadText(HtmlSample.Book).Value,
                [
                    MeasuredResults
                        .ReadText(
                            HtmlSample.Results.Replace(
                                "name: General office",
                                "name: " + Quoted(Markup),
                                StringComparison.Ordinal
                            ),
                            Markup + "1"
                        )
                        .Value,
                    MeasuredResults
                        .ReadText(
                            "schema: perfeval/results/1\nrulebook: sample\nsubject: Bureau\nassessor: {role: self}\nresults: {other/rest/absent: 96%}\n",
                            Markup + "2"
                        )
                        .Value,
                ]
            ),
            Language.English
        );
        string hands = page.Descendants("dt")
            .Single(dt => dt.Value == "Assessors")
            .ElementsAfterSelf("dd")
            .First()
            .Value;
        Assert.Equal(
            $"Bureau: self-assessment by {Markup} ({Markup}1: 6 indicators)\nBureau: self-assessment ({Markup}2: 1 indicator)",
            hands
        );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_files_show_to_the_letter_and_change_no_markup(string words)
    {
        XElement page = Page(Evaluated(words), Language.English);
        Assert.Equal(Markups(Page(Evaluated("words"), Language.English)), Markups(page));
        Assert.Equal(words, page.Descendants("h1").Single().Value);
        string[] unanswered =
        [
            .. page.Descendants("section")
                .Single(section => section.Attribute("id")?.Value == "1/unanswered")
                .Descendants("tr")
                .Last()
                .Elements()
                .Select(cell => cell.Value),
        ];
        Assert.Equal([words + "1 indicator", $"{words} / {words}"], unanswered);
        Assert.Contains(
            page.Descendants("p"),
            line => line.Value == $"a/b/absent · {words}, {words} · Office: {words}"
        );
        foreach (string term in new[] { "Evidence", "Note", "Deviation" })
        {
            Assert.Contains(
                page.Descendants("dt"),
                dt => dt.Value == term && dt.ElementsAfterSelf("dd").First().Value == words
            );
        }
    }

    [Theory]
    [InlineData("a\u0000b\u001Bc\u0085d", "a b c d")]
    [InlineData("no character \uFFFE", "no character \uFFFD")]
    [InlineData("beyond \U0002000B", "beyond \U0002000B")]
    public void What_XML_cannot_hold_is_replaced(string text, string shown)
    {
        using var writer = new StringWriter();
        new HtmlPage(writer).Line($"<p>{text}</p>");
        Assert.Equal(shown, XElement.Parse(writer.ToString()).Value);
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        using var writer = new StringWriter();
        new HtmlPage(writer).Line($"<p>{"half " + (char)0xD83D + " of one"}</p>");
        Assert.Equal("<p>half \uFFFD of one</p>\n", writer.ToString());
    }

    // Puts the markup into every text of a file, one after the other; a file that is then refused makes no page.
    private static string Shown(
        string file,
        Func<string, EvaluationResult?> evaluate,
        Language language
    )
    {
        SortedSet<string> shown = new(StringComparer.Ordinal);
        int pages = 0;
        string quoted = Quoted(Markup);
        YamlNode root = YamlReader.Read(new SourceText("sample.yaml", file), new Findings())!;
        foreach ((string key, Place place) in Texts(root, ""))
        {
            string injected = file[..place.Start] + quoted + file[(place.Start + place.Length)..];
            if (evaluate(injected) is not { } evaluation)
            {
                continue;
            }

            pages++;
            XElement page = Page(evaluation, language);
            bool isShown = page.Descendants()
                .Any(element =>
                    element.Name.LocalName != "style"
                    && element
                        .Nodes()
                        .OfType<XText>()
                        .Any(text => text.Value.Contains(Markup, StringComparison.Ordinal))
                );
            if (isShown)
            {
                shown.Add(key);
            }
        }

        Assert.True(pages > 10, $"Only {pages} pages were made.");
        return string.Join(" ", shown);
    }

    private static XElement Page(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteHtml(evaluation, writer, language);
        XElement page = XDocument.Parse(writer.ToString()).Root!;
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("i"));
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName == "onclick" || attribute.Value == "evil"
        );
        Assert.Single(page.Descendants("style"));
        return page;
    }

    private static EvaluationResult Evaluated(string words) =>
        Evaluate(HostileText.Book(words), HostileText.Results(words))!;

    private static IEnumerable<string> Markups(XElement page) =>
        page.DescendantsAndSelf()
            .Select(element =>
                $"<{element.Name} {string.Join(' ', element.Attributes().Select(one => one.Name))}>"
            );

    private static EvaluationResult? Evaluate(string book, string results)
    {
        ReadResult<RuleBook> readBook = RuleBook.ReadText(book);
        ReadResult<MeasuredResults> readResults = MeasuredResults.ReadText(results);
        return readBook.HasValue && readResults.HasValue
            ? Books.Evaluator.Evaluate(readBook.Value, readResults.Value)
            : null;
    }

    private static IEnumerable<(string Key, Place Place)> Texts(YamlNode node, string key) =>
        node switch
        {
            YamlScalar scalar => [(key, scalar.Place)],
            YamlSequence sequence => sequence.Items.SelectMany(item => Texts(item, key)),
            YamlMapping mapping => mapping.Entries.SelectMany(entry =>
                Texts(entry.Value, Key(key, entry)).Prepend((key, entry.Key.Place))
            ),
            _ => [],
        };

    // Below these stand the author's own keys: languages, grades, labels, paths.
    private static string Key(string above, (YamlScalar Key, YamlNode Value) entry) =>
        above
            is not (
                "title"
                or "name"
                or "label"
                or "criteria"
                or "aliases"
                or "points"
                or "bands"
                or "results"
            )
            ? entry.Key.Value
        : entry.Value is YamlMapping ? "key"
        : above;

    private static string Quoted(string text) =>
        '"' + text.Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
