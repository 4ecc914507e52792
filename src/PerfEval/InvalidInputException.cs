using PerfEval.Records;

namespace PerfEval;

/// <summary>Thrown when the value of a failed reading is asked for; it carries every diagnostic.</summary>
public class InvalidInputException : Exception
{
    private protected InvalidInputException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(name, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Everything that was found, errors and others, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal static InvalidInputException Of(
        Type wanted,
        string name,
        IReadOnlyList<Diagnostic> diagnostics
    ) =>
        wanted == typeof(RuleBook) ? new InvalidRuleBookException(name, diagnostics)
        : wanted == typeof(CaseBook) ? new InvalidCasesException(name, diagnostics)
        : wanted == typeof(RollUp) ? new InvalidRollUpException(name, diagnostics)
        : wanted == typeof(EvaluationDocument) ? new InvalidEvaluationException(name, diagnostics)
        : wanted == typeof(VerificationResult) ? new InvalidInputException(name, diagnostics)
        : new InvalidResultsException(name, diagnostics);

    private static string Describe(string name, IReadOnlyList<Diagnostic> diagnostics)
    {
        IEnumerable<Diagnostic> errors = diagnostics.Where(d => d.Severity == Severity.Error);
        return $"'{name}' cannot be used.{Environment.NewLine}{string.Join(Environment.NewLine, errors)}";
    }
}

/// <summary>Thrown when a rule book is asked for that has errors.</summary>
public sealed class InvalidRuleBookException : InvalidInputException
{
    internal InvalidRuleBookException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(name, diagnostics) { }
}

/// <summary>Thrown when measured results are asked for that have errors.</summary>
public sealed class InvalidResultsException : InvalidInputException
{
    internal InvalidResultsException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(name, diagnostics) { }
}

/// <summary>Thrown when the cases of a rule book are asked for that have errors, or whose rule book has.</summary>
public sealed class InvalidCasesException : InvalidInputException
{
    internal InvalidCasesException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(name, diagnostics) { }
}

/// <summary>Thrown when a roll-up is asked for that has errors.</summary>
public sealed class InvalidRollUpException : InvalidInputException
{
    internal InvalidRollUpException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(name, diagnostics) { }
}

/// <summary>Thrown when a recorded evaluation is asked for that cannot be read as one.</summary>
public sealed class InvalidEvaluationException : InvalidInputException
{
    internal InvalidEvaluationException(string name, IReadOnlyList<Diagnostic> diagnostics)
        : base(name, diagnostics) { }
}
