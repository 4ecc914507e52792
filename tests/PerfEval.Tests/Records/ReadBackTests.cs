using PerfEval.Excel;
using PerfEval.Rules;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Records;

/// <summary>An evaluation that is read back from its record is the one that was made: written again it is the same, and every report says the same.</summary>
public class ReadBackTests
{
    [Theory]
    [InlineData("2019.results.yaml", null, false)]
    [InlineData("2019.results.yaml", "rollup-equal.yaml", false)]
    [InlineData("2019.results.yaml", "rollup-budget.yaml", true)]
    [InlineData("2019.audit.yaml", "rollup-equal.yaml", true)]
    [InlineData("2019.audit.yaml", "rollup-budget.yaml", false)]
    public void The_real_table(string results, string? rollUp, bool isStrict) =>
        AssertSame(
            Books.Evaluator.Evaluate(
                RuleBook.Load(RealTable.BookPath, isStrict),
                MeasuredResults.Load(Beside(results)),
                new EvaluationOptions
                {
                    RollUp = rollUp is null ? null : RollUp.Load(Beside(rollUp)),
                }
            )
        );

    [Fact]
    public void Every_value_of_the_case_table_of_gradings() =>
        AssertEach(
            CaseFile.Load("grading.cases"),
            given =>
            {
                string[] parts = given.Split(" ; ");
                ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(parts[0], parts[1]));
                return read.HasValue
                    ? Books.Evaluator.Evaluate(read.Value, Books.ResultsOf($"'{parts[2]}'"))
                    : null;
            }
        );

    [Fact]
    public void Every_tree_of_the_case_table_of_roll_ups() =>
        AssertEach(
            CaseFile.Load("rollup.cases"),
            given =>
            {
                string[] parts = given.Split(" ; ");
                RollUpCase tree = RollUpCase.Parse(parts[0]);
                ReadResult<RuleBook> read = RuleBook.ReadText(tree.Book(RollUpCase.Keys(parts[1])));
                return read.HasValue
                    ? Books.Evaluator.Evaluate(
                        read.Value,
                        MeasuredResults.ReadText(tree.Results()).Value
                    )
                    : null;
            }
        );

    [Fact]
    public void Every_result_of_the_case_table_of_scores() =>
        AssertEach(
            CaseFile.Load("scores.cases"),
            given =>
            {
                string[] parts = given.Split(" ; ");
                string measure = parts[2] == "-" ? "" : $"\nmeasure: {parts[2]}";
                ReadResult<RuleBook> read = RuleBook.ReadText(
                    Books.Around($"points: {parts[0]}\nscore: {parts[1]}{measure}")
                );
                return read.HasValue
                    ? Books.Evaluator.Evaluate(
                        read.Value,
                        Books.ResultsOf(parts[3] == "-" ? "" : parts[3])
                    )
                    : null;
            }
        );

    [Fact]
    public void A_book_with_a_rule_of_each_kind() => AssertSame(ScoredBook.Evaluation);

    [Fact]
    public void What_departments_claim() => AssertSame(ScoredBook.Claimed);

    [Fact]
    public void The_form_of_a_project_with_its_sum() => AssertSame(ProjectForm.Claimed);

    [Fact]
    public void The_published_rules_with_a_value_of_each() => AssertSame(ScoredBook.Published);

    [Theory]
    [InlineData("{due: 2019-09-20, completed: 2019-10-08}")]
    [InlineData("{due: 2019-09-20, done: 2019-10-08}")]
    [InlineData("{due: 2020-12-25, completed: 2020-12-26}")] // beyond the calendar
    [InlineData("{due: 2019-12-31}")] // open
    [InlineData("{due: 2021-06-30}")] // not yet due
    [InlineData("按时")]
    [InlineData("未完成")]
    [InlineData("{due: soon}")]
    [InlineData("{notApplicable: 无此项业务}")]
    [InlineData("{value: 按时, evidence: a.xlsx#B7, note: n, deviation: d}")]
    [InlineData("{value: 按时, decided: {grade: good, reason: r, by: b, on: 2020-01-01}}")]
    [InlineData("{value: 按时, done: 1, of: 2}")]
    [InlineData("{value: 按时, extra: 1}")]
    [InlineData("")]
    public void A_result_of_dates(string result) =>
        AssertSame(
            Evaluated(
                """
                measure: {kind: timing, calendar: cn-2019.yaml}
                criteria:
                  excellent: {text: 按时, when: by due}
                  good: {text: 稍迟, when: within 10 workdays after due}
                  fair: {text: 当年, when: same year}
                  poor: {text: 未完成, when: never}
                """,
                result
            )
        );

    [Theory]
    [InlineData("满意")]
    [InlineData("很满意")] // an alias
    [InlineData("不好说")] // no label
    [InlineData("{value: 一般, decided: {grade: fair, reason: r, by: b, on: 2020-01-01}}")]
    [InlineData("其他情形")]
    public void A_label(string result) =>
        AssertSame(
            Evaluated(
                """
                measure: {kind: category, aliases: {满意: [很满意, 较满意]}}
                reading: {overlap: refuse, gap: refuse, beyond: refuse, top: refuse}
                criteria: {excellent: 满意, good: 一般, fair: 一般, poor: 其他}
                gate: {when: fair, cap: fair}
                """,
                result
            )
        );

    [Theory]
    [InlineData("8天")]
    [InlineData("12 天")]
    [InlineData("-3")]
    [InlineData("{value: 8, decided: {grade: good, reason: r, by: b, on: 2020-01-01}}")]
    public void A_number_of_which_the_middle_is_best(string result) =>
        AssertSame(
            Evaluated(
                """
                measure: {kind: number, unit: 天, direction: middle, rounding: {to: '1', mode: half-up}}
                criteria: {excellent: 8-10天, good: 6-12天, fair: 4-15天, poor: 其他}
                accept: [{code: PE3003, reason: r, by: b, on: 2019-12-02}]
                """,
                result
            )
        );

    [Fact]
    public void Several_subjects_of_one_file_and_a_fault_of_the_whole() =>
        AssertSame(
            Books.Evaluator.Evaluate(
                RealTable.Book.With(ReadingPolicy.Default with { Overlap = OverlapPolicy.Worse }),
                MeasuredResults
                    .ReadText(
                        "subject,indicator,value,note\n甲,reform/institution/satisfaction,满意,\n乙,改革任务完成率,90.5%,n\n甲,nowhere,1,\n甲,reform/institution/target-completion,100.5,\n",
                        "r.csv"
                    )
                    .Value,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
            )
        );

    [Fact]
    public void A_table_of_several_offices_and_the_hands_of_two() =>
        AssertSame(OwnedTable.Evaluation);

    [Fact]
    public void Two_subjects_of_a_table_of_several_offices() => AssertSame(OwnedTable.OfTwo);

    [Fact]
    public void Rows_that_lie_in_no_file()
    {
        using StreamedResults rows = StreamedResults.From(
            (ResultRow[])
                [
                    new ResultRow("甲", "reform/institution/satisfaction", "无"),
                    new ResultRow("甲", "staffing/standards/benefit-rate", "96.5%"),
                ],
            "query"
        );
        StreamedEvaluation streamed = Books.Evaluator.Evaluate(RealTable.Book, rows);
        SubjectEvaluation[] subjects = [.. streamed.Subjects];
        AssertSame(
            new EvaluationResult
            {
                Proof = streamed.Proof,
                Record = streamed.Record,
                Subjects = subjects,
                GeneralDiagnostics = streamed.Diagnostics,
                RuleBookDiagnostics = streamed.RuleBookDiagnostics,
            }
        );
    }

    private static void AssertEach(IEnumerable<Case> cases, Func<string, EvaluationResult?> make)
    {
        foreach (
            EvaluationResult made in cases.Select(one => make(one.Given)).OfType<EvaluationResult>()
        )
        {
            string written = ReadBack.Written(made);
            EvaluationResult read = ReadBack.Read(written);
            Assert.Equal(written, ReadBack.Written(read));
            Assert.Equal(Text(made, Language.English), Text(read, Language.English));
        }
    }

    private static EvaluationResult Evaluated(string indicator, string result) =>
        Books.Evaluator.Evaluate(
            RuleBook.LoadText(
                Books.Around(indicator),
                folder: Repository.PathOf("rules", "calendars")
            ),
            Books.ResultsOf(result)
        );

    private static string Beside(string name) =>
        Path.Combine(Path.GetDirectoryName(RealTable.BookPath)!, name);

    private static void AssertSame(EvaluationResult made)
    {
        string written = ReadBack.Written(made);
        EvaluationResult read = ReadBack.Read(written);
        Assert.Equal(written, ReadBack.Written(read));
        foreach (Language language in Enum.GetValues<Language>())
        {
            Assert.Equal(Text(made, language), Text(read, language));
            Assert.Equal(Markdown(made, language), Markdown(read, language));
            Assert.Equal(Html(made, language), Html(read, language));
            Assert.Equal(Excel(made, language), Excel(read, language));
        }

        Assert.Equal(Csv(made), Csv(read));
        Assert.Equal(
            made.Diagnostics.Select(finding => finding.ToString(Language.Chinese)),
            read.Diagnostics.Select(finding => finding.ToString(Language.Chinese))
        );
    }

    private static string Text(EvaluationResult evaluation, Language language) =>
        Written(writer => EvaluationReport.WriteText(evaluation, writer, language));

    private static string Markdown(EvaluationResult evaluation, Language language) =>
        Written(writer => EvaluationReport.WriteMarkdown(evaluation, writer, language));

    private static string Html(EvaluationResult evaluation, Language language) =>
        Written(writer => EvaluationReport.WriteHtml(evaluation, writer, language));

    private static byte[] Excel(EvaluationResult evaluation, Language language) =>
        Workbook.Of(stream => EvaluationWorkbook.Write(evaluation, stream, language)).Bytes;

    private static string Csv(EvaluationResult evaluation) =>
        Written(writer => EvaluationReport.WriteCsv(evaluation, writer));

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
