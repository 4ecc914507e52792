namespace PerfEval.Tests.SecondReading;

/// <summary>
/// Grades one result straight from the texts of the published table, by asking each criterion in turn,
/// under the default reading policies: overlap better, gap worse, beyond clamp, top reached.
/// </summary>
/// <remarks>It cuts no segments, proves nothing and knows this one table only: it is there to disagree.</remarks>
public static class SecondGrader
{
    private const int FirstSatisfaction = 2;
    private const int ErrorRate = 13;
    private const int TimelyPayment = 14;
    private const int PeopleHelped = 15;
    private const int SecondSatisfaction = 17;

    /// <summary>The completion rates, by ordinal: they may exceed 100%.</summary>
    private static readonly int[] CompletionRates = [1, 4, 7, 10, 11, 12, 19, 20, 21, 22, 33];

    /// <summary>Tells whether numbers are measured, and not labels or dates.</summary>
    /// <param name="indicator">An indicator of the table.</param>
    public static bool IsNumeric(ReferenceIndicator indicator) =>
        indicator.Ordinal is not (FirstSatisfaction or TimelyPayment or SecondSatisfaction);

    /// <summary>Tells whether whole people are counted, and not percents measured.</summary>
    /// <param name="indicator">An indicator of the table.</param>
    public static bool IsCount(ReferenceIndicator indicator) => indicator.Ordinal == PeopleHelped;

    /// <summary>Tells whether dates may be measured, besides labels.</summary>
    /// <param name="indicator">An indicator of the table.</param>
    public static bool IsDated(ReferenceIndicator indicator) => indicator.Ordinal == TimelyPayment;

    /// <summary>Tells whether what two criteria both claim is the one value and nothing beside it.</summary>
    /// <param name="indicator">A numeric indicator.</param>
    /// <param name="value">A contested value of it.</param>
    public static bool IsSharedEdge(ReferenceIndicator indicator, SecondValue value)
    {
        List<Claim> claims =
        [
            .. indicator.Criteria.Select(Claim.Read).Where(claim => claim.Holds(value)),
        ];
        return claims.Exists(claim => claim.From?.ComparedWith(value) == 0)
            && claims.Exists(claim => claim.To?.ComparedWith(value) == 0);
    }

    /// <summary>Returns the greatest value that can be measured, or null where there is none.</summary>
    /// <param name="indicator">A numeric indicator; the least value is 0 for all of them.</param>
    public static SecondValue? Maximum(ReferenceIndicator indicator) =>
        IsCount(indicator) || CompletionRates.Contains(indicator.Ordinal)
            ? null
            : SecondValue.Hundred;

    /// <summary>Grades a measured text, such as <c>96.5%</c>, <c>57/60</c>, <c>312人</c> or a label.</summary>
    /// <param name="indicator">An indicator of the table.</param>
    /// <param name="measured">What was measured.</param>
    /// <exception cref="FormatException">The indicator is numeric and the text is not.</exception>
    public static SecondVerdict Grade(ReferenceIndicator indicator, string measured)
    {
        if (IsNumeric(indicator))
        {
            return Grade(indicator, SecondValue.Parse(measured));
        }

        ReferenceCriterion? cell = indicator.Criteria.FirstOrDefault(criterion =>
            criterion.Text == measured
        );
        return cell is null
            ? new SecondVerdict(null, SecondReason.UnknownLabel)
            : new SecondVerdict(cell.Grade, SecondReason.Claimed);
    }

    /// <summary>Grades a value of a numeric indicator.</summary>
    /// <param name="indicator">A numeric indicator of the table.</param>
    /// <param name="value">A value in its unit.</param>
    public static SecondVerdict Grade(ReferenceIndicator indicator, SecondValue value)
    {
        if (
            value.ComparedWith(SecondValue.Zero) < 0
            || (Maximum(indicator) is { } maximum && value.ComparedWith(maximum) > 0)
        )
        {
            return new SecondVerdict(null, SecondReason.OutsideDomain);
        }

        if (IsCount(indicator) && !value.IsWhole)
        {
            return new SecondVerdict(null, SecondReason.FinerThanResolution);
        }

        bool isLowerBetter = indicator.Ordinal == ErrorRate;
        List<Claim> all = [.. indicator.Criteria.Select(Claim.Read)];
        if (isLowerBetter ? all[0].LiesAbove(value) : all[0].LiesBelow(value))
        {
            return new SecondVerdict(all[0].Grade, SecondReason.Reached);
        }

        List<Claim> claims = [.. all.Where(claim => claim.Holds(value))];
        if (claims.Count > 0)
        {
            bool isContested = claims.Skip(1).Any(worse => HasBetterEnd(worse, isLowerBetter));
            return new SecondVerdict(
                claims[0].Grade,
                isContested ? SecondReason.Contested : SecondReason.Claimed
            );
        }

        Claim? next = all.Find(claim =>
            isLowerBetter ? claim.LiesAbove(value) : claim.LiesBelow(value)
        );
        return next is null
            ? new SecondVerdict(all[^1].Grade, SecondReason.Clamped)
            : new SecondVerdict(next.Grade, SecondReason.Uncovered);
    }

    /// <summary>Grades the date ladder of 及时拨付.</summary>
    /// <param name="indicator">The indicator with the date ladder.</param>
    /// <param name="due">The day by which payment was due.</param>
    /// <param name="completed">The day on which it was made, or null if it was not.</param>
    public static SecondVerdict Grade(
        ReferenceIndicator indicator,
        DateOnly due,
        DateOnly? completed
    )
    {
        if (completed is not { } paid)
        {
            return new SecondVerdict(null, SecondReason.NotCompleted);
        }

        foreach (ReferenceCriterion criterion in indicator.Criteria)
        {
            bool isMet = criterion.Text switch
            {
                "及时兑现到位" => paid <= due,
                "当年兑现" => paid.Year == due.Year,
                "次年兑现" => paid.Year == due.Year + 1,
                "不能兑现" => false, // it was paid
                _ => throw new FormatException($"{criterion.Text} is not in the date ladder."),
            };
            if (isMet)
            {
                return new SecondVerdict(criterion.Grade, SecondReason.Claimed);
            }
        }

        return new SecondVerdict(indicator.Criteria[^1].Grade, SecondReason.Clamped);
    }

    private static bool HasBetterEnd(Claim claim, bool isLowerBetter) =>
        (isLowerBetter ? claim.From : claim.To) is not null;
}
