using System.Text;
using PerfEval.Evaluation;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Records;

/// <summary>An evaluation is read whole and strictly; what is wrong with it stands at its place.</summary>
public class EvaluationDocumentTests
{
    private static readonly string Whole = Written();

    [Fact]
    public void What_was_written_is_read()
    {
        EvaluationResult evaluation = EvaluationDocument.ReadText(Whole).Value.Evaluation;
        Assert.Equal("book", evaluation.Table.Id);
        Assert.Equal(
            ["excellent", "good", "fair", "poor"],
            evaluation.Table.Scale.Grades.Select(grade => grade.Id)
        );
        Assert.Equal("Excellent", evaluation.Table.Scale.Best.Label.In(Language.English));
        Assert.Equal("2020-01-01", evaluation.Record.AsOf.ToString("yyyy-MM-dd", null));
        Assert.Equal(AsOfSource.Clock, evaluation.Record.AsOfSource);
        Assert.Equal(
            ["RuleBook rulebook.yaml", "Results results.yaml"],
            evaluation.Record.Inputs.Select(input => $"{input.Kind} {input.File.Name}")
        );
        NodeEvaluation node = evaluation.Subjects[0].GetNode("a/b/c");
        Assert.Equal(Level.Indicator, node.Level);
        Assert.Equal(Status.Graded, node.Status);
        Assert.Equal("good", node.Grade?.Id);
        IndicatorEvaluation indicator = node.Indicator!;
        Assert.Equal("95%", indicator.Measurement?.Value?.Value);
        Assert.Equal("[80%, 96%]", indicator.Ladder.SetOf(indicator.Indicator.Criteria[1]));
        Assert.Null(node.Score);
        Assert.Null(indicator.Decided);
    }

    [Fact]
    public void White_space_and_a_byte_order_mark_do_not_break_the_seal()
    {
        string spaced = "\uFEFF" + Whole.Replace("\n", "\r\n   ", StringComparison.Ordinal);
        Assert.True(EvaluationDocument.ReadText(spaced).Value.IsSealIntact);
        string altered = Whole.Replace("\"95\"", "\"94\"", StringComparison.Ordinal);
        Assert.False(EvaluationDocument.ReadText(altered).Value.IsSealIntact);
    }

    [Theory]
    [InlineData(
        "\"schema\": \"perfeval/evaluation/2\"",
        "\"schema\": \"perfeval/evaluation/3\"",
        "e.json(2,13): error PE1008: The schema 'perfeval/evaluation/3' is unknown here. Write schema: perfeval/evaluation/2"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engine\": 1",
        "e.json(4,15): error PE1005: 'engine' is a text, but a number stands here"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engine\": null",
        "e.json(4,15): error PE1005: 'engine' is a text, but null stands here"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engine\": [[{}]]",
        "e.json(4,15): error PE1005: 'engine' is a text, but a list stands here"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engine\": \"0.2.0\", \"engine\": \"0.2.0\"",
        "e.json(4,24): error PE1002: The key 'engine' stands here and at e.json(4,5). Keep one of them"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engin\": \"0.2.0\"",
        "e.json(4,5): error PE1003: 'engin' is no key of the record; did you mean 'engine'? Its keys are: engine, inputs, asOf, asOfSource, options, instant, statements",
        "e.json(23,3): error PE1004: The member 'engine' of the record, which ends here, is missing. Write the evaluation again with perfeval evaluate --format json"
    )]
    [InlineData(
        "\"asOf\": \"2020-01-01\"",
        "\"asOf\": \"2020-02-30\"",
        "e.json(17,13): error PE1005: '2020-02-30' is not a date, as 'asOf' has to be. Write it like 2019-12-31"
    )]
    [InlineData(
        "\"asOfSource\": \"clock\"",
        "\"asOfSource\": \"watch\"",
        "e.json(18,19): error PE1005: 'watch' is no value of 'asOfSource'. Allowed are: option, results, clock"
    )]
    [InlineData(
        "\"strict\": false",
        "\"strict\": \"false\"",
        "e.json(20,17): error PE1005: 'strict' is true or false, but a text stands here"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"engine\": \"\\ud800\"",
        "e.json(4,15): error PE1001: An escape here stands for half a character. Write the evaluation again with perfeval evaluate --format json"
    )]
    [InlineData(
        "\"engine\": \"0.2.0\"",
        "\"中\": 1, engine",
        "e.json(4,5): error PE1003: '中' is no key of the record. Its keys are: engine, inputs, asOf, asOfSource, options, instant, statements",
        "e.json(4,13): error PE1001: This is not JSON. Write the evaluation again with perfeval evaluate --format json; the reading ends here"
    )]
    public void A_fault_is_told_at_its_place(
        string written,
        string altered,
        params string[] said
    ) => Assert.Equal(said, Said(Whole.Replace(written, altered, StringComparison.Ordinal)));

