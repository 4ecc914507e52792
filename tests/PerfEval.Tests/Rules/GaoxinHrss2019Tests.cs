using PerfEval.Criteria;
using PerfEval.Rules;
using PerfEval.Tests.SecondReading;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>The published table of 2019: transcribed to the letter, and each of its oddities found.</summary>
public class GaoxinHrss2019Tests
{
    private static readonly ReferenceTable Published = ReferenceTable.Load();
    private static readonly PublishedTable Table = RealTable.Book.Table;

    private static List<Indicator> Indicators => [.. Table.Indicators];

    [Fact]
    public void It_has_6_responsibilities_13_activities_40_indicators_and_160_criteria()
    {
        Assert.Equal(6, Table.Responsibilities.Count);
        Assert.Equal(
            13,
            Table.Responsibilities.Sum(responsibility => responsibility.Activities.Count)
        );
        Assert.Equal(40, Indicators.Count);
        Assert.Equal(160, Indicators.Sum(indicator => indicator.Criteria.Count));
    }

    [Fact]
    public void Every_responsibility_reads_as_published() =>
        Assert.Equal(
            Published.Responsibilities.Select(node =>
                (node.Line, node.Number, node.Name, node.Budget, node.Description, node.Goal)
            ),
            Table.Responsibilities.Select(Words)
        );

    [Fact]
    public void Every_activity_reads_as_published() =>
        Assert.Equal(
            Published.Activities.Select(node =>
                (node.Line, node.Number, node.Name, node.Budget, node.Description, node.Goal)
            ),
            Table
                .Responsibilities.SelectMany(responsibility => responsibility.Activities)
                .Select(Words)
        );

    [Fact]
    public void Every_indicator_and_its_criteria_read_as_published() =>
        Assert.Equal(
            Published.Indicators.SelectMany(indicator =>
                indicator.Criteria.Select(criterion =>
                    (indicator.Line, indicator.Name, criterion.Grade, criterion.Text)
                )
            ),
            Indicators.SelectMany(indicator =>
                indicator.Criteria.Select(cell =>
                    (
                        indicator.Source!.Line!.Value,
                        indicator.Name.ToString(),
                        cell.Grade.Id,
                        cell.Criterion.Text.Value
                    )
                )
            )
        );

