using PerfEval.Quantities;
using PerfEval.Tests.SecondReading.Points;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Columns;

/// <summary>Columns of points hold what single values earn, and what a second reading makes of them.</summary>
public class PointsColumnTests(ITestOutputHelper output)
{
    private const string Path = "a/b/c";
    private const int Rules = 800;

    private static readonly Func<Draw, StatedNumbers>[] Kinds =
    [
        StatedRatio.By,
        StatedSteps.By,
        StatedSteps.By,
        StatedTiers.By,
        StatedLine.By,
    ];

    // What a measure may say beside its unit; {u} is the unit.
    private static readonly string[] Measures =
    [
        "",
        "",
        "",
        "min: 0{u}, max: 150{u}",
        "min: -5.5{u}",
        "resolution: 1{u}",
        "resolution: 0.5{u}, max: 100{u}",
        "rounding: {to: 0.5{u}, mode: half-up}",
        "rounding: {to: 3{u}, mode: half-even}, min: 0{u}, max: 120{u}",
        "rounding: {to: 0.25{u}, mode: down}, resolution: 0.25{u}",
    ];

    // Halves and whole numbers around nothing, and numbers at both ends of 64 bits.
    private static readonly long[] Extremes =
    [
        .. Enumerable.Range(-4, 9).Select(i => (long)i),
        -5_50,
        50,
        150,
        long.MaxValue,
        long.MaxValue - 1,
        long.MinValue,
        long.MinValue + 1,
        (1L << 53) + 1,
        -(1L << 53) - 1,
    ];

