using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Evaluation.Dependencies;

/// <content>How dependencies are found.</content>
internal sealed partial record Dependency
{
    /// <summary>Finds what grades depend on: sets one choice otherwise, grades what was read once more, and rolls up again.</summary>
    /// <remarks>The ladders of another policy are compiled once for all subjects. Not for several threads at once.</remarks>
    internal sealed class Search(EvaluationResult evaluation)
    {
        private readonly Dictionary<PolicyChange, RereadTable?> _reread = [];
        private readonly OtherReading _reading = new(
            evaluation.Table.Scale,
            evaluation.Record.AsOf
        );

        /// <inheritdoc cref="Dependency.Of"/>
        public IReadOnlyList<Dependency> Of(SubjectEvaluation subject)
        {
            List<NodeEvaluation> nodes = [.. subject.Root.SelfAndBelow()];
            List<Dependency> found = [];
            foreach (PolicyChange change in Changes(nodes))
            {
                if (TableOf(change) is { } table)
                {
                    Add(
                        found,
                        nodes,
                        new Dependency(
                            change.Owner is { } owner
                                ? nodes.Find(node => node.Node == owner)
                                : null,
                            []
                        )
                        {
                            Change = change,
                        },
                        table.Plan,
                        (indicator, position) =>
                            table.Ladders[position] is { } ladder
                                ? _reading.By(ladder, indicator)
                                : indicator
                    );
                }
            }

            foreach (NodeEvaluation node in nodes.Where(IsDecided))
            {
                Add(
                    found,
                    nodes,
                    new Dependency(node, []),
                    evaluation.RollUp,
                    (indicator, _) =>
                        indicator == node.Indicator ? _reading.Undecided(indicator) : indicator
                );
            }

            return new FixedList<Dependency>([.. found]);
        }

        private static bool IsDecided(NodeEvaluation node) =>
            node.Indicator is { } indicator
            && (
                indicator.Decided is not null
                || indicator.PointsDecided is not null
                || indicator.Status == Status.NotApplicable
            );

        private RereadTable? TableOf(PolicyChange change)
        {
            if (!_reread.TryGetValue(change, out RereadTable? table))
            {
                _reread[change] = table = RereadTable.Of(evaluation, change);
            }

            return table;
        }

        // Of every part that decided somewhere: those of the rule book, then those of indicators in the document's order.
        private IEnumerable<PolicyChange> Changes(List<NodeEvaluation> nodes)
        {
            HashSet<(Indicator? Owner, string Part)> decided = [];
            foreach (NodeEvaluation node in nodes)
            {
                if (node.Indicator is { Ruling.Policy: { Policy: var part }, Ladder: var ladder })
                {
                    decided.Add((RereadTable.OwnerOf(evaluation.Proof, ladder, part), part));
                }

                if (node.RollUp?.PolicySegment?.Ruling.Policy is { Policy: var ofBands })
                {
                    decided.Add((null, ofBands));
                }
            }

            IEnumerable<Indicator?> owners = nodes
                .Select(node => node.Node as Indicator)
                .Distinct();
            return from owner in owners
                from part in PolicyChange.Parts
                where decided.Contains((owner, part))
                let now = PolicyChange.ChoiceOf(PolicyOf(owner), part)
                from other in PolicyChange.OthersThan(now)
                select new PolicyChange(owner, now, other);
        }

        private ReadingPolicy PolicyOf(Indicator? owner) =>
            owner?.Reading ?? evaluation.Proof.Policy ?? evaluation.Table.Reading;

        private void Add(
            List<Dependency> found,
            List<NodeEvaluation> nodes,
            Dependency dependency,
            RollUpPlan? plan,
            Func<IndicatorEvaluation, int, IndicatorEvaluation> otherwise
        )
        {
            IndicatorEvaluation[] indicators = [.. nodes[0].Tree.Indicators.Select(otherwise)];
            var tree = new GradedTree(
                evaluation.Table,
                evaluation.RuleBookDiagnostics,
                plan,
                indicators
            );
            List<DependentNode> changed =
            [
                .. nodes
                    .Zip(NodeEvaluation.RootOf(tree).SelfAndBelow())
                    .Where(pair => !StandAlike(pair.First, pair.Second))
                    .Select(pair => new DependentNode(pair.First, pair.Second)),
            ];
            if (changed.Count > 0)
            {
                found.Add(dependency with { Nodes = changed });
            }
        }

        private static bool StandAlike(NodeEvaluation one, NodeEvaluation other)
        {
            if (one.Status != other.Status || one.Grade != other.Grade)
            {
                return false;
            }

            return one is { Indicator: { } before } && other is { Indicator: { } after }
                ? before.Possible.SequenceEqual(after.Possible)
                : one.RollUp?.Score == other.RollUp?.Score
                    && one.RollUp?.Points == other.RollUp?.Points
                    && one.RollUp?.Lowest == other.RollUp?.Lowest
                    && one.RollUp?.Highest == other.RollUp?.Highest;
        }
    }
}
