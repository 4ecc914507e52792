using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary>Workbooks on the command line: <c>--format xlsx</c>, and results that lie in one.</summary>
public sealed class WorkbookTests : IDisposable
{
    private static readonly string Book = RealTable.BookPath;

    // Of two offices.
    private const string Owned = """
        schema: perfeval/rulebook/1
        id: book
        title: 绩效指标
        period: 2019
        responsibilities:
          - id: a
            name: 职责
            owner: 就业处
            activities:
              - id: b
                name: 活动
                indicators:
                  - {id: c, name: 完成率, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: d, name: 满意度, owner: 信访处, criteria: {excellent: 满意, poor: 不满意}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_form_is_written_and_evaluated()
    {
        string form = _folder.PathOf("form.xlsx");
        Assert.Equal(
            new Answer(0, "", ""),
            Perfeval.Run("template", Book, "--format", "xlsx", "-o", form)
        );
        Answer answer = Perfeval.Run("evaluate", Book, form, "--language", "en");
        Assert.Equal(0, answer.Code);
        Assert.Contains(
            "All indicators: 40\n  Missing          40\n\nGlossary\n",
            answer.Output,
            StringComparison.Ordinal
        );
        Answer explained = Perfeval.Run(
            "explain",
            Book,
            "reform/institution/satisfaction",
            "--results",
            form,
            "--language",
            "en"
        );
        Assert.Equal(0, explained.Code);
        Assert.Equal(0, Perfeval.Run("diff", Book, Book, "--results", form).Code);
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void An_office_gets_what_it_fills_in_alone(string format)
    {
        string book = _folder.Write("book.yaml", Owned);
        string form = _folder.PathOf("form." + format);
        Assert.Equal(
            new Answer(0, "", ""),
            Perfeval.Run("template", book, "--format", format, "--owner", "就业处", "-o", form)
        );
        Assert.Equal(0, Perfeval.Run("evaluate", book, form).Code);
        if (format != "xlsx")
        {
            string written = File.ReadAllText(form);
            Assert.Contains("a/b/c", written, StringComparison.Ordinal);
            Assert.DoesNotContain("a/b/d", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Offices_that_share_a_workbook_have_a_sheet_each()
    {
        string book = _folder.Write("book.yaml", Owned);
        string form = _folder.PathOf("form.xlsx");
        Assert.Equal(
            new Answer(0, "", ""),
            Perfeval.Run("template", book, "--format", "xlsx", "--by-owner", "-o", form)
        );
        Assert.Equal(0, Perfeval.Run("evaluate", book, form).Code);
    }

    [Fact]
    public void Somebody_who_fills_in_nothing_is_told_who_does()
    {
        string book = _folder.Write("book.yaml", Owned);
        Assert.Equal(
            new Answer(
                2,
                "",
                "perfeval: Nobody called '财务处' fills in anything of the rule book. Those who do: 就业处, 信访处.\n"
            ),
            Perfeval.Run("template", book, "--owner", "财务处", "--language", "en")
        );
        Assert.Equal(2, Perfeval.Run("template", book, "--by-owner").Code);
        Assert.Equal(
            2,
            Perfeval
                .Run("template", book, "--format", "xlsx", "--by-owner", "--owner", "就业处")
                .Code
        );
        Assert.Equal(2, Perfeval.Run("template", Book, "--owner", "就业处").Code);
    }

    [Fact]
    public void A_report_is_written_to_a_file_or_to_the_standard_output()
    {
        string report = _folder.PathOf("report.xlsx");
        string results = RealTable.ResultsPath;
        Assert.Equal(
            0,
            Perfeval.Run("evaluate", Book, results, "--format", "xlsx", "-o", report).Code
        );
        byte[] bytes = File.ReadAllBytes(report);
        Assert.Equal("PK"u8, bytes.AsSpan(0, 2));
        Assert.StartsWith(
            "PK",
            Perfeval.Run("evaluate", Book, results, "--format", "xlsx").Output,
            StringComparison.Ordinal
        );
        string rows = _folder.Write(
            "results.csv",
            "indicator,value\nemployment/startup-support/error-rate,0.4%\n"
        );
        Assert.Equal(
            0,
            Perfeval.Run("evaluate", Book, rows, "--format", "xlsx", "-o", report).Code
        );
    }

    [Theory]
    [InlineData("evaluate", "--format", "xlsx")]
    [InlineData("template", "--format", "xlsx")]
    public void No_workbook_is_written_to_a_terminal(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal(output, error, TextReader.Null) { IsOutputWatched = true };
        string[] files = arguments[0] == "evaluate" ? [Book, RealTable.ResultsPath] : [Book];
        int code = CommandLine.Run(
            [arguments[0], .. files, .. arguments[1..], "--language", "en"],
            terminal
        );
        Assert.Equal(2, code);
        Assert.Equal(0, output.Length);
        Assert.Equal(
            "perfeval: A workbook is no text that a terminal could show. Name a file with -o.\n",
            System.Text.Encoding.UTF8.GetString(error.ToArray())
        );
    }

    [Fact]
    public void A_form_is_not_written_over_the_rule_book()
    {
        string book = _folder.Write("book.yaml", File.ReadAllText(Book));
        Answer answer = Perfeval.Run(
            "template",
            book,
            "--format",
            "xlsx",
            "-o",
            book,
            "--language",
            "en"
        );
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            $"perfeval: '{book}' is an input, which would be replaced. Name another file.\n",
            answer.Error
        );
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_told_and_answers_3()
    {
        string file = _folder.Write("old.xls", "\uFFFD\uFFFD");
        Answer answer = Perfeval.Run("evaluate", Book, file, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.StartsWith(
            $"{file}(1,1): error PE1009: This is no workbook",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_evaluation_of_a_workbook_can_be_verified()
    {
        string form = _folder.PathOf("form.xlsx");
        string json = _folder.PathOf("evaluation.json");
        Perfeval.Run("template", Book, "--format", "xlsx", "-o", form);
        Perfeval.Run(
            "evaluate",
            Book,
            form,
            "--format",
            "json",
            "-o",
            json,
            "--as-of",
            "2019-12-31"
        );
        string moved = _folder.PathOf("moved.xlsx");
        File.Move(form, moved);
        Answer answer = Perfeval.Run(
            "verify",
            json,
            "--rulebook",
            Book,
            "--results",
            moved,
            "--language",
            "en"
        );
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
    }
}
