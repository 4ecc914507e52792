namespace PerfEval;

/// <summary>Thrown when the value of a failed reading is asked for; it carries every diagnostic.</summary>
/// <remarks>One exception for every document: a rule book, results, a roll-up, cases, a recorded evaluation.</remarks>
public sealed class InvalidInputException : Exception
{
    internal InvalidInputException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(name, diagnostics)) => (Name, Diagnostics) = (name, diagnostics);

    /// <summary>The name of the file or text that cannot be used, as it was given.</summary>
    public string Name { get; }

    /// <summary>Everything that was found, errors and others, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(string name, IReadOnlyList<Diagnostic> diagnostics)
    {
        IEnumerable<Diagnostic> errors = diagnostics.Where(d => d.Severity == Severity.Error);
        return $"'{name}' cannot be used.{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
    }
}
