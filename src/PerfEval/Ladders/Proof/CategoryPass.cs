using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>Gives every label its grade; a label that stands under two grades is contested.</summary>
internal static class CategoryPass
{
    public static CategoryLadder Run(Indicator indicator, ReadingPolicy policy, Findings findings)
    {
        List<LabelBand> bands = [.. Bands(indicator, policy)];
        ContestedLabels.Report(
            bands.Select(band => (band.Label, band.Ruling)),
            indicator,
            findings
        );
        LabelOrderPass.Run(indicator, findings);
        ReachPass.Run(indicator, [.. bands.Select(band => band.Ruling.Grade)], findings);
        LabelBand? rest = indicator.Criteria[^1] is { Criterion.Meaning: Meaning.Rest } last
            ? bands.Find(band => band.Ruling.Claims.Contains(last))
            : null;
        return new CategoryLadder(indicator, policy, bands, rest);
    }

    // Words that the same criteria claim, in the same order, are one label; the first of them gives it its name.
    private static IEnumerable<LabelBand> Bands(Indicator indicator, ReadingPolicy policy) =>
        Claims(indicator)
            .GroupBy(claim => claim.Key)
            .Select(claims =>
                (
                    claims.First().Word,
                    Cells: claims
                        .Select(claim => claim.Cell)
                        .DistinctBy(cell => cell.Grade.Rank)
                        .ToArray()
                )
            )
            .GroupBy(word => string.Join(' ', word.Cells.Select(cell => cell.Grade.Rank)))
            .Select(words => new LabelBand(
                words.First().Word,
                [.. words.Skip(1).Select(word => word.Word)],
                Ruling.OfLabel(words.First().Cells, policy)
            ));

    private static IEnumerable<Claim> Claims(Indicator indicator)
    {
        List<Claim> labels =
        [
            .. indicator.Criteria.Select(cell => Claim.Of(WordsOf(cell.Criterion.Meaning), cell)),
        ];
        IEnumerable<Claim> aliases =
            from alias in indicator.Measure.Aliases
            from label in labels
            where label.Key == Folding.FoldLabel(alias.Key.Value)
            from word in alias.Value
            select Claim.Of(word.Value, label.Cell);
        return labels.Concat(aliases);
    }

    private static string WordsOf(Meaning meaning) =>
        meaning is Meaning.Rest rest ? rest.Text : ((Meaning.Label)meaning).Text;

    /// <summary>A word that stands for a criterion.</summary>
    private sealed record Claim(string Key, string Word, GradedCriterion Cell)
    {
        public static Claim Of(string word, GradedCriterion cell) =>
            new(Folding.FoldLabel(word), word, cell);
    }
}
