using NodaTime;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>The criteria of an indicator: number, grade, words, set or rule, and what a value makes of them.</summary>
internal sealed class CriteriaTable(Ladder ladder, Phrases phrases)
{
    /// <summary>The rows of the table, in the order of the criteria.</summary>
    /// <param name="indicator">What was measured; null for nothing.</param>
    public IEnumerable<string[]> Rows(IndicatorEvaluation? indicator)
    {
        LocalDate? due = indicator?.Value is MeasuredValue.OfDates dates
            ? dates.Due
            : ladder.Indicator.Measure.Due;
        return ladder.Indicator.Criteria.Select(
            (cell, position) => Row(cell, position, due, indicator)
        );
    }

    private string[] Row(
        GradedCriterion cell,
        int position,
        LocalDate? due,
        IndicatorEvaluation? indicator
    ) =>
        [
            Phrases.Number(position + 1),
            phrases.Label(cell.Grade),
            Words(cell.Criterion),
            Set(cell, due),
            indicator is null ? "" : IsMet(indicator, cell),
        ];

    private string Words(Criterion criterion) =>
        criterion.Means is { } means
            ? phrases.Say($"{criterion} (means: {means})", $"{criterion}（means: {means}）")
            : criterion.ToString();

    private string Set(GradedCriterion cell, LocalDate? due)
    {
        if (cell.Criterion.Meaning is Meaning.Rest)
        {
            return Rest(cell);
        }

        if (ladder is not TimingLadder timing)
        {
            return ladder.SetOf(cell);
        }

        string rule = cell.Criterion.Meaning.ToString();
        return due is { } day && LastDay(timing, cell, day) is { } last
            ? phrases.Say($"{rule}: until {last}", $"{rule}：截至 {last}")
            : rule;
    }

    // What is left depends on the ladder, and is shown as it is there.
    private string Rest(GradedCriterion cell) =>
        ladder switch
        {
            NumericLadder => ladder.SetOf(cell),
            CategoryLadder => phrases.Say("every other label", "其他一切填写"),
            _ => phrases.Say("any later day, and never", "更晚或未完成"),
        };

    private string? LastDay(TimingLadder timing, GradedCriterion cell, LocalDate due)
    {
        try
        {
            return timing.LastDay(cell, due) is { } last ? LocalDatePattern.Iso.Format(last) : null;
        }
        catch (DateOutsideCalendarException)
        {
            return phrases.Say("a day outside the calendar", "工作日历以外的日期");
        }
    }

    private string IsMet(IndicatorEvaluation indicator, GradedCriterion cell) =>
        indicator switch
        {
            { Status: Status.Pending or Status.NotYetDue } => indicator.Possible.Contains(
                cell.Grade
            )
                ? phrases.Of(Terms.StillPossible)
                : phrases.Say("no longer possible", "已不可能"),
            _ => ValueText.IsMet(indicator, cell) switch
            {
                true => phrases.Say("met", "符合"),
                false => phrases.Say("not met", "不符合"),
                _ => "",
            },
        };
}
