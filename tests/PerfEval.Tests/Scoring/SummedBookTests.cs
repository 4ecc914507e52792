using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>A book whose points are summed, from its results to the papers and back from its record.</summary>
public class SummedBookTests
{
    private const string Yaml = """
        schema: perfeval/rulebook/1
        id: project
        title: {zh: 项目支出绩效自评, en: Project self-evaluation}
        period: 2025
        points: 100
        rollup:
          method: sum
          notApplicable: rescale
          missing: withhold
          rounding: {indicator: {to: 0.01}, to: 0.01}
          bands: {优: ≥90, 良: ≥80, 中: ≥60, 差: <60}
        responsibilities:
          - id: budget
            name: 预算执行率
            points: 10
            indicators:
              - {id: execution, name: 预算执行率, points: 10, score: {ratio: ≥100%}}
          - id: output
            name: 产出指标
            points: 60
            indicators:
              - {id: trained, name: 培训人次, points: 30, score: {ratio: ≥500人次}}
              - {id: courses, name: 课程, points: 30, score: {ratio: ≥12次}}
          - id: effect
            name: 效益指标
            points: 30
            indicators:
              - id: safety
                name: 安全
                points: 30
                score: {items: {late: {text: 迟报, minus: 2}, accident: {text: 事故, zero: true}}}
                gate: {when: {item: accident}, cap: 差, capPoints: 59.99}
          - id: bonus
            name: 加减分
            most: 3
            indicators:
              - {id: awards, name: 表彰与通报, points: 0, score: {items: {award: {plus: 2, most: 4}, report: {minus: 5}}, least: -10}}
        """;

    private const string Results = """
        schema: perfeval/results/1
        rulebook: project
        asOf: 2025-12-31
        results:
          budget/execution: {done: 89.974, of: 90}
          output/trained: {value: 475人次, decided: {points: 29, reason: 停课两周, by: 绩效处, on: 2026-01-15}}
          output/courses: {notApplicable: 课程并入培训}
          effect/safety: {items: {late: 1, accident: 否}}
          bonus/awards: {items: {award: 3, report: 0}}
        """;

    private static readonly RuleBook Book = RuleBook.ReadText(Yaml, "project.yaml").Value;

    [Fact]
    public void Rows_of_points_are_rescaled_and_what_a_limit_takes_is_not()
    {
        NodeRollUp whole = Evaluate(Results).Subjects[0].Root.RollUp!;
        // 10.00 + 29 + 28 of 70 rows come to 67 × 100/70; of 4 points of bonus a limit leaves 3.
        Assert.Equal(Rational.Parse("691/7"), whole.Points!.Value.Exact);
        Assert.Equal("98.71", whole.Points.ToString());
        Assert.Equal(100, whole.Full);
        Assert.Equal("excellent", whole.Grade!.Id);
        Assert.Equal("98.71", whole.Score.ToString());
    }

    [Fact]
    public void Points_that_rounding_makes_full_say_so()
    {
        string text = Text(Evaluate(Results), Language.English);
        Assert.Contains(
            "rounded to 0.01 (half up): 10.00; rounding decided",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_accident_caps_the_grades_above_and_the_points_of_the_whole()
    {
        SubjectEvaluation subject = Evaluate(
            Results.Replace("accident: 否", "accident: 1", StringComparison.Ordinal)
        ).Subjects[0];
        NodeRollUp whole = subject.Root.RollUp!;
        Assert.Equal("58.71", whole.Points.ToString());
        Assert.Equal("poor", whole.Grade!.Id);
        Assert.True(whole.Gates.Single().IsClosed);
    }

    [Fact]
    public void The_explanation_of_a_sum_can_be_followed_with_a_pocket_calculator()
    {
        EvaluationResult evaluation = Evaluate(Results);
        SubjectEvaluation subject = evaluation.Subjects[0];
        string[] explained =
        [
            .. from path in (string[])["", "output", "bonus", "budget/execution"]
            from language in (Language[])[Language.English, Language.Chinese]
            let node = subject.Root.SelfAndBelow().Single(one => one.Path == path)
            select Explained(evaluation, subject, node, language),
        ];
        Snapshot.Match(string.Join("\n----\n\n", explained));
    }

    [Fact]
    public void The_report_tells_points_and_the_line_of_what_was_left_out() =>
        Snapshot.Match(
            Text(Evaluate(Results), Language.English)
                + "\n"
                + Text(Evaluate(Results), Language.Chinese)
        );

    [Fact]
    public void The_CSV_has_points_and_full_behind_the_score()
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(Evaluate(Results), writer);
        string[][] rows =
        [
            .. writer
                .ToString()
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split(',')),
        ];
        Assert.Equal(["score", "points", "full", "coverage"], rows[0][6..10]);
        Assert.Equal(["98.71", "98.71", "100", "100%"], rows[1][6..10]);
        Assert.Equal(["96 2/3", "29.00", "30", "100%"], rows[4][6..10]);
        Assert.Equal(["", "29.00", "30", ""], rows[5][6..10]);
        Assert.Equal(["", "3.00", "0", ""], rows[9][6..10]);
    }

    [Fact]
    public void A_record_read_back_gives_the_same_papers()
    {
        EvaluationResult made = Evaluate(Results);
        EvaluationResult read = ReadBack.Of(made);
        Assert.Equal(Text(made, Language.English), Text(read, Language.English));
        Assert.Equal(Csv(made), Csv(read));
    }

    private static string Text(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteText(evaluation, writer, language);
        return writer.ToString();
    }

    private static string Csv(EvaluationResult evaluation)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(evaluation, writer);
        return writer.ToString();
    }

    private static string Explained(
        EvaluationResult evaluation,
        SubjectEvaluation subject,
        NodeEvaluation node,
        Language language
    )
    {
        using var writer = new StringWriter();
        Explanation.Write(evaluation, writer, language, subject, node);
        return writer.ToString();
    }

    private static EvaluationResult Evaluate(string results) =>
        Books.Evaluator.Evaluate(Book, MeasuredResults.ReadText(results, "results.yaml").Value);
}
