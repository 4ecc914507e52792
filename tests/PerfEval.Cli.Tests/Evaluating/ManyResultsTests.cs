using System.Text;
using PerfEval.Cli.Tests.Support;
using PerfEval.Inputs;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval evaluate</c> on results in several files, of several subjects, and in other encodings.</summary>
public sealed class ManyResultsTests : IDisposable
{
    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_subject_of_a_CSV_file_has_its_own_rows()
    {
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\n东区,employment/startup-support/people-helped,312人\n西区,employment/startup-support/people-helped,100人\n"
        );
        Answer answer = Evaluate(results, "--format", "csv");
        Assert.Equal(0, answer.Code);
        Assert.Equal(
            ["东区,312人,excellent", "西区,100人,fair"],
            answer
                .Output.Split("\r\n")
                .Where(row => row.Contains("people-helped", StringComparison.Ordinal))
                .Select(row => row.Split(','))
                .Select(cells => $"{cells[0]},{cells[3]},{cells[5]}")
        );
        Assert.Equal(1 + (2 * 60) + 1, answer.Output.Split("\r\n").Length);
    }

    [Theory]
    [InlineData(
        "results.csv",
        "indicator,value,evidence\nemployment/startup-support/people-helped,312人,台账.txt#3；缺.txt\n"
    )]
    [InlineData(
        "results.yaml",
        "schema: perfeval/results/1\nresults:\n  employment/startup-support/people-helped: {value: 312人, evidence: 台账.txt#3；缺.txt}\n"
    )]
    public void Evidence_is_looked_for_in_the_folder_that_is_named(string name, string results)
    {
        _folder.Write("台账.txt", "");
        Answer answer = Evaluate(
            _folder.Write(name, results),
            "--evidence",
            _folder.Path,
            "--format",
            "markdown",
            "--language",
            "en"
        );
        Assert.Equal(0, answer.Code);
        Assert.Contains(
            "(employment/startup-support/people-helped): The evidence '缺.txt' is not in the folder of evidence",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| evidence | 台账.txt | `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855` |",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(2, Evaluate(_folder.PathOf(name), "--evidence", _folder.PathOf("no")).Code);
    }

    [Theory]
    [InlineData("csv")] // streamed
    [InlineData("xlsx")] // the same file, read whole
    public void Missing_results_of_several_subjects_hide_nothing_that_is_wrong(string format)
    {
        string results = SeveralSubjects();
        string[] lines = ErrorLines(results, format, "--language", "en");
        Assert.Contains(
            "(wages/wage-policy/satisfaction): '?' is no label",
            lines[0],
            StringComparison.Ordinal
        );
        // What is wrong is shown with its line, and a mark under it.
        Assert.Equal(["1 error, 117 notes (see them with --all-findings)"], lines[3..]);
        Assert.Equal(
            "1 个错误，117 条提示（用 --all-findings 查看）",
            ErrorLines(results, format, "--language", "zh")[^1]
        );
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void All_findings_list_each_missing_result(string format)
    {
        string[] lines = ErrorLines(
            SeveralSubjects(),
            format,
            "--all-findings",
            "--language",
            "en"
        );
        Assert.Equal(
            (3 * 40) - 3,
            lines.Count(line => line.Contains(": No result of ", StringComparison.Ordinal))
        );
        Assert.Single(lines, line => line.Contains("PE5008", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void Of_a_single_subject_missing_results_are_notes_which_are_counted_or_listed(
        string format
    )
    {
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\n东区,employment/startup-support/people-helped,312人\n"
        );
        Assert.Equal(
            ["39 notes (see them with --all-findings)"],
            ErrorLines(results, format, "--language", "en")
        );
        Assert.Equal(
            ["39 条提示（用 --all-findings 查看）"],
            ErrorLines(results, format, "--language", "zh")
        );
        string[] lines = ErrorLines(results, format, "--all-findings", "--language", "en");
        Assert.Equal("39 notes", lines[^1]);
        Assert.Equal(39, lines.Length - 1);
        Assert.All(
            lines[..^1],
            line =>
                Assert.Contains(
                    ": No result of 东区 is given for '",
                    line,
                    StringComparison.Ordinal
                )
        );
    }

    private string SeveralSubjects() =>
        _folder.Write(
            "results.csv",
            "subject,indicator,value\n东区,employment/startup-support/people-helped,312人\n西区,employment/startup-support/people-helped,100人\n南区,wages/wage-policy/satisfaction,?\n"
        );

    private string[] ErrorLines(string results, string format, params string[] options) =>
        Evaluate(results, ["--format", format, "-o", _folder.PathOf("report"), .. options])
            .Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void The_HTML_of_a_CSV_file_shows_each_subject_and_how_the_file_was_read()
    {
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\n东区,employment/startup-support/people-helped,312人\n西区,employment/startup-support/people-helped,100人\n"
        );
        string report = _folder.PathOf("report.html");
        Answer answer = Evaluate(results, "--format", "html", "--language", "en", "-o", report);
        Assert.Equal(0, answer.Code);
        Assert.Equal("", answer.Output);
        string page = File.ReadAllText(report);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang='en'>\n", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        foreach (
            string shown in new[]
            {
                "<h2 id='1/title'>东区</h2>",
                "<h2 id='2/title'>西区</h2>",
                "read as CSV in UTF-8, cells parted by commas</p>",
            }
        )
        {
            Assert.Contains(shown, page, StringComparison.Ordinal);
        }

        // The hash is that of the whole file, which was read to its end before the record was written.
        string hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(results))
        );
        Assert.Contains($"<td class='hash'>{hash}</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_says_how_a_CSV_file_was_read()
    {
        Encoding gb18030 = TextEncodings.Find("gb18030")!;
        string results = _folder.PathOf("results.csv");
        File.WriteAllBytes(
            results,
            gb18030.GetBytes("indicator;value\nreform/institution/satisfaction;基本满意\n")
        );
        Answer answer = Evaluate(results, "--encoding", "gb18030", "--language", "en");
        Assert.Contains(
            $"{results}: read as CSV in GB18030, cells parted by semicolons\n",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("meets Good (基本满意)", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_does_not_fit_is_told_at_its_place()
    {
        string results = _folder.PathOf("results.csv");
        File.WriteAllBytes(
            results,
            TextEncodings
                .Find("gb18030")!
                .GetBytes("indicator,value\nreform/institution/satisfaction,基本满意\n")
        );
        Answer answer = Evaluate(results, "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal(
            $"{results}(2,33): error PE1001: From here on the file is no text in its encoding; the reading ends here. Save it as UTF-8, or say its encoding, such as --encoding gb18030\n1 error\n",
            answer.Error
        );
    }

    [Fact]
    public void An_unknown_encoding_is_wrong_usage()
    {
        Answer answer = Evaluate(
            _folder.Write("r.csv", "indicator,value\n"),
            "--encoding",
            "utf8000"
        );
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            "perfeval: 'utf8000' is no encoding. Write one such as utf-8, gb18030 or big5. See 'perfeval evaluate --help'.\n",
            answer.Error
        );
    }

    [Fact]
    public void Files_of_different_forms_are_evaluated_together()
    {
        string csv = _folder.Write(
            "a.csv",
            "indicator,value\nreform/institution/satisfaction,满意\n"
        );
        Answer answer = Perfeval.Run(
            "evaluate",
            Book,
            Perfeval.PathOf(Perfeval.Results),
            csv,
            "--format",
            "csv",
            "--language",
            "en"
        );
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            "(reform/institution/satisfaction): Here stands '",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1 + 60 + 1, answer.Output.Split("\r\n").Length); // of one subject
    }

    [Theory]
    [InlineData("A,employment/startup-support/people-helped,400人\n", "good", 0)]
    [InlineData("A,employment/startup-support/people-helped,100人\n", "good", 1)]
    [InlineData("A,employment/startup-support/people-helped,many\n", "good", 3)] // an error outranks a gate
    public void A_gate_holds_for_every_subject(string rows, string grade, int code)
    {
        string book = _folder.Write(
            "book.yaml",
            """
            schema: perfeval/rulebook/1
            id: book
            title: Book
            period: 2019
            responsibilities:
              - id: employment
                name: A
                activities:
                  - {id: startup-support, name: B, indicators: [{id: people-helped, name: C, criteria: {excellent: 300人以上, good: 200人以上, poor: 不足200人}}]}
            """
        );
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\nZ,employment/startup-support/people-helped,300人\n" + rows
        );
        Assert.Equal(code, Perfeval.Run("evaluate", book, results, "--fail-under", grade).Code);
    }

    [Fact]
    public void No_progress_line_stands_where_nobody_watches()
    {
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\n"
                + string.Concat(
                    Enumerable
                        .Range(0, 200)
                        .Select(i => $"{i},employment/startup-support/people-helped,312人\n")
                )
        );
        Answer answer = Evaluate(results, "-o", _folder.PathOf("out.csv"), "--format", "csv");
        Assert.DoesNotContain('\r', answer.Error);
        Assert.DoesNotContain(" rows", answer.Error, StringComparison.Ordinal);
    }

    private static Answer Evaluate(string results, params string[] options) =>
        Perfeval.Run(["evaluate", Book, results, .. options]);
}
