using System.Text;
using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Input;

/// <summary>What bad input gets: a line with a place and a way out, the right exit code, and never a stack trace.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);
    private static readonly string Results = Perfeval.PathOf(Perfeval.Results);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file() =>
        Says(
            3,
            "perfeval: '{folder}/no.yaml' does not exist. Check the path.",
            Book,
            _folder.PathOf("no.yaml")
        );

    [Fact]
    public void A_missing_rule_book() =>
        Says(
            3,
            "perfeval: '{folder}/no.yaml' does not exist. Check the path.",
            _folder.PathOf("no.yaml"),
            Results
        );

    [Fact]
    public void An_empty_file() =>
        Says(
            3,
            "{folder}/empty.yaml(1,1): error PE1001: The file is empty. It begins with its schema: schema: perfeval/results/1",
            Book,
            _folder.Write("empty.yaml", "")
        );

    [Fact]
    public void A_binary_file() =>
        Says(
            3,
            "{folder}/binary.yaml(1,2): error PE1001: The control character U+0000 stands here, which no text holds. Remove it, or save the file as UTF-8 text",
            Book,
            _folder.Write("binary.yaml", [0x50, 0x00, 0x4B, 0x03, 0x04, 0x00])
        );

    [Fact]
    public void A_file_that_is_no_UTF_8() =>
        Says(
            3,
            "{folder}/gb.yaml(2,10): error PE1001: From here on the file is no UTF-8 text. Save it as UTF-8",
            Book,
            _folder.Write("gb.yaml", [.. "schema: x\nsubject: "u8, 0xB8, 0xDF, 0x0A])
        );

    [Fact]
    public void A_YAML_list() =>
        Says(
            3,
            "{folder}/list.yaml(1,1): error PE1005: The file is a list, not a mapping. It begins with its schema, such as schema: perfeval/results/1",
            Book,
            _folder.Write("list.yaml", "- a\n- b\n")
        );

    [Fact]
    public void A_file_with_three_different_mistakes() =>
        Says(
            3,
            """
            {folder}/three.yaml(2,1): error PE1003: 'rulebok' is no key of the results; did you mean 'rulebook'? Its keys are: schema, rulebook, subject, claimed, asOf, assessor, project, funds, results
            {folder}/three.yaml(3,7): error PE1005: '2019-13-01' is not a date, as 'asOf' has to be. Write it like 2019-12-31
            {folder}/three.yaml(4,18): error PE1005: 'boss' is no value of 'role'. Allowed are: self, review, audit
            """,
            Book,
            _folder.Write(
                "three.yaml",
                """
                schema: perfeval/results/1
                rulebok: gaoxin-hrss-2019
                asOf: 2019-13-01
                assessor: {role: boss}
                results: {}
                """
            )
        );

    [Fact]
    public void A_directory() =>
        Says(3, "perfeval: '{folder}' is a directory. Name a file in it.", Book, _folder.Path);

    [Fact]
    public void An_unknown_option_is_no_file() =>
        Says(
            2,
            "perfeval: '--nosuch' is no option of this command. See 'perfeval evaluate --help'.",
            Book,
            Results,
            "--nosuch"
        );

    [Fact]
    public void A_text_that_begins_with_two_hyphens_is_no_file() =>
        Says(
            2,
            "perfeval: '--results.yaml' is no option of this command. See 'perfeval evaluate --help'.",
            Book,
            "--results.yaml"
        );

    [Fact]
    public void An_at_sign_names_a_file_and_no_response_file()
    {
        _folder.Write("file", $"{Book}\n{Results}\n");
        Says(
            3,
            "perfeval: '@{folder}/file' does not exist. Check the path.",
            Book,
            $"@{_folder.PathOf("file")}"
        );
    }

    [Fact]
    public void No_arguments_at_all()
    {
        Answer answer = Perfeval.Run();
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(
            "perfeval: No command is given. There are: check, evaluate, ",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_unknown_command()
    {
        Answer answer = Perfeval.Run("evalute", Book, Results);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(
            "perfeval: 'evalute' is no command; did you mean evaluate? There are: check, evaluate, ",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith(" See 'perfeval --help'.\n", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("perfeval <command> [options]", "--help")]
    [InlineData("perfeval evaluate <RULEBOOK> <RESULTS>... [options]", "evaluate", "--help")]
    public void Help_is_given_under_the_name_of_the_command(string usage, params string[] arguments)
    {
        Answer answer = Perfeval.Run(arguments);
        Assert.Equal(0, answer.Code);
        Assert.Contains(usage, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("check", "--version")]
    public void The_version_is_told_by_every_command(params string[] arguments)
    {
        Answer answer = Perfeval.RunAlone(new Dictionary<string, string>(), arguments);
        Assert.Equal(0, answer.Code);
        Assert.StartsWith("0.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_argument() =>
        Says(
            2,
            "perfeval: <RESULTS> is missing. Write perfeval evaluate <RULEBOOK> <RESULTS>... [options]. See 'perfeval evaluate --help'.",
            Book
        );

    [Fact]
    public void A_day_that_is_none() =>
        Says(
            2,
            "perfeval: 'tomorrow' is no date. Write it like 2019-12-31. See 'perfeval evaluate --help'.",
            Book,
            Results,
            "--as-of",
            "tomorrow"
        );

    [Fact]
    public void A_grade_that_is_none() =>
        Says(
            2,
            "perfeval: 'best' is no grade of '{book}'. Its grades are: excellent, good, fair, poor.",
            Book,
            Results,
            "--fail-under",
            "best"
        );

    [Fact]
    public void A_byte_order_mark_for_what_is_no_CSV() =>
        Says(
            2,
            "perfeval: --bom belongs to CSV, and no output is CSV. See 'perfeval evaluate --help'.",
            Book,
            Results,
            "--bom"
        );

    [Fact]
    public void An_output_in_no_folder()
    {
        Answer answer = Perfeval.Run(
            "evaluate",
            Book,
            Results,
            "-o",
            _folder.PathOf("no/report.txt")
        );
        Assert.Equal(3, answer.Code);
        Assert.EndsWith(
            "no/report.txt' does not exist. Check the path.\n1 note (see it with --all-findings)\n",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData("", "results.yaml")]
    [InlineData("book.yaml", "")]
    public void A_name_of_no_letters(string book, string results)
    {
        File.Copy(Book, _folder.PathOf("book.yaml"));
        File.Copy(Results, _folder.PathOf("results.yaml"));
        Says(
            3,
            "perfeval: '' names no file. Name one.",
            book.Length == 0 ? book : _folder.PathOf(book),
            results.Length == 0 ? results : _folder.PathOf(results)
        );
    }

    [Fact]
    public void A_name_that_is_too_long()
    {
        string name = new('x', 5000);
        Says(3, $"perfeval: '{name}' is too long a name. Shorten it.", name, Results);
    }

    [Theory]
    [InlineData("check", "no.yaml")]
    [InlineData("evaluate", "no.yaml", Perfeval.Results)]
    public void In_Chinese_a_missing_file_is_told_in_Chinese(params string[] arguments) =>
        Assert.Equal(
            "perfeval: “no.yaml”不存在。请检查路径。\n",
            Perfeval.RunInRepository([.. arguments, "--language", "zh"]).Error
        );

    [Theory]
    [InlineData("book.yaml")]
    [InlineData("results.yaml")]
    [InlineData("link.yaml")]
    public void An_output_that_would_replace_an_input(string output)
    {
        string book = _folder.PathOf("book.yaml");
        string results = _folder.PathOf("results.yaml");
        File.Copy(Book, book);
        File.Copy(Results, results);
        File.CreateSymbolicLink(_folder.PathOf("link.yaml"), results);
        Says(
            2,
            $"perfeval: '{{folder}}/{output}' is an input, which would be replaced. Name another file.",
            book,
            results,
            "-o",
            _folder.PathOf(output)
        );
        Assert.Equal(File.ReadAllBytes(Results), File.ReadAllBytes(results));
        Assert.Equal(File.ReadAllBytes(Book), File.ReadAllBytes(book));
    }

    [Theory]
    [InlineData("evaluate", "cal.yaml")]
    [InlineData("evaluate", "link.yaml")]
    [InlineData("template", "cal.yaml")]
    [InlineData("template", "link.yaml")]
    public void An_output_that_would_replace_a_calendar(string command, string output)
    {
        string book = _folder.PathOf("book.yaml");
        string calendar = _folder.PathOf("cal.yaml");
        string original = Repository.PathOf("rules", "calendars", "cn-2019.yaml");
        File.Copy(original, calendar);
        File.CreateSymbolicLink(_folder.PathOf("link.yaml"), calendar);
        File.WriteAllText(
            book,
            """
            schema: perfeval/rulebook/1
            id: a
            title: a
            period: 2019
            responsibilities:
              - id: r
                name: r
                activities:
                  - id: a
                    name: a
                    indicators:
                      - id: i
                        name: i
                        measure: {kind: timing, calendar: cal.yaml}
                        criteria: {excellent: {text: a, when: by due}, poor: {text: b, when: within 9 workdays after due}}
            """
        );
        string[] results = command == "evaluate" ? [Results, "--format", "text"] : [];
        Answer answer = Perfeval.Run([
            command,
            book,
            .. results,
            "-o",
            _folder.PathOf(output),
            "--language",
            "en",
        ]);
        Assert.Equal(
            $"perfeval: '{_folder.PathOf(output)}' is an input, which would be replaced. Name another file.\n",
            answer.Error
        );
        Assert.Equal(2, answer.Code);
        Assert.Equal(File.ReadAllBytes(original), File.ReadAllBytes(calendar));
    }

    // A pipe would keep whoever opens it waiting for its other end.
    [Fact]
    public async Task Pipes_and_devices_are_not_waited_for()
    {
        string pipe = _folder.PathOf("pipe.yaml");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        foreach (string path in new[] { pipe, "/dev/zero", "/dev/null" })
        {
            Answer answer = await Task.Run(() => Perfeval.Run("check", path, "--language", "en"))
                .WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(3, answer.Code);
            Assert.Contains(
                $"{path}(1,1): error PE1001: The file is empty.",
                answer.Output,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void The_name_of_a_file_forges_no_line()
    {
        Answer answer = Perfeval.Run("check", "a.yaml(1,1): error\n\u001B[2Jb", "--language", "en");
        Assert.Equal(
            "perfeval: 'a.yaml(1,1): error\\u{A}\\u{1B}[2Jb' does not exist. Check the path.\n",
            answer.Error
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_many_findings_the_first_are_printed_and_the_rest_counted(bool areAllAsked)
    {
        string results = _folder.PathOf("many.yaml");
        IEnumerable<string> lines = Enumerable
            .Range(0, 300)
            .Select(number => FormattableString.Invariant($"  no/such/indicator-{number}: 1%"));
        File.WriteAllLines(
            results,
            ["schema: perfeval/results/1", "rulebook: gaoxin-hrss-2019", "results:", .. lines]
        );
        string[] asked = areAllAsked ? ["--all-findings"] : [];
        Answer answer = Perfeval.Run(["evaluate", Book, results, "--language", "en", .. asked]);
        string[] told =
        [
            .. answer
                .Error.Split('\n')
                .Where(line => line.StartsWith(results, StringComparison.Ordinal)),
        ];
        Assert.Equal(areAllAsked, told.Length > 200);
        Assert.Equal(
            !areAllAsked,
            answer.Error.Contains(
                $"more findings of '{results}'. See them with --all-findings.\n",
                StringComparison.Ordinal
            )
        );
        Assert.EndsWith(
            areAllAsked
                ? "\n300 errors, 40 notes\n"
                : "\n300 errors, 40 notes (see them with --all-findings)\n",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    // The report of many subjects takes longer than it takes to interrupt it.
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task An_interrupted_report_leaves_nothing_behind(string signal)
    {
        string rows = _folder.PathOf("rows.csv");
        string path = "retirement/benefits/on-time-in-full";
        await File.WriteAllLinesAsync(
            rows,
            Enumerable
                .Range(0, 300_000)
                .Select(number => FormattableString.Invariant($"s{number},{path},96%"))
                .Prepend("subject,indicator,value")
        );
        string folder = Directory.CreateDirectory(_folder.PathOf("out")).FullName;
        var start = new System.Diagnostics.ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (
            string argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "PerfEval.Cli.dll"),
                "evaluate",
                Book,
                rows,
                "--format",
                "json",
                "-o",
                Path.Combine(folder, "report.json"),
            }
        )
        {
            start.ArgumentList.Add(argument);
        }

        using var command = System.Diagnostics.Process.Start(start)!;
        Task<string> said = command.StandardError.ReadToEndAsync();
        for (int i = 0; i < 600 && Directory.GetFiles(folder).Length == 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.Single(Directory.GetFiles(folder));
        using (var kill = System.Diagnostics.Process.Start("kill", $"-{signal} {command.Id}"))
        {
            await kill.WaitForExitAsync();
        }

        await command.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        await said;
        Assert.NotEqual(0, command.ExitCode);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("evaluate", Perfeval.Book, Perfeval.Results)]
    [InlineData("evaluate", Perfeval.Book, Perfeval.Results, "--format", "json")]
    [InlineData("evaluate", Perfeval.Book, Perfeval.Results, "--format", "csv")]
    [InlineData("check", Perfeval.Book)]
    [InlineData("check", Perfeval.Book, "--format", "json")]
    [InlineData("criterion", "90%")]
    [InlineData("schema", "rulebook")]
    [InlineData("--help")]
    public void A_standard_output_that_is_full_or_closed(params string[] arguments)
    {
        string[] whole =
        [
            .. arguments.Select(argument =>
                argument.StartsWith("rules/", StringComparison.Ordinal)
                    ? Perfeval.PathOf(argument)
                    : argument
            ),
            "--language",
            "en",
        ];
        using var error = new MemoryStream();
        int code = CommandLine.Run(whole, new Terminal(new FullDisk(), error, TextReader.Null));
        Assert.Equal(3, code);
        Assert.Equal(
            "perfeval: The standard input or output cannot be used: the disk is full. Point it to a file with room, or to a terminal.",
            Encoding.UTF8.GetString(error.ToArray()).TrimEnd('\n').Split('\n')[^1]
        );
    }

    [Theory]
    [InlineData("--version >&-")]
    [InlineData(
        "evaluate rules/gaoxin-hrss/2019.yaml rules/gaoxin-hrss/2019.results.yaml --format json >&-"
    )]
    [InlineData("criterion 95% >&- 2>&-")]
    [InlineData("check no.yaml 2>&-")]
    public void A_stream_that_was_closed_from_outside(string command)
    {
        string dll = Path.Combine(AppContext.BaseDirectory, "PerfEval.Cli.dll");
        var start = new System.Diagnostics.ProcessStartInfo("sh")
        {
            WorkingDirectory = Repository.Root,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec dotnet '{dll}' {command}");
        using var process = System.Diagnostics.Process.Start(start)!;
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(3, process.ExitCode);
    }

    [Fact]
    public void Nobody_to_be_told_is_no_crash() =>
        Assert.Equal(
            3,
            CommandLine.Run(
                ["check", "no.yaml"],
                new Terminal(new FullDisk(), new FullDisk(), TextReader.Null)
            )
        );

    [Fact]
    public void Results_where_the_rule_book_should_stand() =>
        Says(
            3,
            "{results}(3,9): error PE1008: The schema 'perfeval/results/1' is unknown here. Write schema: perfeval/rulebook/1",
            Results,
            Results
        );

    [Fact]
    public void A_mistake_in_one_result_shows_its_line_and_the_rest_is_evaluated()
    {
        string results = _folder.Write(
            "one.yaml",
            """
            schema: perfeval/results/1
            asOf: 2019-12-31
            results:
              employment/startup-support/error-rate: 0.95
              employment/startup-support/people-helped: 312人
            """
        );
        Answer answer = Perfeval.Run(
            "evaluate",
            Book,
            results,
            "--language",
            "en",
            "--format",
            "csv"
        );
        Assert.Equal(3, answer.Code);
        Assert.StartsWith(
            """
            {folder}/one.yaml(4,42): error PE5004: '符合经费支出标准，无错率（%）' (employment/startup-support/error-rate): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as {done: 57, of: 60}

            4 |   employment/startup-support/error-rate: 0.95
              |                                          ^^^^

            """.Replace("{folder}", _folder.Path, StringComparison.Ordinal),
            answer.Error[
                answer.Error.IndexOf(_folder.PathOf("one.yaml"), StringComparison.Ordinal)..
            ],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "error-rate,indicator,0.95,Invalid,,,,,PE5004,",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "people-helped,indicator,312人,Graded,excellent,",
            answer.Output,
            StringComparison.Ordinal
        );
    }

    private sealed class FullDisk : MemoryStream
    {
        private const int NoSpace = 28;

        public override void Write(ReadOnlySpan<byte> buffer) =>
            throw new IOException("No space left on device", NoSpace);

        public override void Write(byte[] buffer, int offset, int count) =>
            throw new IOException("No space left on device", NoSpace);

        public override void WriteByte(byte value) =>
            throw new IOException("No space left on device", NoSpace);
    }

    // Runs evaluate, and compares all that it says.
    private void Says(int code, string said, params string[] arguments)
    {
        Answer answer = Perfeval.Run(["evaluate", .. arguments, "--language", "en"]);
        string expected = said.Replace("{folder}", _folder.Path, StringComparison.Ordinal)
            .Replace("{book}", Book, StringComparison.Ordinal)
            .Replace("{results}", Results, StringComparison.Ordinal);
        int errors = expected.Split(": error PE").Length - 1;
        string count =
            errors == 0 ? ""
            : errors == 1 ? "1 error\n"
            : FormattableString.Invariant($"{errors} errors\n");
        Assert.Equal(expected + "\n" + count, answer.Error);
        Assert.Empty(answer.Output);
        Assert.Equal(code, answer.Code);
    }
}
