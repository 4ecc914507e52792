using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>Whether what the caller asked for is met: <c>--fail-under</c> and <c>--strict</c>; and whether anything is in error.</summary>
/// <param name="lowest">The lowest grade that passes; null if none was asked for.</param>
/// <param name="isStrict">Whether a warning that nobody accepted fails.</param>
internal sealed class Verdict(Grade? lowest, bool isStrict)
{
    private bool _hasErrors;
    private bool _isMet = true;

    /// <summary>What the command answers.</summary>
    public int Code =>
        _hasErrors ? ExitCode.InputInError
        : _isMet ? ExitCode.Done
        : ExitCode.GateNotMet;

    public void Note(SubjectEvaluation subject)
    {
        Note(subject.Diagnostics);
        _isMet &= lowest is null || IsReached(subject, lowest);
    }

    // The department's grade; without a roll-up it has none, and every indicator's counts.
    private static bool IsReached(SubjectEvaluation subject, Grade lowest) =>
        subject.Root.RollUp is not null
            ? subject.Root.Grade?.Rank <= lowest.Rank
            : subject.Indicators.All(indicator => indicator.Grade?.Rank <= lowest.Rank);

    public void Note(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            _hasErrors |= diagnostic.Severity == Severity.Error;
            _isMet &= !(isStrict && diagnostic.IsOpen);
        }
    }
}
