using PerfEval.Comparing;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval;

/// <summary>One node in two evaluations, which moved or stands in one of them only.</summary>
public sealed record NodeComparison
{
    internal NodeComparison(ComparedNode? from, ComparedNode? to) => (From, To) = (from, to);

    /// <summary>The node in the first evaluation; null if it stands in the second only.</summary>
    public NodeEvaluation? Before => From?.Node;

    /// <summary>The node in the second evaluation; null if it stands in the first only.</summary>
    public NodeEvaluation? After => To?.Node;

    /// <summary>The node in the first evaluation, with what it weighs there and what was accepted; null if it stands in the second only.</summary>
    internal ComparedNode? From { get; }

    /// <summary>The same of the second evaluation; null if it stands in the first only.</summary>
    internal ComparedNode? To { get; }

    /// <summary>What moved; nothing where the node stands in one evaluation only.</summary>
    internal IReadOnlyList<Aspect> Aspects
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Aspect>.Empty;

    /// <summary>Whether the node earns points, by a score rule or the sum of what lies below.</summary>
    internal bool HasPoints => (Known.Full ?? Known.Indicator?.FullPoints) is not null;

    /// <summary>Whether anything moved, or the node stands in one evaluation only.</summary>
    internal bool HasMoved => From is null || To is null || Aspects.Count > 0;

    /// <summary>How many indicators at or below the node have a better grade in the second evaluation.</summary>
    public int Better { get; internal init; }

    /// <summary>How many have a worse grade in the second evaluation.</summary>
    public int Worse { get; internal init; }

    /// <summary>How many have a grade in one of the evaluations only.</summary>
    public int Unmatched { get; internal init; }

    /// <summary>The path of ids; empty for the department.</summary>
    public string Path => Known.Path;

    /// <summary>The level.</summary>
    public Level Level => Known.Level;

    /// <summary>The node in the second evaluation, or else in the first.</summary>
    internal NodeEvaluation Known => After ?? Before!;

    /// <summary>
    /// By how much the score as shown grew, negative where it fell; where one of them is shown as no decimal, by how
    /// much the exact score did. Null unless both evaluations have a score.
    /// </summary>
    public Rational? ScoreChange =>
        (Before?.Score, After?.Score) is ({ } before, { } after)
            ? before.Shown.IsDecimal && after.Shown.IsDecimal
                ? after.Shown - before.Shown
                : after.Exact - before.Exact
            : null;

    /// <summary>By how many points more the node earned as shown, negative for fewer. Null unless both evaluations know its points.</summary>
    public Rational? PointsChange =>
        (EarnedOf(Before), EarnedOf(After)) is ({ } before, { } after) ? after - before : null;

    private static Rational? EarnedOf(NodeEvaluation? node) =>
        node?.Points?.Shown ?? node?.Indicator?.Points;

    /// <summary>Returns the path and both grades: <c>employment: good → fair</c>.</summary>
    public override string ToString() => $"{Path}: {Before?.Grade?.Id} → {After?.Grade?.Id}";
}
