using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Proof;
using PerfEval.RollUps;

namespace PerfEval.Evaluation.Dependencies;

/// <summary>A table whose ladders and bands are compiled again by another policy, where that may matter.</summary>
/// <param name="Ladders">By the position of the indicator, its other ladder; null where it stays what it is.</param>
/// <param name="Plan">The roll-up; null for none.</param>
internal sealed record RereadTable(IReadOnlyList<Ladder?> Ladders, RollUpPlan? Plan)
{
    /// <summary>Compiles again what a change of the policy concerns.</summary>
    /// <returns>The table; null if some ladder would be in error by the other policy, so that nothing could be graded.</returns>
    public static RereadTable? Of(EvaluationResult evaluation, PolicyChange change)
    {
        ProvedTable proof = evaluation.Proof;
        var ladders = new Ladder?[proof.Ladders.Count];
        for (int i = 0; i < ladders.Length; i++)
        {
            Ladder ladder = proof.Ladders[i];
            if (!Concerns(proof, ladder, change) || !MayDecide(ladder))
            {
                continue;
            }

            ladders[i] = LadderCompiler.Compile(
                ladder.Indicator,
                proof.Table.Scale,
                change.In(ladder.Policy),
                proof.Table.Period,
                new Findings()
            );
            if (ladders[i] is null)
            {
                return null;
            }
        }

        RollUpPlan? plan = evaluation.RollUp;
        if (change.Owner is null && plan?.Bands is { } bands && MayDecide(bands))
        {
            plan = RollUpCompiler.Reread(plan, proof.Table, change.In(bands.Policy));
            return plan is null ? null : new RereadTable(ladders, plan);
        }

        return new RereadTable(ladders, plan);
    }

    /// <summary>Returns the indicator whose own policy chose for a part; null where it is the choice of the rule book, or of <c>--strict</c>.</summary>
    public static Indicator? OwnerOf(ProvedTable proof, Ladder ladder, string part) =>
        proof.Policy is null
        && ladder.Indicator.Reading is { } own
        && PolicyChange.ChoiceOf(own, part) != PolicyChange.ChoiceOf(proof.Table.Reading, part)
            ? ladder.Indicator
            : null;

    private static bool Concerns(ProvedTable proof, Ladder ladder, PolicyChange change) =>
        OwnerOf(proof, ladder, change.Now.Policy) is { } owner
            ? owner == change.Owner
            : change.Owner is null;

    // Where the policy decides of no value, it is of no account.
    private static bool MayDecide(Ladder ladder) =>
        ladder switch
        {
            NumericLadder numbers => numbers.Segments.Any(segment =>
                segment.Ruling.Policy is not null
            ),
            CategoryLadder labels => labels.Bands.Any(band => band.Ruling.Policy is not null),
            _ => true,
        };
}
