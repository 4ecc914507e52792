using System.Globalization;
using CsCheck;
using NodaTime;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Columns;

/// <summary>A grader of numbers says of every value what an evaluation says, one by one and in columns.</summary>
public class NumberGraderTests(ITestOutputHelper output)
{
    private static readonly LocalDate Day = new(2019, 12, 31);

    [Fact]
    public void Every_end_of_every_ladder_of_the_real_table_and_what_lies_around_it_is_graded_alike()
    {
        int compared = 0;
        foreach (NumericLadder ladder in RealTable.Book.Proof.Ladders.OfType<NumericLadder>())
        {
            compared += Compare(RealTable.Book, ladder, Around(ladder));
        }

        output.WriteLine($"{compared} values compared.");
        Assert.True(compared > 1_000, $"Only {compared} values were compared.");
    }

    [Fact]
    public void Random_ladders_under_every_policy_rounding_and_resolution_are_graded_alike()
    {
        int compared = 0;
        Gen<string> measures = Gen.Select(
            Pick.Of("", "rounding 0.5", "rounding 1", "rounding 3", "rounding 0.3"),
            Pick.Of("half-up", "half-even", "down", "up"),
            Pick.Of("", "resolution 0.5", "resolution 1", "resolution 0.2"),
            (rounding, mode, resolution) => $"{rounding}  mode {mode}  {resolution}"
        );
        Gen.Select(RandomLadder.Any, RandomLadder.Policies, measures)
            .Sample(
                (draft, policies, measure) =>
                {
                    if (draft.Compile($"{policies}  {measure}") is { } book)
                    {
                        var ladder = (NumericLadder)book.Proof.Ladders[0];
                        Interlocked.Add(ref compared, Compare(book, ladder, Around(ladder)));
                    }
                },
                iter: 700
            );
        output.WriteLine($"{compared} values compared.");
        Assert.True(compared > 10_000, $"Only {compared} values were compared.");
    }

    [Fact]
    public void Every_share_is_graded_as_an_evaluation_grades_it()
    {
        int compared = 0;
        foreach (
            NumericLadder ladder in RealTable
                .Book.Proof.Ladders.OfType<NumericLadder>()
                .Where(ladder => ladder.Indicator.Measure.Kind == MeasureKind.Percent)
        )
        {
            var grader = new NumberGrader(ladder);
            (long Done, long Of)[] shares =
            [
                .. from of in new long[] { 0, -3, 1, 3, 7, 20, 60, 1_000_003 }
                from done in new[] { 0, of / 2, (of * 9 / 10) + 1, of * 19 / 20, of - 1, of }
                select (done, of),
                (long.MaxValue - 1, long.MaxValue),
                (long.MaxValue / 20 * 19, long.MaxValue),
                (long.MinValue, 1),
                (1, long.MinValue),
            ];
            byte[] codes = new byte[shares.Length];
            grader.GradeShares(
                [.. shares.Select(share => share.Done)],
                [.. shares.Select(share => share.Of)],
                codes
            );
            for (int i = 0; i < shares.Length; i++)
            {
                (long done, long of) = shares[i];
                string text = string.Create(CultureInfo.InvariantCulture, $"{done}/{of}");
                GradeCode expected = Expected(RealTable.Book, ladder, text);
                Assert.Equal((text, expected), (text, new GradeCode(codes[i])));
                Assert.Equal((text, expected), (text, grader.GradeShare(done, of)));
                compared++;
            }
        }

        Assert.True(compared > 500, $"Only {compared} shares were compared.");
    }

    [Theory]
    [InlineData("95", "0")]
    [InlineData("94.99", "1")]
    [InlineData("90.5", "2, contested")]
    [InlineData("60", "3")]
    [InlineData("100.5", "invalid")]
    [InlineData("-1", "invalid")]
    [InlineData("94.9999999999999999999999999", "1")] // more digits than a machine word holds
    public void A_code_tells_the_rank_and_how_the_criteria_stand(string value, string code)
    {
        var ladder = (NumericLadder)
            RuleBook
                .LoadText(
                    LadderCase.Book(
                        "≥95% | ≥92% | 90%-92% means \"[90%, 92%)\" | <91%",
                        "min 0%  max 100%"
                    )
                )
                .Proof.Ladders[0];
        decimal number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(code, new NumberGrader(ladder).GradePercent(number).ToString());
    }

