using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>A ladder over dates of completion, relative to a due date; each criterion is also a label.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal sealed class TimingLadder : Ladder
{
    // Of so many criteria every set has its ruling kept; a scale rarely has more.
    private const int MostKept = 10;

    private readonly EvaluationPeriod _period;
    private readonly GradeScale _scale;
    private readonly Ruling?[] _rulings;

    internal TimingLadder(
        Indicator indicator,
        ReadingPolicy policy,
        GradeScale scale,
        EvaluationPeriod period
    )
        : base(indicator, policy)
    {
        (_scale, _period) = (scale, period);
        _rulings = new Ruling?[1 << Math.Min(indicator.Criteria.Count, MostKept)];
    }

    /// <summary>The criterion that takes any later day and what is never completed, such as 其他; null for none.</summary>
    public GradedCriterion? Rest =>
        Indicator.Criteria[^1] is { Criterion.Meaning: Meaning.Rest } last ? last : null;

    /// <summary>The day of the best criterion, where all are days of the calendar or the rest, so that no due date is asked for; else null.</summary>
    public LocalDate? OwnDue =>
        Indicator.IsOfDays
        && Indicator.Criteria[0].Criterion.Meaning
            is Meaning.Timing { Deadline: Deadline.ByDate first }
            ? DayOf(first, _period)
            : null;

    /// <summary>Returns what the ladder says about a label.</summary>
    /// <param name="label">The words of a criterion; width, case and white space around them do not count.</param>
    /// <returns>The ruling, or null if no criterion has these words.</returns>
    public Ruling? Rule(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        string folded = Folding.FoldLabel(label);
        List<GradedCriterion> cells =
        [
            .. Indicator.Criteria.Where(cell =>
                Folding.FoldLabel(cell.Criterion.Text.Value) == folded
            ),
        ];
        return cells.Count > 0 ? Ruling.OfLabel(cells, Policy) : null;
    }

    /// <summary>Returns the last day on which a criterion can still be met.</summary>
    /// <param name="cell">A criterion of this ladder.</param>
    /// <param name="due">The due date.</param>
    /// <returns>That day; null for <c>never</c>.</returns>
    /// <exception cref="DateOutsideCalendarException">Working days are counted beyond the calendar.</exception>
    public LocalDate? LastDay(GradedCriterion cell, LocalDate due)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return MomentOf(cell) switch
        {
            Deadline.ByDue => due,
            Deadline.ByDate date => DayOf(date, _period),
            Deadline.WithinAfterDue within => Add(due, within),
            Deadline.SameYear => _period.EndOfFiscalYear(due),
            Deadline.NextYear => _period.EndOfFiscalYear(_period.EndOfFiscalYear(due).PlusDays(1)),
            _ => null,
        };
    }

    /// <summary>Returns what the ladder says about a completion.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="completed">The day of completion.</param>
    /// <exception cref="DateOutsideCalendarException">Working days are counted beyond the calendar.</exception>
    public Ruling Rule(LocalDate due, LocalDate completed)
    {
        IReadOnlyList<GradedCriterion> criteria = Indicator.Criteria;
        int met = 0;
        for (int i = 0; i < criteria.Count; i++)
        {
            if (LastDay(criteria[i], due) is { } last && completed <= last)
            {
                met |= 1 << i;
            }
        }

        return met < _rulings.Length ? _rulings[met] ??= RuleOf(met) : RuleOf(met);
    }

    // The criteria that are met are bits, best first from the lowest: a scale has at most 24 grades. Two threads that come at once make the same.
    private Ruling RuleOf(int met)
    {
        List<GradedCriterion> claims =
        [
            .. Indicator.Criteria.Where((_, position) => (met & (1 << position)) != 0),
        ];
        return claims.Count > 0
            ? new Ruling(SegmentKind.Plain, claims, claims[0].Grade, [claims[0].Grade], null, [])
            : Late();
    }

    /// <summary>Returns what the ladder says about a completion later than every dated criterion.</summary>
    internal Ruling Late()
    {
        if (Rest is { } rest)
        {
            return new Ruling(SegmentKind.Plain, [rest], rest.Grade, [rest.Grade], null, []);
        }

        Grade worst = Indicator.Criteria[^1].Grade;
        if (Policy.Beyond == BeyondPolicy.Clamp && worst == _scale.Worst)
        {
            return Late(worst, [worst]);
        }

        // From the last dated criterion outwards; being late is no worse than never being done.
        GradedCriterion? lastDated = Indicator.Criteria.LastOrDefault(cell =>
            MomentOf(cell) is not Deadline.Never
        );
        int from = (lastDated?.Grade ?? worst).Rank;
        int to = (MomentOf(Indicator.Criteria[^1]) is Deadline.Never ? worst : _scale.Worst).Rank;
        return Late(
            null,
            [.. _scale.Grades.Where(grade => grade.Rank >= from && grade.Rank <= to)]
        );
    }

    private Ruling Late(Grade? grade, IReadOnlyList<Grade> candidates) =>
        new(
            SegmentKind.BeyondWorst,
            [],
            grade,
            candidates,
            PolicyDecision.Of(Policy.Beyond),
            [Codes.PE3011.Id]
        );

    /// <summary>Returns what the ladder says about what is not completed, once no date can be met any more.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="asOf">The day from which completion is still possible.</param>
    /// <returns>The ruling; null while a date can still be met, and where there is no rest.</returns>
    /// <exception cref="DateOutsideCalendarException">Working days are counted beyond the calendar.</exception>
    public Ruling? RuleNotCompleted(LocalDate due, LocalDate asOf) =>
        Rest is not null && Indicator.Criteria.All(cell => !(LastDay(cell, due) >= asOf))
            ? Late()
            : null;

    /// <summary>Returns the grades that can still be earned by something that is not completed yet, best first.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="asOf">The day from which completion is still possible.</param>
    /// <exception cref="DateOutsideCalendarException">Working days are counted beyond the calendar.</exception>
    public IReadOnlyList<Grade> StillPossible(LocalDate due, LocalDate asOf)
    {
        IEnumerable<Grade> dated = Indicator
            .Criteria.Where(cell => MomentOf(cell) is Deadline.Never || LastDay(cell, due) >= asOf)
            .Select(cell => cell.Grade);
        return
        [
            .. dated
                .Concat(Late().Candidates)
                .DistinctBy(grade => grade.Rank)
                .OrderBy(grade => grade.Rank),
        ];
    }

    /// <summary>Returns by how many days a completion is too late for the next better grade.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="completed">The day of completion.</param>
    /// <returns>The distance in days, or null if no better grade can be earned.</returns>
    public Distance? DistanceToBetter(LocalDate due, LocalDate completed)
    {
        int rank = Rule(due, completed).Grade?.Rank ?? -1;
        LocalDate? latest = null;
        foreach (GradedCriterion cell in Indicator.Criteria)
        {
            if (cell.Grade.Rank < rank && LastDay(cell, due) is { } last)
            {
                latest = latest > last ? latest : last;
            }
        }

        return latest is { } day
            ? new Distance(DaysBetween(day, completed), false, Rule(due, day).Grade!)
            : null;
    }

    /// <summary>Returns how many days later a completion would have earned a worse grade.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="completed">The day of completion.</param>
    /// <returns>The distance in days, or null if no worse grade can be earned by a date.</returns>
    public Distance? DistanceToWorse(LocalDate due, LocalDate completed)
    {
        int rank = Rule(due, completed).Grade?.Rank ?? int.MaxValue;
        Distance? nearest = null;
        foreach (GradedCriterion cell in Indicator.Criteria)
        {
            if (LastDay(cell, due) is not { } last || last < completed)
            {
                continue;
            }

            LocalDate day = last.PlusDays(1);
            long days = DaysBetween(completed, day);
            if (
                Rule(due, day).Grade is { } grade
                && grade.Rank > rank
                && (nearest is null || days < nearest.Value.Amount)
            )
            {
                nearest = new Distance(days, false, grade);
            }
        }

        return nearest;
    }

    /// <summary>Returns the day of a moment that names one; without a year, in the fiscal year of the period.</summary>
    internal static LocalDate DayOf(Deadline.ByDate date, EvaluationPeriod period) =>
        date.Year is { } year
            ? new LocalDate(year, date.Month, date.Day)
            : period.DayOf(date.Month, date.Day);

    // Like what is never done, the rest has no last day.
    internal static Deadline MomentOf(GradedCriterion cell) =>
        cell.Criterion.Meaning is Meaning.Timing timing ? timing.Deadline : new Deadline.Never();

    private static long DaysBetween(LocalDate from, LocalDate to) =>
        NodaTime.Period.DaysBetween(from, to);

    private LocalDate Add(LocalDate due, Deadline.WithinAfterDue within) =>
        within.Unit switch
        {
            DeadlineUnit.Days => due.PlusDays(within.Count),
            DeadlineUnit.Weeks => due.PlusWeeks(within.Count),
            DeadlineUnit.Months => due.PlusMonths(within.Count),
            DeadlineUnit.Years => due.PlusYears(within.Count),
            _ => Indicator.Measure.Workdays!.Add(due, within.Count),
        };
}
