using PerfEval.Cases;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Cases;

/// <summary>Cases are read with every fault at its place, and say what was wanted and what was got.</summary>
public class CaseBookTests
{
    private static readonly RuleBook Book = RuleBook
        .ReadText(Books.Of("kind: percent, min: 0%, max: 100%", "≥95%", "≥90%", "80%-91%", "<80%"))
        .Value;

    [Theory]
    [InlineData("a/b/c: 95%", "a/b/c: excellent")]
    [InlineData("a/b/c: 95%", "a/b/c: {status: Graded, flags: []}")]
    [InlineData("C: {done: 57, of: 60}", "C: {grade: excellent}")] // a name that only one indicator bears
    [InlineData("a/b/c: 90.5%", "a/b/c: {grade: good, flags: [PE3001]}")]
    [InlineData("a/b/c: 90.5%", "a/b/c: good")] // flags that nobody expects may be any
    [InlineData("a/b/c: 101%", "a/b/c: {status: Invalid, flags: [PE5006]}")]
    [InlineData("a/b/c: 95", "a/b/c: {status: Invalid, flags: [PE5004]}")]
    [InlineData("a/b/c: {notApplicable: 无此项业务}", "a/b/c: {status: NotApplicable, flags: []}")]
    [InlineData("a/b/c: ", "a/b/c: {status: Missing, flags: [PE5010]}")]
    public void What_is_expected_comes_true(string results, string expected)
    {
        CaseResult result = Assert.Single(Read(results, expected).Value.Run());
        Assert.True(result.IsMet, string.Join('\n', result.Mismatches));
    }

    [Theory]
    [InlineData("90%", "good", "wanted good, got {grade: good}", true)]
    [InlineData("91.5%", "excellent", "wanted excellent, got good")]
    [InlineData(
        "90.5%",
        "{grade: fair, flags: [PE3002]}",
        "wanted {grade: fair, flags: [PE3002]}, got {grade: good, flags: [PE3001]}"
    )]
    [InlineData("90.5%", "{flags: []}", "wanted {flags: []}, got {grade: good, flags: [PE3001]}")]
    [InlineData("101%", "excellent", "wanted excellent, got {status: Invalid}")]
    [InlineData("79%", "{status: Refused}", "wanted {status: Refused}, got poor")]
    public void A_mismatch_says_what_was_wanted_and_got_as_it_would_be_written(
        string value,
        string expected,
        string said,
        bool isMet = false
    )
    {
        IReadOnlyList<Mismatch> mismatches = Read($"a/b/c: {value}", $"a/b/c: {expected}")
            .Value.Run()[0]
            .Mismatches;
        Assert.Equal(
            isMet ? [] : [$"cases.yaml(6,21): 某例: a/b/c: {said}"],
            mismatches.Select(mismatch => mismatch.ToString())
        );
    }

    [Fact]
    public void The_report_explains_each_mismatch_and_counts_in_both_languages()
    {
        CaseBook cases = Read(
            "a/b/c: 90.5%",
            "a/b/c: fair}\n    confirmed: false\n  - case: 另一例\n    results: {a/b/c: 96%}\n    expect: {a/b/c: excellent"
        ).Value;
        Assert.Equal(
            """
            cases.yaml(6,21): mismatch in '某例': a/b/c: wanted fair, got good (lies in [90%, 91%], claimed by Good (≥90%) and Fair (80%-91%); graded Good (where criteria overlap, the better counts))
            cases.yaml: cases: 2, expectations: 2, mismatches: 1, unconfirmed cases: 1

            """,
            Report(cases, Language.English)
        );
        Assert.Equal(
            """
            cases.yaml(6,21): “某例”不符：a/b/c：应为 fair，实为 good（落在 [90%, 91%]，同时属于良（≥90%）和中（80%-91%）；评为良（重叠时从优））
            cases.yaml: 用例 2，预期 2，不符 1，待确认的用例 1

            """,
            Report(cases, Language.Chinese)
        );
    }

    [Theory]
    [InlineData("", "2019-12-31", true)] // the last day of the period
    [InlineData("", "2020-01-01", false)]
    [InlineData("asOf: 2020-06-30", "2020-01-01", true)]
    public void Without_a_date_a_case_holds_as_of_the_last_day_of_the_period(
        string asOf,
        string completed,
        bool isGraded
    )
    {
        string book = Books.Of(
            "kind: timing",
            "{text: 按时, when: by due}",
            "{text: 次年, when: next year}"
        );
        string status = isGraded ? "{status: Graded}" : "{status: Invalid, flags: [PE5012]}";
        string cases =
            $"schema: perfeval/cases/1\nrulebook: b\ncases:\n  - case: 某例\n    {asOf}\n    results: {{a/b/c: {{due: 2019-09-30, completed: {completed}}}}}\n    expect: {{a/b/c: {status}}}\n";
        CaseBook read = CaseBook.ReadText(cases, RuleBook.ReadText(book).Value).Value;
        Assert.Empty(read.Run()[0].Mismatches);
    }

