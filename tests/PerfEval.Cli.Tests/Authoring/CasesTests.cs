using System.Xml.Linq;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval test</c>, <c>perfeval seams</c> and <c>perfeval template</c>.</summary>
public sealed class CasesTests : IDisposable
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        responsibilities:
          - id: a
            name: A
            activities:
              - {id: b, name: B, indicators: [{id: c, name: C, criteria: {excellent: ≥90%, poor: <90%}}]}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_cases_of_the_published_table_are_met()
    {
        string cases = Perfeval.PathOf("rules/gaoxin-hrss/2019.cases.yaml");
        Answer answer = Perfeval.Run("test", cases, "--language", "en");
        Assert.Equal(
            $"{cases}: cases: 535, expectations: 535, mismatches: 0, unconfirmed cases: 0\n",
            answer.Output
        );
        Assert.Empty(answer.Error);
        Assert.Equal(0, answer.Code);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_seams_of_the_published_table_pass_unchanged(string language)
    {
        File.Copy(Perfeval.PathOf(Perfeval.Book), _folder.PathOf("2019.yaml"));
        Answer seams = Perfeval.Run("seams", _folder.PathOf("2019.yaml"), "--language", language);
        Assert.Equal(0, seams.Code);
        Answer answer = Perfeval.Run("test", _folder.Write("2019.cases.yaml", seams.Output));
        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public void As_JUnit_a_file_that_cannot_be_read_is_a_test_in_error()
    {
        string bad = _folder.Write("bad.cases.yaml", "schema: perfeval/cases/1\n");
        Answer answer = Perfeval.Run(
            "test",
            "no.yaml",
            Cases("poor"),
            bad,
            "--format",
            "junit",
            "--language",
            "en"
        );
        XElement suites = XDocument.Parse(answer.Output).Root!;
        Assert.Equal(3, answer.Code);
        Assert.Equal(
            ["1 0 1", "1 1 0", "1 0 1"],
            suites
                .Elements("testsuite")
                .Select(suite =>
                    $"{suite.Attribute("tests")!.Value} {suite.Attribute("failures")!.Value} {suite.Attribute("errors")!.Value}"
                )
        );
        string[] errors = [.. suites.Descendants("error").Select(error => error.Value)];
        Assert.Equal("'no.yaml' does not exist. Check the path.", errors[0]);
        Assert.StartsWith($"{bad}(1,1): error PE1004: ", errors[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "perfeval: 'no.yaml' does not exist.",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mismatch_answers_1_and_is_the_result()
    {
        Answer answer = Perfeval.Run("test", Cases("poor"), "--language", "en");
        Assert.Equal(1, answer.Code);
        Assert.Equal(
            """
            {folder}/book.cases.yaml(6,21): mismatch in '恰为90%': a/b/c: wanted poor, got excellent (lies in [90%, +∞), meets Excellent (≥90%))
            {folder}/book.cases.yaml: cases: 1, expectations: 1, mismatches: 1, unconfirmed cases: 0

            """.Replace("{folder}", _folder.Path, StringComparison.Ordinal),
            answer.Output
        );
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void A_file_in_error_outranks_a_mismatch_and_the_others_are_run()
    {
        string broken = _folder.Write("broken.cases.yaml", "schema: perfeval/cases/2\n");
        Answer answer = Perfeval.Run("test", broken, Cases("poor"), "no.yaml", "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Contains("mismatches: 1", answer.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            {folder}/broken.cases.yaml(1,9): error PE1008: The schema 'perfeval/cases/2' is unknown here. Write schema: perfeval/cases/1
            perfeval: 'no.yaml' does not exist. Check the path.
            1 error

            """.Replace("{folder}", _folder.Path, StringComparison.Ordinal),
            answer.Error
        );
    }

    [Theory]
    [InlineData("no.yaml")]
    [InlineData(".")] // a directory
    public void A_rule_book_that_cannot_be_opened_is_said_where_it_is_named(string path)
    {
        string cases = _folder.Write(
            "lost.cases.yaml",
            $"schema: perfeval/cases/1\nrulebook: {path}\ncases: []\n"
        );
        Answer answer = Perfeval.Run("test", cases, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Equal(
            $"{cases}(2,11): error PE1009: The rule book '{path}' cannot be opened. Write its path as seen from the folder of this file\n1 error\n",
            answer.Error
        );
    }

    [Fact]
    public void The_errors_of_the_rule_book_are_said_at_their_places()
    {
        string cases = Cases("poor");
        _folder.Write("book.yaml", Book.Replace("≥90%", "约90%", StringComparison.Ordinal));
        Answer answer = Perfeval.Run("test", cases, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.StartsWith(
            $"{_folder.PathOf("book.yaml")}(9,78): error PE2001: ",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData("seams")]
    [InlineData("template")]
    public void A_rule_book_in_error_answers_3_and_writes_nothing(string command)
    {
        string book = _folder.Write(
            "book.yaml",
            Book.Replace("≥90%", "约90%", StringComparison.Ordinal)
        );
        Answer answer = Perfeval.Run(command, book, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Empty(answer.Output);
        Assert.StartsWith($"{book}(9,78): error PE2001: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_template_evaluates_to_missing_results()
    {
        string book = Perfeval.PathOf(Perfeval.Book);
        Answer template = Perfeval.Run("template", book);
        Answer answer = Perfeval.Run(
            "evaluate",
            book,
            _folder.Write("results.yaml", template.Output),
            "--format",
            "csv"
        );
        Assert.Equal(0, template.Code);
        Assert.Equal(0, answer.Code);
        string[] rows =
        [
            .. answer
                .Output.Split("\r\n")
                .Where(row => row.Contains(",indicator,", StringComparison.Ordinal)),
        ];
        Assert.Equal(40, rows.Length);
        Assert.All(
            rows,
            row => Assert.Contains(",indicator,,Missing,,,,,PE5010,", row, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void As_CSV_the_template_has_a_row_for_each_indicator()
    {
        Answer answer = Perfeval.Run(
            "template",
            Perfeval.PathOf(Perfeval.Book),
            "--format",
            "csv",
            "--language",
            "zh"
        );
        string[] rows = answer.Output.Split("\r\n");
        Assert.Equal(0, answer.Code);
        Assert.Equal(1 + 40 + 1, rows.Length); // the last is the empty one behind the last line end
        Assert.Equal(
            "indicator,value,done,of,due,completed,notApplicable,evidence,note,deviation,name,allowed,criterion:excellent,criterion:good,criterion:fair,criterion:poor",
            rows[0]
        );
    }

    [Fact]
    public void A_byte_order_mark_begins_the_template_only_where_it_is_asked_for()
    {
        string book = Perfeval.PathOf(Perfeval.Book);
        string plain = Perfeval.Run("template", book, "--format", "csv").Output;
        Assert.StartsWith("indicator,", plain, StringComparison.Ordinal);
        Assert.Equal(
            "\uFEFF" + plain,
            Perfeval.Run("template", book, "--format", "csv", "--bom").Output
        );
        Answer answer = Perfeval.Run("template", book, "--bom");
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            "perfeval: --bom belongs to --format csv. See 'perfeval template --help'.\n",
            answer.Error
        );
    }

    private string Cases(string expected)
    {
        _folder.Write("book.yaml", Book);
        return _folder.Write(
            "book.cases.yaml",
            $"schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: 恰为90%\n    results: {{a/b/c: 90%}}\n    expect: {{a/b/c: {expected}}}\n"
        );
    }
}
