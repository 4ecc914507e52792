using PerfEval.Diagnostics;
using PerfEval.Quantities;

namespace PerfEval.Scoring.Proof;

/// <summary>Holds the points of every node against those of its children: where both are stated, they sum to it.</summary>
internal static class PointsPass
{
    /// <summary>Says of each node whose stated points are not the sum of those below it.</summary>
    public static void Run(PublishedTable table, Findings findings)
    {
        if (table.Points is null && table.Nodes.All(node => node.Points is null))
        {
            return;
        }

        Rational? tops = Sum(
            table.Responsibilities.Select(responsibility => Checked(responsibility, findings))
        );
        if (table.Points is { } all && tops is { } sum && sum != all.Value)
        {
            findings.Add(
                Catalogue.PointsOfBookDoNotSum,
                all.Text.Place,
                ("sum", sum.ToMixedString()),
                ("points", all.Value.ToMixedString())
            );
        }
    }

    // The points that a node passes up: its own, or else those of its children; null if nothing is stated.
    private static Rational? Checked(Node node, Findings findings)
    {
        Rational? below = Sum(node.Children.Select(child => Checked(child, findings)));
        if ((node.OutOf ?? node.Points) is { } own && below is { } sum && sum != own.Value)
        {
            findings.Add(
                new Diagnostic(
                    Catalogue.PointsDoNotSum,
                    own.Text.Place,
                    ("path", node.Path),
                    ("sum", sum.ToMixedString()),
                    ("points", own.Value.ToMixedString())
                )
                {
                    Path = node.Path,
                }
            );
        }

        return node.Points?.Value ?? below;
    }

    private static Rational? Sum(IEnumerable<Rational?> points)
    {
        Rational? sum = null;
        foreach (Rational? one in points)
        {
            sum = one is { } stated ? (sum ?? Rational.Zero) + stated : sum;
        }

        return sum;
    }
}
