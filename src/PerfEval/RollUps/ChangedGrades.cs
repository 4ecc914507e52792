namespace PerfEval.RollUps;

/// <summary>What a roll-up would make of the nodes above an indicator if that had another grade.</summary>
/// <remarks>
/// Whoever looks for the one change that matters tries every indicator: so the parts of a node are added up from both ends when
/// it is first asked for, and a change takes a step for every level. Not for several threads at once.
/// </remarks>
/// <param name="plan">The roll-up.</param>
/// <param name="indicators">The indicators as they are graded, in the document's order.</param>
/// <param name="made">What the roll-up makes of the nodes above them, by their number in the plan.</param>
internal sealed class ChangedGrades(
    RollUpPlan plan,
    IndicatorEvaluation[] indicators,
    RolledUp[] made
)
{
    private readonly Parts?[] _parts = new Parts?[made.Length];

    /// <summary>Returns the grade that a node would have.</summary>
    /// <param name="number">The number of the node.</param>
    /// <param name="position">The position of an indicator below it.</param>
    /// <param name="grade">The grade that the indicator would have.</param>
    /// <returns>The grade; null where several would be possible, or none.</returns>
    public Grade? Of(int number, int position, Grade grade) =>
        plan.GradeOf(Make(number, position, PartState.Graded(grade)));

    private RolledUp Make(int number, int position, PartState changed)
    {
        WeighedNode node = plan.Nodes[number];
        Parts parts = _parts[number] ??= PartsOf(node);
        int part = node.Children is { } children
            ? ChildHolding(position, children)
            : position - node.First;
        Contribution contribution = node.Children is { } numbers
            ? Make(numbers[part], position, changed).Own
            : plan.BroughtBy(changed, indicators[position]);
        int gate = plan.GateOf(position);
        return RollUpPass.Make(
            plan,
            node,
            parts.Sums.With(part, Term(node, part, contribution)).Result(node.Limits),
            gate < 0
                ? parts.Gates.All
                : parts.Gates.With(
                    gate - plan.GatesBelow(node).Start.Value,
                    GateReading.Of(plan.Gates[gate], changed, indicators[position])
                )
        );
    }

    private Parts PartsOf(WeighedNode node)
    {
        var terms = new WeightedSum[node.WholeWeights.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = Term(
                node,
                i,
                node.Children is { } children
                    ? made[children[i]].Own
                    : plan.BroughtBy(
                        plan.StateOf(indicators[node.First + i]),
                        indicators[node.First + i]
                    )
            );
        }

        GateReading[] gates =
        [
            .. plan.Gates[plan.GatesBelow(node)]
                .Select(gate =>
                    GateReading.Of(
                        gate,
                        plan.StateOf(indicators[gate.Position]),
                        indicators[gate.Position]
                    )
                ),
        ];
        return new Parts(
            new(terms, new WeightedSum(plan.HasScores), (one, other) => one.With(other)),
            new(gates, default, (one, other) => one.With(other))
        );
    }

    private WeightedSum Term(WeighedNode node, int part, Contribution contribution)
    {
        var term = new WeightedSum(plan.HasScores);
        if (node.WholeWeights[part] is { } weight)
        {
            term.Add(weight, contribution);
        }

        return term;
    }

    // Of those that begin there, the last: the others hold no indicator.
    private int ChildHolding(int position, int[] children)
    {
        (int low, int high) = (0, children.Length - 1);
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (plan.Nodes[children[middle]].First <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private sealed record Parts(AllButOne<WeightedSum> Sums, AllButOne<GateReading> Gates);
}
