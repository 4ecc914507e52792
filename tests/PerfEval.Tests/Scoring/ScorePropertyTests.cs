using System.Globalization;
using CsCheck;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>What holds of every rule and every value, whatever the numbers.</summary>
public class ScorePropertyTests
{
    private const int Rules = 400;
    private const int ValuesOfARule = 50;

    [Fact]
    public void A_curve_agrees_with_a_second_reading_on_20000_rules_and_values()
    {
        int compared = 0;
        ForEach(
            (rule, curve, x) =>
            {
                Fraction second = rule.Second(Fraction.Of(x));
                Rational earned = curve.Of(new Rational(x, 100)).Least;
                Assert.True(
                    second.Is(new Fraction(earned.Numerator, earned.Denominator)),
                    $"{rule.Yaml}: {Number(x)} ⇶ {earned}, but by fractions {second}"
                );
                compared++;
            }
        );
        Assert.Equal(Rules * ValuesOfARule, compared);
    }

    [Fact]
    public void Points_lie_within_the_bounds_of_the_rule_and_within_its_reach() =>
        ForEach(
            (rule, curve, x) =>
            {
                PointsRange points = curve.Of(new Rational(x, 100));
                Assert.True(points.Least >= curve.Reach.Least && points.Most <= curve.Reach.Most);
                Assert.True(points.Least.Sign >= 0 && points.Most <= rule.Most, rule.Yaml);
            }
        );

    [Fact]
    public void Points_go_one_way_as_values_grow() =>
        ForEachCurve(
            (rule, curve) =>
            {
                Rational[] earned =
                [
                    .. Enumerable.Range(-40, 480).Select(i => curve.Of(new Rational(i, 2)).Least),
                ];
                bool mayRise = curve.Direction != Direction.Lower;
                for (int i = 1; i < earned.Length; i++)
                {
                    int trend = earned[i].CompareTo(earned[i - 1]);
                    Assert.True(
                        trend > 0 ? mayRise : trend == 0 || curve.Direction != Direction.Higher,
                        $"{rule.Yaml} at {i}"
                    );
                    mayRise &= trend >= 0;
                }
            }
        );

    [Fact]
    public void The_pieces_of_a_curve_cover_its_domain_and_meet() =>
        ForEachCurve(
            (rule, curve) =>
            {
                Assert.Null(curve.Pieces[0].Range.Lower);
                Assert.Null(curve.Pieces[^1].Range.Upper);
                for (int i = 1; i < curve.Pieces.Count; i++)
                {
                    var end = curve.Pieces[i - 1].Range.Upper!.Value;
                    var begin = curve.Pieces[i].Range.Lower!.Value;
                    Assert.True(
                        end.Value == begin.Value && end.IsIncluded != begin.IsIncluded,
                        rule.Yaml
                    );
                }
            }
        );

    [Fact]
    public void The_points_of_a_set_range_over_those_of_its_values() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = new(x, 100);
                var around = new PerfEval.Criteria.ValueRange(
                    new PerfEval.Criteria.Bound(value - 3, true),
                    new PerfEval.Criteria.Bound(value + 2, false)
                );
                PointsRange reach = curve.ReachIn(around)!.Value;
                foreach (int part in (ReadOnlySpan<int>)[-3, -1, 0, 1])
                {
                    Rational points = curve.Of(value + part).Least;
                    Assert.True(reach.Least <= points && points <= reach.Most, rule.Yaml);
                }
            }
        );

    [Fact]
    public void The_distance_leads_to_the_points_that_it_promises() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = new(x, 100);
                Rational now = curve.Of(value).Least;
                if (curve.NextBetter(value) is not { } distance)
                {
                    Assert.True(curve.Reach.Most == now || rule.IsOpenAbove(now), rule.Yaml);
                    return;
                }

                Assert.True(distance.Gain.Sign > 0);
                Assert.Equal((distance.At - value).Abs(), distance.Amount);
                Rational there = distance.IsMoreThan
                    ? distance.At + ((distance.At - value).Sign * new Rational(1, 1_000_000))
                    : distance.At;
                if (distance.IsMoreThan && distance.At == value)
                {
                    return;
                }

                Rational promised = now + distance.Gain;
                Rational found = curve.Of(there).Least;
                Assert.True(
                    distance.IsMoreThan ? (found - promised).Abs() < 1 : found == promised,
                    $"{rule.Yaml}: from {value} to {distance}: {found}"
                );
            }
        );

    [Fact]
    public void The_arithmetic_ends_with_the_points_that_are_earned() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = new(x, 100);
                string said = PieceWording
                    .At(curve.Pieces[curve.IndexOf(value)], value, null)
                    .In(Language.English);
                Assert.EndsWith(
                    $" {curve.Of(value).Least.ToMixedString()}",
                    said,
                    StringComparison.Ordinal
                );
            }
        );

    private static void ForEach(Action<RandomRule, Curve, int> check) =>
        ForEachCurve(
            (rule, curve) =>
            {
                var random = new Random(rule.Seed);
                for (int i = 0; i < ValuesOfARule; i++)
                {
                    // As often as not a value at which something changes.
                    check(
                        rule,
                        curve,
                        i % 2 == 0 ? rule.Corner(random) : random.Next(-2_000, 22_000)
                    );
                }
            }
        );

    private static void ForEachCurve(Action<RandomRule, Curve> check) =>
        Gen.Int[0, 1_000_000]
            .Select(RandomRule.Of)
            .Sample(
                rule =>
                {
                    RuleBook book = RuleBook
                        .ReadText(
                            Books.Around($"points: {Number(rule.Points)}\nscore: {rule.Yaml}")
                        )
                        .Value;
                    check(rule, ((CurveScore)book.Proof.Scores[0]!).Curve);
                },
                iter: Rules,
                threads: 1
            );

    private static string Number(long hundredths) =>
        (hundredths / 100m).ToString(CultureInfo.InvariantCulture);
}