    [Fact]
    public void Every_name_stands_on_the_line_that_its_source_states()
    {
        ReferenceText text = ReferenceText.Load();
        IEnumerable<Node> nodes = Table.Responsibilities.SelectMany(responsibility =>
            responsibility
                .Activities.SelectMany(activity => activity.Indicators.Prepend<Node>(activity))
                .Prepend(responsibility)
        );
        Assert.All(
            nodes,
            node =>
                Assert.Contains(
                    node.Name.ToString().Split('\n')[0],
                    text.Line(node.Source!.Line!.Value),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Nothing_in_it_is_accepted() =>
        Assert.DoesNotContain(
            RealTable.Book.Diagnostics,
            finding => finding.Acceptance is not null
        );

    [Fact]
    public void Percents_begin_at_0_and_only_completion_rates_go_beyond_100()
    {
        int[] open = [1, 4, 7, 10, 11, 12, 19, 20, 21, 22, 33];
        for (int ordinal = 1; ordinal <= 40; ordinal++)
        {
            Measure measure = Indicators[ordinal - 1].Measure;
            if (measure.Kind == MeasureKind.Percent)
            {
                string domain = open.Contains(ordinal) ? "[0%, +∞)" : "[0%, 100%]";
                Assert.Equal(domain, measure.Domain.ToString(measure.Unit));
            }
        }
    }

    [Theory]
    [InlineData("PE3001", "4 10")]
    [InlineData("PE3002", "8 9 11 12 15 39")]
    [InlineData("PE3004", "8 9 39")]
    [InlineData("PE3006", "11 12 19 21 33")]
    [InlineData("PE2004", "8 9 11 12 39")]
    [InlineData("PE3009", "2 17")]
    [InlineData("PE3010", "13")]
    [InlineData("PE3011", "14")]
    public void Each_oddity_is_found_where_it_stands(string code, string ordinals)
    {
        IEnumerable<int> found = RealTable
            .Book.Diagnostics.Where(finding => finding.Code == code)
            .Select(finding =>
                Indicators.FindIndex(indicator => indicator.Path == finding.Path) + 1
            );
        Assert.Equal(ordinals, string.Join(' ', found.Order()));
    }

    [Fact]
    public void Its_findings_are_these_30()
    {
        Snapshot.Match(Lines(RealTable.Book.Diagnostics.Take(30), Language.English));
    }

    [Fact]
    public void Its_findings_in_Chinese() =>
        Snapshot.Match(Lines(RealTable.Book.Diagnostics.Take(30), Language.Chinese));

    [Fact]
    public void Behind_them_stand_those_of_duties_and_goals_that_nobody_measures() =>
        Snapshot.Match(
            Lines(RealTable.Book.Diagnostics.Skip(30), Language.English)
                + Lines(RealTable.Book.Diagnostics.Skip(30), Language.Chinese)
        );

    [Fact]
    public void A_review_names_goals_that_are_names_and_names_with_other_criteria() =>
        Snapshot.Match(Lines(RealTable.Book.Review(), Language.Chinese));

    [Fact]
    public void Its_offices_duties_goals_and_terms_are_those_of_the_document()
    {
        PerfEval.Rules.Disclosure.Duties duties = RealTable.Book.Table.Duties;
        string[] lines = File.ReadAllLines(
            Repository.PathOf("tests", "PerfEval.Tests", "Reference", "000_80d4eeabc6cbe8f7.txt")
        );
        Assert.Equal(
            [10, 3, 11, 8, 4, 10, 4, 8],
            duties.Offices.Select(office => office.Duties.Count)
        );
        Assert.Equal(
            lines[18..84].Where(line => line.StartsWith('（')),
            duties.Offices.SelectMany(office =>
                office.Duties.Select(duty => $"（{duty.Number}）{duty.Text}")
            )
        );
        Assert.Equal(
            lines[18..84].Where(line => !line.StartsWith('（')),
            duties.Offices.Select((office, i) => $"{i + 1}、{office.Name}：")
        );
        Assert.Equal(
            lines[98] + lines[99],
            string.Concat(
                new[] { 99, 100 }.Select(line =>
                    string.Join(
                        '；',
                        duties
                            .Goals.Where(goal => goal.Source!.Line == line)
                            .Select(goal => goal.Text)
                    )
                )
            )
        );
        Assert.Equal(
            lines[826..829],
            duties.Glossary.Select((entry, i) => $"{i + 1}．{entry.Term}：{entry.Text}")
        );
    }

    [Fact]
    public void At_every_boundary_the_grade_is_that_of_the_second_reading()
    {
        IReadOnlyList<BoundaryValue> values = [.. BoundaryValues.Of(Published)];
        Assert.Equal(513, values.Count);
        Assert.Equal(
            values.Select(value => $"{value.Indicator.Ordinal} {value.Measured} {Expected(value)}"),
            values.Select(value => $"{value.Indicator.Ordinal} {value.Measured} {Actual(value)}")
        );
    }

    [Theory]
    [InlineData("2019-09-30", "2019-09-29", "excellent")]
    [InlineData("2019-09-30", "2019-09-30", "excellent")] // on the day itself
    [InlineData("2019-09-30", "2019-10-01", "good")]
    [InlineData("2019-09-30", "2019-12-31", "good")]
    [InlineData("2019-09-30", "2020-01-01", "fair")]
    [InlineData("2019-09-30", "2020-12-31", "fair")]
    [InlineData("2019-09-30", "2021-01-01", "poor")] // claimed by nothing: PE3011
    public void A_payment_is_graded_by_its_due_date(string due, string completed, string grade)
    {
        ReferenceIndicator published = Published.Indicators[13];
        Assert.Equal(
            grade,
            SecondGrader
                .Grade(published, DateOnly.Parse(due, null), DateOnly.Parse(completed, null))
                .Grade
        );
        IndicatorEvaluation evaluated = Grade(
            14,
            $"{{due: {due}, completed: {completed}}}",
            asOf: "2022-12-31"
        );
        Assert.Equal(grade, evaluated.Grade!.Id);
    }

    [Fact]
    public void Its_labels_have_the_grades_of_the_table()
    {
        foreach (int ordinal in new[] { 2, 14, 17 })
        {
            foreach (ReferenceCriterion criterion in Published.Indicators[ordinal - 1].Criteria)
            {
                Assert.Equal(criterion.Grade, Grade(ordinal, criterion.Text).Grade!.Id);
            }
        }
    }

    private static string Lines(IEnumerable<Diagnostic> findings, Language language) =>
        string.Concat(
            findings.Select(finding =>
                finding
                    .ToString(language)
                    .Replace(RealTable.BookPath, "2019.yaml", StringComparison.Ordinal) + "\n"
            )
        );

    private static (int, string, string, string?, string, string) Words(FundedNode node) =>
        (
            node.Source!.Line!.Value,
            node.Number!,
            node.Name.ToString(),
            node.Budget?.Text.Value,
            node.Description!.ToString(),
            node.Goal!.ToString()
        );

    private static string Expected(BoundaryValue value)
    {
        SecondVerdict verdict = SecondGrader.Grade(value.Indicator, value.Measured);
        return verdict.Because switch
        {
            SecondReason.OutsideDomain => "PE5006",
            SecondReason.FinerThanResolution => "PE5007",
            SecondReason.Contested => $"{verdict.Grade} contested",
            SecondReason.Clamped => $"{verdict.Grade} clamped",
            SecondReason.Reached => $"{verdict.Grade} reached",
            _ => verdict.Grade!,
        };
    }

    private static string Actual(BoundaryValue value)
    {
        IndicatorEvaluation evaluated = Grade(value.Indicator.Ordinal, value.Measured);
        return evaluated switch
        {
            { Status: Status.Invalid } => evaluated.Diagnostics[0].Code,
            { Ruling.Kind: PerfEval.Ladders.SegmentKind.Contested } =>
                $"{evaluated.Grade} contested",
            { Ruling.Kind: PerfEval.Ladders.SegmentKind.BeyondWorst } =>
                $"{evaluated.Grade} clamped",
            { Ruling.Kind: PerfEval.Ladders.SegmentKind.BeyondTop } => $"{evaluated.Grade} reached",
            _ => evaluated.Grade!.Id,
        };
    }

    private static IndicatorEvaluation Grade(int ordinal, string value, string asOf = "2019-12-31")
    {
        string yaml =
            $"schema: perfeval/results/1\nasOf: {asOf}\nresults:\n  {Indicators[ordinal - 1].Path}: {value}\n";
        return Books
            .Evaluator.Evaluate(RealTable.Book, MeasuredResults.ReadText(yaml).Value)
            .Subjects[0]
            .Indicators.ElementAt(ordinal - 1);
    }
}
