using System.Numerics;
using NodaTime;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Cases;

/// <summary>The cases at which grades change: every boundary of every ladder, with what the engine makes of it.</summary>
internal static class Seams
{
    /// <summary>Returns the unconfirmed cases of all ladders, in the document's order; each is about one indicator.</summary>
    public static IEnumerable<Case> Of(ProvedTable proof) =>
        proof
            .Ladders.SelectMany(
                (ladder, position) => Of(ladder, proof.ScoreAt(position), proof.Table.Period)
            )
            .Select(one => CaseGrading.Settle(proof, one));

    private static IEnumerable<Case> Of(
        Ladder ladder,
        IndicatorScore? score,
        EvaluationPeriod period
    ) =>
        ladder switch
        {
            NumericLadder numeric => Values(numeric, (score as CurveScore)?.Curve)
                .Select(value => Written(value, numeric.Unit))
                .Select(text => OfValue(ladder, text)),
            CategoryLadder category => category
                .Bands.SelectMany(band => band.Aliases.Prepend(band.Label))
                .Select(label => OfValue(ladder, label)),
            _ => OfDates((TimingLadder)ladder, period),
        };

    // At, just under and just over every end, the least value first.
    private static IEnumerable<Rational> Values(NumericLadder ladder, Curve? curve)
    {
        Measure measure = ladder.Indicator.Measure;
        List<Rational> ends =
        [
            .. ladder
                .Indicator.Criteria.Select(cell => cell.Criterion.Meaning)
                .OfType<Meaning.Range>()
                .Select(range => range.Interval)
                .Append(measure.Domain)
                .SelectMany(interval => new[] { interval.Lower, interval.Upper })
                .OfType<Bound>()
                .Select(end => end.Value)
                .Concat(EndsOf(curve))
                .SelectMany(end => WhereRoundingLeadsTo(end, measure.Rounding)),
        ];
        Rational finer = FinerThan(ends);
        return ends.SelectMany(end =>
                measure.Resolution is { } resolution
                    ?
                    [
                        resolution.AtOrBelow(end) is var below && below < end
                            ? below
                            : end - resolution.Step,
                        end,
                        resolution.AtOrAbove(end) is var above && above > end
                            ? above
                            : end + resolution.Step,
                    ]
                    : (Rational[])[end - finer, end, end + finer]
            )
            .Distinct()
            .Order();
    }

    // Where a rule goes on by another formula; a place that no decimal states is left out.
    private static IEnumerable<Rational> EndsOf(Curve? curve) =>
        (curve?.Pieces ?? [])
            .SelectMany(piece => new[] { piece.Range.Lower, piece.Range.Upper })
            .OfType<Bound>()
            .Select(end => end.Value)
            .Where(end => end.IsDecimal);

    // Rounding moves the boundary by half a step or by a whole one, as its mode is.
    private static IEnumerable<Rational> WhereRoundingLeadsTo(Rational end, Rounding? rounding) =>
        rounding is { Step: var step }
            ? [end - step, end - (step / 2), end, end + (step / 2), end + step]
            : [end];

    // One step of a last place finer than any limit.
    private static Rational FinerThan(IEnumerable<Rational> ends)
    {
        int places = ends.Select(end => end.DecimalPlaces ?? 0).DefaultIfEmpty(0).Max();
        return new Rational(1, BigInteger.Pow(10, places + 1));
    }

    // 100分钟 in a ladder of 小时 has no end as a decimal; in a smaller unit it has.
    private static string Written(Rational value, Unit? unit)
    {
        if (unit is null || value.IsDecimal)
        {
            return $"{value}{unit}";
        }

        Unit finer = Units.OfDimension(unit).First(other => unit.Convert(value, other).IsDecimal);
        return $"{unit.Convert(value, finer)}{finer}";
    }

    private static Case OfValue(Ladder ladder, string text) =>
        Of(
            ladder,
            text,
            new Measurement { Indicator = Path(ladder), Value = new SourcedText(text) }
        );

    private static IEnumerable<Case> OfDates(TimingLadder ladder, EvaluationPeriod period)
    {
        LocalDate due =
            ladder.Indicator.Measure.Due
            ?? period.From.PlusDays(NodaTime.Period.DaysBetween(period.From, period.To) / 2);
        List<LocalDate> days =
        [
            .. LastDays(ladder, due)
                .Prepend(due)
                .SelectMany(last => new[] { last, last.PlusDays(1) })
                .Distinct()
                .Order(),
        ];
        LocalDate latest = LocalDate.Max(days[^1], period.To);
        LocalDate[] notCompletedAsOf = [due.PlusDays(-1), .. days];
        return
        [
            .. ladder.Indicator.Criteria.Select(cell => OfValue(ladder, cell.Criterion.Text.Value)),
            .. days.Select(completed => OfDates(ladder, due, completed, latest)),
            .. notCompletedAsOf
                .Where(asOf => asOf >= period.From)
                .Select(asOf => OfDates(ladder, due, null, asOf)),
        ];
    }

    private static IEnumerable<LocalDate> LastDays(TimingLadder ladder, LocalDate due)
    {
        foreach (GradedCriterion cell in ladder.Indicator.Criteria)
        {
            LocalDate? last;
            try
            {
                last = ladder.LastDay(cell, due);
            }
            catch (DateOutsideCalendarException)
            {
                // A calendar that ends too early leaves no last day to test; the due date then tells so.
                continue;
            }

            if (last is { } day)
            {
                yield return day;
            }
        }
    }

    private static Case OfDates(
        TimingLadder ladder,
        LocalDate due,
        LocalDate? completed,
        LocalDate asOf
    )
    {
        string dates = new MeasuredValue.OfDates(due, completed).ToString();
        string text = completed is null
            ? $"{dates} asOf {LocalDatePattern.Iso.Format(asOf)}"
            : dates;
        var measurement = new Measurement
        {
            Indicator = Path(ladder),
            Due = new SourcedText(LocalDatePattern.Iso.Format(due)),
            Completed = completed is { } day
                ? new SourcedText(LocalDatePattern.Iso.Format(day))
                : null,
        };
        return Of(ladder, text, measurement) with { AsOf = asOf };
    }

    private static Case Of(Ladder ladder, string text, Measurement measurement) =>
        new()
        {
            Name = new SourcedText($"{ladder.Indicator.Path} {text}"),
            Measurements = [measurement],
            Expectations = [],
            IsConfirmed = false,
        };

    private static SourcedText Path(Ladder ladder) => new(ladder.Indicator.Path);
}