    [Fact]
    public void What_cannot_be_graded_at_all_is_the_callers_mistake()
    {
        var people = new NumberGrader(
            RealTable
                .Book.Proof.Ladders.OfType<NumericLadder>()
                .First(ladder => ladder.Unit?.Symbol == "人")
        );
        Assert.Throws<ArgumentNullException>(() => new NumberGrader(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => people.Grade(1, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => people.Grade(1, -1));
        Assert.Throws<ArgumentException>(() => people.Grade([1m, 2m], new byte[1]));
        Assert.Throws<ArgumentException>(() => people.Grade([1L, 2L], 0, new byte[1]));
        string message = Assert
            .Throws<InvalidOperationException>(() => people.GradeShare(1, 2))
            .Message;
        Assert.Equal(
            $"'{people.Ladder.Indicator.Path}' is no percent: a share of it has no meaning.",
            message
        );
    }

    [Theory]
    [InlineData("95.5%", "95.5", "0.955")]
    [InlineData("955‰", "95.5", "0.955")] // a ladder in per mille takes percents too
    [InlineData("950‰", "95", "0.95")]
    public void Percents_and_fractions_are_what_they_are_called_whatever_the_unit_of_the_ladder(
        string end,
        string percent,
        string fraction
    )
    {
        var grader = new NumberGrader(
            (NumericLadder)
                RuleBook.LoadText(LadderCase.Book($"≥{end} | <{end}", "-")).Proof.Ladders[0]
        );
        (decimal percents, decimal fractions) = (
            decimal.Parse(percent, CultureInfo.InvariantCulture),
            decimal.Parse(fraction, CultureInfo.InvariantCulture)
        );
        Assert.Equal(
            [0, 1, 0, 1, 0, 1],
            new[]
            {
                grader.GradePercent(percents),
                grader.GradePercent(percents - 0.0001m),
                grader.GradeFraction(fractions),
                grader.GradeFraction(fractions - 0.000001m),
                grader.GradeFraction((long)(fractions * 1000), 3),
                grader.GradeFraction(0, 0),
            }.Select(code => code.Rank)
        );
    }

    [Fact]
    public void The_doors_for_plain_numbers_refuse_percents()
    {
        var rate = new NumberGrader(
            RealTable
                .Book.Proof.Ladders.OfType<NumericLadder>()
                .First(ladder => ladder.Indicator.Measure.Kind == MeasureKind.Percent)
        );
        string refused =
            $"'{rate.Ladder.Indicator.Path}' is a percent: say what the number is, a percent (95.5) or a fraction (0.955).";
        foreach (
            Action door in new Action[]
            {
                () => rate.Grade(0.95m),
                () => rate.Grade(95, 2),
                () => rate.Grade([0.95m], new byte[1]),
                () => rate.Grade([95L], 2, new byte[1]),
            }
        )
        {
            Assert.Equal(refused, Assert.Throws<InvalidOperationException>(door).Message);
        }
    }

    // One by one and in columns, short and long, alike and mixed: always what the evaluation says.
    private static int Compare(RuleBook book, NumericLadder ladder, IReadOnlyList<decimal> values)
    {
        var grader = new NumberGrader(ladder);
        byte[] expected =
        [
            .. values.Select(value =>
                Expected(
                    book,
                    ladder,
                    value.ToString(CultureInfo.InvariantCulture) + ladder.Unit
                ).Value
            ),
        ];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(
                (ladder.Indicator.Path, values[i], new GradeCode(expected[i])),
                (ladder.Indicator.Path, values[i], Grade(grader, values[i]))
            );
        }

        byte[] codes = new byte[expected.Length];
        Grade(grader, [.. values], codes);
        Assert.Equal(expected, codes);

        foreach (
            IGrouping<byte, int> alike in Enumerable
                .Range(0, values.Count)
                .GroupBy(i => values[i].Scale)
        )
        {
            int[] positions = [.. alike, .. alike, .. alike, .. alike];
            byte[] column = new byte[positions.Length + 1];
            Grade(grader, [.. positions.Select(i => values[i])], column);
            Assert.Equal(positions.Select(i => expected[i]), column[..^1]);
            positions = [.. positions.Where(i => Math.Abs(values[i]) < int.MaxValue)];
            column = new byte[positions.Length];
            Grade(grader, [.. positions.Select(i => Digits(values[i]))], alike.Key, column);
            Assert.Equal(positions.Select(i => expected[i]), column);
        }

        if (grader.IsPercent)
        {
            CompareFractions(grader, values, expected);
        }

        return expected.Length;
    }

    // The same values as fractions: one by one, as a column, and without their points, which then stand two digits further left.
    private static void CompareFractions(
        NumberGrader grader,
        IReadOnlyList<decimal> percents,
        byte[] expected
    )
    {
        decimal[] fractions = [.. percents.Select(percent => percent / 100)];
        byte[] codes = new byte[fractions.Length];
        grader.GradeFractions(fractions, codes);
        Assert.Equal(expected, codes);
        Assert.Equal(expected, fractions.Select(value => grader.GradeFraction(value).Value));
        foreach (int i in Enumerable.Range(0, percents.Count))
        {
            if (Math.Abs(percents[i]) < int.MaxValue)
            {
                (long digits, int scale) = (Digits(percents[i]), percents[i].Scale + 2);
                grader.GradeFractions([digits], scale, codes);
                Assert.Equal(
                    (percents[i], expected[i], expected[i]),
                    (percents[i], codes[0], grader.GradeFraction(digits, scale).Value)
                );
            }
        }
    }

    private static GradeCode Grade(NumberGrader grader, decimal value) =>
        grader.IsPercent ? grader.GradePercent(value) : grader.Grade(value);

    private static void Grade(NumberGrader grader, decimal[] values, byte[] codes)
    {
        if (grader.IsPercent)
        {
            grader.GradePercents(values, codes);
        }
        else
        {
            grader.Grade(values, codes);
        }
    }

    private static void Grade(NumberGrader grader, long[] values, int scale, byte[] codes)
    {
        if (grader.IsPercent)
        {
            grader.GradePercents(values, scale, codes);
        }
        else
        {
            grader.Grade(values, scale, codes);
        }
    }

    private static long Digits(decimal value) => (long)(value * Power(value.Scale));

    private static decimal Power(int scale) =>
        Enumerable.Repeat(10m, scale).Aggregate(1m, (product, ten) => product * ten);

    private static GradeCode Expected(RuleBook book, NumericLadder ladder, string text)
    {
        IndicatorEvaluation graded = new Evaluator().Grade(book, ladder.Indicator.Path, text, Day);
        return graded.Status == Status.Invalid ? GradeCode.Invalid : GradeCode.Of(graded.Ruling!);
    }

    // Each end, the steps of several sizes before and behind it, and values far outside.
    private static IReadOnlyList<decimal> Around(NumericLadder ladder)
    {
        decimal[] steps = [0m, 0.5m, 1m, 0.05m, 0.001m, 0.25m];
        IEnumerable<Rational> ends = ladder
            .Segments.SelectMany(segment => new[] { segment.Range.Lower, segment.Range.Upper })
            .OfType<Bound>()
            .Select(end => end.Value)
            .Append(0)
            .Distinct();
        return
        [
            .. from end in ends
            let at = decimal.Parse(end.ToString(), CultureInfo.InvariantCulture)
            from step in steps
            from value in new[] { at - step, at + step }
            select value,
            -1_000_000m,
            1_000_000m,
            99_999_999_999_999_999_999m,
        ];
    }
}