    [Fact]
    public void Columns_of_random_rules_hold_the_points_of_single_values_and_of_a_second_reading()
    {
        (int compared, int none, int read, int without, int rounded) = (0, 0, 0, 0, 0);
        for (int seed = 0; seed < Rules; seed++)
        {
            var draw = new Draw(seed);
            StatedNumbers rule = Kinds[seed % Kinds.Length](draw);
            string measure = Measures[draw.Whole(0, Measures.Length - 1)];
            if (RuleBook.ReadText(BookOf(rule, measure)) is not { HasValue: true, Value: var book })
            {
                continue;
            }

            var grader = new Grader(book);
            int scale = draw.Whole(0, 3);
            long[] values = [.. Values(rule, scale, draw)];
            if (grader.PartsInPoint(Path, scale, PercentForm.Percent) is not { } whole)
            {
                Assert.Contains("target/actual", rule.Score, StringComparison.Ordinal);
                Assert.Throws<InvalidOperationException>(() =>
                    Take(grader, values, scale, new long[values.Length])
                );
                without++;
                continue;
            }

            var longs = new long[values.Length];
            Take(grader, values, scale, longs);
            var decimals = new long[values.Length];
            grader.TakePoints(
                Path,
                Decimals(values, scale, isShort: draw.OnceIn(2)),
                scale,
                decimals,
                PercentForm.Percent
            );
            Assert.Equal(longs, decimals);
            for (int i = 0; i < values.Length; i++)
            {
                Rational x = new(values[i], Power(scale));
                Rational? single = grader.PointsOf(Path, x);
                Rational? taken =
                    longs[i] == Grader.NoPoints ? null : new Rational(longs[i], whole);
                Assert.True(
                    single == taken,
                    $"{rule.Score} {measure}: {x} ⇶ {single}, but in a column {taken}"
                );
                none += single is null ? 1 : 0;
                compared++;
                if (measure.Length == 0 && rule.Unit != "次")
                {
                    Earning second = rule.Of(new Quotient(x.Numerator, x.Denominator));
                    Assert.True(
                        second.IsSettled
                            ? taken is { } points
                                && second.Least
                                    == new Quotient(points.Numerator, points.Denominator)
                            : taken is null,
                        $"{rule.Score}: {x} ⇶ {taken}, but by fractions {second}"
                    );
                    read++;
                }

                rounded += measure.Contains("rounding", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        output.WriteLine(
            $"{compared} values compared, {none} without points, {rounded} rounded, {read} by fractions too; {without} rules without common parts."
        );
        Assert.True(compared > 40_000 && none > 2_000 && read > 10_000 && rounded > 4_000);
        Assert.InRange(without, 10, Rules / 3);
    }

    [Fact]
    public void A_column_of_fractions_earns_what_its_percents_do()
    {
        Grader grader = GraderOf("points: 10\nscore: {ratio: ≥95%}");
        long[] values = [0, 605, 949, 950, 951, -1];
        var parts = new long[values.Length];
        grader.TakePoints(Path, values, 1, parts, PercentForm.Percent);
        Assert.Equal(95, grader.PartsInPoint(Path, 1, PercentForm.Percent));
        Assert.Equal([0, 605, 949, 950, 950, 0], parts);
        grader.TakePoints(Path, values, 3, parts, PercentForm.Fraction);
        Assert.Equal(95, grader.PartsInPoint(Path, 3, PercentForm.Fraction));
        Assert.Equal([0, 605, 949, 950, 950, 0], parts);
        grader.TakePoints(Path, [0.605m, 0.95m, 1m], 3, parts, PercentForm.Fraction);
        Assert.Equal([605, 950, 950], parts[..3]);
    }

    [Fact]
    public void A_number_with_more_digits_than_the_column_is_refused_and_zeros_behind_it_are_none()
    {
        Grader grader = GraderOf("points: 10\nscore: {ratio: ≥500}");
        var parts = new long[2];
        grader.TakePoints(Path, [47.50m, 475m], 1, parts);
        long whole = grader.PartsInPoint(Path, 1)!.Value;
        Assert.Equal(
            [new Rational(19, 20), new Rational(19, 2)],
            parts.Select(part => new Rational(part, whole))
        );
        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
            grader.TakePoints(Path, [47.55m, 475m], 1, parts)
        );
        Assert.StartsWith("47.55 has more digits", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_of_target_by_actual_have_no_common_parts_and_are_taken_one_at_a_time()
    {
        Grader grader = GraderOf("points: 10\nscore: {ratio: ≤5%, over: target/actual}");
        Assert.Null(grader.PartsInPoint(Path, 0, PercentForm.Percent));
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() =>
            grader.TakePoints(Path, [6L], 0, new long[1], PercentForm.Percent)
        );
        Assert.Contains("one at a time", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new Rational(25, 3), grader.PointsOf(Path, 6));
    }

    [Fact]
    public void A_column_says_what_is_wrong_with_its_form_and_its_room()
    {
        Grader percents = GraderOf("points: 10\nscore: {ratio: ≥95%}");
        Grader numbers = GraderOf("points: 10\nscore: {ratio: ≥500}");
        Assert.Throws<ArgumentException>(() => percents.PartsInPoint(Path, 0));
        Assert.Throws<ArgumentException>(() => numbers.PartsInPoint("a/b/d", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => numbers.PartsInPoint(Path, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => numbers.PartsInPoint(Path, -1));
        Assert.Throws<ArgumentException>(() => numbers.TakePoints(Path, [1L, 2L], 0, new long[1]));
    }

    [Fact]
    public void A_column_takes_numbers_without_allocating()
    {
        Grader grader = GraderOf(
            "points: 15\nscore: {full: ≥98%, minus: {points: 1, per: 0.5pp, steps: whole}, zero: <95%}"
        );
        long[] values = [.. Enumerable.Range(0, 1_051).Select(i => (long)i)];
        decimal[] decimals = [.. values.Select(value => new decimal((int)value, 0, 0, false, 1))];
        var parts = new long[values.Length];
        TakeBoth();
        long before = GC.GetAllocatedBytesForCurrentThread();
        TakeBoth();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void TakeBoth()
        {
            grader.TakePoints(Path, values, 1, parts, PercentForm.Percent);
            grader.TakePoints(Path, decimals, 1, parts, PercentForm.Percent);
        }
    }

    private static void Take(Grader grader, long[] values, int scale, long[] parts) =>
        grader.TakePoints(Path, values, scale, parts, PercentForm.Percent);

    private static IEnumerable<long> Values(StatedNumbers rule, int scale, Draw draw)
    {
        Quotient factor = new(Power(scale), 1);
        IEnumerable<long> corners = rule.Corners.SelectMany(corner =>
            Enumerable.Range(-1, 3).Select(i => (long)(corner * factor).Floor().Above + i)
        );
        IEnumerable<long> drawn = Enumerable
            .Range(0, 40)
            .Select(_ => (long)(draw.Hundredths(-1_000, 25_000) * factor).Floor().Above);
        return Extremes.Concat(corners).Concat(drawn).Distinct();
    }

    // All with the same count of digits, or each as short as it can be.
    private static decimal[] Decimals(long[] values, int scale, bool isShort) =>
        [
            .. values
                .Select(value => value / (decimal)Power(scale))
                .Select(number =>
                    isShort ? number : number + new decimal(0, 0, 0, false, (byte)scale)
                ),
        ];

    private static Grader GraderOf(string indicator) =>
        new(RuleBook.ReadText(Books.Around(indicator)).Value);

    private static string BookOf(StatedNumbers rule, string measure)
    {
        string unit = rule.Unit;
        string own =
            rule.Keys.FirstOrDefault(key => key.StartsWith("measure", StringComparison.Ordinal))
            ?? (unit == "%" ? "measure: {kind: percent}" : "measure: {kind: number}");
        bool isTwice =
            own.Contains("resolution", StringComparison.Ordinal)
            && measure.Contains("resolution", StringComparison.Ordinal);
        string more =
            isTwice || measure.Length == 0
                ? ""
                : $", {measure.Replace("{u}", unit, StringComparison.Ordinal)}";
        IEnumerable<string> others = rule.Keys.Where(key => key != own);
        return Books.Around(
            string.Join(
                '\n',
                [$"points: {rule.Full}", $"score: {rule.Score}", $"{own[..^1]}{more}}}", .. others]
            )
        );
    }

    private static long Power(int scale) => scale == 0 ? 1 : 10 * Power(scale - 1);
}
