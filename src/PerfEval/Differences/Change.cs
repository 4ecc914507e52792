using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>What two rule books say differently under one key.</summary>
internal sealed record Change
{
    internal Change() { }

    /// <summary>The key as it stands in a rule book, such as <c>budget</c>, <c>measure.resolution</c> or <c>rollup.points.good</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What the old book says; null for nothing.</summary>
    public LocalizedText? Old { get; internal init; }

    /// <summary>What the new book says; null for nothing.</summary>
    public LocalizedText? New { get; internal init; }

    /// <summary>Where it stands in the old book, or whose it is; <see cref="Place.Nowhere"/> for what belongs to the whole book.</summary>
    public Place OldPlace { get; internal init; }

    /// <summary>Where it stands in the new book, or whose it is; <see cref="Place.Nowhere"/> for what belongs to the whole book.</summary>
    public Place NewPlace { get; internal init; }

    /// <summary>Whether no grade, score or finding can depend on it: other words for the same.</summary>
    public bool IsWordsOnly { get; internal init; }

    /// <summary>Returns the key and both texts: <c>budget: 30 → 40</c>.</summary>
    public override string ToString() => $"{Key}: {Old} → {New}";
}
