using PerfEval.Quantities;
using PerfEval.Records.Comparing;
using PerfEval.Text;

namespace PerfEval.Records;

/// <summary>One node in two evaluations, which moved or stands in one of them only.</summary>
public sealed record NodeComparison
{
    internal NodeComparison() { }

    /// <summary>The node in the first evaluation; null if it stands in the second only.</summary>
    public required RecordedNode? Before { get; init; }

    /// <summary>The node in the second evaluation; null if it stands in the first only.</summary>
    public required RecordedNode? After { get; init; }

    /// <summary>What it weighs in the node above it in the first evaluation; null without a roll-up.</summary>
    internal RecordedPart? PartBefore { get; init; }

    /// <summary>What it weighs in the node above it in the second evaluation; null without a roll-up.</summary>
    internal RecordedPart? PartAfter { get; init; }

    /// <summary>What moved; nothing where the node stands in one evaluation only.</summary>
    internal IReadOnlyList<Aspect> Aspects
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Aspect>.Empty;

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
    internal RecordedNode Known => After ?? Before!;

    /// <summary>
    /// By how much the score as shown grew, negative where it fell; where one of them is shown as no decimal, by how
    /// much the exact score did. Null unless both evaluations have a score.
    /// </summary>
    public Rational? ScoreChange =>
        (Before?.Score, After?.Score) is ({ } before, { } after)
            ? ExactText.TryParse(before.Shown, out Rational from)
            && ExactText.TryParse(after.Shown, out Rational to)
                ? to - from
                : ExactText.Parse(after.Exact) - ExactText.Parse(before.Exact)
            : null;

    /// <summary>Returns the path and both grades: <c>employment: good → fair</c>.</summary>
    public override string ToString() => $"{Path}: {Before?.Grade} → {After?.Grade}";
}
