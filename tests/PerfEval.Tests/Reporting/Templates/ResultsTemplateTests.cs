using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Templates;

/// <summary>An empty results file for a table.</summary>
public class ResultsTemplateTests
{
    private const string FiveKinds = """
        schema: perfeval/rulebook/1
        id: book
        title: {zh: 指标表, en: Table}
        department: {name: {zh: "某局: 办公室", en: "Bureau: office"}}
        period: 2019
        responsibilities:
          - id: a
            number: 一
            name: {zh: 职责, en: Duty}
            activities:
              - id: b
                name: B
                indicators:
                  - {id: rate, name: 完成率, measure: {min: 0%, max: 100%}, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: errors, name: 差错率, measure: {max: 5‰}, criteria: {excellent: ≤1‰, poor: ">1‰"}}
                  - {id: people, name: "人数\n（累计）", measure: {unit: 人, min: 0, resolution: 1}, criteria: {excellent: 300人以上, poor: 不足300人}}
                  - {id: score, name: 评分, measure: {unit: 分, min: 0, max: 10}, criteria: {excellent: "=9分", good: ≥6分, poor: <6分}}
                  - {id: mood, name: 满意度, criteria: {excellent: 满意, poor: 不满意}}
                  - {id: paid, name: 兑现, measure: {kind: timing}, criteria: {excellent: {text: 按时, when: by due}, poor: {text: 未兑现, when: never}}}
                  - {id: built, name: 建成, measure: {kind: timing, due: 2019-06-30}, criteria: {excellent: {text: 按时, when: by due}, poor: {text: 未建成, when: never}}}

        """;

    [Fact]
    public void As_YAML_in_English() => Snapshot.Match(Yaml(FiveKinds, Language.English));

    [Fact]
    public void As_YAML_in_Chinese() => Snapshot.Match(Yaml(FiveKinds, Language.Chinese));

