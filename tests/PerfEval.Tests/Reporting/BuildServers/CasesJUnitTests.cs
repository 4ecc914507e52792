using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using PerfEval.Reporting.BuildServers;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.BuildServers;

/// <summary>What came of cases as JUnit XML.</summary>
public class CasesJUnitTests
{
    private const string Cases = """
        schema: perfeval/cases/1
        rulebook: book.yaml
        cases:
          - case: 恰为95%
            results: {a/b/c: 95%}
            expect: {a/b/c: excellent}
          - case: 差一点
            results: {a/b/c: 94.99%}
            expect: {a/b/c: {grade: excellent, flags: [PE3001]}}
            confirmed: false
          - case: 没有填写
            results: {}
            expect: {a/b/c: {status: Graded}}

        """;

    public static TheoryData<string> Hostile => HostileText.All;

    [Fact]
    public void A_file_is_a_suite_and_a_case_is_a_test() =>
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites name="perfeval" tests="4" failures="2" errors="1" skipped="0">
              <testsuite name="book.cases.yaml" tests="3" failures="2" errors="0" skipped="0">
                <properties>
                  <property name="unconfirmed" value="1" />
                </properties>
                <testcase name="恰为95%" classname="book" file="book.cases.yaml" line="4" />
                <testcase name="差一点" classname="book" file="book.cases.yaml" line="7">
                  <failure message="book.cases.yaml(9,21): mismatch in '差一点': a/b/c: wanted {grade: excellent, flags: [PE3001]}, got {grade: good, flags: []} (lies in [90%, 95%), meets Good (≥90%))" type="mismatch">book.cases.yaml(9,21): mismatch in '差一点': a/b/c: wanted {grade: excellent, flags: [PE3001]}, got {grade: good, flags: []} (lies in [90%, 95%), meets Good (≥90%))</failure>
                </testcase>
                <testcase name="没有填写" classname="book" file="book.cases.yaml" line="11">
                  <failure message="book.cases.yaml(13,21): mismatch in '没有填写': a/b/c: wanted {status: Graded}, got {status: Missing} (no result was given)" type="mismatch">book.cases.yaml(13,21): mismatch in '没有填写': a/b/c: wanted {status: Graded}, got {status: Missing} (no result was given)</failure>
                </testcase>
              </testsuite>
              <testsuite name="no.yaml" tests="1" failures="0" errors="1" skipped="0">
                <properties>
                  <property name="unconfirmed" value="0" />
                </properties>
                <testcase name="no.yaml" classname="perfeval" file="no.yaml">
                  <error message="'no.yaml' does not exist." type="unreadable">'no.yaml' does not exist.</error>
                </testcase>
              </testsuite>
            </testsuites>

            """,
            Written(
                [Run(Cases), new CaseRun("no.yaml", null, [], ["'no.yaml' does not exist."])],
                Language.English
            )
        );

    [Fact]
    public void Messages_are_in_the_language_asked_for() =>
        Assert.Contains(
            "message=\"book.cases.yaml(13,21): “没有填写”不符：a/b/c：应为 {status: Graded}，实为 {status: Missing}（没有填写结果）\"",
            Written([Run(Cases)], Language.Chinese),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Hostile))]
    [InlineData("a\nb\tc")]
    public void Words_of_files_stay_words(string words)
    {
        string text = JsonSerializer.Serialize(words);
        string cases = $$"""
            schema: perfeval/cases/1
            rulebook: book.yaml
            cases:
              - case: {{text}}
                results: {a/b/c: {{text}}}
                expect: {a/b/c: good}

            """;
        XElement test = XDocument
            .Parse(Written([Run(cases)], Language.English), LoadOptions.PreserveWhitespace)
            .Descendants("testcase")
            .Single();
        string shown = words.Replace('\n', ' ');
        Assert.Equal(shown, test.Attribute("name")!.Value);
        XElement failure = Assert.Single(test.Elements("failure"));
        Assert.Contains($"mismatch in '{shown}'", failure.Value, StringComparison.Ordinal);
        Assert.Equal(failure.Value, failure.Attribute("message")!.Value);
        Assert.Empty(failure.Elements());
    }

    [Theory]
    [InlineData("a\u0001b\u001Bc", "a\uFFFDb\uFFFDc")]
    [InlineData("\uFFFE\uFFFF", "\uFFFD\uFFFD")]
    [InlineData("whole \U00020000", "whole \U00020000")]
    public void What_XML_cannot_hold_is_shown_as_unknown(string error, string shown)
    {
        XElement element = XDocument
            .Parse(Written([new CaseRun(error, null, [], [error])], Language.English))
            .Descendants("error")
            .Single();
        Assert.Equal(shown, element.Value);
        Assert.Equal(shown, element.Attribute("message")!.Value);
    }

    [Fact]
    public void Half_a_character_is_shown_as_unknown() =>
        What_XML_cannot_hold_is_shown_as_unknown("half " + '\uD800', "half \uFFFD");

    private static CaseRun Run(string cases)
    {
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        return new CaseRun(
            "book.cases.yaml",
            book.Id,
            CaseBook.ReadText(cases, book, "book.cases.yaml").Value.Run(),
            []
        );
    }

    private static string Written(IReadOnlyList<CaseRun> files, Language language)
    {
        using var stream = new MemoryStream();
        CasesJUnit.Write(files, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
