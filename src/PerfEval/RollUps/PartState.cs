using System.Numerics;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>Whether and how an indicator or a node counts for the node above it, whatever its score.</summary>
/// <remarks>It is kept in bits, so that the standing of a node is that of all its parts together.</remarks>
internal readonly record struct PartState
{
    // Bits 0 to 6: the statuses. 7: it applies. 8: it counts. From 10: the worst rank, from 20: the best one, a bit each.
    private const int AppliesBit = 1 << 7;
    private const int CountsBit = 1 << 8;
    private const int WorstRanks = 10;
    private const int BestRanks = 20;
    private const int StatusBits = AppliesBit - 1;
    private const int RankBits = (1 << GradeScale.MostGrades) - 1;

    private const int MeasuredStatuses =
        (1 << (int)Status.Graded)
        | (1 << (int)Status.Refused)
        | (1 << (int)Status.Pending)
        | (1 << (int)Status.NotYetDue);

    private const int CoveredStatuses = (1 << (int)Status.Graded) | (1 << (int)Status.Refused);

    private readonly int _bits;

    private PartState(int bits) => _bits = bits;

    /// <summary>Whether it applies at all; else its weight is spread over its siblings.</summary>
    public bool Applies => (_bits & AppliesBit) != 0;

    /// <summary>Whether it enters the score; what <c>missing: exclude</c> leaves out does not.</summary>
    public bool Counts => (_bits & CountsBit) != 0;

    /// <summary>The rank of the worst grade still possible; for scores that of an indicator only.</summary>
    public int WorstRank => BitOperations.Log2((uint)((_bits >> WorstRanks) & RankBits));

    /// <summary>The rank of the best grade still possible where the worst part decides; for scores that of an indicator only.</summary>
    public int BestRank => BitOperations.Log2((uint)((_bits >> BestRanks) & RankBits));

    /// <summary>The statuses of the indicators that apply, as bits.</summary>
    public int Statuses => _bits & StatusBits;

    /// <summary>Whether any indicator that applies has a result that can be graded, now or later.</summary>
    public bool IsMeasured => (_bits & MeasuredStatuses) != 0;

    /// <summary>Whether an indicator was measured.</summary>
    public bool IsCovered => (_bits & CoveredStatuses) != 0;

    /// <summary>How an indicator stands that has a grade.</summary>
    public static PartState Graded(Grade grade) =>
        Of(Status.Graded, counts: true, grade.Rank, grade.Rank);

    /// <summary>How an indicator stands.</summary>
    public static PartState Of(IndicatorEvaluation indicator, RollUpPlan plan)
    {
        Status status = indicator.Status;
        if (status == Status.NotApplicable)
        {
            return default;
        }

        if (status is not (Status.Missing or Status.Invalid))
        {
            return Of(status, counts: true, indicator.WorstRank, indicator.BestRank);
        }

        // Of what is excluded, the grades are open: a gate may still close.
        int worst = plan.Scale.Worst.Rank;
        return Of(
            status,
            counts: plan.Rule.Missing != MissingPolicy.Exclude,
            worst,
            plan.Rule.Missing == MissingPolicy.Worst ? worst : indicator.BestRank
        );
    }

    /// <summary>How a node stands to which a part is added.</summary>
    public PartState With(PartState part) =>
        new(_bits | (part.Counts ? part._bits : part._bits & (StatusBits | AppliesBit)));

    private static PartState Of(Status status, bool counts, int worstRank, int bestRank) =>
        new(
            (1 << (int)status)
                | AppliesBit
                | (counts ? CountsBit : 0)
                | (1 << (WorstRanks + worstRank))
                | (1 << (BestRanks + bestRank))
        );
}
