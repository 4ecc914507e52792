using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval import</c>: what it writes, what it refuses, and what it answers.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Table = "职责活动,绩效指标,优,差\n一、甲,率,≥90%,<90%\n";

    private static readonly string Seed = Repository.PathOf(
        "tests",
        "PerfEval.Tests",
        "Reference",
        "000_80d4eeabc6cbe8f7.txt"
    );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_published_text_becomes_a_draft_that_passes_a_check_once_it_has_an_id_and_a_year()
    {
        string draft = _folder.PathOf("draft.yaml");
        Answer answer = Perfeval.Run(
            "import",
            Seed,
            "--id",
            "a",
            "--period",
            "2019",
            "-o",
            draft,
            "--language",
            "en"
        );
        Assert.Equal(0, answer.Code);
        Assert.Equal("", answer.Output);
        Assert.Equal(4, answer.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Equal(0, Perfeval.Run("check", draft).Code);
    }

    [Fact]
    public void Without_o_the_draft_goes_to_the_standard_output_and_findings_do_not()
    {
        Answer answer = Perfeval.Run("import", _folder.Write("t.csv", Table), "--language", "zh");
        Assert.Equal(0, answer.Code);
        Assert.StartsWith(
            "# 由 perfeval import 根据 t.csv 生成的草稿",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("PE7004", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--results")]
    public void Nothing_is_overwritten(string option)
    {
        string table = _folder.Write("t.csv", Table);
        string there = _folder.Write("there.yaml", "mine");
        Answer answer = Perfeval.Run("import", table, option, there, "--language", "en");
        Assert.Equal(2, answer.Code);
        Assert.Contains(
            "exists already, and would be replaced",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.Equal("mine", File.ReadAllText(there));
    }

    [Fact]
    public void Where_no_table_fits_nothing_is_written()
    {
        string draft = _folder.PathOf("draft.yaml");
        Answer answer = Perfeval.Run(
            "import",
            _folder.Write("t.csv", "物品,数量\n椅,4\n"),
            "-o",
            draft,
            "--language",
            "en"
        );
        Assert.Equal(3, answer.Code);
        Assert.Contains(
            "PE7001: No table here has a column of indicators",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(draft));
    }

    [Theory]
    [InlineData("none.csv", "does not exist")]
    [InlineData("t.pdf", "A PDF is not read")]
    public void A_file_that_cannot_be_read_is_3(string name, string said)
    {
        _folder.Write("t.pdf", "%PDF-1.7");
        Answer answer = Perfeval.Run("import", _folder.PathOf(name), "--language", "en");
        Assert.Equal(3, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--table", "0", "'0' is no number of a table. Count from 1.")]
    [InlineData("--columns", "indicator", "'indicator' does not say what columns are.")]
    public void A_wrong_option_is_2(string option, string value, string said)
    {
        Answer answer = Perfeval.Run("import", "t.csv", option, value, "--language", "en");
        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
    }
}
