using PerfEval.Differences;
using PerfEval.Reporting.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Differences;

/// <summary>The table of 2019 against a revision of it, and what the rules alone change.</summary>
public class RevisedTableTests
{
    private static readonly TableDifference Difference = RuleBookDiff.Of(
        RevisedTable.Published,
        RevisedTable.Book
    );

    private static readonly Regrading Regraded = Books.Evaluator.Regrade(
        RevisedTable.Published,
        RevisedTable.Book,
        [RealTable.Results],
        new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
    );

    [Fact]
    public void A_table_does_not_differ_from_itself() =>
        Assert.True(RuleBookDiff.Of(RevisedTable.Published, RealTable.Book).IsEmpty);

    [Fact]
    public void Each_difference_is_found_and_no_other() =>
        Assert.Equal(
            [
                "reform/institution/target-completion reworded",
                "staffing/standards/target-completion changed",
                "retirement/benefits/subsidy-accuracy renamed",
                "retirement/benefits/rural-and-community-sites moved",
                "retirement/benefits/hotline added",
                "social-insurance/pension/injury-plan changed",
                "employment/startup-support/error-rate removed",
            ],
            Difference.Nodes.Select(node => $"{node.Path} {Kind(node)}")
        );

    [Fact]
    public void The_values_that_get_another_grade_are_told()
    {
        Assert.Empty(Find("staffing/standards/target-completion").Regions);
        Assert.Equal(
            ["(95%, 96%]: excellent → good"],
            Find("social-insurance/pension/injury-plan").Regions.Select(region => region.ToString())
        );
    }

    [Fact]
    public void What_moved_is_measured_where_it_is()
    {
        IndicatorEvaluation moved = Regraded
            .New.Subjects[0]
            .Indicators.Single(indicator =>
                indicator.Indicator.Path == "retirement/benefits/rural-and-community-sites"
            );
        Assert.Equal("4/5", $"{moved.Measurement?.Done}/{moved.Measurement?.Of}");
        Assert.Equal("fair", moved.Grade?.Id);
    }

    [Fact]
    public void The_report_in_English() => Snapshot.Match(Report(Language.English));

    [Fact]
    public void The_report_in_Chinese() => Snapshot.Match(Report(Language.Chinese));

    private static string Report(Language language)
    {
        using var writer = new StringWriter();
        DifferenceText.Write(Regraded, language, writer);
        return writer.ToString();
    }

    private static NodeDifference Find(string path) =>
        Difference.Nodes.Single(node => node.Path == path);

    private static string Kind(NodeDifference node) =>
        node.Old is null ? "added"
        : node.New is null ? "removed"
        : node.IsMoved ? "moved"
        : node.IsRenamed ? "renamed"
        : node.IsChanged ? "changed"
        : "reworded";
}
