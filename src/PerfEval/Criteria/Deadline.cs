namespace PerfEval.Criteria;

/// <summary>When something had to be done, relative to its due date.</summary>
internal abstract record Deadline
{
    private Deadline() { }

    /// <summary>On the due date or before: <c>by due</c>.</summary>
    public sealed record ByDue : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() => "by due";
    }

    /// <summary>On a day of the calendar or before: <c>by 11-30</c>, <c>by 2019-11-30</c>. No due date is asked for.</summary>
    /// <param name="Year">The year; null for the fiscal year of the period.</param>
    /// <param name="Month">The month, from 1.</param>
    /// <param name="Day">The day; beyond the end of its month it is the last day of it.</param>
    public sealed record ByDate(int? Year, int Month, int Day) : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() =>
            Year is { } year
                ? FormattableString.Invariant($"by {year:0000}-{Month:00}-{Day:00}")
                : FormattableString.Invariant($"by {Month:00}-{Day:00}");
    }

    /// <summary>Not later than some time after the due date, that day included: <c>within 10 days after due</c>.</summary>
    /// <param name="Count">How many of the unit; at least 1.</param>
    /// <param name="Unit">What is counted.</param>
    public sealed record WithinAfterDue(int Count, DeadlineUnit Unit) : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() =>
            Unit switch
            {
                DeadlineUnit.Days => FormattableString.Invariant($"within {Count} days after due"),
                DeadlineUnit.Workdays => FormattableString.Invariant(
                    $"within {Count} workdays after due"
                ),
                DeadlineUnit.Weeks => FormattableString.Invariant($"within P{Count}W after due"),
                DeadlineUnit.Months => FormattableString.Invariant($"within P{Count}M after due"),
                _ => FormattableString.Invariant($"within P{Count}Y after due"),
            };
    }

    /// <summary>In the fiscal year of the due date: <c>same year</c>.</summary>
    public sealed record SameYear : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() => "same year";
    }

    /// <summary>Not later than the end of the fiscal year after that of the due date: <c>next year</c>.</summary>
    public sealed record NextYear : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() => "next year";
    }

    /// <summary>Not at all: <c>never</c>. No date earns it.</summary>
    public sealed record Never : Deadline
    {
        /// <inheritdoc/>
        public override string ToString() => "never";
    }
}

/// <summary>What the time after a due date is counted in.</summary>
internal enum DeadlineUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days of a calendar file.</summary>
    Workdays,

    /// <summary>Weeks, written <c>P2W</c>.</summary>
    Weeks,

    /// <summary>Months, written <c>P1M</c>; from the last day of a longer month to the last day of a shorter one.</summary>
    Months,

    /// <summary>Years, written <c>P1Y</c>.</summary>
    Years,
}
