using System.Runtime.CompilerServices;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What came of a file of cases.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="RuleBook">The id of the rule book that is tested; null if the file could not be read.</param>
/// <param name="Results">What came of its cases, in the file's order; none if the file could not be read.</param>
/// <param name="Errors">What keeps the cases from being run, a sentence each; empty if they were run.</param>
public sealed record CaseRun(
    string Name,
    string? RuleBook,
    IReadOnlyList<CaseResult> Results,
    IReadOnlyList<string> Errors
)
{
    /// <summary>The name of the file.</summary>
    public string Name
    {
        get;
        init => field = Given(value);
    } = Given(Name);

    /// <summary>What came of its cases, in the file's order; none if the file could not be read.</summary>
    public IReadOnlyList<CaseResult> Results
    {
        get;
        init => field = FixedList.Of(NoNulls.Check(value));
    } = FixedList.Of(NoNulls.Check(Results));

    /// <summary>What keeps the cases from being run, a sentence each; empty if they were run.</summary>
    public IReadOnlyList<string> Errors
    {
        get;
        init => field = FixedList.Of(NoNulls.Check(value));
    } = FixedList.Of(NoNulls.Check(Errors));

    private static T Given<T>(
        T value,
        [CallerArgumentExpression(nameof(value))] string? name = null
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
