using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>Whether and how an indicator or a node counts for the node above it, whatever its score.</summary>
/// <param name="Applies">Whether it applies at all; else its weight is spread over its siblings.</param>
/// <param name="Counts">Whether it enters the score; what <c>missing: exclude</c> leaves out does not.</param>
/// <param name="WorstRank">The rank of the worst grade still possible; for scores that of an indicator only.</param>
/// <param name="BestRank">The rank of the best grade still possible; for scores that of an indicator only.</param>
/// <param name="Statuses">The statuses of the indicators that count, as bits.</param>
internal readonly record struct Standing(
    bool Applies,
    bool Counts,
    byte WorstRank,
    byte BestRank,
    byte Statuses
)
{
    private const int MeasuredStatuses =
        (1 << (int)Status.Graded)
        | (1 << (int)Status.Refused)
        | (1 << (int)Status.Pending)
        | (1 << (int)Status.NotYetDue);

    private const int CoveredStatuses = (1 << (int)Status.Graded) | (1 << (int)Status.Refused);

    /// <summary>Whether any indicator that counts has a result that can be graded, now or later.</summary>
    public bool IsMeasured => (Statuses & MeasuredStatuses) != 0;

    /// <summary>Whether an indicator was measured.</summary>
    public bool IsCovered => (Statuses & CoveredStatuses) != 0;

    /// <summary>How an indicator stands.</summary>
    public static Standing Of(IndicatorEvaluation indicator, RollUpPlan plan)
    {
        Status status = indicator.Status;
        if (status == Status.NotApplicable)
        {
            return default;
        }

        bool isMissing = status is Status.Missing or Status.Invalid;
        (byte worst, byte best) = (indicator.WorstRank, indicator.BestRank);
        if (isMissing && plan.Rule.Missing == MissingPolicy.Worst)
        {
            worst = best = (byte)plan.Scale.Worst.Rank;
        }

        // Of what is excluded, the grades are open: a gate may still close.
        return new Standing(
            Applies: true,
            Counts: !isMissing || plan.Rule.Missing != MissingPolicy.Exclude,
            worst,
            best,
            (byte)(1 << (int)status)
        );
    }

    /// <summary>How a node stands to which a part is added.</summary>
    public Standing With(Standing part)
    {
        byte statuses = (byte)(Statuses | part.Statuses);
        return part.Counts
            ? new Standing(
                Applies: true,
                Counts: true,
                Math.Max(WorstRank, part.WorstRank),
                Math.Max(BestRank, part.BestRank),
                statuses
            )
            : this with
            {
                Applies = Applies || part.Applies,
                Statuses = statuses,
            };
    }
}
