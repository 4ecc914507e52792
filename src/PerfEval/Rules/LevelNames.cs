using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>How a table calls its levels (<c>levels</c>), in papers, forms and messages.</summary>
internal sealed record LevelNames
{
    /// <summary>The fewest names that a table may give: of a table of two levels.</summary>
    public const int Fewest = 2;

    /// <summary>The most names that a table may give.</summary>
    public const int Most = 3;

    /// <summary>Takes the names that a rule book gives.</summary>
    /// <param name="stated">The names from the top: three, or two where no responsibility holds activities; none for those of every table.</param>
    public LevelNames(IReadOnlyList<LocalizedText> stated) => Stated = FixedList.Of(stated);

    /// <summary>Responsibility, activity, indicator: the names of a table that gives none.</summary>
    public static LevelNames Default { get; } = new([]);

    /// <summary>The names as the rule book gives them; empty where it gives none.</summary>
    public IReadOnlyList<LocalizedText> Stated { get; }

    /// <summary>Returns the name that the rule book gives a level; null where it gives none.</summary>
    public LocalizedText? StatedOf(Level level) =>
        level switch
        {
            Level.Responsibility => Stated.ElementAtOrDefault(0),
            Level.Activity => Stated.Count == Most ? Stated[1] : null,
            Level.Indicator => Stated.ElementAtOrDefault(Stated.Count - 1),
            _ => null,
        };

    /// <summary>Returns the name of a level as it stands within a sentence.</summary>
    public LocalizedText Of(Level level) =>
        StatedOf(level)
        ?? level switch
        {
            Level.Responsibility => Terms.Responsibility,
            Level.Activity => Terms.Activity,
            Level.Indicator => Terms.Indicator,
            _ => Terms.With("the", Terms.Department),
        };

    /// <summary>Returns the name of a level as it is said of several nodes.</summary>
    public LocalizedText SeveralOf(Level level) => Terms.Plural(Of(level));
}
