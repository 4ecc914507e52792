using System.Data.Common;
using System.Text.RegularExpressions;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>What the developers' guide shows of results from a database is the code below, and does what it says.</summary>
public partial class DatabaseExampleTests
{
    private static readonly string Guide = File.ReadAllText(
        Repository.PathOf("docs", "guide-developers.md")
    );

    private static readonly RuleBook book = RealTable.Book;

    [Fact]
    public void Results_of_one_subject_are_made_in_eight_lines()
    {
        // <shown>
        MeasuredResults measured = new ResultsBuilder("gaoxin-hrss-2019")
            .Subject("高新区人社局")
            .AsOf(new LocalDate(2019, 12, 31))
            .Percent("employment/startup-support/error-rate", 0.4m)
            .Value("employment/startup-support/people-helped", 312)
            .Share("retirement/benefits/on-time-in-full", 57, 60)
            .Note("retirement/benefits/on-time-in-full", "三人补发")
            .Build();
        EvaluationResult graded = new Evaluator().Evaluate(book, measured);
        // </shown>
        Assert.Equal(
            ["excellent", "excellent", "good"],
            graded
                .Subjects[0]
                .Indicators.Where(one => one.Status == Status.Graded)
                .Select(one => one.Grade!.Id)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_query_is_graded_while_it_is_read_in_seven_lines()
    {
        using var console = new StringWriter { NewLine = "\n" };
        var command = new GivenCommand();
        // <shown>
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        await using StreamedResults rows = StreamedResults.From(reader, "query").Value;
        StreamedEvaluation streamed = new Evaluator().Evaluate(book, rows);
        await foreach (SubjectEvaluation subject in streamed.SubjectsAsync())
        {
            console.WriteLine(
                $"{subject.Subject}: {subject.Indicators.Count(one => one.Status == Status.Graded)}"
            );
        }

        // </shown>
        Assert.Equal("东区: 2\n西区: 1\n", console.ToString());
    }

    [Fact]
    public void Rows_are_graded_while_they_come()
    {
        using var console = new StringWriter();
        // <shown>
        IEnumerable<ResultRow> offices =
        [
            ResultRow.Percent("东区", "employment/startup-support/error-rate", 0.4m),
            new ResultRow("西区", "retirement/benefits/on-time-in-full") { Done = 57, Of = 60 },
        ];
        using StreamedResults rows = StreamedResults.From(offices, "queue");
        EvaluationReport.WriteCsv(new Evaluator().Evaluate(book, rows), console);
        // </shown>
        Assert.Contains(
            "东区,employment/startup-support/error-rate,indicator,0.4%,Graded,good",
            console.ToString(),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void The_guide_shows_this_code()
    {
        string code = File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Conventions", "DatabaseExampleTests.cs")
        );
        string guide = OnOneLine(Guide.Replace("Console.Out", "console", StringComparison.Ordinal));
        MatchCollection shown = Shown().Matches(code);
        Assert.Equal(3, shown.Count);
        Assert.All(
            shown,
            piece =>
                Assert.Contains(
                    OnOneLine(piece.Groups["code"].Value),
                    guide.Replace("Console.", "console.", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    private static string OnOneLine(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"// <shown>\n(?<code>.*?)// </shown>", RegexOptions.Singleline)]
    private static partial Regex Shown();

    /// <summary>A command of a database that holds three rows.</summary>
    private sealed class GivenCommand
    {
        public Task<DbDataReader> ExecuteReaderAsync() =>
            Task.FromResult(
                GivenResults.Query(
                    ["subject", "indicator", "value", "done", "of"],
                    ["东区", "employment/startup-support/error-rate", "0.4%", null, null],
                    ["东区", "employment/startup-support/people-helped", "312", null, null],
                    ["西区", "retirement/benefits/on-time-in-full", null, 57, 60]
                )
            );
    }
}
