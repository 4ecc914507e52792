namespace PerfEval.Tests.SecondReading.Points;

/// <summary>
/// A row of points with everything that it states, as a book writes it and as somebody with a pocket calculator reads it.
/// Nothing here knows the engine.
/// </summary>
public abstract class StatedRule
{
    /// <summary>The points of the row.</summary>
    public required Quotient Full { get; init; }

    /// <summary>What stands behind <c>score:</c>.</summary>
    public abstract string Score { get; }

    /// <summary>The other keys of the indicator, a line each.</summary>
    public virtual IEnumerable<string> Keys => [];

    /// <summary>The least that the rule allows; 0 unless it says otherwise.</summary>
    public Quotient? Least { get; init; }

    /// <summary>The most that the rule allows.</summary>
    public abstract Quotient Most { get; }

    /// <summary>What a result may be, as results write it, and what it earns.</summary>
    public abstract StatedResult Result(Draw draw);

    /// <summary>What the row may earn where nothing is known.</summary>
    public abstract Earning Reach { get; }

    protected Quotient Within(Quotient points) =>
        Quotient.Max(Least ?? 0, Quotient.Min(Most, points));

    protected string WithLeast(string rule) =>
        Least is { } least ? $"{rule}, least: {least}" : rule;
}

/// <summary>A result as written, and what it earns; null for a result that cannot be scored.</summary>
/// <param name="Yaml">What stands behind the path.</param>
/// <param name="Earned">From the least to the most.</param>
/// <param name="Value">The number that was measured; null where none was.</param>
public sealed record StatedResult(string Yaml, Earning? Earned, Quotient? Value = null);

/// <summary>What is earned: one amount, or all between two.</summary>
/// <param name="Least">The least of it.</param>
/// <param name="Most">The most of it.</param>
public sealed record Earning(Quotient Least, Quotient Most)
{
    public static Earning Of(Quotient points) => new(points, points);

    public static Earning operator +(Earning one, Earning other) =>
        new(one.Least + other.Least, one.Most + other.Most);

    public bool IsSettled => Least == Most;

    public override string ToString() => IsSettled ? $"{Least}" : $"{Least} to {Most}";
}
