using PerfEval.Tests.Support;

namespace PerfEval.Tests.Binding;

/// <summary>All faults of a file are found in one reading, each at its place.</summary>
public class BadBookTests
{
    [Fact]
    public void A_book_with_more_than_thirty_mistakes_is_told_all_of_them()
    {
        ReadResult<RuleBook> read = Read("thirty-mistakes.yaml");
        Assert.False(read.HasValue);
        Assert.True(read.Diagnostics.Count(finding => finding.Severity == Severity.Error) >= 30);
        Snapshot.Match(Said(read, Language.English));
    }

    [Fact]
    public void What_is_wrong_about_levels_owners_and_labels_is_told_in_both_languages()
    {
        ReadResult<RuleBook> read = Read("levels-and-labels.yaml");
        Assert.False(read.HasValue);
        Snapshot.Match(Said(read, Language.English) + Said(read, Language.Chinese));
    }

    private static ReadResult<RuleBook> Read(string name) =>
        RuleBook.ReadText(
            File.ReadAllText(Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", name)),
            name
        );

    private static string Said(ReadResult<RuleBook> read, Language language) =>
        string.Concat(read.Diagnostics.Select(finding => finding.ToString(language) + "\n"));

    [Theory]
    [InlineData("title: Book", "title: {zh: 一, en: One, zh: 二}")]
    [InlineData("measure: {kind: category}", "measure: {aliases: {好: [行], 好: [可以]}}")]
    [InlineData("period: 2019", "period: {from: 2019-01-01, to: 2019-12-31, to: 2020-12-31}")]
    public void No_map_holds_a_key_twice(string line, string doubled) =>
        Assert.Equal(
            ["PE1002"],
            RuleBook
                .ReadText(
                    Books
                        .Of("kind: category", "好", "不好")
                        .Replace(line, doubled, StringComparison.Ordinal)
                )
                .Diagnostics.Codes()
        );

    [Fact]
    public void A_failed_reading_throws_only_when_it_is_asked_for_its_value()
    {
        ReadResult<RuleBook> read = RuleBook.ReadText("schema: perfeval/rulebook/1\n", "book.yaml");
        InvalidInputException thrown = Assert.Throws<InvalidInputException>(() => read.Value);
        Assert.Equal(read.Diagnostics, thrown.Diagnostics);
        Assert.StartsWith("'book.yaml' cannot be used.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_keys_changes_nothing()
    {
        string expected = Said(Keys(keys => keys));
        Assert.Contains("PE3001", expected, StringComparison.Ordinal);
        CsCheck.Check.Sample(
            CsCheck.Gen.Int,
            seed =>
            {
                var random = new Random(seed);
                Assert.Equal(
                    expected,
                    Said(
                        Keys(keys =>
                        {
                            random.Shuffle(keys);
                            return keys;
                        })
                    )
                );
            },
            iter: 500
        );
    }

    // The keys of every level in any order.
    private static string[] Keys(Func<string[], string[]> order)
    {
        string Map(params string[] keys) => $"{{{string.Join(", ", order(keys))}}}";
        string indicator = Map(
            "id: c",
            "name: 无错率",
            $"criteria: {Map("excellent: 100%", "good: ≥90%", "fair: ≥80%", "poor: <81%")}",
            $"measure: {Map("min: 0%", "resolution: 0.5%", "noun: 差错率")}",
            $"reading: {Map("overlap: worse", "top: literal")}",
            $"accept: [{Map("code: PE3006", "reason: r", "by: b", "on: 2019-12-02")}]"
        );
        string activity = Map("id: b", "name: B", $"indicators: [{indicator}]");
        return order([
            "schema: perfeval/rulebook/1",
            "id: book",
            "title: Book",
            "period: 2019",
            $"reading: {Map("beyond: refuse", "gap: better")}",
            $"responsibilities: [{Map("id: a", "name: A", $"activities: [{activity}]")}]",
        ]);
    }

    // What is said, without the places, which move with the keys.
    private static string Said(string[] lines) =>
        string.Join(
            '\n',
            RuleBook
                .ReadText(string.Join('\n', lines))
                .Diagnostics.Select(finding =>
                    $"{finding.Code} {finding.Message(Language.English)}"
                )
                .Order()
        );
}
