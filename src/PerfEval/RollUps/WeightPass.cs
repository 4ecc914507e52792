using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.RollUps;

/// <summary>Binds the weights of a roll-up to the nodes of a table.</summary>
internal sealed class WeightPass
{
    private readonly RollUpRule _rule;
    private readonly Findings _findings;
    private readonly List<WeighedNode> _nodes = [];
    private readonly HashSet<string> _earning;
    private int _next;

    private WeightPass(RollUpRule rule, HashSet<string> earning, Findings findings) =>
        (_rule, _earning, _findings) = (rule, earning, findings);

    /// <summary>Binds the weights of a table, and says which are missing; where points are summed, every part counts as it is.</summary>
    /// <param name="rule">The roll-up.</param>
    /// <param name="table">The table.</param>
    /// <param name="earning">The paths of the indicators that earn points.</param>
    /// <param name="findings">Where to say what is missing.</param>
    /// <returns>The nodes above the indicators, each behind those below it.</returns>
    public static IReadOnlyList<WeighedNode> Run(
        RollUpRule rule,
        PublishedTable table,
        HashSet<string> earning,
        Findings findings
    )
    {
        var pass = new WeightPass(rule, earning, findings);
        bool isByIndicator =
            rule is { Over: RollUpSpan.Indicators, Weights: WeightSource.Declared };
        bool isDeclared = table.Nodes.Any(node =>
            node.Weight is not null && (!isByIndicator || node is Indicator)
        );
        if (rule.Weights == WeightSource.Declared && !isDeclared)
        {
            // A node in error is not in the table, and may declare one.
            if (!findings.HasErrors)
            {
                findings.Add(Catalogue.NoWeightDeclared, rule.WeightsPlace);
            }
        }
        else if (isByIndicator)
        {
            CheckIndicators(table, findings);
        }

        pass.Bind(null, table.Responsibilities, [.. table.Indicators], isWeighed: true);
        return pass._nodes;
    }

    /// <summary>Says where only some children of a parent declare a weight, whatever the roll-up makes of it.</summary>
    public static void CheckSiblings(PublishedTable table, Findings findings)
    {
        CheckSiblings(table.Responsibilities, findings);
        foreach (Node node in table.Nodes)
        {
            CheckSiblings(node.Children, findings);
        }
    }

    private static void CheckSiblings(IReadOnlyList<Node> siblings, Findings findings)
    {
        Node? weighed = siblings.FirstOrDefault(node => node.Weight is not null);
        foreach (Node node in siblings.Where(node => weighed is not null && node.Weight is null))
        {
            findings.Add(
                new Diagnostic(
                    Catalogue.WeightMissing,
                    node.NamePlace,
                    ("path", node.Path),
                    ("other", weighed!.Path)
                )
                {
                    Path = node.Path,
                }
            );
        }
    }

    private static void CheckIndicators(PublishedTable table, Findings findings)
    {
        // Where a sibling declares one, that says it already.
        IEnumerable<Indicator> unsaid = table
            .Nodes.Where(node => node.Children.All(child => child.Weight is null))
            .SelectMany(node => node.Children.OfType<Indicator>());
        foreach (Indicator indicator in unsaid)
        {
            findings.Add(
                new Diagnostic(
                    Catalogue.WeightOfIndicatorMissing,
                    indicator.NamePlace,
                    ("path", indicator.Path)
                )
                {
                    Path = indicator.Path,
                }
            );
        }
    }

    /// <returns>The number of the node.</returns>
    private int Bind(
        Node? node,
        IReadOnlyList<Node> children,
        IReadOnlyList<Indicator> indicators,
        bool isWeighed
    )
    {
        int first = _next;
        IReadOnlyList<Node> parts = _rule.Over == RollUpSpan.Indicators ? indicators : children;
        Rational?[] weights = Weights(node, parts, isWeighed);
        bool IsWeighed(int i) =>
            isWeighed && (_rule.Over == RollUpSpan.Indicators || weights[i] is { Sign: > 0 });
        List<int> below = [];
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i] is FundedNode child)
            {
                Indicator[] ofChild = [.. child.SelfAndBelow.OfType<Indicator>()];
                below.Add(Bind(child, child.Children, ofChild, IsWeighed(i)));
            }
            else
            {
                _next++;
            }
        }

        bool isOfIndicators =
            _rule.Over == RollUpSpan.Indicators || children is not [FundedNode, ..];
        _nodes.Add(
            new WeighedNode(node, first, _next - first, weights, isOfIndicators ? null : [.. below])
            {
                Earns =
                    _rule.Method != RollUpMethod.Sum
                    || indicators.Any(indicator => _earning.Contains(indicator.Path)),
            }
        );
        return _nodes.Count - 1;
    }

    private Rational?[] Weights(Node? node, IReadOnlyList<Node> parts, bool isWeighed)
    {
        Rational?[] weights = [.. parts.Select(Weight)];
        Rational sum = Rational.Zero;
        foreach (Rational? weight in weights)
        {
            sum += weight ?? Rational.Zero;
        }

        // Where a budget is absent without leave, that is said; what is left out has nothing to weigh.
        bool isSaid =
            _rule is { Weights: WeightSource.Budget, ExcludesAbsentBudgets: false }
            && weights.Contains(null);
        if (weights.Length > 0 && sum.Sign == 0 && isWeighed && !isSaid && !_findings.HasErrors)
        {
            _findings.Add(
                new Diagnostic(
                    Catalogue.WeightsSumToZero,
                    node?.NamePlace ?? _rule.WeightsPlace,
                    ("node", NameOf(node?.Path ?? ""))
                )
                {
                    Path = node?.Path,
                }
            );
        }

        return weights;
    }

    private Rational? Weight(Node part)
    {
        switch (_rule.Weights)
        {
            case WeightSource.Declared:
                return part.Weight?.Value ?? Rational.One;
            case WeightSource.Budget when part is FundedNode funded:
                if (
                    funded is { Budget: null, IsBudgetUnread: false }
                    && !_rule.ExcludesAbsentBudgets
                )
                {
                    _findings.Add(
                        new Diagnostic(Catalogue.BudgetAbsent, part.NamePlace, ("path", part.Path))
                        {
                            Path = part.Path,
                        }
                    );
                }

                return funded.Budget?.Amount;
            default:
                return Rational.One;
        }
    }

    /// <summary>What findings call a node.</summary>
    public static LocalizedText NameOf(string path) =>
        path.Length == 0
            ? Terms.With("the", Terms.Department)
            : new LocalizedText($"'{path}'", $"“{path}”");
}
