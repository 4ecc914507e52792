using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>Who fills in what: a node says it for all that lie below, unless one of them says otherwise.</summary>
public class OwnersTests
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: owners
        title: 分工
        period: 2019
        responsibilities:
          - id: jobs
            name: 就业
            owner: 就业处
            activities:
              - id: help
                name: 扶持
                indicators:
                  - {id: rate, name: 完成率, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: money, name: 支出率, owner: 财务处, criteria: {excellent: ≥95%, poor: <95%}}
              - id: train
                name: 培训
                owner: {zh: 培训处, en: Training}
                indicators:
                  - {id: rate, name: 培训率, criteria: {excellent: ≥95%, poor: <95%}}
          - id: office
            name: 综合
            activities:
              - id: files
                name: 档案
                indicators:
                  - {id: rate, name: 归档率, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: shared, name: 公开率, owner: {en: " TRAINING "}, criteria: {excellent: ≥95%, poor: <95%}}
        """;

    [Theory]
    [InlineData("jobs", "就业处")]
    [InlineData("jobs/help", "就业处")]
    [InlineData("jobs/help/rate", "就业处")]
    [InlineData("jobs/help/money", "财务处")]
    [InlineData("jobs/train/rate", "培训处")]
    [InlineData("office/files/rate", null)]
    public void A_node_has_the_owner_that_is_named_nearest_above_it(string path, string? owner)
    {
        PublishedTable table = RuleBook.ReadText(Book).Value.Table;
        Assert.Equal(owner, table.Find(path)?.Owner?.ToString());
    }

    [Fact]
    public void Owners_stand_in_the_documents_order_with_what_is_theirs_and_are_one_if_they_share_a_name()
    {
        string[] owners =
        [
            .. RuleBook
                .ReadText(Book)
                .Value.Table.Owners.Select(one =>
                    $"{one.Owner}: {string.Join(", ", one.Indicators)}"
                ),
        ];
        Assert.Equal(
            [
                "就业处: jobs/help/rate",
                "财务处: jobs/help/money",
                "培训处: jobs/train/rate, office/files/shared",
            ],
            owners
        );
    }

    [Theory]
    [InlineData("培训处", true)]
    [InlineData("training", true)]
    [InlineData("ｔｒａｉｎｉｎｇ", true)]
    [InlineData("培训", false)]
    public void An_owner_is_meant_by_a_name_in_any_language(string written, bool isMeant)
    {
        OwnedIndicators owned = RuleBook.ReadText(Book).Value.Table.Owners[2];
        Assert.Equal(isMeant, owned.Is(written));
    }

    [Fact]
    public void A_record_that_is_read_back_knows_the_same_owners()
    {
        RuleBook book = RuleBook.ReadText(Book).Value;
        PublishedTable back = ReadBack
            .Of(Books.Evaluator.Evaluate(book, Books.ResultsOf("95%")))
            .Table;
        Assert.Equal(book.Table.Nodes.Select(Owners), back.Nodes.Select(Owners));

        static string Owners(Node node) => $"{node}: {node.StatedOwner}, {node.Owner}";
    }

    [Fact]
    public void A_builder_names_owners_too()
    {
        RuleBook book = new RuleBookBuilder("owners", "分工", 2019)
            .Responsibility(
                "jobs",
                "就业",
                jobs =>
                    jobs.Owner("就业处")
                        .Activity(
                            "help",
                            "扶持",
                            help =>
                                help.Indicator(
                                    "rate",
                                    "完成率",
                                    rate =>
                                        rate.Owner("财务处")
                                            .Criterion("excellent", "≥95%")
                                            .Criterion("poor", "<95%")
                                )
                        )
            )
            .Build();
        Assert.Equal("就业处", $"{book.Table.Find("jobs/help")!.Owner}");
        Assert.Equal("财务处", $"{book.Table.Find("jobs/help/rate")!.Owner}");
    }
}
