using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules.Scores;

/// <summary>Items (逐项): what is counted or ticked one by one, such as <c>{items: {late: {text: 迟报, minus: 0.5, most: 2}}}</c>.</summary>
internal sealed record ItemsRule : ScoreRule
{
    /// <summary>The items, as written; at least one.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Whether items have points of their own, which sum to those of the indicator; else they take from them, or add.</summary>
    public bool HavePoints => Items.Any(item => item.Points is not null);

    /// <inheritdoc/>
    public override string Kind => "items";
}

/// <summary>One item.</summary>
internal sealed record Item
{
    /// <summary>The id by which results answer it.</summary>
    public required SourcedText Id { get; init; }

    /// <summary>The words as published; null where the id is all there is.</summary>
    public SourcedText? Text { get; init; }

    /// <summary>What it is worth; null for one that takes or adds.</summary>
    public StatedAmount? Points { get; init; }

    /// <summary>What each time takes; null for none.</summary>
    public StatedAmount? Minus { get; init; }

    /// <summary>What each time adds; null for none.</summary>
    public StatedAmount? Plus { get; init; }

    /// <summary>What all times together come to at most; null for no limit.</summary>
    public StatedAmount? Most { get; init; }

    /// <summary>Whether a single time leaves the whole row without points.</summary>
    public bool IsZero { get; init; }

    /// <summary>The rule by which its own answer earns; null for an item that is counted or ticked.</summary>
    public ScoreRule? Rule { get; init; }

    /// <summary>What its own rule measures; null for an item without one.</summary>
    public ItemMeasure? Measure { get; init; }

    /// <summary>Whether its answer is how many times it happened.</summary>
    public bool IsCounted => Minus is not null || Plus is not null || IsZero;

    /// <summary>What reports call it.</summary>
    public string Name => Text?.Value ?? Id.Value;
}

/// <summary>What an item with a rule of its own measures, as its texts show it.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Unit">The unit; null for none.</param>
internal sealed record ItemMeasure(MeasureKind Kind, Unit? Unit);