    [Fact]
    public void Two_children_of_one_path_and_two_subjects_of_one_name_are_refused()
    {
        string one = Whole[
            (Whole.IndexOf("\"subjects\": [", StringComparison.Ordinal) + 13)..Whole.LastIndexOf(
                "],\n  \"findings\"",
                StringComparison.Ordinal
            )
        ];
        string said = Said(Whole.Replace(one, one.TrimEnd() + "," + one, StringComparison.Ordinal))
            .Single();
        Assert.Matches(
            @"^e\.json\(\d+,\d+\): error PE1006: The subject '' stands here and at e\.json\(\d+,\d+\)\. Keep one of them$",
            said
        );
    }

    [Theory]
    [InlineData("", "This is not JSON.")]
    [InlineData("schema: x", "This is not JSON.")]
    [InlineData("{} {}", "The member 'schema' of an evaluation, which ends here, is missing.")]
    [InlineData("[]", "'evaluation' is an object, but a list stands here")]
    public void What_is_no_evaluation_is_told_so(string text, string said) =>
        Assert.Contains(said, string.Join('\n', Said(text)), StringComparison.Ordinal);

    [Fact]
    public void In_Chinese() =>
        Assert.Equal(
            "e.json(4,15): error PE1005: “engine”应为文本，而此处是数字",
            EvaluationDocument
                .ReadText(Whole.Replace("\"0.2.0\"", "1", StringComparison.Ordinal), "e.json")
                .Diagnostics.Single()
                .ToString(Language.Chinese)
        );

    [Fact]
    public void Bytes_that_are_no_text_are_told_where_they_stand()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Whole);
        bytes[Whole.IndexOf("0.2.0", StringComparison.Ordinal)] = 0xFF;
        Assert.Equal(
            [
                "e.json(4,16): error PE1001: From here on the file is no UTF-8 text. Save it as UTF-8",
            ],
            Said(bytes)
        );
    }

    [Fact]
    public void What_failed_throws_only_when_it_is_asked_for_its_value()
    {
        ReadResult<EvaluationDocument> read = EvaluationDocument.ReadText("{}", "e.json");
        InvalidInputException thrown = Assert.Throws<InvalidInputException>(() => read.Value);
        Assert.Equal(read.Diagnostics, thrown.Diagnostics);
    }

    [Theory]
    [InlineData("[", 20_000_000, "The evaluation that begins here is larger than 16 MiB")]
    [InlineData("[", 1_000, "More than 64 levels lie inside each other here")]
    [InlineData("{\"subjects\":", 5_000_000, "The subjects that begins here is larger than 16 MiB")]
    [InlineData("{\"subjects\":", 1_000, "More than 64 levels lie inside each other here")]
    public void Depth_ends_the_reading(string level, int count, string said) =>
        Assert.Contains(
            said,
            Said(string.Concat(Enumerable.Repeat(level, count)))[^1],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("{\"subjects\": [", "{},", "{}]}")]
    [InlineData("{\"subjects\": [", "{\"subject\":\"\"},", "{}]}")]
    [InlineData("{\"rulebook\": {\"title\": {", "\"a\":\"\",", "\"b\":\"\"}}}")]
    [InlineData("{\"findings\": [", "{\"arguments\":{\"a\":1}},", "{}]}")]
    [InlineData("", "\"", "")]
    public void A_hundred_megabytes_of_faults_are_told_in_a_hundred_lines(
        string before,
        string item,
        string after
    )
    {
        string json =
            before
            + string.Concat(Enumerable.Repeat(item, 100_000_000 / Encoding.UTF8.GetByteCount(item)))
            + after;
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        List<string> said = Said(bytes);
        Assert.InRange(said.Count, 1, 101);
    }

    [Fact]
    public void A_file_that_never_ends_is_too_large() =>
        Assert.Equal(
            [
                "e.json(1,1): error PE1009: The evaluation is larger than 256 MiB. Evaluate fewer subjects at a time",
            ],
            EvaluationDocument
                .Read(InputSource.FromStream(new EndlessStream(), "e.json"))
                .Diagnostics.Select(finding => finding.ToString())
        );

    private static List<string> Said(string json) =>
        [.. EvaluationDocument.ReadText(json, "e.json").Diagnostics.Select(one => one.ToString())];

    private static List<string> Said(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return
        [
            .. EvaluationDocument
                .Read(InputSource.FromStream(stream, "e.json"))
                .Diagnostics.Select(one => one.ToString()),
        ];
    }

    private static string Written()
    {
        string book = Books.Of(
            "kind: percent, min: 0%, max: 100%",
            "≥96%",
            "80%-96%",
            "60%-80%",
            "<60%"
        );
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Books.Evaluate(book, "95%"), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)' ');
            return buffer.Length;
        }
    }
}
