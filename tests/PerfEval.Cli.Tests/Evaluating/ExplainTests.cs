using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval explain</c>.</summary>
public sealed class ExplainTests : IDisposable
{
    private const string Accuracy = "retirement/benefits/subsidy-accuracy";
    private const string Completion = "staffing/standards/target-completion";
    private const string Payment = "employment/startup-support/timely-payment";

    private static readonly string Book = Perfeval.PathOf(Perfeval.Book);
    private static readonly string Results = Perfeval.PathOf(Perfeval.Results);
    private static readonly string Equal = Perfeval.PathOf("rules/gaoxin-hrss/rollup-equal.yaml");
    private static readonly string Budget = Perfeval.PathOf("rules/gaoxin-hrss/rollup-budget.yaml");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ladders_in_English() => Snapshot.Match(Ladders("en"));

    [Fact]
    public void Ladders_in_Chinese() => Snapshot.Match(Ladders("zh"));

    [Fact]
    public void Values_in_English() => Snapshot.Match(Values("en"));

    [Fact]
    public void Values_in_Chinese() => Snapshot.Match(Values("zh"));

    [Fact]
    public void Nodes_in_English() => Snapshot.Match(Nodes("en"));

    [Fact]
    public void Nodes_in_Chinese() => Snapshot.Match(Nodes("zh"));

    [Theory]
    // A region that two criteria claim, with the policy that decided and a value that shows it.
    [InlineData(Completion, "   91% ┼\n       │  · · █ █  [90%, 91%)   Fair\n")]
    [InlineData(Completion, "           example 90.5%; PE3001\n")]
    // Where less is better, the best value is on top all the same.
    [InlineData(
        "employment/startup-support/error-rate",
        "    0% ●  █ █ █ ·  {0%}        Excellent\n"
    )]
    [InlineData(
        Payment,
        "  Later: beyond the worst criterion; graded Poor (beyond all criteria, the\n    nearest counts; beyond: clamp); PE3011\n"
    )]
    public void A_ladder_shows(string path, string part) =>
        Assert.Contains(part, Explain("en", path).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData(Accuracy, "69.9%", "Grade           Poor\n")]
    [InlineData(
        Accuracy,
        "69.9%",
        "Reading policy  beyond all criteria, the nearest counts; beyond: clamp\n"
    )]
    [InlineData(Accuracy, "69.9%", "Distance        10.1 pp to Fair\n")]
    [InlineData(Completion, "57/60", "Value     57/60 (95%)\n")]
    [InlineData(Completion, "2999/3000", "Value     2999/3000 (99…%)\n")]
    [InlineData(Payment, "2019-09-30/2019-10-15", "Grade     Good\n")]
    [InlineData(Payment, "2019-09-30／2020-12-31", "Distance  366 days to Good, 1 day to Poor\n")]
    [InlineData(Payment, "当年兑现", "Reason  meets Good (当年兑现)\n")]
    [InlineData(Payment, "", "Reason  no result was given\n")]
    public void A_value_is_explained(string path, string value, string part)
    {
        Answer answer = Explain("en", path, value);
        Assert.Contains(part, answer.Output, StringComparison.Ordinal);
        Assert.Equal(0, answer.Code);
    }

