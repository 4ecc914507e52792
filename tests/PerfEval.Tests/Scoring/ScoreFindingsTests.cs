using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>What is wrong or odd about a score rule is told at its place, with a witness and a way out, in both languages.</summary>
public class ScoreFindingsTests
{
    [Theory]
    [InlineData("score-mistakes.yaml", Language.English)]
    [InlineData("score-mistakes.yaml", Language.Chinese)]
    [InlineData("curve-mistakes.yaml", Language.English)]
    [InlineData("curve-mistakes.yaml", Language.Chinese)]
    [InlineData("sum-mistakes.yaml", Language.English)]
    [InlineData("sum-mistakes.yaml", Language.Chinese)]
    public void A_book_is_told_all_of_its_mistakes(string file, Language language)
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad", file);
        ReadResult<RuleBook> read = RuleBook.ReadText(File.ReadAllText(path), file);
        Assert.False(read.HasValue);
        Snapshot.Match(
            string.Concat(read.Diagnostics.Select(finding => finding.ToString(language) + "\n")),
            method: $"{Path.GetFileNameWithoutExtension(file)}.{language}"
        );
    }

    [Fact]
    public void The_words_of_a_rule_that_cannot_be_read_are_not_held_against_it() =>
        Assert.Equal(
            ["PE2002"],
            RuleBook
                .ReadText(
                    Books.Around(
                        "points: 10\nscore: {text: 每下降5%扣0.5分, full: ≥100%, minus: {points: 0.5, per: 5%, steps: whole}}"
                    )
                )
                .Diagnostics.Codes()
        );
}
