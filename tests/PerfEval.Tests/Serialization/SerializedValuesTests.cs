using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Criteria;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Serialization;

/// <summary>Small values in a caller's own objects: written as the documents spell them, and read back where that means something.</summary>
public sealed partial class SerializedValuesTests
{
    // What an application might send: the values stand in its own types.
    private sealed record Row(
        string Path,
        Rational? Score,
        Grade? Grade,
        Status Status,
        LocalizedText Name
    );

    private sealed record Answer(LocalizedText Name, Rational Score, RoundingMode Mode);

    [JsonSerializable(typeof(Row))]
    [JsonSerializable(typeof(Answer))]
    [JsonSerializable(typeof(EvaluationResult))]
    [JsonSerializable(typeof(RuleBook))]
    [JsonSerializable(typeof(IReadOnlyList<Diagnostic>))]
    private sealed partial class Generated : JsonSerializerContext;

    private static readonly Row Some = new(
        "a/b",
        new Rational(250, 3),
        GradeScale.Default.Best,
        Status.NotYetDue,
        new LocalizedText("Excellent", "you")
    );

    [Fact]
    public void Values_in_a_callers_own_type_are_those_of_the_documents() =>
        Assert.Equal(
            """{"path":"a/b","score":"250/3","grade":"excellent","status":"NotYetDue","name":{"en":"Excellent","zh":"you"}}""",
            JsonSerializer.Serialize(Some, JsonSerializerOptions.Web)
        );

    [Fact]
    public void A_generated_context_writes_the_same()
    {
        Assert.Equal(
            JsonSerializer.Serialize(Some),
            JsonSerializer.Serialize(Some, Generated.Default.Row)
        );
        Assert.Equal(
            JsonSerializer.Serialize(RealTable.Book.Diagnostics),
            JsonSerializer.Serialize(
                RealTable.Book.Diagnostics,
                Generated.Default.IReadOnlyListDiagnostic
            )
        );
        EvaluationResult evaluation = Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results);
        Assert.Equal(
            JsonSerializer.Serialize(evaluation),
            JsonSerializer.Serialize(evaluation, Generated.Default.EvaluationResult)
        );
    }

    [Theory]
    [InlineData("\"95.5\"", "95.5")]
    [InlineData("\"250/3\"", "250/3")]
    [InlineData("95.5", "95.5")]
    [InlineData("0.1", "0.1")] // its digits, and not the binary number next to them
    [InlineData("-12345678901234567890.123456789", "-12345678901234567890.123456789")]
    public void A_number_is_read_exactly(string json, string number) =>
        Assert.Equal(number, JsonSerializer.Deserialize<Rational>(json).ToString());

    [Theory]
    [InlineData("\"95%\"")]
    [InlineData("1e400000000")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"1/0\"")]
    public void What_is_no_number_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Rational>(json));

    [Fact]
    public void A_number_without_end_of_digits_is_refused() =>
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Rational>(new string('9', 1001))
        );

    [Fact]
    public void Names_numbers_and_choices_read_back_as_themselves()
    {
        var answer = new Answer(
            new LocalizedText([new("zh", "优"), new("en", "Excellent")]),
            new Rational(1, 3),
            RoundingMode.HalfEven
        );
        Assert.Equal(answer, JsonSerializer.Deserialize<Answer>(JsonSerializer.Serialize(answer)));
        Assert.Equal(
            answer,
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(answer, Generated.Default.Answer),
                Generated.Default.Answer
            )
        );
        Assert.Equal(new LocalizedText("优"), JsonSerializer.Deserialize<LocalizedText>("\"优\""));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"zh\":1}")]
    [InlineData("{\"zh\":\"a\",\"zh\":\"b\"}")]
    public void What_is_no_name_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<LocalizedText>(json));

    [Theory]
    [InlineData(Status.NotYetDue, "NotYetDue")]
    [InlineData(Severity.Information, "information")]
    [InlineData(Level.Responsibility, "responsibility")]
    [InlineData(AsOfSource.Clock, "clock")]
    [InlineData(OverlapPolicy.Better, "better")]
    [InlineData(RoundingMode.HalfUp, "half-up")]
    [InlineData(PerfEval.Evaluation.LeftOut.NoBudget, "noBudget")]
    [InlineData(VerificationDegree.SameGrades, "sameGrades")]
    [InlineData(InputKind.RuleBook, "rulebook")]
    [InlineData(MeasureKind.Percent, "percent")]
    [InlineData(Language.Chinese, "zh")]
    public void A_choice_is_spelled_as_the_documents_spell_it<T>(T choice, string text)
        where T : struct, Enum
    {
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(choice));
        Assert.Equal(choice, JsonSerializer.Deserialize<T>($"\"{text}\""));
    }

    [Fact]
    public void A_choice_that_does_not_exist_is_neither_written_nor_read()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Status)99));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Status>("99"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Status>("0"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Status>("\"graded\""));
    }

    [Fact]
    public void Grades_and_statuses_may_be_keys_of_a_map()
    {
        Assert.Equal(
            """{"excellent":3}""",
            JsonSerializer.Serialize(new Dictionary<Grade, int> { [GradeScale.Default.Best] = 3 })
        );
        string json = JsonSerializer.Serialize(new Dictionary<Status, int> { [Status.Graded] = 3 });
        Assert.Equal("""{"Graded":3}""", json);
        Assert.Equal(3, JsonSerializer.Deserialize<Dictionary<Status, int>>(json)![Status.Graded]);
    }

    [Fact]
    public void A_grade_is_not_read_without_its_scale() =>
        Assert.Contains(
            nameof(GradeScale),
            Assert
                .Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Grade>("\"good\""))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("/srv/rules/2019.yaml", "2019.yaml")]
    [InlineData("rules/2019.yaml", "2019.yaml")]
    [InlineData(@"C:\rules\2019.yaml", "2019.yaml")]
    [InlineData("2019.yaml", "2019.yaml")]
    [InlineData("/srv/rules/", "rules/")]
    public void A_place_names_its_file_line_and_column_and_no_folder(string name, string file) =>
        Assert.Equal(
            $$"""{"file":"{{file}}","line":2,"column":3}""",
            JsonSerializer.Serialize(new SourceText(name, "ab\ncdef").At(5, 1))
        );

    [Fact]
    public void Nowhere_is_null() => Assert.Equal("null", JsonSerializer.Serialize(Place.Nowhere));
}
