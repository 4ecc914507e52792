using System.Globalization;
using System.Text;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reports;

/// <summary>Reports go to a stream or to a writer, and say the same on both.</summary>
public class ReportDoorsTests
{
    private static readonly LocalDate Day = new(2019, 12, 31);

    private static readonly EvaluationResult Evaluation = new Evaluator().Evaluate(
        RealTable.Book,
        RealTable.Results,
        new EvaluationOptions { AsOf = Day, RollUp = RollUp.Load(RealTable.EqualPath) }
    );

    private static readonly EvaluationDocument Document = EvaluationDocument
        .ReadText(Bytes(stream => EvaluationReport.WriteJson(Evaluation, stream)))
        .Value;

    private static readonly VerificationResult Verified = Support
        .Verified.Run(Document, RealTable.BookPath, [RealTable.ResultsPath], RealTable.EqualPath)
        .Value;

    private static readonly Dictionary<
        string,
        (Action<Stream> ToStream, Action<TextWriter> ToWriter)
    > Doors = new(StringComparer.Ordinal)
    {
        ["evaluation as text"] = (
            to => EvaluationReport.WriteText(Evaluation, to, Language.Chinese, 80),
            to => EvaluationReport.WriteText(Evaluation, to, Language.Chinese, 80)
        ),
        ["evaluation as Markdown"] = (
            to => EvaluationReport.WriteMarkdown(Evaluation, to, Language.Chinese),
            to => EvaluationReport.WriteMarkdown(Evaluation, to, Language.Chinese)
        ),
        ["evaluation as HTML"] = (
            to => EvaluationReport.WriteHtml(Evaluation, to, Language.Chinese),
            to => EvaluationReport.WriteHtml(Evaluation, to, Language.Chinese)
        ),
        ["evaluation as CSV"] = (
            to => EvaluationReport.WriteCsv(Evaluation, to),
            to => EvaluationReport.WriteCsv(Evaluation, to)
        ),
        ["comparison"] = (
            to => ComparisonReport.WriteText(Compared(), to, Language.English, "a", "b"),
            to => ComparisonReport.WriteText(Compared(), to, Language.English, "a", "b")
        ),
        ["difference"] = (
            to => DifferenceReport.WriteText(Difference(), to, Language.English),
            to => DifferenceReport.WriteText(Difference(), to, Language.English)
        ),
        ["regrading"] = (
            to => DifferenceReport.WriteText(Regraded(), to, Language.English),
            to => DifferenceReport.WriteText(Regraded(), to, Language.English)
        ),
        ["check"] = (
            to =>
                CheckReport.WriteText(
                    RealTable.Book.Diagnostics,
                    to,
                    Language.English,
                    "book.yaml",
                    RealTable.Book.Table
                ),
            to =>
                CheckReport.WriteText(
                    RealTable.Book.Diagnostics,
                    to,
                    Language.English,
                    "book.yaml",
                    RealTable.Book.Table
                )
        ),
        ["cases"] = (
            to => CaseReport.WriteText(Cases(), to, Language.English),
            to => CaseReport.WriteText(Cases(), to, Language.English)
        ),
        ["criterion"] = (
            to => CriterionReport.WriteText(CriterionReader.Read("≥95%"), to, Language.English),
            to => CriterionReport.WriteText(CriterionReader.Read("≥95%"), to, Language.English)
        ),
        ["criterion as JSON"] = (
            to => CriterionReport.WriteJson(CriterionReader.Read("≥95%"), to),
            to => CriterionReport.WriteJson(CriterionReader.Read("≥95%"), to)
        ),
        ["verification"] = (
            to => VerificationReport.WriteText(Verified, to, Language.English),
            to => VerificationReport.WriteText(Verified, to, Language.English)
        ),
        ["explanation of a department"] = (
            to => Explanation.Write(RealTable.Book, to, Language.English, null),
            to => Explanation.Write(RealTable.Book, to, Language.English, null)
        ),
        ["explanation of a ladder"] = (
            to => Explanation.Write(RealTable.Book, to, Language.English, First.Indicator),
            to => Explanation.Write(RealTable.Book, to, Language.English, First.Indicator)
        ),
        ["explanation of a value"] = (
            to => Explanation.Write(RealTable.Book, to, Language.English, First, Day),
            to => Explanation.Write(RealTable.Book, to, Language.English, First, Day)
        ),
        ["explanation of a node"] = (
            to => Explanation.Write(Evaluation, to, Language.English, Subject, Subject.Root),
            to => Explanation.Write(Evaluation, to, Language.English, Subject, Subject.Root)
        ),
    };

