namespace PerfEval.Import;

/// <summary>What whoever imports a table knows beside the file.</summary>
public sealed class ImportOptions
{
    /// <summary>The number of the table in each file, counted from 1; null for the one with most headings known.</summary>
    public int? Table { get; init; }

    /// <summary>
    /// What columns are by their headings, where the list of headings does not know them: pairs of a role, such as
    /// <c>indicator</c>, and the heading. Null for none.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Columns { get; init; }

    /// <summary>A file of CSV with the columns <c>path</c> and <c>id</c>, which renames nodes of the draft; null for none.</summary>
    public InputSource? Ids { get; init; }

    /// <summary>The id of the rule book; null for the one that the heading gives.</summary>
    public string? Id { get; init; }

    /// <summary>The title of the rule book; null for the heading above the table.</summary>
    public string? Title { get; init; }

    /// <summary>The year that the table is about, such as <c>2019</c>; null for the one in the heading.</summary>
    public string? Period { get; init; }

    /// <summary>The language of the comments in the draft.</summary>
    public Language Language { get; init; } = Language.English;
}
