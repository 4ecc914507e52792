using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Statements;

namespace PerfEval.Tests.Statements;

/// <summary>
/// Every transcribed figure stands in the line that it names, and the figures come to what is found of them: read from the document
/// by patterns and decimals alone, which share nothing with the library.
/// </summary>
public partial class SecondReadingTests
{
    public static TheoryData<string> Figures =>
        [
            .. Seed
                .Figures.Set.AllFigures.Where(figure => figure.Value is not null)
                .Select(figure => figure.Path),
        ];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_stands_in_its_line_to_the_letter(string path)
    {
        Figure figure = Seed.Figures.Set.FigureAt(path)!;
        string line = Seed.Lines[figure.Source!.Line!.Value];
        IEnumerable<string> numbers = Number().Matches(line).Select(match => match.Value);
        // A place where sites are is one; the document writes it in a word.
        bool isWord = line.Contains("一个", StringComparison.Ordinal) && $"{figure.Value}" == "1";
        Assert.True(isWord || numbers.Contains($"{figure.Value}"), $"{figure.Value}: {line}");
    }

    [Fact]
    public void Every_blank_figure_is_blank_in_its_line() =>
        Assert.All(
            Seed.Figures.Set.AllFigures.Where(figure =>
                figure.Value is null && figure.Change is null
            ),
            figure => Assert.DoesNotMatch(Number(), Seed.Lines[figure.Source!.Line!.Value])
        );

    [Fact]
    public void No_figure_of_the_money_is_left_out()
    {
        HashSet<string> transcribed =
        [
            .. Seed
                .Figures.Set.AllFigures.SelectMany(figure =>
                    new[] { figure.Value, figure.Change?.Amount, figure.Change?.Rate }
                )
                .OfType<StatedNumber>()
                .Select(number => number.ToString().TrimStart('-').TrimEnd('%')),
        ];
        // Sections 二 to 四 hold nothing but figures, years and numbers of headings.
        string[] stated =
        [
            .. Seed
                .Lines.Skip(86)
                .Take(97 - 86 + 1)
                .SelectMany(line => Amount().Matches(line).Select(match => match.Groups[1].Value)),
        ];
        Assert.True(stated.Length > 25);
        Assert.All(stated, number => Assert.Contains(number, transcribed));
    }

    [Fact]
    public void The_table_of_purchases_is_its_line()
    {
        string line = Seed.Lines[825].Split("拟购置")[1];
        string[] stated =
        [
            .. Purchase()
                .Matches(line)
                .Select(match =>
                    string.Join('|', match.Groups.Values.Skip(1).Select(group => group.Value))
                ),
        ];
        FigureTable table = Seed.Figures.Set.Tables.Single(table => table.Id == "purchases");
        Assert.Equal(
            stated,
            table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Value)))
        );
        Assert.Equal(
            13.93m,
            stated.Sum(row => decimal.Parse(row.Split('|')[2], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void The_table_of_procurement_is_that_of_the_document()
    {
        string[] cells =
        [
            .. Seed
                .Lines.Skip(654)
                .Take(754 - 654)
                .Select(line => line.Trim())
                .Where(cell => cell.Length > 0),
        ];
        FigureTable table = Seed.Figures.Set.Tables.Single(table => table.Id == "procurement");
        // The document repeats the amount for where the money comes from.
        Assert.Equal(
            cells.Chunk(9).Select(row => string.Join('|', row.Take(7))),
            table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Value)))
        );
    }

    [Theory]
    [InlineData("10009.93", "43.82", 2, "6959.80", "6960.28", 49)]
    [InlineData("39.33", "0.05", 2, "39.31", "39.31", 1)]
    public void The_year_before_is_what_rounds_to_the_rate(
        string stated,
        string rate,
        int decimals,
        string first,
        string last,
        int count
    )
    {
        decimal value = decimal.Parse(stated, CultureInfo.InvariantCulture);
        decimal percent = decimal.Parse(rate, CultureInfo.InvariantCulture);
        // Every amount near by, one by one: which of them give the rate that is printed?
        decimal step = decimals == 2 ? 0.01m : 1m;
        decimal about = Math.Round(value / (1 + (percent / 100)), 2);
        decimal[] fitting =
        [
            .. Enumerable
                .Range(-400, 801)
                .Select(i => about + (i * step))
                .Where(prior =>
                    Math.Floor(((value - prior) / prior * 10000) + 0.5m) == percent * 100
                ),
        ];
        Assert.Equal(
            (first, last, count),
            (
                fitting.Min().ToString(CultureInfo.InvariantCulture),
                fitting.Max().ToString(CultureInfo.InvariantCulture),
                fitting.Length
            )
        );
    }

    [GeneratedRegex("[0-9]+([.][0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex("([0-9]+(?:[.][0-9]+)?)(?:万元|万|%)")]
    private static partial Regex Amount();

    [GeneratedRegex("([^，、。0-9]+?)([0-9]+[张把台组个])、([0-9.]+)万元")]
    private static partial Regex Purchase();
}
