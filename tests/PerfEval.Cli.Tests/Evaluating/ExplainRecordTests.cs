using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary><c>perfeval explain RECORD</c>: what a record says of a result, and of any other value, without its rule book.</summary>
public sealed class ExplainRecordTests : IDisposable
{
    private const string OnTime = "retirement/benefits/on-time-in-full";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_value_is_explained_as_by_the_rule_book(string language)
    {
        string record = Filed(Perfeval.Results);
        foreach (string value in new[] { "57/60", "94.9%", "12%", "nonsense" })
        {
            Answer byBook = Perfeval.RunInRepository(
                "explain",
                Perfeval.Book,
                OnTime,
                value,
                "--language",
                language
            );
            Answer byRecord = Perfeval.RunInRepository(
                "explain",
                record,
                OnTime,
                value,
                "--language",
                language
            );
            Assert.Equal(byBook, byRecord);
        }
    }

    [Fact]
    public void Without_a_value_it_is_the_recorded_result_of_the_subject_that_is_named()
    {
        string rows = _folder.Write(
            "rows.csv",
            $"subject,indicator,value\n甲局,{OnTime},57/60\n乙局,{OnTime},91%\n"
        );
        string record = Filed(rows);
        string one = Explain(record, OnTime, "--subject", "甲局").Output;
        Assert.Contains("57/60 (95%)", one, StringComparison.Ordinal);
        Assert.Contains("Excellent", one, StringComparison.Ordinal);
        string other = Explain(record, OnTime, "--subject", "乙局").Output;
        Assert.Contains("91%", other, StringComparison.Ordinal);
        Assert.DoesNotContain("57/60", other, StringComparison.Ordinal);
        Assert.Equal(2, Explain(record, OnTime, "90%", "--subject", "乙局").Code);
    }

    [Fact]
    public void What_the_grade_depends_on_is_told_and_an_unknown_path_gets_its_nearest()
    {
        string record = Filed(Perfeval.Results);
        Assert.Contains(
            "What the grade depends on\n",
            Explain(record, OnTime).Output,
            StringComparison.Ordinal
        );
        Answer wrong = Explain(record, "retirement/benefits/on-time-in-ful");
        Assert.Equal(3, wrong.Code);
        Assert.Contains(OnTime, wrong.Error, StringComparison.Ordinal);
    }

    private string Filed(string results)
    {
        string record = _folder.PathOf("record.json");
        Perfeval.RunInRepository("evaluate", Perfeval.Book, results, "-o", record);
        return record;
    }

    private static Answer Explain(params string[] arguments) =>
        Perfeval.Run(["explain", .. arguments, "--language", "en"]);
}
