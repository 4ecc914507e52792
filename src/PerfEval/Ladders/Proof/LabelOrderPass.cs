using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>Notices labels that stand in another order than the one in which people usually use them.</summary>
internal static class LabelOrderPass
{
    // Documented in docs/criteria.md. Nothing is said unless all labels of an indicator stand in one list.
    private static readonly string[][] UsualOrders =
    [
        ["非常满意", "满意", "基本满意", "不满意", "非常不满意"],
        ["很满意", "满意", "基本满意", "不满意", "很不满意"],
        ["非常满意", "比较满意", "一般", "不满意", "非常不满意"],
        ["优秀", "良好", "合格", "不合格"],
        ["优秀", "良好", "中等", "较差"],
        ["优", "良", "中", "差"],
        ["好", "较好", "一般", "较差", "差"],
        ["very satisfied", "satisfied", "fairly satisfied", "dissatisfied", "very dissatisfied"],
        ["very satisfied", "satisfied", "neutral", "dissatisfied", "very dissatisfied"],
        ["excellent", "good", "fair", "poor"],
        ["excellent", "good", "satisfactory", "unsatisfactory"],
    ];

    public static void Run(Indicator indicator, Findings findings)
    {
        List<string> published =
        [
            .. indicator
                .Criteria.Select(cell => cell.Criterion.Meaning)
                .OfType<Meaning.Label>()
                .Select(label => label.Text),
        ];
        List<string> folded = [.. published.Select(Folding.FoldLabel)];
        if (Array.Find(UsualOrders, order => folded.TrueForAll(order.Contains)) is not { } usual)
        {
            return;
        }

        List<int> positions = [.. folded.Select(label => Array.IndexOf(usual, label))];
        if (!positions.SequenceEqual(positions.Order()))
        {
            IEnumerable<string> sorted = published.OrderBy(label =>
                Array.IndexOf(usual, Folding.FoldLabel(label))
            );
            findings.AddAtName(
                Catalogue.UnusualLabelOrder,
                indicator,
                ("published", string.Join(" > ", published)),
                ("usual", string.Join(" > ", sorted))
            );
        }
    }
}
