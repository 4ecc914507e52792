using PerfEval.Criteria;
using PerfEval.Text;

namespace PerfEval.Rules.Scores;

/// <summary>What a person judges (定性), in bands of the points, such as <c>{judged: {达成: "[80%, 100%]"}}</c>.</summary>
internal sealed record JudgedRule : ScoreRule
{
    /// <summary>The bands, as written; one without a label where the whole range is open.</summary>
    public required IReadOnlyList<JudgedBand> Bands { get; init; }

    /// <inheritdoc/>
    public override string Kind => "judged";
}

/// <summary>A band in which a person's points lie.</summary>
/// <param name="Label">What is judged; null where the rule has no labels.</param>
/// <param name="Text">The band as written; null likewise.</param>
/// <param name="Points">The points, ends as written.</param>
internal sealed record JudgedBand(SourcedText? Label, SourcedText? Text, ValueRange Points);
