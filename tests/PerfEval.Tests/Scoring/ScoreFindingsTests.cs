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
}
