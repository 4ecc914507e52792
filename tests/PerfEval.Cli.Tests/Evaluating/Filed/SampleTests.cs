using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating.Filed;

/// <summary><c>perfeval sample</c>: what to measure again, drawn so that anybody can repeat it.</summary>
public sealed class SampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_draws_the_same_sheet_on_the_standard_output_and_in_a_file()
    {
        string record = Filed(Perfeval.Results);
        Answer first = Run(record, "--count", "8", "--seed", "2019-A7");
        Assert.Equal(0, first.Code);
        Assert.Equal(9, first.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith(
            "subject,indicator,name,grade,value,evidence,note,sha256,measured,remark\r\n",
            first.Output,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Drawn: 8 of 38 graded results, by the seed '2019-A7'.\n",
            first.Error,
            StringComparison.Ordinal
        );
        string sheet = _folder.PathOf("sheet.csv");
        Assert.Equal(0, Run(record, "--count", "8", "--seed", "2019-A7", "-o", sheet).Code);
        Assert.Equal(first.Output, File.ReadAllText(sheet));
        Assert.NotEqual(first.Output, Run(record, "--count", "8", "--seed", "2019-A8").Output);
    }

    [Fact]
    public void A_results_file_is_of_one_subject_and_can_be_filled_in()
    {
        string file = _folder.PathOf("sample.yaml");
        Assert.Equal(
            0,
            Run(Filed(Perfeval.Results), "--count", "3", "--seed", "x", "-o", file).Code
        );
        Assert.Equal(0, Perfeval.RunInRepository("evaluate", Perfeval.Book, file).Code);
        string rows = _folder.Write(
            "rows.csv",
            "subject,indicator,value\n甲局,staffing/standards/benefit-rate,96.5%\n乙局,staffing/standards/benefit-rate,91%\n"
        );
        string none = _folder.PathOf("none.yaml");
        Answer several = Run(Filed(rows), "--count", "2", "--seed", "x", "-o", none);
        Assert.Equal(2, several.Code);
        Assert.Equal(
            "perfeval: Results of several subjects were drawn, and a results file in YAML holds those of one. Name a .csv with -o.\n",
            several.Error
        );
        Assert.False(File.Exists(none));
    }

    [Theory]
    [InlineData("0", "x")]
    [InlineData("-1", "x")]
    [InlineData("many", "x")]
    [InlineData("3", "")]
    public void A_sample_of_nothing_and_a_seed_that_nobody_chose_are_wrong_usage(
        string count,
        string seed
    ) => Assert.Equal(2, Run(Filed(Perfeval.Results), "--count", count, "--seed", seed).Code);

    private string Filed(string results)
    {
        string record = _folder.PathOf("record.json");
        Perfeval.RunInRepository("evaluate", Perfeval.Book, results, "-o", record);
        return record;
    }

    private static Answer Run(string record, params string[] options) =>
        Perfeval.Run(["sample", record, "--language", "en", .. options]);
}
