namespace PerfEval;

/// <summary>What an application says when it adds PerfEval to its services.</summary>
/// <example><code>services.AddPerfEval(o => o.AddRuleBooks("rules"));</code></example>
public sealed class PerfEvalOptions
{
    private readonly List<string> _paths = [];

    /// <summary>The paths that were added, as they were named and in that order.</summary>
    public IReadOnlyList<string> RuleBooks => _paths.AsReadOnly();

    /// <summary>
    /// Whether every policy of these rule books is set to <c>refuse</c>, so that no grade is chosen where a table
    /// leaves two or none; false unless set.
    /// </summary>
    public bool IsStrict { get; set; }

    /// <summary>
    /// Whether findings and evaluations call these rule books by their ids and not by their paths, and calendars by the
    /// names of their files alone, so that what a service answers does not show where its files lie; false unless set.
    /// What keeps a book from being used names its path all the same.
    /// </summary>
    public bool IsNamedById { get; set; }

    /// <summary>Adds rule books to the catalogue.</summary>
    /// <param name="path">
    /// <para>
    /// A file, which is read as a rule book; or a folder, which is searched, with all folders below it, for files
    /// ending in <c>.yaml</c> or <c>.yml</c> that say <c>schema: perfeval/rulebook/1</c>. Results, cases, roll-ups,
    /// calendars and files of others are passed over. A file that cannot be read far enough to tell is an error, so
    /// is a schema of PerfEval that is unknown, and so is a folder without any rule book. Hidden files and folders
    /// (on Unix those whose name begins with a dot) and links to folders are left out.
    /// </para>
    /// <para>
    /// Findings and evaluations name files as they are named here, unless <see cref="IsNamedById"/>. A relative path is looked for from the current
    /// directory whenever the books are read, which is first when the catalogue is resolved and not now.
    /// </para>
    /// </param>
    /// <returns>The options, to add more.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public PerfEvalOptions AddRuleBooks(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _paths.Add(path);
        return this;
    }

    internal RuleBookSource ToSource() => new([.. _paths], IsStrict, IsNamedById);
}
