using System.Text;
using PerfEval.Reporting.Text;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting.Text;

/// <summary>The summary says on at most 40 lines how things stand, what needs attention and who has not answered.</summary>
public class SummaryTextTests
{
    private const string Owned = """
        schema: perfeval/rulebook/1
        id: owned
        title: 某局指标
        period: 2019
        responsibilities:
          - id: jobs
            name: 就业
            owner: {zh: 就业处, en: Employment office}
            activities:
              - id: help
                name: 扶持
                indicators:
                  - {id: rate, name: 完成率, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: money, name: 支出率, owner: 财务处, criteria: {excellent: ≥95%, poor: <95%}}
              - id: train
                name: 培训
                indicators:
                  - {id: rate, name: 完成率, criteria: {excellent: ≥95%, poor: <95%}}
          - id: office
            name: 综合
            activities:
              - id: files
                name: 档案
                indicators:
                  - {id: rate, name: 归档率, criteria: {excellent: ≥95%, poor: <95%}}
        """;

    [Fact]
    public void The_real_table_in_English_at_80_columns() =>
        Snapshot.Match(Snapshot.WithoutHashes(Written(RolledUp(), Language.English, 80)));

    [Fact]
    public void The_real_table_in_Chinese_at_80_columns() =>
        Snapshot.Match(Snapshot.WithoutHashes(Written(RolledUp(), Language.Chinese, 80)));

    [Fact]
    public void The_real_table_in_Chinese_at_120_columns_without_a_roll_up() =>
        Snapshot.Match(
            Snapshot.WithoutHashes(
                Written(
                    Books.Evaluator.Evaluate(RealTable.Book, [RealTable.Results]),
                    Language.Chinese,
                    120
                )
            )
        );

    [Fact]
    public void Several_subjects_have_a_line_each() =>
        Snapshot.Match(Snapshot.WithoutHashes(Written(Several(3), Language.Chinese, 80)));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int columns) =>
        Assert.All(
            All().SelectMany(text => text(columns).Split('\n')),
            line => Assert.True(DisplayWidth.Of(line) <= columns, line)
        );

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void There_are_no_more_than_40_lines(int columns) =>
        Assert.All(
            All(),
            text => Assert.InRange(text(columns).Count(c => c == '\n'), 1, SubjectSummary.MostLines)
        );

    [Fact]
    public void Of_more_subjects_than_fit_the_rest_is_counted()
    {
        string text = Written(Several(60), Language.English, 80);
        Assert.Contains(
            "\n  and 32 more\n\nSubjects: 60; Missing 60\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_has_not_answered_is_told_by_office()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Owned).Value,
            [
                MeasuredResults
                    .ReadText(
                        "schema: perfeval/results/1\nrulebook: owned\nasOf: 2019-12-31\nresults: {}\n"
                    )
                    .Value,
            ]
        );
        Assert.Contains(
            """

            未报送：4 项
              就业处（2）：扶持 / 完成率、培训 / 完成率
              财务处（1）：支出率
              未指定填报科室（1）：归档率

            """,
            Written(evaluation, Language.Chinese, 80),
            StringComparison.Ordinal
        );
        Assert.Contains(
            """

            Not reported: 4
              Employment office (2): 扶持 / 完成率, 培训 / 完成率
              财务处 (1): 支出率
              no office named (1): 归档率

            """,
            Written(evaluation, Language.English, 80),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_nothing_needs_attention_nothing_is_said_of_it()
    {
        EvaluationResult evaluation = Books.Evaluate(
            Books.Of("kind: percent", "≥95%", "<95%"),
            "96%"
        );
        string text = Written(evaluation, Language.English, 80);
        Assert.DoesNotContain("Needs attention", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not reported", text, StringComparison.Ordinal);
        Assert.Contains("\nIndicators 1: Excellent 1\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(60)]
    public void A_stream_says_the_same(int subjects)
    {
        string csv = Csv(subjects);
        using StreamedResults results = StreamedResults
            .Open(InputSource.FromText(csv, "results.csv"))
            .Value;
        using var stream = new MemoryStream();
        EvaluationReport.Write(
            Books.Evaluator.Evaluate(RealTable.Book, results, Options()),
            [EvaluationPaper.Summary(stream, Language.English)]
        );
        Assert.Equal(
            Snapshot.WithoutHashes(Written(Several(subjects), Language.English, 80)),
            Snapshot.WithoutHashes(Encoding.UTF8.GetString(stream.ToArray()))
        );
    }

    private static IEnumerable<Func<int, string>> All() =>
        from language in new[] { Language.English, Language.Chinese }
        from evaluation in new[] { RolledUp(), Several(1), Several(3), Several(60) }
        select (Func<int, string>)(columns => Written(evaluation, language, columns));

    private static string Written(EvaluationResult evaluation, Language language, int columns)
    {
        using var stream = new MemoryStream();
        EvaluationReport.Write(evaluation, [EvaluationPaper.Summary(stream, language, columns)]);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static EvaluationResult RolledUp() =>
        Books.Evaluator.Evaluate(RealTable.Book, [RealTable.Results], Options());

    private static EvaluationResult Several(int subjects) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            [MeasuredResults.Read(InputSource.FromText(Csv(subjects), "results.csv")).Value],
            Options()
        );

    // Under a name that is as long wherever the repository lies: lines are broken to a width.
    private static EvaluationOptions Options() =>
        new()
        {
            AsOf = new(2019, 12, 31),
            RollUp = RollUp.ReadText(File.ReadAllText(RealTable.EqualPath), "rollup.yaml").Value,
        };

    // The first alone reaches what two criteria claim.
    private static string Csv(int subjects) =>
        string.Concat(
            Enumerable
                .Range(0, subjects)
                .Select(number =>
                    FormattableString.Invariant(
                        $"第{number + 1}区人力资源和社会保障局,employment/startup-support/people-helped,{100 + number}人\n"
                    )
                )
                .Prepend("subject,indicator,value\n")
        );
}
