namespace PerfEval.Scoring;

/// <summary>A rule on one line, such as <c>ratio of 10: [0, 500): 10 × x/500; [500, +∞): 10</c>: two rules give the same points where their lines are the same.</summary>
internal static class ScoreLine
{
    /// <summary>Returns the line; null for no rule.</summary>
    public static string? Of(IndicatorScore? score) =>
        score is null ? null : $"{score.Terms.Kind} of {score.Terms.Full}: {Parts(score)}";

    private static string Parts(IndicatorScore score) =>
        string.Join(
            "; ",
            score switch
            {
                CurveScore { Curve: var curve } => curve.Pieces.Select(piece =>
                    $"{piece.Range.ToString(curve.Unit)}: {PieceWording.Of(piece).In(Language.English)}"
                ),
                LabelScore labels => labels.Labels.Select(label =>
                    $"{label.Label}: {label.Points}"
                ),
                GradeScore grades => grades.Terms.PointsByGrade!.Select(grade =>
                    FormattableString.Invariant($"{grade.Key}: {grade.Value}")
                ),
                JudgedScore judged => judged.Bands.Select(band => $"{band.Label}{band.Points}"),
                _ => ((ItemsScore)score).Items.Select(Item),
            }
        );

    private static string Item(ScoredItem item)
    {
        string?[] parts =
        [
            item.Points is { } points ? $"{points}" : null,
            item.Minus is { } minus ? $"-{minus}" : null,
            item.Plus is { } plus ? $"+{plus}" : null,
            item.Most is { } most ? $"at most {most}" : null,
            item.IsZero ? "zero" : null,
            item.Rule is { } rule ? $"({Parts(rule)})" : null,
        ];
        return $"{item.Id}: {string.Join(' ', parts.OfType<string>())}";
    }
}
