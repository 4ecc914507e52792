using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Statements;

/// <summary>Declared figures beside results: every paper says what came of them, the record holds it, and no grade depends on it.</summary>
public class EvaluatedFiguresTests
{
    private static readonly string File = Repository.PathOf(
        "rules",
        "gaoxin-hrss",
        "2019.statements.yaml"
    );

    private static readonly EvaluationResult Evaluation = Evaluate(DeclaredFigures.Load(File));

    [Theory]
    [InlineData(
        "text",
        Language.English,
        "1件 more, which is the 'of which' '汽车', 1件: added again"
    )]
    [InlineData("text", Language.Chinese, "恰为其中“汽车”1件：其中项被重复相加")]
    [InlineData("markdown", Language.English, "\\'汽车\\'")]
    [InlineData("markdown", Language.Chinese, "其中项被重复相加")]
    [InlineData("html", Language.English, "575 + 806 = 1381 ≠ 1382")]
    [InlineData("html", Language.Chinese, "其中项被重复相加")]
    public void Every_paper_says_what_came_of_them(string paper, Language language, string said)
    {
        string written = Written(paper, language).Replace("&#x27;", "'", StringComparison.Ordinal);
        Assert.Contains(
            language == Language.English ? "Declared figures" : "声明的数据",
            written,
            StringComparison.Ordinal
        );
        Assert.Contains(
            language == Language.English
                ? "49 checks made, of which 41 hold; 8 warnings, 8 notes"
                : "核对 49 项，41 项相符；8 个警告，8 条提示",
            written,
            StringComparison.Ordinal
        );
        if (paper != "markdown" || language == Language.Chinese)
        {
            Assert.Contains(said, written, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Papers_without_them_stay_what_they_were(string paper)
    {
        EvaluationResult without = Evaluate();
        Assert.DoesNotContain(
            "Declared figures",
            Written(paper, Language.English, without),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_grade_depends_on_them()
    {
        JsonNode with = Record(Evaluation);
        JsonNode without = Record(Evaluate());
        Assert.Equal(without["subjects"]!.ToJsonString(), with["subjects"]!.ToJsonString());
        Assert.Equal(without["rulebook"]!.ToJsonString(), with["rulebook"]!.ToJsonString());
        Assert.Null(without["record"]!["statements"]);
    }

    [Theory]
    [InlineData("text", Language.English)]
    [InlineData("markdown", Language.Chinese)]
    [InlineData("html", Language.English)]
    public void What_is_read_back_from_the_record_says_the_same(string paper, Language language)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Evaluation, stream);
        EvaluationResult back = EvaluationDocument
            .Read(InputSource.FromBytes(stream.ToArray(), "record.json"))
            .Value.Evaluation;
        Assert.Equal(Written(paper, language), Written(paper, language, back));
        Assert.Equal(Evaluation.Record.Statements, back.Record.Statements);
    }

    [Fact]
    public void An_evaluation_beside_the_same_figures_is_identical()
    {
        VerificationResult result = Verify(Sealed(Evaluation), System.IO.File.ReadAllText(File));
        Assert.Equal(VerificationDegree.Identical, result.Degree);
        Assert.Empty(result.Inputs);
    }

    [Fact]
    public void Other_figures_are_another_input_and_no_other_grade()
    {
        VerificationResult result = Verify(
            Sealed(Evaluation),
            Seed.Yaml.Replace("value: 1382", "value: 1381", StringComparison.Ordinal)
        );
        Assert.Equal(VerificationDegree.SameGrades, result.Degree);
        Assert.Equal(InputKind.Statements, Assert.Single(result.Inputs).Kind);
        Assert.DoesNotContain(result.Causes, cause => cause.Kind == CauseKind.Unexplained);
    }

    [Fact]
    public void Figures_that_are_not_given_again_are_missed()
    {
        VerificationResult result = Verify(Sealed(Evaluation), null);
        InputDifference missed = Assert.Single(result.Inputs);
        Assert.Equal((InputKind.Statements, null), (missed.Kind, missed.Found));
    }

    // Nobody changes what the record says of them, be it sealed anew.
    [Theory]
    [InlineData("575 + 806 = 1381 ≠ 1382", "576 + 806 = 1382")]
    [InlineData("\"finding\":2", "\"finding\":3")]
    [InlineData("added again", "left out")]
    [InlineData("gaoxin-hrss-2019-statements\",\"file", "other\",\"file")]
    public void What_is_altered_in_the_record_is_found(string written, string altered)
    {
        string json = Sealed(Evaluation);
        Assert.Contains(written, json, StringComparison.Ordinal);
        VerificationResult result = Verify(
            json.Replace(written, altered, StringComparison.Ordinal),
            Seed.Yaml
        );
        Assert.False(result.IsVerified);
        Assert.Contains(result.Causes, cause => cause.Kind == CauseKind.Unexplained);
    }

    [Theory]
    [InlineData("\"finding\":15", "\"finding\":99")]
    [InlineData("\"kind\":\"statements\"", "\"kind\":\"evidence\"")]
    public void A_record_that_does_not_hold_together_is_refused(string written, string altered)
    {
        string json = Sealed(Evaluation);
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.False(
            EvaluationDocument
                .Read(
                    InputSource.FromBytes(
                        Encoding.UTF8.GetBytes(
                            json.Replace(written, altered, StringComparison.Ordinal)
                        ),
                        "record.json"
                    )
                )
                .HasValue
        );
    }

    [Fact]
    public void Figures_of_another_rule_book_are_refused_with_everything()
    {
        EvaluationResult refused = Evaluate(
            Seed.Read("rulebook: other-2019\nfigures: [{id: a, value: 1}]")
        );
        Assert.Empty(refused.Subjects);
        Diagnostic found = Assert.Single(refused.Diagnostics);
        Assert.Equal(
            "PE5011: These declared figures are for the rule book 'other-2019', not for 'gaoxin-hrss-2019': nothing is evaluated. Choose the other rule book, or correct rulebook",
            $"{found.Code}: {found.Message(Language.English)}"
        );
    }

    [Fact]
    public void A_stream_says_them_too()
    {
        using StreamedResults rows = StreamedResults
            .Open(
                InputSource.FromText(
                    "subject,indicator,value\n甲,employment/startup-support/error-rate,0.4%\n",
                    "rows.csv"
                )
            )
            .Value;
        StreamedEvaluation streamed = Books.Evaluator.Evaluate(
            RealTable.Book,
            rows,
            new EvaluationOptions { Statements = [DeclaredFigures.Load(File)] }
        );
        using var writer = new StringWriter();
        EvaluationReport.WriteMarkdown(streamed, writer, Language.English);
        Assert.Contains("49 checks made", writer.ToString(), StringComparison.Ordinal);
    }

    private static EvaluationResult Evaluate(params DeclaredFigures[] figures) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { Statements = figures }
        );

    private static string Written(
        string paper,
        Language language,
        EvaluationResult? evaluation = null
    )
    {
        using var writer = new StringWriter();
        EvaluationResult written = evaluation ?? Evaluation;
        switch (paper)
        {
            case "text":
                EvaluationReport.WriteText(written, writer, language);
                break;
            case "markdown":
                EvaluationReport.WriteMarkdown(written, writer, language);
                break;
            default:
                EvaluationReport.WriteHtml(written, writer, language);
                break;
        }

        return writer.ToString();
    }

    private static JsonNode Record(EvaluationResult evaluation)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        return JsonNode.Parse(stream.ToArray())!;
    }

    // On one line, so that what is replaced is found.
    private static string Sealed(EvaluationResult evaluation) =>
        Record(evaluation)
            .ToJsonString(
                new JsonSerializerOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            );

    private static VerificationResult Verify(string json, string? figures)
    {
        string book = RealTable.BookPath;
        return Verification
            .Run(
                InputSource.FromBytes(Encoding.UTF8.GetBytes(json), "record.json"),
                InputSource.FromFile(book),
                [InputSource.FromFile(RealTable.ResultsPath)],
                statements: figures is null ? null : [InputSource.FromText(figures, File)]
            )
            .Value;
    }
}
