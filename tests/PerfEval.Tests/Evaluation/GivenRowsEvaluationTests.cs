using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>Results that lie in no file are evaluated as the same results in a file, and can be verified by one.</summary>
public partial class GivenRowsEvaluationTests
{
    private const string Yaml = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        responsibilities:
          - id: a
            name: A
            activities:
              - id: b
                name: B
                indicators:
                  - id: rate
                    name: Rate
                    measure: {kind: percent}
                    criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}
                  - id: count
                    name: Count
                    measure: {unit: 人, resolution: 1}
                    criteria: {excellent: ≥300人, good: ≥200人, fair: ≥100人, poor: <100人}
                  - id: label
                    name: Label
                    criteria: {excellent: 非常满意, good: 满意, fair: 基本满意, poor: 不满意}
                  - id: time
                    name: Time
                    measure: {kind: timing}
                    criteria:
                      excellent: {text: 及时, when: by due}
                      good: {text: 一个月内, when: within P1M after due}
                      fair: {text: 当年, when: same year}
                      poor: {text: 不能, when: never}

        """;

    private static readonly RuleBook Book = RuleBook.LoadText(Yaml, "book.yaml");

    private static readonly EvaluationOptions AtYearEnd = new()
    {
        AsOf = new LocalDate(2019, 12, 31),
    };

    private static readonly string[] Paths = ["a/b/rate", "a/b/count", "a/b/label", "a/b/time"];

    private static readonly Gen<string?> Words = Pick.Of<string?>(
        null,
        "95%",
        "0.95",
        "312人",
        "满意",
        "a, \"b\"",
        "two\nlines",
        "不适用",
        "- x: 'y' #z"
    );

    private static readonly Gen<LocalDate?> Days = Gen.OneOf(
        Gen.Int[0, 0].Select(_ => (LocalDate?)null),
        Gen.Int[0, 500].Select(day => (LocalDate?)new LocalDate(2019, 1, 1).PlusDays(day))
    );

    private static readonly Gen<ResultRow> Row = Gen.Select(
            Pick.Of("甲", "乙", "丙"),
            Pick.Of(Paths),
            Words,
            Gen.OneOf(
                Gen.Int[0, 0].Select(_ => (decimal?)null),
                Gen.Int[0, 60].Select(done => (decimal?)done)
            ),
            Days,
            Days,
            Words,
            Words
        )
        .Select(one => new ResultRow(one.Item1, one.Item2, one.Item3)
        {
            Done = one.Item4,
            Of = one.Item4 is null ? null : 60.0m,
            Due = one.Item5,
            Completed = one.Item6,
            Evidence = one.Item7,
            Note = one.Item8,
        });

    // One row of an indicator, and the rows of a subject behind each other.
    private static readonly Gen<ResultRow[]> Rows = Row.Array[1, 12]
        .Select(rows =>
            (ResultRow[])
                [
                    .. rows.DistinctBy(row => (row.Subject, row.Indicator))
                        .GroupBy(row => row.Subject)
                        .SelectMany(subject => subject),
                ]
        );

    [Fact]
    public void A_query_rows_awaited_rows_CSV_and_results_made_in_code_are_the_same_evaluation() =>
        Rows.Sample(
            rows =>
            {
                byte[] csv = GivenResults.Csv(rows);
                MeasuredResults file = MeasuredResults
                    .Read(InputSource.FromStream(new MemoryStream(csv), "rows.csv"))
                    .Value;
                string whole = Whole([file]);
                IReadOnlyList<MeasuredResults> built =
                [
                    .. GivenResults.Built(rows).Select((one, i) => one.Build($"{i}.yaml")),
                ];
                // What has no columns is not told of any.
                Assert.Equal(Whole([file], "message"), Whole(built, "message"));
                using DbDataReader reader = GivenResults.Query(rows);
                Assert.Equal(whole, Streamed(StreamedResults.From(reader, "query").Value));
                Assert.Equal(whole, Streamed(StreamedResults.From(rows, "query")));
                Assert.Equal(
                    whole,
                    Streamed(
                        StreamedResults.From(
                            GivenResults.Awaited(rows).ToBlockingEnumerable(),
                            "query"
                        )
                    )
                );
            },
            iter: 200
        );

    [Fact]
    public Task Awaited_subjects_are_those_that_are_not_awaited_from_whatever_source() =>
        Rows.SampleAsync(
            async rows =>
            {
                byte[] csv = GivenResults.Csv(rows);
                using StreamedResults first = StreamedResults.From(rows, "rows");
                List<string> wanted = Shown(first);
                Assert.Equal(wanted, await AwaitShown(StreamedResults.From(rows, "rows")));
                Assert.Equal(
                    wanted,
                    await AwaitShown(StreamedResults.From(GivenResults.Awaited(rows), "rows"))
                );
                Assert.Equal(
                    wanted,
                    await AwaitShown(StreamedResults.From(GivenResults.Query(rows), "rows").Value)
                );
                Assert.Equal(
                    wanted.Select(WithoutPlaces),
                    (
                        await AwaitShown(
                            StreamedResults
                                .Open(InputSource.FromStream(new MemoryStream(csv), "rows"))
                                .Value
                        )
                    ).Select(WithoutPlaces)
                );
            },
            iter: 100
        );

    [Fact]
    public void A_file_of_the_canonical_CSV_has_the_hash_of_the_rows_and_verifies_them()
    {
        using var folder = new TemporaryFolder();
        string book = folder.Write("book.yaml", Yaml);
        Rows.Sample(
            rows =>
            {
                byte[] csv = GivenResults.Csv(rows);
                string json = Recorded(rows, book);
                InputFile recorded = EvaluationDocument
                    .ReadText(json)
                    .Value.Evaluation.Record.Results.Single();
                Assert.Equal(
                    new InputFile("query", Convert.ToHexStringLower(SHA256.HashData(csv)))
                    {
                        Encoding = "rows",
                    },
                    recorded
                );
                string given = folder.Write("given.csv", csv);
                Assert.True(Verified.Run(json, book, [given]).Value.IsVerified);
            },
            iter: 50,
            threads: 1
        );
    }

    [Fact]
    public void A_file_of_other_rows_is_told_from_the_rows_of_the_record()
    {
        using var folder = new TemporaryFolder();
        string book = folder.Write("book.yaml", Yaml);
        string json = Recorded([new ResultRow("甲", "a/b/rate", "95%")], book);
        string given = folder.Write(
            "given.csv",
            GivenResults.Csv([new ResultRow("甲", "a/b/rate", "50%")])
        );
        VerificationResult result = Verified.Run(json, book, [given]).Value;
        Assert.Equal(VerificationDegree.Different, result.Degree);
        Assert.False(Assert.Single(result.Inputs).IsNameOnly);
    }

    [Theory]
    [InlineData(
        Language.English,
        "query: rows that lay in no file; the hash is that of their canonical CSV"
    )]
    [InlineData(Language.Chinese, "query：直接给出的数据行，不是文件；散列值取自其规范 CSV")]
    public void Reports_say_that_rows_were_given(Language language, string told)
    {
        using StreamedResults rows = StreamedResults.From(
            [new ResultRow("甲", "a/b/rate", "95%")],
            "query"
        );
        using var text = new StringWriter();
        EvaluationReport.WriteText(Books.Evaluator.Evaluate(Book, rows, AtYearEnd), text, language);
        Assert.Contains(told, text.ToString(), StringComparison.Ordinal);
    }

    private static string Recorded(ResultRow[] rows, string book)
    {
        using StreamedResults results = StreamedResults.From(rows, "query");
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(RuleBook.Load(book), results, AtYearEnd),
            json
        );
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private static string Whole(IReadOnlyList<MeasuredResults> results, params string[] alsoWithout)
    {
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(Books.Evaluator.Evaluate(Book, results, AtYearEnd), json);
        return Unplaced.Json(json.ToArray(), alsoWithout);
    }

    private static string Streamed(StreamedResults given)
    {
        using StreamedResults results = given;
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(Books.Evaluator.Evaluate(Book, results, AtYearEnd), json);
        return Unplaced.Json(json.ToArray());
    }

    private static List<string> Shown(StreamedResults results)
    {
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(Book, results, AtYearEnd);
        List<string> shown = [.. evaluation.Subjects.SelectMany(Lines)];
        return [.. shown, evaluation.Record.Results[0].Sha256];
    }

    private static async Task<List<string>> AwaitShown(StreamedResults given)
    {
        await using StreamedResults results = given;
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(Book, results, AtYearEnd);
        List<string> shown = [];
        await foreach (SubjectEvaluation subject in evaluation.SubjectsAsync())
        {
            shown.AddRange(Lines(subject));
        }

        return [.. shown, evaluation.Record.Results[0].Sha256];
    }

    private static IEnumerable<string> Lines(SubjectEvaluation subject) =>
        subject
            .Indicators.Select(one =>
                $"{subject.Subject} {one.Indicator.Path} {one.Status} {one.Grade} {one.DistanceToBetter?.Amount}"
            )
            .Concat(subject.Diagnostics.Select(finding => finding.ToString()));

    private static string WithoutPlaces(string line) => Place().Replace(line, "");

    [GeneratedRegex(@"^rows\(\d+(,\d+)?\)")]
    private static partial Regex Place();
}
