using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Decisions;

/// <summary>What the grades depend on, where readers meet it.</summary>
public class DependenceInReportsTests
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        rollup:
          method: weighted-mean
          weights: equal
          points: {excellent: 100, good: 85, fair: 70, poor: 50}
          bands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}
          missing: withhold
        responsibilities:
          - id: a
            name: A
            activities:
              - id: b
                name: B
                indicators:
                  - {id: c, name: C, measure: {min: 0%, max: 100%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <81%}}
                  - {id: d, name: D, measure: {min: 0%, max: 100%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
        """;

    private static readonly EvaluationResult Evaluation = Books.Evaluator.Evaluate(
        RuleBook.ReadText(Book).Value,
        MeasuredResults
            .ReadText(
                "schema: perfeval/results/1\nresults:\n  a/b/c: {value: 80.5%, decided: {grade: poor, reason: r, by: board, on: 2020-01-10}}\n  a/b/d: 92%\n"
            )
            .Value
    );

    [Fact]
    public void The_JSON_of_a_subject_says_which_choice_changes_what()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            DependenceJson.Write(json, Dependency.Of(Evaluation, Evaluation.Subjects[0]));
            json.WriteEndObject();
        }

        Assert.Equal(
            """{"dependsOn":[{"leftOut":"decided","path":"a/b/c","changes":[{"path":"","from":{"grade":"fair","score":"67.5"},"to":{"grade":"fair","score":"77.5"}},{"path":"a","from":{"grade":"fair","score":"67.5"},"to":{"grade":"fair","score":"77.5"}},{"path":"a/b","from":{"grade":"fair","score":"67.5"},"to":{"grade":"fair","score":"77.5"}},{"path":"a/b/c","from":{"grade":"poor"},"to":{"grade":"fair"}}]}]}""",
            Encoding.UTF8.GetString(stream.ToArray())
        );
    }

    [Theory]
    [InlineData(
        "a/b/c",
        "Without the decision by board on 2020-01-10 about a/b/c: Poor → Fair; altogether Fair 67.50 → Fair 77.50"
    )]
    [InlineData(
        "a",
        "Without the decision by board on 2020-01-10 about a/b/c: Fair 67.50 → Fair 77.50; altogether Fair 67.50 → Fair 77.50"
    )]
    [InlineData(
        "",
        "Without the decision by board on 2020-01-10 about a/b/c: Fair 67.50 → Fair 77.50"
    )]
    public void An_explanation_says_what_concerns_its_node(string path, string line)
    {
        SubjectEvaluation subject = Evaluation.Subjects[0];
        string text = Explained(subject.GetNode(path));
        Assert.Contains("What the grade depends on", text, StringComparison.Ordinal);
        Assert.Contains(
            line.Replace(".50", ".5", StringComparison.Ordinal),
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_explanation_of_what_depends_on_no_choice_has_no_such_section() =>
        Assert.DoesNotContain(
            "depends on",
            Explained(Evaluation.Subjects[0].GetNode("a/b/d")),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_report_written_while_subjects_are_graded_does_not_search()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        EvaluationReport.WriteMarkdown(
            Books.Evaluator.Evaluate(
                RuleBook.ReadText(Book).Value,
                StreamedResults.From([new ResultRow("X", "a/b/c", "80.5%")], "rows")
            ),
            writer,
            Language.English
        );
        Assert.Contains("Altogether", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("depends on", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Explained(NodeEvaluation node)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Explanation.Write(Evaluation, writer, Language.English, Evaluation.Subjects[0], node);
        return writer.ToString();
    }
}
