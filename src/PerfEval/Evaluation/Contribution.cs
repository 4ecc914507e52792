using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>What an indicator or a node brings to the node above it.</summary>
internal readonly record struct Contribution
{
    private const int MeasuredStatuses =
        (1 << (int)Status.Graded)
        | (1 << (int)Status.Refused)
        | (1 << (int)Status.Pending)
        | (1 << (int)Status.NotYetDue);

    /// <summary>Whether it applies at all; else its weight is spread over its siblings.</summary>
    public bool Applies { get; init; }

    /// <summary>Whether it enters the score; what <c>missing: exclude</c> leaves out does not.</summary>
    public bool Counts { get; init; }

    /// <summary>The lowest exact score still possible; 0 where there are no scores.</summary>
    public Rational Lowest { get; init; }

    /// <summary>The highest exact score still possible; 0 where there are no scores.</summary>
    public Rational Highest { get; init; }

    /// <summary>The rank of the worst grade still possible; for scores that of an indicator only.</summary>
    public byte WorstRank { get; init; }

    /// <summary>The rank of the best grade still possible; for scores that of an indicator only.</summary>
    public byte BestRank { get; init; }

    /// <summary>Whether any part of it weighs anything; so for every indicator that applies.</summary>
    public bool HasWeight { get; init; }

    /// <summary>The share of its weight that was measured, from 0 to 1.</summary>
    public Rational Coverage { get; init; }

    /// <summary>The statuses of the indicators that count, as bits.</summary>
    public byte Statuses { get; init; }

    /// <summary>Whether any indicator that counts has a result that can be graded, now or later.</summary>
    public bool IsMeasured => (Statuses & MeasuredStatuses) != 0;

    /// <summary>What a node brings.</summary>
    public static Contribution Of(NodeEvaluation node, RollUpPlan plan) =>
        node.Indicator is { } indicator ? Of(indicator, plan) : node.RollUp!.Contribution;

    private static Contribution Of(IndicatorEvaluation indicator, RollUpPlan plan)
    {
        Status status = indicator.Status;
        if (status == Status.NotApplicable)
        {
            return default;
        }

        bool isMissing = status is Status.Missing or Status.Invalid;
        (int worst, int best) = Ends(indicator, plan);
        return new Contribution
        {
            Applies = true,
            HasWeight = true,
            Counts = !isMissing || plan.Rule.Missing != MissingPolicy.Exclude,
            Lowest = plan.PointsAt(worst),
            Highest = plan.PointsAt(best),
            WorstRank = (byte)worst,
            BestRank = (byte)best,
            Coverage = status is Status.Graded or Status.Refused ? Rational.One : Rational.Zero,
            Statuses = (byte)(1 << (int)status),
        };
    }

    // Of what is excluded, the grades are open: a gate may still close.
    private static (int Worst, int Best) Ends(IndicatorEvaluation indicator, RollUpPlan plan)
    {
        if (indicator.Grade is { } grade)
        {
            return (grade.Rank, grade.Rank);
        }

        if (
            plan.Rule.Missing == MissingPolicy.Worst
            && indicator.Status is Status.Missing or Status.Invalid
        )
        {
            return (plan.Scale.Worst.Rank, plan.Scale.Worst.Rank);
        }

        return (indicator.Possible[^1].Rank, indicator.Possible[0].Rank);
    }
}
