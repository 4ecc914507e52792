using System.Numerics;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>Whether and how an indicator or a node counts for the node above it, whatever its score.</summary>
/// <remarks>It is kept in bits, so that the standing of a node is that of all its parts together.</remarks>
internal readonly record struct PartState
{
    // Bits 0 to 12: the statuses. 13: it applies. 14: it counts. From 16: the worst rank, from 40: the best one, a bit each
    // of 24, which is as many grades as a scale may have.
    private const int AppliesBit = 1 << 13;
    private const int CountsBit = 1 << 14;
    private const int WorstRanks = 16;
    private const int BestRanks = WorstRanks + GradeScale.MostGrades;
    private const int StatusBits = AppliesBit - 1;
    private const ulong RankBits = (1UL << GradeScale.MostGrades) - 1;

    private const int MeasuredStatuses =
        (1 << (int)Status.Graded)
        | (1 << (int)Status.Scored)
        | (1 << (int)Status.Refused)
        | (1 << (int)Status.Pending)
        | (1 << (int)Status.NotYetDue);

    private const int CoveredStatuses =
        (1 << (int)Status.Graded) | (1 << (int)Status.Scored) | (1 << (int)Status.Refused);

    private readonly ulong _bits;

    private PartState(ulong bits) => _bits = bits;

    /// <summary>Whether it applies at all; else its weight is spread over its siblings.</summary>
    public bool Applies => (_bits & AppliesBit) != 0;

    /// <summary>Whether it enters the score; what <c>missing: exclude</c> leaves out does not.</summary>
    public bool Counts => (_bits & CountsBit) != 0;

    /// <summary>The rank of the worst grade still possible; for scores that of an indicator only.</summary>
    public int WorstRank => BitOperations.Log2((_bits >> WorstRanks) & RankBits);

    /// <summary>The rank of the best grade still possible where the worst part decides; for scores that of an indicator only.</summary>
    public int BestRank => BitOperations.Log2((_bits >> BestRanks) & RankBits);

    /// <summary>Returns the ranks of the worst and the best grade still possible where grades alone decide.</summary>
    /// <param name="method">Whether the best part decides; else the worst does.</param>
    public (int Worst, int Best) RanksBy(RollUpMethod method) =>
        method == RollUpMethod.Best
            ? (
                BitOperations.TrailingZeroCount((_bits >> WorstRanks) & RankBits),
                BitOperations.TrailingZeroCount((_bits >> BestRanks) & RankBits)
            )
            : (WorstRank, BestRank);

    /// <summary>The statuses of the indicators that apply, as bits.</summary>
    public int Statuses => (int)(_bits & StatusBits);

    /// <summary>Whether any indicator that applies has a result that can be graded, now or later.</summary>
    public bool IsMeasured => (_bits & MeasuredStatuses) != 0;

    /// <summary>Whether an indicator was measured.</summary>
    public bool IsCovered => (_bits & CoveredStatuses) != 0;

    /// <summary>How an indicator stands that has a grade.</summary>
    public static PartState Graded(Grade grade) =>
        Of(Status.Graded, counts: true, grade.Rank, grade.Rank);

    /// <summary>How a node stands to which a part is added.</summary>
    public PartState With(PartState part) =>
        new(_bits | (part.Counts ? part._bits : part._bits & (StatusBits | AppliesBit)));

    /// <summary>How an indicator stands that applies.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="counts">Whether it enters the score.</param>
    /// <param name="worstRank">The rank of the worst grade still possible.</param>
    /// <param name="bestRank">The rank of the best one.</param>
    public static PartState Of(Status status, bool counts, int worstRank, int bestRank) =>
        new(
            (1UL << (int)status)
                | AppliesBit
                | (counts ? CountsBit : 0UL)
                | (1UL << (WorstRanks + worstRank))
                | (1UL << (BestRanks + bestRank))
        );
}
