using PerfEval.Cases;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What came of a case.</summary>
public sealed record CaseResult
{
    internal CaseResult(Case @case, IReadOnlyList<Mismatch> mismatches)
    {
        (Case, Mismatches) = (@case, mismatches);
    }

    /// <summary>The name of the case.</summary>
    public string Name => Case.Name.Value;

    /// <summary>Whether somebody has settled what the case expects.</summary>
    public bool IsConfirmed => Case.IsConfirmed;

    /// <summary>The case.</summary>
    internal Case Case { get; init; }

    /// <summary>The expectations that were not met, in the file's order; empty if all were.</summary>
    internal IReadOnlyList<Mismatch> Mismatches
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>Whether everything that the case expects came true.</summary>
    public bool IsMet => Mismatches.Count == 0;

    /// <summary>Returns the name, and how many expectations were not met.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}: mismatches {Mismatches.Count}");
}
