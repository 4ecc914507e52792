using PerfEval.Import;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>The published text of the real table becomes the book that people copied by hand.</summary>
public class SeedImportTests
{
    private static readonly ImportedTable Seed = TableImport.Read(
        [InputSource.FromFile(Imported.ReferencePath)],
        Imported.Named
    );

    private static readonly PublishedTable Table = Imported.Table(Seed);

    [Fact]
    public void Every_name_number_budget_description_goal_criterion_and_line_is_that_of_the_book() =>
        Assert.Equal(Imported.Words(RealTable.Book.Table), Imported.Words(Table));

    [Fact]
    public void All_of_6_responsibilities_13_activities_40_indicators_and_160_criteria_are_there()
    {
        Assert.Equal(6, Table.Responsibilities.Count);
        Assert.Equal(13, Table.Responsibilities.Sum(one => one.Activities.Count));
        Assert.Equal(40, Table.Indicators.Count());
        Assert.Equal(160, Table.Indicators.Sum(one => one.Criteria.Count));
        Assert.Equal(
            4,
            Table.Nodes.Count(node =>
                node is Responsibility { Budget: null } or ActivityNode { Budget: null }
            )
        );
    }

    [Fact]
    public void One_row_was_joined_and_names_and_numbers_are_told_once() =>
        Assert.Equal("PE7002:1 PE7003:1 PE7004:1", Imported.Codes(Seed));

    [Fact]
    public void Without_id_and_year_in_the_heading_the_draft_does_not_pass_a_check()
    {
        ImportedTable unnamed = TableImport.Read([InputSource.FromFile(Imported.ReferencePath)]);
        Assert.Equal("PE7002:1 PE7003:1 PE7004:1 PE7013:3", Imported.Codes(unnamed));
        Assert.Contains(
            RuleBook.ReadText(unnamed.RuleBook!).Diagnostics,
            finding => finding.Code == "PE1007"
        );
        Assert.Contains("\ntitle: 五、绩效目标\n", unnamed.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joined_row_is_told_where_it_stands_in_the_draft() =>
        Assert.Contains(
            "        name: 机关事业单位工资政策和管理  # PE7002: A line break cut this row in two: 4 cells stand before it and 5 behind it",
            Seed.RuleBook,
            StringComparison.Ordinal
        );

    [Fact]
    public void Nothing_is_guessed_of_what_can_be_measured() =>
        Assert.DoesNotMatch("measure:|means:|max:|weight:|currency:", Seed.RuleBook!);
}