    [Theory]
    [InlineData(
        "a/b/d: 95%",
        "a/b/c: excellent",
        "cases.yaml(5,15): error PE5001: The rule book has no indicator 'a/b/d'. The nearest are: a/b/c"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b: excellent",
        "cases.yaml(6,14): error PE5001: The rule book has no indicator 'a/b'. The nearest are: a/b/c"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: excelent",
        "cases.yaml(6,21): error PE1003: 'excelent' is no grade of the scale; did you mean 'excellent'? The grades are: excellent, good, fair, poor"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: {status: Lost}",
        "cases.yaml(6,30): error PE1005: 'Lost' is no value of 'status'. Allowed are: Graded, Scored, Missing, NotApplicable, NotYetDue, Pending, Refused, Invalid"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: {flags: [PE3999]}",
        "cases.yaml(6,30): error PE1005: 'PE3999' is not the code of a finding, as 'flags' has to be. Write it like [PE3001]"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: {flags: [[PE3001]]}",
        "cases.yaml(6,30): error PE1005: 'flags' is a text, but a list stands here"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: [good]",
        "cases.yaml(6,21): error PE1005: 'an expectation' is a mapping, but a list stands here"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: {}",
        "cases.yaml(6,21): error PE1005: Nothing is expected here, so that the case cannot fail. Write at least one expectation, such as {grade: good}"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c:",
        "cases.yaml(6,14): error PE1005: Nothing is expected here, so that the case cannot fail. Write at least one expectation, such as good"
    )]
    [InlineData(
        "a/b/c: 95%",
        "",
        "cases.yaml(6,13): error PE1005: Nothing is expected here, so that the case cannot fail. Write at least one expectation, such as {employment/startup-support/error-rate: good}"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: good, a/b/c: fair",
        "cases.yaml(6,27): error PE1002: The key 'a/b/c' stands here and at cases.yaml(6,14). Keep one of them"
    )]
    [InlineData(
        "a/b/c: 95%, C: 96%",
        "a/b/c: excellent",
        "cases.yaml(5,27): error PE5002: 'C' (a/b/c): Here stands '96%', and at cases.yaml(5,15) '95%'. Keep one of them"
    )]
    [InlineData(
        "a/b/c: {valeu: 95%}",
        "a/b/c: good",
        "cases.yaml(5,23): error PE1003: 'valeu' is no key of a result; did you mean 'value'? Its keys are: value, done, of, due, completed, notApplicable, items, points, reason, by, decided, claimed, evidence, note, deviation"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: good}\n    confirmed: maybe\n    more: {",
        "cases.yaml(7,16): error PE1005: 'maybe' is no value of 'confirmed'. Allowed are: true, false"
    )]
    [InlineData(
        "a/b/c: 95%",
        "a/b/c: good}\n    asOf: 2018-12-31\n    more: {",
        "cases.yaml(4,11): error PE5011: These results are as of 2018-12-31, before the period of the rule book begins (2019-01-01): none of them is evaluated. Choose the rule book of that period, or correct asOf"
    )]
    public void A_fault_is_said_at_its_place(string results, string expected, string said) =>
        Assert.Equal(
            said,
            Read(results, expected)
                .Diagnostics.First(one =>
                    one.Code != "PE1003"
                    || !one.ToString().Contains("'more'", StringComparison.Ordinal)
                )
                .ToString()
        );

    [Fact]
    public void All_faults_are_said_at_once() =>
        Assert.Equal(
            ["PE5001", "PE1003", "PE5001"],
            Read("a/b/x: 95%", "a/b/c: best, a/b/y: good").Diagnostics.Codes()
        );

    [Fact]
    public void Cases_in_error_are_thrown_only_when_asked_for()
    {
        ReadResult<CaseBook> read = Read("a/b/c: 95%", "a/b/c: best");
        Assert.False(read.HasValue);
        InvalidInputException thrown = Assert.Throws<InvalidInputException>(() => read.Value);
        Assert.Equal(read.Diagnostics, thrown.Diagnostics);
    }

    [Fact]
    public void However_a_file_is_cut_off_it_is_read_or_told_what_is_wrong()
    {
        string whole = File.ReadAllText(RealTable.CasesPath)[..1500];
        for (int length = 0; length < whole.Length; length++)
        {
            ReadResult<CaseBook> read = CaseBook.ReadText(whole[..length], RealTable.Book);
            Assert.True(read.HasValue || read.Diagnostics.Count > 0, whole[..length]);
        }
    }

    private static ReadResult<CaseBook> Read(string results, string expected) =>
        CaseBook.ReadText(
            $"schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: 某例\n    results: {{{results}}}\n    expect: {{{expected}}}\n",
            Book
        );

    private static string Report(CaseBook cases, Language language)
    {
        using var writer = new StringWriter();
        CaseReport.WriteText(new CaseRun("cases.yaml", null, cases.Run(), []), writer, language);
        return writer.ToString();
    }
}
