namespace PerfEval.Cli.Evaluating;

/// <summary>A form in which something is written, and the endings of files that ask for it.</summary>
/// <param name="name">What <c>--format</c> calls it.</param>
/// <param name="endings">The endings, each with its full stop.</param>
internal abstract class WrittenForm(string name, params string[] endings)
{
    /// <summary>What <c>--format</c> calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The endings, each with its full stop.</summary>
    public IReadOnlyList<string> Endings { get; } = endings;

    /// <summary>Tells whether the ending of a file asks for it, in upper or lower case.</summary>
    public bool IsAskedForBy(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
