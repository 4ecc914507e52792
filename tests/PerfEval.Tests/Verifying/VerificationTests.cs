using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>An evaluation is made again from its inputs, and compared.</summary>
public sealed class VerificationTests : IDisposable
{
    private const string Book = """
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
                  - {id: c, name: C, measure: {kind: percent, min: 0%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
                  - {id: d, name: D, measure: {kind: timing, due: 2019-09-30}, criteria: {excellent: {text: 及时, when: by due}, poor: {text: 未办, when: never}}}

        """;

    private const string Results = """
        schema: perfeval/results/1
        subject: 人社局
        results:
          a/b/c: 92%
          a/b/d: {due: 2019-09-30, completed: 2019-09-20}

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_inputs_are_identical()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results));
        VerificationResult result = Verify(json, Book, Results);
        Assert.Equal(VerificationDegree.Identical, result.Degree);
        Assert.True(result.IsVerified);
        Assert.Empty(result.Inputs);
        Assert.Equal(
            "identical: the evaluation comes out the same\nseal: intact (which does not show who wrote the document)\n",
            Said(result)
        );
    }

    // The name of an encoding is what an altered record says, too.
    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf8000")]
    [InlineData("gb18030")]
    [InlineData("rows")]
    public void An_encoding_that_a_record_gives_to_any_input_throws_nothing(string encoding)
    {
        JsonNode record = JsonNode.Parse(
            Evaluate(Write("book.yaml", Book), Write("results.yaml", Results))
        )!;
        foreach (JsonNode? input in record["record"]!["inputs"]!.AsArray())
        {
            input!["encoding"] = encoding;
        }

        ReadResult<VerificationResult> read = Verified.Run(
            record.ToJsonString(),
            PathOf("book.yaml"),
            [PathOf("results.yaml")]
        );
        Assert.True(read is { HasValue: false } or { Value.IsVerified: false });
    }

    [Fact]
    public void Files_under_other_names_are_identical_and_that_is_said()
    {
        string json = Evaluate(Write("old book.yaml", Book), Write("old.yaml", Results));
        VerificationResult result = Verify(json, Book, Results);
        Assert.True(result.IsVerified);
        Assert.All(result.Inputs, input => Assert.True(input.IsNameOnly));
        Assert.Equal(
            """
            identical: the evaluation comes out the same
            seal: intact (which does not show who wrote the document)
            rule book: the same bytes, recorded as 'old book.yaml', here 'book.yaml'
            results: the same bytes, recorded as 'old.yaml', here 'results.yaml'

            """,
            Said(result)
        );
    }

    [Fact]
    public void A_record_of_an_earlier_version_that_lacks_what_is_told_since_has_the_same_grades()
    {
        string book = Book.Replace(
            "min: 0%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}",
            "min: 0%, max: 100%, resolution: 1%}, criteria: {excellent: 95-100%, good: 90-94%, fair: 80-89%, poor: 0-79%}",
            StringComparison.Ordinal
        );
        string results = Results.Replace("92%", "189/200", StringComparison.Ordinal);
        string json = Evaluate(Write("book.yaml", book), Write("results.yaml", results));
        Assert.True(Verify(json, book, results).IsVerified);
        JsonNode record = JsonNode.Parse(json)!;
        record["record"]!["engine"] = "0.0.9";
        JsonNode subject = record["subjects"]![0]!;
        JsonNode indicator = subject["results"]!
            .AsArray()
            .Single(result => (string?)result!["path"] == "a/b/c")!;
        Assert.NotNull(indicator["findings"]);
        indicator.AsObject().Remove("findings");
        VerificationResult result = Verify(record.ToJsonString(), book, results);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.Equal(
            ["Consequence a/b/c findings"],
            result.Differences.Select(one => $"{one.Kind} {one.Path} {one.Member}")
        );
    }

    [Fact]
    public void Other_inputs_with_the_same_grades_are_told_with_their_hashes()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results));
        VerificationResult result = Verify(
            json,
            Book,
            Results.Replace("92%", "93%", StringComparison.Ordinal)
        );
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.False(result.IsVerified);
        InputDifference input = Assert.Single(result.Inputs);
        Assert.NotEqual(input.Recorded!.Sha256, input.Found!.Sha256);
        Assert.Equal(
            $"""
            results: recorded 'results.yaml' {input.Recorded.Sha256}, found 'results.yaml' {input.Found.Sha256}
            same grades, from other inputs or by another version; causes: 1; differences: 3
            seal: intact (which does not show who wrote the document)
            values that differ: 1
              book.yaml(12,27): 人社局 a/b/c value: recorded "92", recomputed "93"; 2 follow
            what follows from them: others 2

