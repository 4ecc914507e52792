using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using PerfEval.Reporting.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>The same results as YAML, JSON and CSV, in one file or several, at once or streamed, are the same evaluation.</summary>
public class FormsTests
{
    private static readonly EvaluationOptions AtYearEnd = new()
    {
        AsOf = new LocalDate(2019, 12, 31),
    };

    [Theory]
    [InlineData("real.json")]
    [InlineData("real.csv")]
    public void The_real_table_evaluates_to_the_same_JSON_whatever_its_results_are_written_in(
        string form
    ) => Assert.Equal(Evaluated("real.yaml"), Evaluated(form));

    [Fact]
    public void A_streamed_evaluation_is_that_of_the_whole_file()
    {
        using StreamedResults results = StreamedResults.Open(PathOf("real.csv")).Value;
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(
            RealTable.Book,
            results,
            AtYearEnd
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        Assert.Equal(Evaluated("real.yaml"), Unplaced.Json(json.ToArray()));
        Assert.Equal(MeasuredResults.Load(PathOf("real.csv")).Input, results.Input);
    }

    [Fact]
    public void A_streamed_JSON_writes_its_record_last_and_is_sealed_like_any_other()
    {
        using StreamedResults results = StreamedResults.Open(PathOf("real.csv")).Value;
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(RealTable.Book, results, AtYearEnd),
            json
        );
        JsonObject document = JsonNode.Parse(json.ToArray())!.AsObject();
        Assert.Equal(
            ["schema", "rulebook", "subjects", "findings", "record", "seal"],
            document.Select(member => member.Key)
        );
        string seal = document["seal"]!.GetValue<string>();
        document.Remove("seal");
        using var canonical = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(canonical, JsonText.Canonical))
        {
            document.WriteTo(writer);
        }

        Assert.Equal(
            seal,
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(canonical.ToArray())
            )
        );
    }

    [Fact]
    public void A_subject_is_graded_before_the_rest_of_a_long_file_is_read()
    {
        using var endless = new EndlessRows();
        using StreamedResults results = StreamedResults
            .Open(InputSource.FromStream(endless, "endless.csv"))
            .Value;
        string book = Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%");
        IEnumerable<SubjectEvaluation> subjects = Books
            .Evaluator.Evaluate(RuleBook.ReadText(book).Value, results)
            .Subjects;
        Assert.Equal(
            ["0 excellent", "1 excellent", "2 excellent"],
            subjects.Take(3).Select(one => $"{one.Subject} {one.Indicators.Single().Grade}")
        );
        Assert.Equal(3, results.RowCount);
    }

    [Fact]
    public void The_subject_in_whose_midst_a_file_breaks_off_is_not_evaluated()
    {
        byte[] csv = Encoding.UTF8.GetBytes(
            "subject,indicator,value\n甲,a/b/c,95%\n乙,a/b/c,96%\n乙,a/b/c,\"9\n"
        );
        using StreamedResults results = StreamedResults
            .Open(InputSource.FromStream(new MemoryStream(csv), "results.csv"))
            .Value;
        string book = Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%");
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(book).Value,
            results
        );
        Assert.Equal(["甲"], evaluation.Subjects.Select(subject => subject.Subject));
        Assert.Equal(["PE1001"], evaluation.Diagnostics.Codes());
        Assert.True(results.IsBroken);
        Assert.NotEmpty(evaluation.Record.Results[0].Sha256); // the whole file is hashed all the same
    }

    [Theory]
    [InlineData("subject: 甲\n", "subject: 甲\n", 1)]
    [InlineData("subject: 甲\n", "", 1)] // the only subject that is named
    [InlineData("", "", 1)]
    [InlineData("subject: 甲\n", "subject: 乙\n", 2)]
    public void Several_files_are_evaluated_together_by_subject(
        string first,
        string second,
        int subjects
    )
    {
        EvaluationResult result = Merge(
            $"schema: perfeval/results/1\n{first}results: {{a/b/c: 95%}}\n",
            $"schema: perfeval/results/1\n{second}results: {{}}\n"
        );
        Assert.Equal(subjects, result.Subjects.Count);
        Assert.Equal("excellent", result.Subjects[0].Indicators.Single().Grade?.Id);
        Assert.Equal(2, result.Record.Results.Count);
    }

    [Fact]
    public void A_result_that_two_files_hold_is_told_with_both_places()
    {
        EvaluationResult result = Merge(
            "schema: perfeval/results/1\nresults: {a/b/c: 95%}\n",
            "schema: perfeval/results/1\nresults: {a/b/c: 96%}\n"
        );
        Assert.Equal(
            [
                "1.yaml(2,18): error PE5002: 'C' (a/b/c): Here stands '96%', and at 0.yaml(2,18) '95%'. Keep one of them",
            ],
            result.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Equal(Status.Invalid, result.Subjects[0].Indicators.Single().Status);
    }

    private static EvaluationResult Merge(params string[] files) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%")).Value,
            [.. files.Select((file, i) => MeasuredResults.ReadText(file, $"{i}.yaml").Value)]
        );

    private static string Evaluated(string form)
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.Load(PathOf(form)),
            AtYearEnd
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(result, json);
        return Unplaced.Json(json.ToArray());
    }

    private static string PathOf(string form) =>
        Repository.PathOf("tests", "PerfEval.Tests", "Forms", form);

    /// <summary>A CSV file that never ends, each row a subject of its own.</summary>
    private sealed class EndlessRows : MemoryStream
    {
        private byte[] _rest = Encoding.UTF8.GetBytes("subject,indicator,value\n");
        private int _next;

        public override int Read(Span<byte> buffer)
        {
            if (_rest.Length == 0)
            {
                _rest = Encoding.UTF8.GetBytes($"{_next++},a/b/c,95%\n");
            }

            int taken = Math.Min(buffer.Length, _rest.Length);
            _rest.AsSpan(0, taken).CopyTo(buffer);
            _rest = _rest[taken..];
            return taken;
        }
    }
}
