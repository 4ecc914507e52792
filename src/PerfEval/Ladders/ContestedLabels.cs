using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>Labels that stand under several grades: <c>overlap</c> decides, and one finding names them all.</summary>
internal static class ContestedLabels
{
    /// <summary>Returns what a ladder says about a label.</summary>
    /// <param name="cells">The criteria under which the label stands, best first; at least one.</param>
    /// <param name="policy">The reading policy.</param>
    public static Ruling Rule(IReadOnlyList<GradedCriterion> cells, ReadingPolicy policy)
    {
        List<Grade> candidates = [.. cells.Select(cell => cell.Grade)];
        if (cells.Count == 1)
        {
            return new Ruling(SegmentKind.Plain, cells, candidates[0], candidates, null, []);
        }

        Grade? grade = policy.Overlap switch
        {
            OverlapPolicy.Better => candidates[0],
            OverlapPolicy.Worse => candidates[^1],
            _ => null,
        };
        var decision = PolicyDecision.Of(policy.Overlap);
        return new Ruling(
            SegmentKind.Contested,
            cells,
            grade,
            candidates,
            decision,
            [Codes.PE3001.Id]
        );
    }

    /// <summary>Adds the finding about the contested ones among some labels; nothing if there are none.</summary>
    public static void Report(
        IEnumerable<(string Label, Ruling Ruling)> labels,
        Indicator indicator,
        Findings findings
    )
    {
        List<(string Label, Ruling Ruling)> contested =
        [
            .. labels.Where(one => one.Ruling.Kind == SegmentKind.Contested),
        ];
        if (contested.Count == 0)
        {
            return;
        }

        Ruling first = contested[0].Ruling;
        string[] regions = [.. contested.Select(one => $"{{{one.Label}}}")];
        findings.Add(
            contested.Count == 1 ? Catalogue.LabelTwice : Catalogue.LabelsTwice,
            indicator,
            first.Claims[^1],
            string.Join(", ", regions),
            ("regions", Say.List(regions.Select(region => new LocalizedText(region)))),
            ("criteria", Say.List(first.Claims.Select(Say.Criterion))),
            ("decision", Say.Decision(first.Grade, first.Policy))
        );
    }
}
