using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules.Scores;

/// <summary>Steps (扣分, 加分): so many points off for each step short of a standard, and so many more for each beyond it.</summary>
internal sealed record StepRule : ScoreRule
{
    /// <summary>The standard, at which the starting points are earned.</summary>
    public required StatedSet Standard { get; init; }

    /// <summary>What is earned at the standard: of <c>base</c> its own points, of <c>full</c> all.</summary>
    public required StatedAmount Start { get; init; }

    /// <summary>Whether the points at the standard are a base, up from which the indicator's points are reached.</summary>
    public required bool IsBase { get; init; }

    /// <summary>What is taken away for each step short of the standard; null for nothing.</summary>
    public StepTerms? Minus { get; init; }

    /// <summary>What is added for each step beyond the standard; null for nothing.</summary>
    public StepTerms? Plus { get; init; }

    /// <inheritdoc/>
    public override string Kind => IsBase ? "base" : "full";
}

/// <summary>What a step is and what it costs or brings, such as <c>{points: 1, per: 0.5pp, steps: whole, most: 10}</c>.</summary>
internal sealed record StepTerms
{
    /// <summary>The points of one step.</summary>
    public required StatedAmount Points { get; init; }

    /// <summary>The size of a step, in the unit of the indicator.</summary>
    public required Rational Per { get; init; }

    /// <summary>The size as written.</summary>
    public required SourcedText PerText { get; init; }

    /// <summary>Whether the step is one of a unit in which things are counted, such as 1次.</summary>
    public bool IsOneCounted { get; init; }

    /// <summary>How a part of a step counts; null where nobody said.</summary>
    public StepCounting? Counting { get; init; }

    /// <summary>What all steps together come to at most; null for no limit of their own.</summary>
    public StatedAmount? Most { get; init; }

    /// <summary>Where the terms stand.</summary>
    public required Place Place { get; init; }
}

/// <summary>How a part of a step counts.</summary>
internal enum StepCounting
{
    /// <summary>In proportion: e / per.</summary>
    Exact,

    /// <summary>Not at all: only whole steps do.</summary>
    Whole,

    /// <summary>As a whole one: each step begun does.</summary>
    Started,
}