    [Theory]
    [InlineData("2019-09-30/", "2019-09-29", "Not yet due as of 2019-09-29")]
    [InlineData("2019-09-30/", "2019-12-31", "Pending as of 2019-12-31")]
    [InlineData("2019-09-30/", "2019-12-31", "still possible: Good or Fair or Poor")]
    public void What_is_not_completed_is_explained_as_of_a_day(
        string value,
        string asOf,
        string part
    ) =>
        Assert.Contains(
            part,
            Explain("en", Payment, value, "--as-of", asOf).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_the_table_fixes_the_due_date_last_days_are_shown_and_a_date_says_it_all()
    {
        string book = _folder.Write(
            "book.yaml",
            Small(
                "          - {id: c, name: C, measure: {kind: timing, due: 2019-06-30}, criteria: {excellent: {text: 按时, when: by due}, good: {text: 一个月内, when: within P1M after due}, poor: {text: 未完成, when: never}}}\n"
            )
        );
        Answer ladder = Perfeval.Run("explain", book, "a/b/c", "--language", "en");
        Assert.Contains(
            "within P1M after due: until 2019-07-30\n",
            ladder.Output,
            StringComparison.Ordinal
        );
        Answer value = Perfeval.Run("explain", book, "a/b/c", "2019-07-30", "--language", "en");
        Assert.Contains("Grade     Good\n", value.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        Completion,
        "0.95",
        "0.95: error PE5004: '机构编制改革目标完成量占年度计划完成量的比例' (staffing/standards/target-completion): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as 57/60\n"
    )]
    [InlineData(
        Completion,
        "-5%",
        "-5%: error PE5006: '机构编制改革目标完成量占年度计划完成量的比例' (staffing/standards/target-completion): '-5%' lies outside [0%, +∞), the values that can be measured at all. Check the value; if it is right, the range in the rule book is not\n"
    )]
    [InlineData(
        Payment,
        "2019-09-30/soon",
        "2019-09-30/soon: error PE5014: '严格把控资金支出进度，及时拨付' (employment/startup-support/timely-payment): 'soon' is not a date. Write it as year, month and day, such as 2019-10-15\n"
    )]
    public void A_value_in_error_gets_its_diagnostic(string path, string value, string error)
    {
        Answer answer = Explain("en", path, value);
        Assert.Equal(error, answer.Error);
        Assert.Empty(answer.Output);
        Assert.Equal(3, answer.Code);
    }

    [Fact]
    public void An_unknown_path_gets_the_nearest_ones()
    {
        Answer answer = Explain("en", "reform/institution/satisfacton");
        Assert.Equal(
            $"perfeval: '{Book}' has no responsibility, activity or indicator 'reform/institution/satisfacton'. The nearest are: reform/institution/satisfaction, reform/institution, reform/institution/target-completion. The department is: .\n",
            answer.Error
        );
        Assert.Equal(3, answer.Code);
    }

    [Theory]
    [InlineData()]
    [InlineData("57/60")]
    [InlineData("--results")]
    public void An_indicator_is_explained_by_its_name_as_by_its_path(params string[] further)
    {
        string[] rest = further is ["--results"] ? [.. further, Results] : further;
        Answer byName = Explain("en", ["确保按时足额发放", .. rest]);
        Answer byPath = Explain("en", ["retirement/benefits/on-time-in-full", .. rest]);
        Assert.Equal(byPath, byName);
        Assert.Equal(0, byName.Code);
    }

    [Fact]
    public void Of_a_name_that_several_indicators_bear_the_paths_are_listed_as_for_results()
    {
        string book = _folder.Write(
            "book.yaml",
            Small(
                "          - {id: c, name: 完成率, criteria: {excellent: 优, good: 良, fair: 中, poor: 差}}\n          - {id: d, name: 完成率, criteria: {excellent: 优, good: 良, fair: 中, poor: 差}}\n"
            )
        );
        Answer answer = Perfeval.Run("explain", book, "完成率", "--language", "en");
        Assert.Equal(
            "完成率: error PE5003: '完成率' is the name of several indicators. Write the path of the one that is meant: a/b/c, a/b/d\n",
            answer.Error
        );
        Assert.Empty(answer.Output);
        Assert.Equal(3, answer.Code);
    }

    [Theory]
    [InlineData("social-insurance/pension", "(100 + 85 + 100 + 100) ÷ 4 = 96.25\n")]
    [InlineData(
        "social-insurance/injury",
        "lowest: (100 + 50 + 70) ÷ 3 = 73.333333…\n    rounded to 0.01 (half up): 73.33; 73.33 meets Fair (>= 60)\n"
    )]
    [InlineData("social-insurance/injury", "(100 + 0 + 100) ÷ 3 = 66.666666…\n")]
    [InlineData(
        "staffing",
        "up: staffing/standards/target-completion Good (95%) instead of Fair gives\n    Excellent\n"
    )]
    public void With_equal_weights_the_arithmetic_of_a_node_can_be_followed(
        string path,
        string part
    ) =>
        Assert.Contains(
            part,
            Explain("en", path, "--results", Results, "--rollup", Equal).Output,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("retirement", "0.04 × 83.333333… + 0.96 × 80 = 80.133333…\n")]
    [InlineData(
        ".",
        "(405.08 × 92.5 + 75 × 80.133333… + 605 × 90 + 20 × 80 +\n    6132.48 × 93.953944…) ÷ 7237.56 = 93.360273…\n    rounded to 0.01 (half up): 93.36; 93.36 meets Excellent (>= 90)\n"
    )]
    [InlineData(".", "sum 7237.56万元; absent, which is not 0: staffing\n")]
    [InlineData(".", "1659.87万元; without a budget: staffing\n")]
    [InlineData("reform", "sum 405.08万元; its own 405.08万元: the same\n")]
    [InlineData(
        ".",
        "down: social-insurance/finance/payment-delivered Fair (less than 90%) instead\n    of Excellent gives Good\n"
    )]
    public void With_budget_weights_the_arithmetic_of_a_node_can_be_followed(
        string path,
        string part
    ) =>
        Assert.Contains(
            part,
            Explain("en", path, "--results", Results, "--rollup", Budget).Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_gate_and_a_weight_that_is_declared_are_shown()
    {
        const string Labels = "criteria: {excellent: 优, good: 良, fair: 中, poor: 差}}\n";
        string book = _folder.Write(
            "book.yaml",
            "rollup: {method: weighted-mean, weights: declared, points: {excellent: 100, good: 85, fair: 70, poor: 50}, bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}, missing: withhold}\n"
                + Small(
                    $"          - {{id: c, name: C, weight: 25, {Labels}"
                        + $"          - {{id: d, name: D, weight: 75, {Labels}"
                        + $"          - {{id: e, name: E, weight: 0, gate: {{when: poor, cap: fair}}, {Labels}"
                )
        );
        string results = _folder.Write(
            "results.yaml",
            "schema: perfeval/results/1\nresults: {a/b/c: 优, a/b/d: 良, a/b/e: 差}\n"
        );
        string output = Perfeval
            .Run("explain", book, ".", "--results", results, "--language", "en")
            .Output;
        Assert.Contains("1 × 88.75 = 88.75\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "a/b/e is Poor: from Poor down it caps at Fair\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "= Fair (before gates Good), score 88.75",
            output,
            StringComparison.Ordinal
        );
        output = Perfeval
            .Run("explain", book, "a/b", "--results", results, "--language", "en")
            .Output;
        Assert.Contains("0.25 × 100 + 0.75 × 85 = 88.75\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_subjects_one_is_chosen()
    {
        string results = _folder.Write(
            "results.csv",
            "subject,indicator,value\n甲," + Accuracy + ",69.9%\n乙," + Accuracy + ",95%\n"
        );
        Answer none = Explain("en", Accuracy, "--results", results);
        Assert.Equal(
            $"perfeval: '{results}' holds the results of several subjects. Choose one with --subject: 甲, 乙\n",
            none.Error
        );
        Assert.Equal(2, none.Code);
        Answer other = Explain("en", Accuracy, "--results", results, "--subject", "丙");
        Assert.Equal(
            $"perfeval: '{results}' holds no results of '丙'. It holds those of: 甲, 乙\n",
            other.Error
        );
        Assert.Equal(2, other.Code);
        Answer second = Explain("en", Accuracy, "--results", results, "--subject", "乙");
        Assert.Contains("Grade           Excellent\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.Code);
    }

    [Fact]
    public void An_error_of_the_results_is_told_and_the_rest_is_explained()
    {
        string results = _folder.Write(
            "results.yaml",
            $"schema: perfeval/results/1\nresults:\n  {Accuracy}: 0.95\n"
        );
        Answer answer = Explain("en", Accuracy, "--results", results);
        Assert.StartsWith(
            $"{results}(3,41): error PE5004: ",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("Grade   Invalid\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal(3, answer.Code);
    }

    [Theory]
    [InlineData(
        "Explain either a VALUE or the one in --results.",
        Completion,
        "95%",
        "--results",
        "r.yaml"
    )]
    [InlineData("--rollup belongs to --results.", Completion, "--rollup", "r.yaml")]
    [InlineData("--subject belongs to --results, or to a record.", Completion, "--subject", "x")]
    [InlineData("'--frobnicate' is no option of this command.", Completion, "--frobnicate")]
    public void Wrong_usage_gets_a_line(string fault, params string[] arguments)
    {
        Answer answer = Explain("en", arguments);
        Assert.Equal($"perfeval: {fault} See 'perfeval explain --help'.\n", answer.Error);
        Assert.Equal(2, answer.Code);
    }

    [Fact]
    public void A_value_of_what_is_no_indicator_is_wrong_usage()
    {
        Answer answer = Explain("en", "reform", "95%");
        Assert.Equal(
            "perfeval: 'reform' is no indicator, and has no value of its own. Name an indicator, or give --results.\n",
            answer.Error
        );
        Assert.Equal(2, answer.Code);
    }

    [Fact]
    public void Under_strict_what_is_contested_is_refused()
    {
        string output = Explain("en", Completion, "90.5%", "--strict").Output;
        Assert.Contains("Grade           Refused\n", output, StringComparison.Ordinal);
        Assert.Contains(
            "Reading policy  where criteria overlap, no grade is given; overlap: refuse\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_line_fits_in_80_columns(string language)
    {
        int lines = 0;
        foreach (
            string path in RuleBook.Load(Book).Table.Nodes.Select(node => node.Path).Append(".")
        )
        {
            string output =
                Explain(language, path).Output
                + Explain(language, path, "--results", Results, "--rollup", Equal).Output;
            foreach (string line in output.Split('\n'))
            {
                lines++;
                Assert.True(Width(line) <= 80, line);
            }
        }

        Assert.True(lines > 1_500, $"There are {lines} lines.");
    }

    // Chinese characters and full-width marks take two columns; whatever else is used here takes one.
    private static int Width(string line) =>
        line.Sum(character =>
            character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF60') ? 2 : 1
        );

    // A book of one activity, a/b, with these indicators.
    private static string Small(string indicators) =>
        "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\nresponsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n"
        + indicators;

    private static string Ladders(string language) =>
        All(
            language,
            [Completion],
            ["employment/startup-support/people-helped"],
            ["retirement/benefits/on-time-in-full"],
            ["social-insurance/pension/contribution-collection"],
            [Payment],
            ["reform/institution/satisfaction"],
            ["retirement"]
        );

    private static string Values(string language) =>
        All(
            language,
            [Completion, "--results", Results],
            [Accuracy, "--results", Results],
            ["reform/institution/timely-completion", "--results", Results],
            [Payment, "2019-09-30/2021-01-01"],
            [Payment, "2019-09-30/", "--as-of", "2020-03-31"],
            ["employment/startup-support/people-helped", "100人", "--strict"]
        );

    private static string Nodes(string language) =>
        All(
            language,
            [".", "--results", Results, "--rollup", Budget],
            ["social-insurance", "--results", Results, "--rollup", Equal],
            ["reform/institution", "--results", Results, "--rollup", Equal],
            ["reform", "--results", Results]
        );

    private static string All(string language, params string[][] runs) =>
        string.Join("\n----\n\n", runs.Select(arguments => Explain(language, arguments).Output));

    private static Answer Explain(string language, params string[] arguments) =>
        Perfeval.Run(["explain", Book, .. arguments, "--language", language]);
}
