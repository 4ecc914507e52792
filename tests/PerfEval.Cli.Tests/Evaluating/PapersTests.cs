using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval evaluate … -o … -o …</c>: many papers of one run, each in the form that its ending says.</summary>
public sealed partial class PapersTests : IDisposable
{
    private const string Endings =
        "The endings are: .json, .jsonl, .html, .htm, .xlsx, .md, .csv, .txt.";

    private const string Rows =
        "subject,indicator,value\n甲局,reform/institution/satisfaction,满意\n乙局,reform/institution/satisfaction,不满意\n";

    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);
    private static readonly string Results = Perfeval.PathOf(Perfeval.Results);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_papers_of_a_run_carry_one_seal_and_one_instant()
    {
        Assert.Equal(
            new Answer(0, "", ""),
            Run(Results, Outputs("a.json", "a.jsonl", "a.html", "a.xlsx", "a.md", "a.txt")) with
            {
                Error = "",
            }
        );
        string seal = SealOf("a.json");
        Assert.Equal(
            [seal, seal, seal, seal, seal],
            new[] { "a.jsonl", "a.html", "a.xlsx", "a.md", "a.txt" }.Select(SealOf)
        );
        string instant = Instant().Match(Read("a.json")).Value;
        Assert.All(
            new[] { "a.jsonl", "a.html", "a.xlsx", "a.md" },
            file => Assert.Contains(instant, Read(file), StringComparison.Ordinal)
        );
        Answer verified = Perfeval.Run(
            "verify",
            _folder.PathOf("a.json"),
            "--rulebook",
            Book,
            "--results",
            Results
        );
        Assert.Equal(0, verified.Code);
    }

    [Fact]
    public void So_do_those_of_a_run_that_is_streamed_and_of_one_that_a_workbook_keeps_in_memory()
    {
        string rows = _folder.Write("rows.csv", Rows);
        Assert.Equal(0, Run(rows, Outputs("a.json", "a.html", "a.md", "a.csv")).Code);
        Assert.Equal(SealOf("a.json"), SealOf("a.html"));
        Assert.Equal(SealOf("a.json"), SealOf("a.md"));
        Assert.EndsWith(
            $"\"}},\"seal\":\"{SealOf("a.json")}\"}}\n", // behind the record
            Read("a.json"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, Run(rows, Outputs("b.json", "b.html", "b.xlsx", "b.md", "b.csv")).Code);
        Assert.Equal(SealOf("b.json"), SealOf("b.html"));
        Assert.Equal(SealOf("b.json"), SealOf("b.xlsx"));
        Assert.Equal(SealOf("b.json"), SealOf("b.md"));
        Assert.StartsWith(
            "{\"schema\":\"perfeval/evaluation/2\",\"record\":",
            Read("b.json"),
            StringComparison.Ordinal
        );
        Assert.Equal(Read("a.csv"), Read("b.csv"));
    }

    [Theory]
    [InlineData("a.json", "{\n  \"schema\"")]
    [InlineData("a.JSON", "{\n  \"schema\"")]
    [InlineData("a.jsonl", "{\"schema\"")]
    [InlineData("a.html", "<!DOCTYPE html>")]
    [InlineData("a.htm", "<!DOCTYPE html>")]
    [InlineData("a.Html", "<!DOCTYPE html>")]
    [InlineData("a.xlsx", "PK")]
    [InlineData("a.md", "# ")]
    [InlineData("a.csv", "subject,")]
    [InlineData("a.json.txt", "High-tech Zone HR Bureau, 2019 performance")]
    public void The_ending_of_a_file_says_its_form(string file, string begins)
    {
        Assert.Equal(0, Run(Results, Outputs(file)).Code);
        Assert.StartsWith(begins, Read(file), StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_format_overrules_the_ending_of_a_single_file()
    {
        Assert.Equal(0, Run(Results, ["--format", "markdown", .. Outputs("a.json")]).Code);
        Assert.StartsWith("# ", Read("a.json"), StringComparison.Ordinal);
        Assert.Equal(0, Run(Results, ["--format", "csv", .. Outputs("report")]).Code);
        Assert.StartsWith("subject,", Read("report"), StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_Lines_go_to_the_standard_output_too()
    {
        Answer answer = Run(Results, ["--format", "jsonl"]);
        Assert.Equal(0, answer.Code);
        Assert.Equal(3, answer.Output.Count(character => character == '\n'));
    }

    [Fact]
    public void A_byte_order_mark_goes_with_the_CSV_alone()
    {
        Assert.Equal(0, Run(Results, ["--bom", .. Outputs("a.csv", "a.json")]).Code);
        Assert.Equal("\uFEFFs"u8, File.ReadAllBytes(_folder.PathOf("a.csv")).AsSpan(0, 4));
        Assert.Equal("{"u8, File.ReadAllBytes(_folder.PathOf("a.json")).AsSpan(0, 1));
        SaysWrongUsage(
            "--bom belongs to CSV, and no output is CSV. See 'perfeval evaluate --help'.",
            ["--bom", .. Outputs("b.json", "b.html")]
        );
    }

    [Fact]
    public void A_file_whose_ending_says_no_form_is_wrong_usage()
    {
        SaysWrongUsage(
            $"'{_folder.PathOf("report")}' has no ending that says its form. {Endings}",
            Outputs("report")
        );
        SaysWrongUsage(
            $"'.pdf', the ending of '{_folder.PathOf("b.pdf")}', says no form. {Endings}",
            Outputs("a.json", "b.pdf")
        );
    }

    [Fact]
    public void A_file_that_is_named_twice_is_wrong_usage()
    {
        string file = _folder.PathOf("a.json");
        SaysWrongUsage(
            $"'{file}' is given twice. Name each file once. {Endings}",
            Outputs("a.json", "b.html", "a.json")
        );
        string other = Path.Combine(_folder.Path, ".", "a.json");
        SaysWrongUsage(
            $"'{file}' and '{other}' are the same file. Name each file once. {Endings}",
            ["-o", file, "-o", other]
        );
    }

    [Fact]
    public void Several_files_and_a_format_are_wrong_usage() =>
        SaysWrongUsage(
            $"--format stands for the standard output or for one -o, and there are 2. Leave it out: the ending of each file says its form. {Endings}",
            ["--format", "json", .. Outputs("a.json", "b.html")]
        );

    [Fact]
    public void Wrong_usage_is_said_in_Chinese_too()
    {
        Answer answer = Perfeval.Run([
            "evaluate",
            Book,
            Results,
            "--language",
            "zh",
            .. Outputs("report"),
        ]);
        Assert.Equal(
            new Answer(
                2,
                "",
                $"perfeval: “{_folder.PathOf("report")}”没有表示格式的扩展名。可用的扩展名：.json、.jsonl、.html、.htm、.xlsx、.md、.csv、.txt。\n"
            ),
            answer
        );
    }

    [Fact]
    public void Where_one_file_cannot_be_begun_none_is_written()
    {
        _folder.Write("a.json", "old");
        Answer answer = Run(Results, Outputs("a.json", "no/b.html"));
        Assert.Equal(3, answer.Code);
        Assert.EndsWith(
            $"perfeval: '{_folder.PathOf("no/b.html")}' does not exist. Check the path.\n1 note (see it with --all-findings)\n",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("old", Read("a.json"));
        Assert.Equal(["a.json"], Names());
    }

    [Fact]
    public void Where_one_file_cannot_be_written_to_its_end_none_is_written()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // there is no device that is always full
        }

        _folder.Write("a.json", "old");
        File.CreateSymbolicLink(_folder.PathOf("full.html"), "/dev/full");
        Answer answer = Run(Results, Outputs("a.json", "full.html", "c.md"));
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            $"perfeval: '{_folder.PathOf("full.html")}' cannot be used",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("old", Read("a.json"));
        Assert.Equal(["a.json", "full.html"], Names());
    }

    [Fact]
    public void An_input_among_the_files_is_wrong_usage_and_nothing_is_written()
    {
        string rows = _folder.Write("rows.csv", Rows);
        Answer answer = Run(rows, Outputs("a.json", "rows.csv"));
        Assert.Equal(
            new Answer(
                2,
                "",
                $"perfeval: '{rows}' is an input, which would be replaced. Name another file.\n"
            ),
            answer
        );
        Assert.Equal(["rows.csv"], Names());
        Assert.Equal(Rows, Read("rows.csv"));
    }

    private void SaysWrongUsage(string said, string[] options)
    {
        Assert.Equal(new Answer(2, "", $"perfeval: {said}\n"), Run(Results, options));
        Assert.DoesNotContain(Names(), name => name.StartsWith('b'));
    }

    private static Answer Run(string results, string[] options) =>
        Perfeval.Run(["evaluate", Book, results, "--language", "en", .. options]);

    private string[] Outputs(params string[] files) =>
        [.. files.SelectMany(file => new[] { "-o", _folder.PathOf(file) })];

    private IEnumerable<string> Names() =>
        Directory
            .GetFileSystemEntries(_folder.Path)
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

    // Of a workbook, all its parts.
    private string Read(string file)
    {
        string path = _folder.PathOf(file);
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal) || new FileInfo(path).Length == 0)
        {
            return File.ReadAllText(path);
        }

        using ZipArchive parts = ZipFile.OpenRead(path);
        var all = new StringBuilder("PK");
        foreach (ZipArchiveEntry part in parts.Entries)
        {
            using var reader = new StreamReader(part.Open());
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }

    // What stands behind the word, whatever stands between.
    private string SealOf(string file) =>
        Seal().Match(Read(file)) is { Success: true } found ? found.Groups["seal"].Value : "none";

    [GeneratedRegex(
        "[Ss]eal[^a-z].{0,400}?(?<seal>[0-9a-f]{64})",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Seal();

    [GeneratedRegex("20[0-9-]{8}T[0-9:.]+Z")]
    private static partial Regex Instant();
}
