namespace PerfEval.Ladders.Sentences;

/// <summary>
/// What a choice of the reading policy says: <c>where criteria overlap, the better counts</c>, <c>重叠时从优</c>. All papers
/// and findings have their words from here.
/// </summary>
internal sealed class PolicyWording
{
    private readonly LocalizedText _where;
    private readonly string _supposed;

    private PolicyWording(LocalizedText where, LocalizedText choice, string supposed) =>
        (_where, Choice, _supposed) = (where, choice, supposed);

    /// <summary>What is chosen, without what it is about: <c>the better counts</c>, <c>从优</c>.</summary>
    public LocalizedText Choice { get; }

    /// <summary>The whole: <c>where criteria overlap, the better counts</c>, <c>重叠时从优</c>.</summary>
    public LocalizedText Whole =>
        new($"{_where.In(Language.English)}, {Choice.In(Language.English)}", InChinese);

    /// <summary>The whole as one that does not hold, behind an if: <c>the better counted where criteria overlap</c>, <c>重叠时从优</c>.</summary>
    public LocalizedText Supposed => new($"{_supposed} {_where.In(Language.English)}", InChinese);

    private string InChinese => _where.In(Language.Chinese) + Choice.In(Language.Chinese);

    /// <summary>Returns the words of a choice.</summary>
    /// <param name="decision">The choice; what no rule book writes, as a record may hold it, stands as it is written.</param>
    public static PolicyWording Of(PolicyDecision decision)
    {
        (string english, string chinese, string supposed) = decision.Choice switch
        {
            "better" => ("the better counts", "从优", "the better counted"),
            "worse" => ("the worse counts", "从劣", "the worse counted"),
            "refuse" => ("no grade is given", "不予评定", "no grade were given"),
            "clamp" => ("the nearest counts", "按最近一档", "the nearest counted"),
            "reached" => ("the best counts as reached", "视为达到", "the best counted as reached"),
            "literal" => (
                "the criteria are taken literally",
                "照字面",
                "the criteria were taken literally"
            ),
            var other => (other, other, other),
        };
        return new(Where(decision.Policy), new LocalizedText(english, chinese), supposed);
    }

    /// <summary>Returns which values a part of the reading policy is about: <c>where criteria overlap</c>, <c>重叠时</c>.</summary>
    /// <param name="policy">Its key, such as <c>overlap</c>.</param>
    public static LocalizedText Where(string policy) =>
        policy switch
        {
            "overlap" => new("where criteria overlap", "重叠时"),
            "gap" => new("in a gap between criteria", "空档时"),
            "beyond" => new("beyond all criteria", "超出各档时"),
            "top" => new("beyond a best criterion that ends", "超出有上限的最优一档时"),
            _ => new(policy),
        };
}
