using System.Numerics;
using CsCheck;
using PerfEval.Quantities;

namespace PerfEval.Tests.Quantities;

/// <summary>What is computed a shorter way comes to the same as by plain fractions.</summary>
public class ShortcutsTests
{
    private static readonly int[] Denominators = [1, 2, 3, 7, 19, 95, 100];

    // Halves and hundredths, sevenths, numbers at the edge of 32 bits and beyond 64.
    private static readonly Gen<Rational> Numbers = Gen.Select(Gen.Int, Gen.Int[0, 14])
        .Select(
            (number, kind) =>
                kind < 14
                    ? new Rational(number % 100_000, Denominators[kind / 2])
                    : new Rational(number, int.MaxValue - Math.Abs(number % 1_000))
        );

    private static readonly Gen<Rational> AllNumbers = Gen.Frequency(
        (8, Numbers),
        (
            1,
            Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue])
                .Select((above, below) => new Rational(above, below))
        ),
        (
            1,
            Gen.Select(Gen.Long, Gen.Int[1, 1_000])
                .Select((above, below) => new Rational(above * BigInteger.Pow(10, 20), below))
        )
    );

    [Fact]
    public void A_running_sum_is_the_sum_of_its_terms() =>
        AllNumbers
            .Array[0, 60]
            .Sample(terms =>
            {
                var running = new RunningSum();
                Rational sum = Rational.Zero;
                foreach (Rational term in terms)
                {
                    running.Add(in term);
                    sum += term;
                    Assert.Equal(sum, running.Total);
                }
            });

    [Fact]
    public void A_running_sum_of_the_greatest_terms_is_their_sum()
    {
        var running = new RunningSum();
        Rational sum = Rational.Zero;
        for (int i = 0; i < 100; i++)
        {
            Rational term = new(int.MaxValue - i, i % 2 == 0 ? 1 : int.MaxValue - 2);
            running.Add(in term);
            sum += term;
        }

        Assert.Equal(sum, running.Total);
    }

    [Fact]
    public void A_straight_line_is_its_slope_times_the_value_and_what_it_has_at_0() =>
        Gen.Select(AllNumbers, AllNumbers, AllNumbers)
            .Sample(
                (slope, atZero, x) =>
                    Assert.Equal((slope * x) + atZero, new StraightLine(slope, atZero).At(in x))
            );

    [Fact]
    public void A_sum_of_two_fractions_is_that_of_their_terms() =>
        Gen.Select(AllNumbers, AllNumbers)
            .Sample(
                (one, other) =>
                    Assert.Equal(
                        new Rational(
                            (one.Numerator * other.Denominator)
                                + (other.Numerator * one.Denominator),
                            one.Denominator * other.Denominator
                        ),
                        one + other
                    )
            );
}
