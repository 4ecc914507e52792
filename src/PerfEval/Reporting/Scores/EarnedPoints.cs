using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Scores;

/// <summary>What each node weighs, how many points it is worth, and how many of them it earned (分值, 得分).</summary>
/// <remarks>
/// Where grades are rolled up into scores, an indicator's part of the whole is the product of the shares from the top down to it.
/// With 100 points for the best grade, the points possible add up to 100, and those earned to the score of the whole before it
/// is rounded. Where points are summed, or told row by row, they are those of the table.
/// </remarks>
internal sealed class EarnedPoints
{
    private readonly Dictionary<string, (Rational Possible, Rational? Earned)> _points = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, RollUpPart> _parts = new(StringComparer.Ordinal);
    private readonly Rational? _best;
    private readonly bool _areOfTable;

    /// <summary>Adds up the points of a subject.</summary>
    /// <param name="root">The subject's tree.</param>
    /// <param name="plan">The roll-up; null for none.</param>
    public EarnedPoints(NodeEvaluation root, RollUpPlan? plan)
    {
        _areOfTable = plan is null or { IsSum: true };
        if (plan is not null)
        {
            _best = plan.PointsOf(plan.Scale.Grades[0]);
            Collect(root, Rational.One);
        }
    }

    /// <summary>Returns the line of the arithmetic in which a node stands; null without a roll-up, for the department, and for a node that is passed over since indicators are weighed.</summary>
    public RollUpPart? PartOf(NodeEvaluation node) => _parts.GetValueOrDefault(node.Path);

    /// <summary>Returns the points of a node; null where it has none: no score rule, nothing rolled up into scores, or left out.</summary>
    public Rational? PossibleOf(NodeEvaluation node) =>
        _areOfTable
            ? node.Full ?? node.Indicator?.FullPoints
            : Sum(node, points => points.Possible);

    /// <summary>Returns how many of them it earned; null where that is open too.</summary>
    public Rational? EarnedOf(NodeEvaluation node) =>
        _areOfTable ? node.Points?.Shown ?? node.Indicator?.Points
        : node.RollUp is { Score: null } ? null
        : Sum(node, points => points.Earned);

    // The whole is null below what is left out, and where there are no points.
    private void Collect(NodeEvaluation node, Rational? whole)
    {
        foreach (RollUpPart part in node.RollUp!.Parts)
        {
            _parts.Add(part.Node.Path, part);
            Rational? share = whole * part.Share;
            if (part.Node.Indicator is null)
            {
                Collect(part.Node, share);
            }
            else if (share is { } own && _best is { } best)
            {
                Rational? earned = part.Lowest == part.Highest ? own * part.Lowest : null;
                _points.Add(part.Node.Path, (own * best, earned));
            }
        }
    }

    private Rational? Sum(
        NodeEvaluation node,
        Func<(Rational Possible, Rational? Earned), Rational?> of
    )
    {
        Rational? sum = null;
        foreach (
            NodeEvaluation below in node.SelfAndBelow().Where(one => one.Indicator is not null)
        )
        {
            if (!_points.TryGetValue(below.Path, out (Rational, Rational?) points))
            {
                continue;
            }

            if (of(points) is not { } own)
            {
                return null;
            }

            sum = (sum ?? Rational.Zero) + own;
        }

        return sum;
    }
}
