using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Cases;

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
