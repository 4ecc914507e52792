using System.Reflection;
using System.Text;
using NodaTime;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reports;

/// <summary>Everything that is written to a stream can be awaited, where the stream lets nobody block.</summary>
public class AwaitedReportsTests
{
    private const string Manifold = "employment/startup-support/error-rate";

    private static readonly LocalDate Day = new(2019, 12, 31);

    private static readonly EvaluationResult Evaluation = Books.Evaluator.Evaluate(
        RealTable.Book,
        [
            RealTable.Results,
            MeasuredResults.LoadText($"subject,indicator,value\n乙局,{Manifold},95%\n", "b.csv"),
        ],
        new EvaluationOptions { AsOf = Day, RollUp = RollUp.Load(RealTable.EqualPath) }
    );

    private static readonly EvaluationDocument Document = Filed();

    private static readonly CaseBook Cases = CaseBook.Load(RealTable.CasesPath);

    private static readonly CaseRun Run = new("cases.yaml", Cases.RuleBook.Id, Cases.Run(), []);

    private static readonly (string, IReadOnlyList<Diagnostic>)[] Checked =
    [
        ("book.yaml", RealTable.Book.Diagnostics),
    ];

    // What the writers are given, by the type that they ask for.
    private static readonly Dictionary<Type, object?> Given = new()
    {
        [typeof(EvaluationResult)] = Evaluation,
        [typeof(Comparison)] = Comparison.Of(Evaluation, Evaluation),
        [typeof(TableDifference)] = RuleBookDiff.Of(RealTable.Book, RevisedTable.Book),
        [typeof(Regrading)] = new Evaluator().Regrade(
            RealTable.Book,
            RevisedTable.Book,
            [RealTable.Results]
        ),
        [typeof(VerificationResult)] = Verified
            .Run(Document, RealTable.BookPath, [RealTable.ResultsPath], RealTable.EqualPath)
            .Value,
        [typeof(Sample)] = Sample.Draw(
            new Evaluator().Evaluate(RealTable.Book, RealTable.Results),
            10,
            "seed"
        ),
        [typeof(SingleReading)] = CriterionReader.Read("≥95%"),
        [typeof(IReadOnlyList<Diagnostic>)] = RealTable.Book.Diagnostics,
        [typeof(IReadOnlyList<(string, IReadOnlyList<Diagnostic>)>)] = Checked,
        [typeof(CaseRun)] = Run,
        [typeof(IReadOnlyList<CaseRun>)] = new[] { Run },
        [typeof(DeclaredFigures)] = Statements.Seed.Read("figures: [{id: name, value: 1}]"),
        [typeof(RuleBook)] = RealTable.Book,
        [typeof(PublishedTable)] = RealTable.Book.Table,
        [typeof(IReadOnlyList<PublishedTable>)] = new[] { RealTable.Book.Table },
        [typeof(ProvedTable)] = RealTable.Book.Proof,
        [typeof(Node)] = null,
        [typeof(IndicatorEvaluation)] = Evaluation.Subjects[0].Indicators[0],
        [typeof(SubjectEvaluation)] = Evaluation.Subjects[0],
        [typeof(NodeEvaluation)] = Evaluation.Subjects[0].Root,
        [typeof(LocalDate)] = Day,
        [typeof(Language)] = Language.Chinese,
        [typeof(int?)] = 80,
        [typeof(int)] = 10,
        [typeof(bool)] = true,
        [typeof(string)] = "name",
        [typeof(Action<SubjectEvaluation>)] = null,
    };

    private static readonly MethodInfo[] Writers =
    [
        .. new[] { typeof(RuleBook), typeof(EvaluationWorkbook) }
            .SelectMany(one => one.Assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.ReturnType == typeof(void) && TakesStream(method)),
    ];

    public static TheoryData<string> Written => [.. Writers.Select(Named)];

    [Fact]
    public void All_writers_are_found() => Assert.Equal(49, Writers.Length);

    [Theory]
    [MemberData(nameof(Written))]
    public async Task The_awaited_bytes_are_those_of_the_writer_that_blocks(string written)
    {
        MethodInfo writer = Writers.Single(one => Named(one) == written);
        using var blocked = new MemoryStream();
        using var awaited = new AwaitedOnlyStream();
        using StreamedResults ofBlocked = StreamedResults.Open(Many(40)).Value;
        using StreamedResults ofAwaited = await OpenAsync(40);

        writer.Invoke(null, Arguments(writer, blocked, ofBlocked));
        await WriteAsync(writer, awaited, ofAwaited, CancellationToken.None);

        Assert.NotEqual(0, blocked.Length);
        Assert.Equal(blocked.ToArray(), awaited.Written);
        Assert.False(awaited.IsClosed);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task What_was_ended_before_it_began_writes_nothing(string written)
    {
        MethodInfo writer = Writers.Single(one => Named(one) == written);
        using var awaited = new AwaitedOnlyStream();
        using StreamedResults rows = await OpenAsync(2);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            WriteAsync(writer, awaited, rows, new CancellationToken(canceled: true))
        );

        Assert.Empty(awaited.Written);
    }

