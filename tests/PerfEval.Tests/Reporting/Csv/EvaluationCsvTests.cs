using System.Text.RegularExpressions;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Csv;

/// <summary>What the CSV of an evaluation says of weights, points, policies and criteria.</summary>
public partial class EvaluationCsvTests
{
    private static readonly List<Dictionary<string, string>> Budget = Rows(RealTable.BudgetPath);

    [Fact]
    public void Every_criterion_stands_as_published_in_the_row_of_its_indicator()
    {
        Dictionary<string, string> row = Budget.Single(one =>
            one["path"] == "staffing/standards/target-completion"
        );
        Assert.Equal(
            ["≥100%", "≥95%", "≥90%", "<91%"],
            new[] { "excellent", "good", "fair", "poor" }.Select(id => row[$"criterion:{id}"])
        );
        Assert.Equal("overlap: better", row["policy"]);
    }

    [Fact]
    public void Points_possible_add_up_to_100_and_those_earned_to_the_score()
    {
        List<Dictionary<string, string>> rows = Rows(RealTable.EqualPath);
        Assert.Equal("100", rows[0]["pointsPossible"]);
        Assert.Equal(Rational.Parse("100"), Sum(rows, "pointsPossible"));
        Assert.Equal("", rows[0]["pointsEarned"]); // a result is missing
        Rational reform = Rational.Parse("92.5");
        Dictionary<string, string> node = Budget.Single(row => row["path"] == "reform");
        Assert.Equal("92.50", node["score"]);
        Assert.Equal("405.08", node["weight"]);
        Assert.Equal(
            Rational.Parse("405.08") / Rational.Parse("7237.56") * reform,
            Exact(node["pointsEarned"])
        );
    }

    [Fact]
    public void Without_a_roll_up_there_are_no_weights_and_no_points() =>
        Assert.All(
            Rows(null),
            row =>
                Assert.Equal(
                    "",
                    row["weight"] + row["share"] + row["pointsPossible"] + row["pointsEarned"]
                )
        );

    private static Rational Sum(IEnumerable<Dictionary<string, string>> rows, string column) =>
        rows.Where(row => row["level"] == "indicator" && row[column].Length > 0)
            .Select(row => Exact(row[column]))
            .Aggregate(Rational.Zero, (sum, next) => sum + next);

    // 16 2/3
    private static Rational Exact(string number) =>
        number
            .Split(' ')
            .Select(Rational.Parse)
            .Aggregate(Rational.Zero, (sum, next) => sum + next);

    private static List<Dictionary<string, string>> Rows(string? rollUp)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(
            Books.Evaluator.Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { RollUp = rollUp is null ? null : RollUp.Load(rollUp) }
            ),
            writer
        );
        string[][] cells =
        [
            .. writer
                .ToString()
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(row => Commas().Split(row)),
        ];
        return
        [
            .. cells[1..]
                .Select(row =>
                    cells[0]
                        .Zip(row)
                        .ToDictionary(
                            cell => cell.First,
                            cell => cell.Second.Trim('"'),
                            StringComparer.Ordinal
                        )
                ),
        ];
    }

    // Outside quotes; no cell of the real table has a quote in it.
    [GeneratedRegex(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")]
    private static partial Regex Commas();
}
