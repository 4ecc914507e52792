using PerfEval.Rules.Scores;

namespace PerfEval.Scoring.Pieces;

/// <summary>What is judged: the points are a person's, the bands the rule's.</summary>
internal static class Judged
{
    /// <summary>Returns the bands made ready.</summary>
    public static JudgedScore Of(JudgedRule rule, ScoreTerms terms) =>
        new(terms, [.. rule.Bands.Select(band => new PointsBand(band.Label?.Value, band.Points))]);
}