            """,
            Said(result)
        );
    }

    [Fact]
    public void A_grade_that_differs_is_told_with_the_line_of_its_criterion_in_both_languages()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results))
            .Replace(
                "\"path\": \"a/b/c\",\n          \"grade\": \"good\"",
                "\"path\": \"a/b/c\",\n          \"grade\": \"excellent\"",
                StringComparison.Ordinal
            );
        VerificationResult result = Verify(json, Book, Results);
        Assert.Equal(VerificationDegree.Different, result.Degree);
        Assert.False(result.IsSealIntact);
        RecordedDifference grade = Assert.Single(result.Causes);
        Assert.Equal((CauseKind.Unexplained, "grade"), (grade.Kind, grade.Member));
        Assert.Equal(
            ("人社局", "a/b/c", "\"excellent\"", "\"good\"", "book.yaml(12,99)", true),
            (
                grade.Subject,
                grade.Path,
                grade.Recorded,
                grade.Recomputed,
                Path.GetFileName(grade.Rule.ToString()),
                grade.IsOutcome
            )
        );
        Assert.Contains(
            "book.yaml(12,99)：人社局 a/b/c grade：记录为 \"excellent\"，重新计算为 \"good\"\n",
            Said(result, Language.Chinese).Replace(": ", "：", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_changed_rule_is_told_with_its_line()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results));
        VerificationResult result = Verify(
            json,
            Book.Replace("good: ≥90%", "good: ≥93%", StringComparison.Ordinal),
            Results
        );
        Assert.Equal(VerificationDegree.Different, result.Degree);
        Assert.Equal(
            [
                "a/b/c rulebook.criteria[1].text \"≥90%\" \"≥93%\" book.yaml(12,99)",
                "a/b/c rulebook.criteria[1].set \"[90%, +∞)\" \"[93%, +∞)\" book.yaml(12,99)",
                "a/b/c grade \"good\" \"fair\" book.yaml(12,111)",
            ],
            result
                .Differences.Where(one =>
                    one.Member is "grade"
                    || one.Member.StartsWith("rulebook.criteria", StringComparison.Ordinal)
                )
                .Select(one =>
                    $"{one.Path} {one.Member} {one.Recorded} {one.Recomputed} {Path.GetFileName(one.Rule.ToString())}"
                )
        );
        Assert.Equal(
            ["Rule rulebook.criteria[1].text"],
            result.Causes.Select(cause => $"{cause.Kind} {cause.Member}")
        );
    }

    [Fact]
    public void Another_version_is_told()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results))
            .Replace("\"engine\": \"0.2.0\"", "\"engine\": \"0.0.9\"", StringComparison.Ordinal);
        VerificationResult result = Verify(json, Book, Results);
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.Contains(
            "version: recorded 0.0.9, found 0.2.0\n",
            Said(result),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Several_files_are_matched_by_their_hashes_whatever_their_order()
    {
        string one = Write("one.yaml", "schema: perfeval/results/1\nresults: {a/b/c: 92%}\n");
        string two = Write("two.yaml", "schema: perfeval/results/1\nresults: {a/b/d: 及时}\n");
        string json = Evaluate(Write("book.yaml", Book), one, two);
        VerificationResult result = Verified.Run(json, PathOf("book.yaml"), [two, one]).Value;
        Assert.Equal(VerificationDegree.Identical, result.Degree);
    }

    [Fact]
    public void A_file_that_is_not_given_is_told()
    {
        string one = Write("one.yaml", "schema: perfeval/results/1\nresults: {a/b/c: 92%}\n");
        string two = Write("two.yaml", "schema: perfeval/results/1\nresults: {a/b/d: 及时}\n");
        string json = Evaluate(Write("book.yaml", Book), one, two);
        VerificationResult result = Verified.Run(json, PathOf("book.yaml"), [one]).Value;
        Assert.Equal(VerificationDegree.Different, result.Degree);
        InputDifference missing = Assert.Single(result.Inputs, input => input.Found is null);
        Assert.EndsWith("two.yaml", missing.Recorded!.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "results.csv",
        "subject,indicator,value\r\n甲,a/b/c,92%\r\n乙,a/b/c,70%\r\n",
        "utf-8"
    )]
    [InlineData("results.csv", "subject;indicator;value\r\n甲;a/b/c;92%\r\n", "gb18030")]
    [InlineData("results.yaml", Results, "gb18030")]
    public void The_record_names_the_encoding_by_which_results_are_read_again(
        string name,
        string text,
        string encoding
    )
    {
        Encoding written = Encoding(encoding);
        string results = PathOf(name);
        File.WriteAllBytes(results, written.GetBytes(text));
        InputSource source = InputSource.FromFile(results) with { Encoding = written };
        RuleBook book = RuleBook.Load(Write("book.yaml", Book));
        // In memory the record stands first, and last where a file was read as a stream.
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(book, MeasuredResults.Load(source)),
            stream
        );
        List<string> documents = [Text(stream)];
        if (StreamedResults.IsCsv(name))
        {
            using StreamedResults rows = StreamedResults.Open(source).Value;
            using var streamed = new MemoryStream();
            EvaluationReport.WriteJson(Books.Evaluator.Evaluate(book, rows), streamed);
            documents.Add(Text(streamed));
        }

        Assert.All(
            documents,
            json => Assert.True(Verified.Run(json, PathOf("book.yaml"), [results]).Value.IsVerified)
        );
    }

    [Fact]
    public void An_evaluation_as_of_a_stated_day_and_under_strict_policies_is_made_again_as_such()
    {
        string results = Write(
            "results.yaml",
            "schema: perfeval/results/1\nresults:\n  a/b/d: {due: 2019-09-30}\n"
        );
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(
                RuleBook.Load(Write("book.yaml", Book), isStrict: true),
                MeasuredResults.Load(results),
                new EvaluationOptions { AsOf = new NodaTime.LocalDate(2019, 9, 1) }
            ),
            stream
        );
        Assert.Contains("\"asOfSource\": \"option\"", Text(stream), StringComparison.Ordinal);
        Assert.Contains("NotYetDue", Text(stream), StringComparison.Ordinal);
        Assert.True(Verified.Run(Text(stream), PathOf("book.yaml"), [results]).Value.IsVerified);
    }

    [Fact]
    public void A_file_in_error_is_told_under_the_name_it_was_given()
    {
        string json = Evaluate(Write("old book.yaml", Book), Write("results.yaml", Results));
        string broken = Write(
            "new book.yaml",
            Book.Replace("id: book", "id: Book", StringComparison.Ordinal)
        );
        ReadResult<VerificationResult> read = Verified.Run(json, broken, [PathOf("results.yaml")]);
        Assert.False(read.HasValue);
        Assert.StartsWith(
            $"{broken}(2,5): error PE1007: ",
            read.Diagnostics.Single().ToString(),
            StringComparison.Ordinal
        );
        Assert.IsType<InvalidInputException>(Record.Exception(() => read.Value));
    }

    [Fact]
    public void Results_for_another_rule_book_are_refused()
    {
        string json = Evaluate(Write("book.yaml", Book), Write("results.yaml", Results));
        string other = Write("other.yaml", "rulebook: other\n" + Results);
        ReadResult<VerificationResult> read = Verified.Run(json, PathOf("book.yaml"), [other]);
        Assert.Equal(["PE5011"], read.Diagnostics.Codes());
        Assert.StartsWith(other, read.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    private VerificationResult Verify(string json, string book, string results) =>
        Verified.Run(json, Write("book.yaml", book), [Write("results.yaml", results)]).Value;

    private static string Evaluate(string book, params string[] results)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(
                RuleBook.Load(book),
                [.. results.Select(path => MeasuredResults.Load(path))]
            ),
            stream
        );
        return Text(stream);
    }

    // The folder of the test has another name each time.
    private string Said(VerificationResult result, Language language = Language.English)
    {
        using var writer = new StringWriter();
        VerificationReport.WriteText(result, writer, language);
        return writer
            .ToString()
            .Replace(_folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private static string Text(MemoryStream stream) =>
        System.Text.Encoding.UTF8.GetString(stream.ToArray());

    private static Encoding Encoding(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name)
        ?? System.Text.Encoding.GetEncoding(name);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