    public static TheoryData<string> Written => [.. Doors.Keys];

    private static SubjectEvaluation Subject => Evaluation.Subjects[0];

    private static IndicatorEvaluation First => Subject.Indicators[0];

    [Theory]
    [MemberData(nameof(Written))]
    public void A_stream_takes_the_bytes_of_the_text_and_stays_open(string written)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Doors[written].ToWriter(text);

        string bytes = Bytes(stream =>
        {
            Doors[written].ToStream(stream);
            Assert.True(stream.CanWrite);
        });

        Assert.NotEmpty(bytes);
        Assert.Equal(text.ToString(), bytes);
    }

    [Fact]
    public void A_streamed_evaluation_goes_to_a_stream_as_one_in_memory_does()
    {
        using StreamedResults rows = StreamedResults
            .Open(
                InputSource.FromStream(
                    new MemoryStream(
                        Encoding.UTF8.GetBytes(
                            "subject,indicator,value\n"
                                + $"A,{First.Indicator.Path},95%\nB,{First.Indicator.Path},60%\n"
                        )
                    ),
                    "rows.csv"
                )
            )
            .Value;
        List<string?> subjects = [];

        string csv = Bytes(stream =>
            EvaluationReport.WriteCsv(
                new Evaluator().Evaluate(RealTable.Book, rows),
                stream,
                subject => subjects.Add(subject.Subject)
            )
        );

        Assert.Equal(["A", "B"], subjects);
        Assert.StartsWith("subject", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ladder_of_another_rule_book_is_refused()
    {
        RuleBook other = new RuleBookBuilder("other", "Other", 2019)
            .Responsibility(
                "r",
                "R",
                duty =>
                    duty.Activity(
                        "a",
                        "A",
                        activity =>
                            activity.Indicator(
                                "i",
                                "Rate",
                                rate => rate.Criterion("good", "≥90%").Criterion("poor", "<90%")
                            )
                    )
            )
            .Build();

        Assert.Throws<ArgumentException>(() =>
            Explanation.Write(other, TextWriter.Null, Language.English, First.Indicator)
        );
    }

    [Fact]
    public void What_a_debugger_shows_is_short()
    {
        Assert.Equal($"{First.Indicator.Path}: {First.Grade?.Id}", First.ToString());
        Assert.Equal(RealTable.Book.Id, RealTable.Book.ToString());
        Assert.Equal(RealTable.Book.Id, RealTable.Book.Table.ToString());
        Assert.Equal($"{First.Indicator.Path}", First.Indicator.ToString());
        Assert.StartsWith("department: ", Subject.Root.ToString(), StringComparison.Ordinal);
        Assert.Equal("excellent > good > fair > poor", GradeScale.Default.ToString());
    }

    private static Comparison Compared() => Comparison.Of(Evaluation, Evaluation);

    private static TableDifference Difference() => RuleBookDiff.Of(RealTable.Book, RealTable.Book);

    private static Regrading Regraded() =>
        new Evaluator().Regrade(RealTable.Book, RealTable.Book, [RealTable.Results]);

    private static CaseRun Cases()
    {
        CaseBook cases = CaseBook.Load(RealTable.CasesPath);
        return new CaseRun("cases.yaml", cases.RuleBook.Id, cases.Run(), []);
    }

    private static string Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