    [Fact]
    public void As_CSV() =>
        Snapshot.Match(Csv(FiveKinds, Language.Chinese).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_row_of_the_CSV_ends_with_CR_LF_and_none_is_run_by_a_spreadsheet()
    {
        string csv = Csv(FiveKinds, Language.English);
        Assert.Equal(1 + 7 + 1, csv.Split("\r\n").Length); // the last is the empty one behind the last line end
        Assert.Contains(",'=9分,", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yaml", Language.English)]
    [InlineData("yaml", Language.Chinese)]
    [InlineData("csv", Language.English)]
    [InlineData("csv", Language.Chinese)]
    public void Filled_with_nothing_everything_is_missing_in_the_order_of_the_document(
        string form,
        Language language
    )
    {
        using var writer = new StringWriter();
        if (form == "csv")
        {
            ResultsTemplate.WriteCsv(RealTable.Book.Table, writer, language);
        }
        else
        {
            ResultsTemplate.WriteYaml(RealTable.Book.Table, writer, language);
        }

        MeasuredResults results = MeasuredResults
            .ReadText(writer.ToString(), "template." + form)
            .Value;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(RealTable.Book, results);
        Assert.Equal(
            RealTable.Book.Table.Indicators.Select(indicator => indicator.Path),
            results.Sets[0].Measurements.Select(measurement => measurement.Indicator.Value)
        );
        Assert.All(
            evaluation.Subjects[0].Indicators,
            indicator => Assert.Equal(Status.Missing, indicator.Status)
        );
        Assert.Equal(["PE5010"], evaluation.Diagnostics.Codes().Distinct());
    }

    [Fact]
    public void What_stands_there_as_a_comment_is_valid_once_it_is_no_comment()
    {
        string yaml = Yaml(FiveKinds, Language.English)
            .Replace("# subject", "subject", StringComparison.Ordinal)
            .Replace("# asOf", "asOf", StringComparison.Ordinal)
            .Replace("# assessor", "assessor", StringComparison.Ordinal);
        PerfEval.Results.ResultSet set = MeasuredResults.ReadText(yaml).Value.Sets[0];
        Assert.Equal("Bureau: office", set.Subject);
        Assert.Equal(new NodaTime.LocalDate(2019, 12, 31), set.AsOf);
        Assert.NotNull(set.Assessor);
    }

    [Fact]
    public void A_CSV_template_that_was_filled_in_is_read_as_what_was_filled_in()
    {
        string csv = Csv(FiveKinds, Language.Chinese)
            .Replace("\na/b/rate,,", "\na/b/rate,96%,", StringComparison.Ordinal)
            .Replace("\na/b/people,,", "\na/b/people,312人,", StringComparison.Ordinal);
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(FiveKinds).Value,
            MeasuredResults.ReadText(csv, "template.csv").Value
        );
        Assert.Equal(
            ["96% excellent", "312人 excellent"],
            evaluation
                .Subjects[0]
                .Indicators.Where(indicator => indicator.Grade is not null)
                .Select(indicator => $"{indicator.Measurement!.Value} {indicator.Grade}")
        );
    }

    [Fact]
    public void A_CSV_template_of_points_has_a_row_for_each_item_and_columns_for_what_is_judged_and_claimed() =>
        Snapshot.Match(Csv(ScoredBook.Yaml, Language.Chinese).ReplaceLineEndings("\n"));

    [Fact]
    public void A_CSV_template_of_points_that_was_filled_in_earns_them()
    {
        string csv = Csv(ScoredBook.Yaml, Language.English)
            .Replace(
                "\noutput/quantity/reports#late,,",
                "\noutput/quantity/reports#late,2,",
                StringComparison.Ordinal
            )
            .Replace(
                "\noutput/quantity/reports#rate,,",
                "\noutput/quantity/reports#rate,11%,",
                StringComparison.Ordinal
            )
            .Replace(
                "\noutput/quantity/reports#fraud,,",
                "\noutput/quantity/reports#fraud,no,",
                StringComparison.Ordinal
            )
            .Replace(
                "\neffect/social/mechanism,,,,,,,,,,,,,",
                "\neffect/social/mechanism,部分达成,,,,,,,,,7,complete,Office,",
                StringComparison.Ordinal
            );
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            ScoredBook.Book,
            MeasuredResults.ReadText(csv, "template.csv").Value
        );
        Assert.Equal(
            ["月报表 4", "机制健全性 7"],
            evaluation
                .Subjects[0]
                .Indicators.Where(indicator => indicator.Points is not null)
                .Select(indicator => $"{indicator.Indicator.Name} {indicator.Points}")
        );
    }

    [Fact]
    public void The_head_of_a_form_of_points_stands_as_a_comment_that_is_valid_once_it_is_none()
    {
        string book = Books.Around(
            "name: 预算执行率\npoints: 10\nmeasure: {kind: percent, from: funds/total}\nscore: {ratio: ≥100%, over: full}"
        );
        string yaml = Yaml(book, Language.English)
            .Replace("# claimed: {points: …}", "claimed: {points: 9}", StringComparison.Ordinal)
            .Replace("# project", "project", StringComparison.Ordinal)
            .Replace("# funds", "funds", StringComparison.Ordinal)
            .Replace(
                "adjusted: …, executed: …",
                "adjusted: 118.5, executed: 117.2",
                StringComparison.Ordinal
            )
            .Replace("initial: …", "initial: 120", StringComparison.Ordinal);
        ReadResult<MeasuredResults> read = MeasuredResults.ReadText(yaml);
        Assert.Empty(read.Diagnostics);
        PerfEval.Results.ResultSet set = read.Value.Sets[0];
        Assert.Equal(
            ("9", 4, "total"),
            (
                $"{set.Claimed}",
                set.Project.Texts.Count(text => text?.Value == "…"),
                set.Funds[0].Id.Value
            )
        );
    }

    private static string Yaml(string book, Language language)
    {
        using var writer = new StringWriter();
        ResultsTemplate.WriteYaml(RuleBook.ReadText(book).Value.Table, writer, language);
        return writer.ToString();
    }

    private static string Csv(string book, Language language)
    {
        using var writer = new StringWriter();
        ResultsTemplate.WriteCsv(RuleBook.ReadText(book).Value.Table, writer, language);
        return writer.ToString();
    }
}
