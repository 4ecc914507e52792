using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Reporting.Pictures;
using PerfEval.Scoring;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Pictures;

/// <summary>A curve as it is drawn: where its strokes run, where they jump, and who has the end.</summary>
public class CurvePictureTests
{
    private const string Percent = "measure: {min: 0%, max: 100%}";

    [Theory]
    [InlineData("ratio: ≥500人次", "", "0 0 → 500 10 | 500 10 → 625 10", "")]
    [InlineData(
        "full: ≥98%, minus: {points: 1, per: 0.5pp, steps: exact}, zero: <95%",
        Percent,
        "94.25 0 → 95 0 | 95 4 → 98 10 | 98 10 → 100 10",
        "95 0 open, 95 4 closed"
    )]
    [InlineData(
        "full: ≥100%, minus: {points: 2, per: 5pp, steps: whole}, zero: <90%",
        Percent,
        "87.5 0 → 90 0 | 90 6 → 90 6 | 90 8 → 95 8 | 95 10 → 100 10 | 100 10 → 100 10",
        "90 0 open, 90 6 closed, 90 8 open, 95 8 closed, 95 10 open"
    )]
    [InlineData(
        "full: ≥100%, minus: {points: 2, per: 5pp, steps: started}, zero: <90%",
        Percent,
        "87.5 0 → 90 0 | 90 6 → 95 6 | 95 8 → 100 8 | 100 10 → 100 10",
        "90 0 open, 90 6 closed, 95 6 open, 95 8 closed, 100 8 open, 100 10 closed"
    )]
    [InlineData(
        "tiers: {80%以上: 6, 60%-80%: 3, 60%以下: 0}",
        Percent,
        "55 0 → 60 0 | 60 3 → 60 3 | 60 3 → 80 3 | 80 6 → 80 6 | 80 6 → 100 6",
        "60 0 open, 60 3 closed, 80 3 open, 80 6 closed"
    )]
    [InlineData(
        "full: ≤0件, minus: {points: 0.1, per: 1件, most: 0.3}",
        "measure: {unit: 件, min: 0}",
        "0 10 → 0 10 | 0 10 → 1 10 | 1 9.9 → 2 9.9 | 2 9.8 → 3 9.8 | 3 9.7 → 4 9.7 | 4 9.7 → 5 9.7",
        "1 10 open, 1 9.9 closed, 2 9.9 open, 2 9.8 closed, 3 9.8 open, 3 9.7 closed"
    )]
    public void A_stroke_ends_where_the_points_jump_and_one_side_has_the_value(
        string rule,
        string measure,
        string runs,
        string ends
    )
    {
        CurvePicture picture = Of(rule, measure);
        Assert.Equal(
            runs,
            string.Join(
                " | ",
                picture.Runs.Select(run =>
                    $"{run.Line[0].Value} {run.Line[0].Points} → {run.Line[^1].Value} {run.Line[^1].Points}"
                )
            )
        );
        Assert.Equal(
            ends,
            string.Join(
                ", ",
                picture.Ends.Select(end =>
                    $"{end.Value} {end.Points} {(end.IsIncluded ? "closed" : "open")}"
                )
            )
        );
    }

    [Fact]
    public void Target_by_actual_bends_and_is_shown_down_to_half()
    {
        CurvePicture picture = Of("ratio: ≤5%, over: target/actual", Percent);
        CurveRun bend = picture.Runs[^1];
        Assert.Equal(25, bend.Line.Count);
        Assert.All(bend.Line, place => Assert.Equal(50 / place.Value, place.Points));
        Assert.Contains(new Rational(10, 1), picture.Ticks);
    }

    [Fact]
    public void Stairs_that_are_too_many_to_be_seen_are_drawn_as_the_slope_they_make()
    {
        CurvePicture picture = Of(
            "full: ≥1000万元, minus: {points: 0.1, per: 2万元, steps: whole}",
            "measure: {unit: 万元, min: 0}"
        );
        Assert.Equal(3, picture.Runs.Count);
        Assert.DoesNotContain(picture.Runs, run => run.Stairs > 0);
    }

    [Fact]
    public void Many_stairs_have_no_ends_of_their_own()
    {
        CurvePicture picture = Of(
            "full: ≥100%, minus: {points: 0.5, per: 1pp, steps: whole}",
            Percent
        );
        Assert.True(picture.Runs.Count(run => run.Stairs > 12) > 12);
        Assert.Empty(picture.Ends);
    }

    [Fact]
    public void What_the_reading_of_tiers_leaves_open_has_both_points()
    {
        IndicatorEvaluation indicator = Grade(
            "tiers: {90%以上: 10, 90%以下: 4}",
            "reading: {overlap: refuse}",
            "90%"
        );
        var picture = new CurvePicture(
            (CurveScore)indicator.Score!,
            (NumericLadder)indicator.Ladder,
            90
        );
        Assert.Equal("4 to 10", picture.Earned.ToString());
        Assert.Equal(10, picture.Runs.Single(run => run.OpenUpTo is not null).OpenUpTo);
    }

    [Fact]
    public void Every_stroke_of_the_published_rules_lies_on_its_curve()
    {
        int drawn = 0;
        foreach (IndicatorEvaluation indicator in ScoredBook.Published.Subjects[0].Indicators)
        {
            if (indicator is not { Score: CurveScore score, Ladder: NumericLadder ladder })
            {
                continue;
            }

            foreach (CurveRun run in new CurvePicture(score, ladder, null).Runs)
            {
                bool isStraight = run.OpenUpTo is null && run.Line.Count == 2;
                (Rational from, Rational low) = run.Line[0];
                (Rational to, Rational high) = run.Line[^1];
                if (!isStraight || (run.Stairs == 0 && HasStairs(score.Curve, (from + to) / 2)))
                {
                    continue;
                }

                drawn++;
                Assert.Equal((low + high) / 2, score.Curve.Of((from + to) / 2).Least);
            }
        }

        Assert.True(drawn > 100, $"Only {drawn} strokes were drawn.");
    }

    private static bool HasStairs(Curve curve, Rational x) =>
        curve.Pieces[curve.IndexOf(x)].Formula is Formula.Stairs;

    private static CurvePicture Of(string rule, string measure)
    {
        IndicatorEvaluation indicator = Grade(rule, measure, "");
        return new CurvePicture(
            (CurveScore)indicator.Score!,
            (NumericLadder)indicator.Ladder,
            null
        );
    }

    private static IndicatorEvaluation Grade(string rule, string measure, string value) =>
        Books.Grade(
            Books.Around(
                $"points: 10\n{measure}\nscore: {{{rule}}}".Replace(
                    "\n\n",
                    "\n",
                    StringComparison.Ordinal
                )
            ),
            value
        );
}
