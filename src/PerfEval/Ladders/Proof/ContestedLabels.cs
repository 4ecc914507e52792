using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;

namespace PerfEval.Ladders.Proof;

/// <summary>Labels that stand under several grades: one finding names them all.</summary>
internal static class ContestedLabels
{
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
            ("regions", LadderWording.List(regions.Select(region => new LocalizedText(region)))),
            ("criteria", LadderWording.List(first.Claims.Select(LadderWording.Criterion))),
            ("decision", LadderWording.Decision(first.Grade, first.Policy))
        );
    }
}
