using CsCheck;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Tests.SecondReading.Points;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring;

/// <summary>What holds of every rule and every value, whatever the numbers.</summary>
public class ScorePropertyTests
{
    private const int Rules = 400;
    private const int ValuesOfARule = 50;

    private static readonly Func<Draw, StatedNumbers>[] Kinds =
    [
        StatedRatio.By,
        StatedSteps.By,
        StatedTiers.By,
        StatedLine.By,
    ];

    [Fact]
    public void A_curve_agrees_with_a_second_reading_on_20000_rules_and_values()
    {
        int compared = 0;
        ForEach(
            (rule, curve, x) =>
            {
                Earning second = rule.Of(x);
                Rational earned = curve.Of(Of(x)).Least;
                Assert.True(
                    second == Earning.Of(new Quotient(earned.Numerator, earned.Denominator)),
                    $"{rule.Score}: {x} ⇶ {earned}, but by fractions {second}"
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
                PointsRange points = curve.Of(Of(x));
                Assert.True(points.Least >= curve.Reach.Least && points.Most <= curve.Reach.Most);
                Assert.True(
                    points.Least >= Of(rule.Least ?? 0) && points.Most <= Of(rule.Most),
                    rule.Score
                );
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
                        $"{rule.Score} at {i}"
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
                        rule.Score
                    );
                }
            }
        );

    [Fact]
    public void The_points_of_a_set_range_over_those_of_its_values() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = Of(x);
                var around = new PerfEval.Criteria.ValueRange(
                    new PerfEval.Criteria.Bound(value - 3, true),
                    new PerfEval.Criteria.Bound(value + 2, false)
                );
                PointsRange reach = curve.ReachIn(around)!.Value;
                foreach (int part in (ReadOnlySpan<int>)[-3, -1, 0, 1])
                {
                    Rational points = curve.Of(value + part).Least;
                    Assert.True(reach.Least <= points && points <= reach.Most, rule.Score);
                }
            }
        );

    [Fact]
    public void The_distance_leads_to_the_points_that_it_promises() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = Of(x);
                Rational now = curve.Of(value).Least;
                if (curve.NextBetter(value) is not { } distance)
                {
                    Assert.True(curve.Reach.Most == now || now < Of(rule.Most), rule.Score);
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
                    $"{rule.Score}: from {value} to {distance}: {found}"
                );
            }
        );

    [Fact]
    public void The_arithmetic_ends_with_the_points_that_are_earned() =>
        ForEach(
            (rule, curve, x) =>
            {
                Rational value = Of(x);
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

    private static void ForEach(Action<StatedNumbers, Curve, Quotient> check) =>
        ForEachCurve(
            (rule, curve) =>
            {
                var draw = new Draw(rule.Score.Length);
                for (int i = 0; i < ValuesOfARule; i++)
                {
                    // As often as not a value at which something changes.
                    check(
                        rule,
                        curve,
                        i % 2 == 0
                            ? draw.Of([.. rule.Corners]) + new Quotient(draw.Whole(-1, 1), 100)
                            : draw.Hundredths(-2_000, 22_000)
                    );
                }
            }
        );

    // Of numbers of which there are parts; tiers that are left open earn no one amount.
    private static void ForEachCurve(Action<StatedNumbers, Curve> check) =>
        Gen.Int[0, 1_000_000]
            .Select(seed => Kinds[seed % Kinds.Length](new Draw(seed)))
            .Where(rule => rule.Unit != "次" && rule is not StatedTiers { Refuses: true })
            .Sample(
                rule =>
                {
                    string indicator = string.Join(
                        '\n',
                        [$"points: {rule.Full}", $"score: {rule.Score}", .. rule.Keys]
                    );
                    RuleBook book = RuleBook.ReadText(Books.Around(indicator)).Value;
                    check(rule, ((CurveScore)book.Proof.Scores[0]!).Curve);
                },
                iter: Rules,
                threads: 1
            );

    private static Rational Of(Quotient number) => new(number.Above, number.Below);
}