    [Fact]
    public async Task Subjects_are_passed_on_while_others_are_still_read()
    {
        using var answer = new AwaitedOnlyStream();
        await using StreamedResults rows = await OpenAsync(400);

        await EvaluationReport.WriteCsvAsync(
            Books.Evaluator.Evaluate(RealTable.Book, rows),
            answer
        );

        Assert.InRange(answer.Pieces.Count, 10, 399);
        Assert.True(answer.Pieces.Max() < answer.Written.Length / 10);
    }

    [Fact]
    public async Task The_writing_ends_between_two_subjects()
    {
        using var ended = new CancellationTokenSource();
        using var answer = new AwaitedOnlyStream();
        await using StreamedResults rows = await OpenAsync(400);
        int subjects = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            EvaluationReport.WriteCsvAsync(
                Books.Evaluator.Evaluate(RealTable.Book, rows),
                answer,
                _ =>
                {
                    if (++subjects == 3)
                    {
                        ended.Cancel();
                    }
                },
                ended.Token
            )
        );

        Assert.Equal(3, subjects);
    }

    [Fact]
    public async Task Rows_that_are_awaited_go_into_every_report()
    {
        string[] paths = [.. RealTable.Book.Table.Indicators.Select(one => one.Path)];
        foreach (MethodInfo writer in Writers.Where(IsStreamed))
        {
            using var blocked = new MemoryStream();
            using var awaited = new AwaitedOnlyStream();
            using var ofBlocked = StreamedResults.From(Rows(), "queue");
            await using var ofAwaited = StreamedResults.From(Later(Rows()), "queue");

            writer.Invoke(null, Arguments(writer, blocked, ofBlocked));
            await WriteAsync(writer, awaited, ofAwaited, CancellationToken.None);

            Assert.Equal(blocked.ToArray(), awaited.Written);
        }

        IEnumerable<ResultRow> Rows() =>
            from subject in Enumerable.Range(1, 30)
            from path in paths.Take(5)
            select new ResultRow($"{subject}局", path) { Done = subject, Of = 60 };
    }

    [Fact]
    public async Task What_the_reading_of_the_rows_throws_comes_out_behind_the_subjects_before()
    {
        using var answer = new AwaitedOnlyStream();
        await using var rows = StreamedResults.From(Broken(), "queue");

        await Assert.ThrowsAsync<IOException>(() =>
            EvaluationReport.WriteJsonAsync(Books.Evaluator.Evaluate(RealTable.Book, rows), answer)
        );

        static async IAsyncEnumerable<ResultRow> Broken()
        {
            yield return ResultRow.Percent("甲", Manifold, 1m);
            await Task.Yield();
            throw new IOException("The connection was lost.");
        }
    }

    private static bool TakesStream(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Stream));

    private static bool IsStreamed(MethodInfo method) =>
        method.GetParameters()[0].ParameterType == typeof(StreamedEvaluation);

    private static string Named(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}("
        + $"{string.Join(", ", method.GetParameters().Select(one => one.ParameterType.Name))})";

    private static object?[] Arguments(MethodInfo writer, Stream stream, StreamedResults rows) =>
        [
            .. writer
                .GetParameters()
                .Select(parameter =>
                    parameter.ParameterType == typeof(Stream) ? stream
                    : parameter.ParameterType == typeof(StreamedEvaluation)
                        ? Books.Evaluator.Evaluate(RealTable.Book, rows)
                    : Given[parameter.ParameterType]
                ),
        ];

    private static Task WriteAsync(
        MethodInfo writer,
        Stream stream,
        StreamedResults rows,
        CancellationToken cancellationToken
    )
    {
        MethodInfo? awaited = writer.DeclaringType!.GetMethod(
            writer.Name + "Async",
            [.. writer.GetParameters().Select(one => one.ParameterType), typeof(CancellationToken)]
        );
        Assert.NotNull(awaited);
        object?[] arguments = [.. Arguments(writer, stream, rows), cancellationToken];
        return (Task)awaited.Invoke(null, arguments)!;
    }

    private static InputSource Many(int subjects) =>
        InputSource.FromBytes(Csv(subjects), "many.csv");

    private static async Task<StreamedResults> OpenAsync(int subjects)
    {
        var body = InputSource.FromStream(new AwaitedOnlyStream(Csv(subjects)), "many.csv");
        return (await StreamedResults.OpenAsync(body)).Value;
    }

    private static byte[] Csv(int subjects)
    {
        var csv = new StringBuilder("subject,indicator,value\r\n");
        for (int i = 1; i <= subjects; i++)
        {
            csv.Append('局').Append(i).Append(',').Append(Manifold).Append(",0.4%\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static async IAsyncEnumerable<ResultRow> Later(IEnumerable<ResultRow> rows)
    {
        foreach (ResultRow row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    private static EvaluationDocument Filed()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { AsOf = Day, RollUp = RollUp.Load(RealTable.EqualPath) }
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        return EvaluationDocument.Load(InputSource.FromBytes(json.ToArray(), "e.json"));
    }
}
