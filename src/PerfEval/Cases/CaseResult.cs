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

/// <summary>An expectation that was not met.</summary>
internal sealed record Mismatch
{
    internal Mismatch(
        Case @case,
        Expectation wanted,
        Expectation got,
        IndicatorEvaluation evaluation
    )
    {
        (Case, Wanted, Got, Evaluation) = (@case, wanted, got, evaluation);
    }

    /// <summary>The case.</summary>
    internal Case Case { get; init; }

    /// <summary>Where the expectation stands.</summary>
    public Place Place => Wanted.Place;

    /// <summary>What is expected beside what came, such as <c>wanted good, got fair</c>.</summary>
    public string Difference => $"wanted {Wanted}, got {Got}";

    /// <summary>What its author expects.</summary>
    internal Expectation Wanted { get; init; }

    /// <summary>What would have to be expected, in the same terms.</summary>
    internal Expectation Got { get; init; }

    /// <summary>The evaluation of the indicator, which explains itself.</summary>
    public IndicatorEvaluation Evaluation { get; internal init; }

    /// <summary>Returns place, case and difference: <c>2019.cases.yaml(7,14): case: path: wanted good, got fair</c>.</summary>
    public override string ToString() =>
        $"{Wanted.Place}: {Case.Name}: {Wanted.Indicator}: {Difference}";
}
