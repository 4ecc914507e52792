using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>Gives every label its grade; a label that stands under two grades is contested.</summary>
internal static class CategoryPass
{
    public static CategoryLadder Run(Indicator indicator, ReadingPolicy policy, Findings findings)
    {
        List<LabelBand> bands = [];
        foreach (IGrouping<string, Claim> claims in Claims(indicator).GroupBy(claim => claim.Key))
        {
            List<GradedCriterion> cells = [.. claims.Select(claim => claim.Cell).Distinct()];
            Claim first = claims.First();
            LabelBand? owner = bands.Find(band => band.Ruling.Claims.SequenceEqual(cells));
            if (owner is not null)
            {
                bands[bands.IndexOf(owner)] = owner with
                {
                    Aliases = [.. owner.Aliases, first.Word],
                };
                continue;
            }

            Ruling ruling = Rule(cells, policy);
            bands.Add(new LabelBand(first.Word, [], ruling));
            if (ruling.Kind == SegmentKind.Contested)
            {
                string region = $"{{{first.Word}}}";
                findings.Add(
                    Catalogue.LabelTwice,
                    indicator,
                    cells[^1],
                    region,
                    ("regions", region),
                    ("criteria", Say.List(cells.Select(Say.Criterion))),
                    ("decision", Say.Decision(ruling.Grade, ruling.Policy))
                );
            }
        }

        LabelOrderPass.Run(indicator, findings);
        return new CategoryLadder(indicator, policy, bands);
    }

    private static IEnumerable<Claim> Claims(Indicator indicator)
    {
        List<Claim> labels =
        [
            .. indicator.Criteria.Select(cell =>
                Claim.Of(((Meaning.Label)cell.Criterion.Meaning).Text, cell)
            ),
        ];
        IEnumerable<Claim> aliases =
            from alias in indicator.Measure.Aliases
            from label in labels
            where label.Key == Folding.FoldLabel(alias.Key.Value)
            from word in alias.Value
            select Claim.Of(word.Value, label.Cell);
        return labels.Concat(aliases);
    }

    private static Ruling Rule(List<GradedCriterion> cells, ReadingPolicy policy)
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
        var decision = PolicyDecision.Of("overlap", policy.Overlap);
        return new Ruling(
            SegmentKind.Contested,
            cells,
            grade,
            candidates,
            decision,
            [Codes.PE3001.Id]
        );
    }

    /// <summary>A word that stands for a criterion.</summary>
    private sealed record Claim(string Key, string Word, GradedCriterion Cell)
    {
        public static Claim Of(string word, GradedCriterion cell) =>
            new(Folding.FoldLabel(word), word, cell);
    }
}
