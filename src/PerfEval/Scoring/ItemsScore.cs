using PerfEval.Ladders;
using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>Points of items: a base, and what each item adds to it or takes from it.</summary>
/// <param name="Terms">What all kinds have in common.</param>
/// <param name="Base">What is earned before any item: 0 where items have points of their own, else those of the indicator.</param>
/// <param name="Items">The items, as written; at least one.</param>
internal sealed record ItemsScore(ScoreTerms Terms, Rational Base, IReadOnlyList<ScoredItem> Items)
    : IndicatorScore(Terms)
{
    /// <inheritdoc/>
    public override PointsRange Reach => Sum(Items.Select(item => item.Reach(this)), isZero: null);

    /// <summary>Returns what all items together earn.</summary>
    /// <param name="items">What each item adds, in any order.</param>
    /// <param name="isZero">Whether one of those that leave nothing has happened; null where that is open.</param>
    public PointsRange Sum(IEnumerable<PointsRange> items, bool? isZero)
    {
        bool mayBeZero = isZero ?? Items.Any(item => item.IsZero);
        if (isZero is true)
        {
            return PointsRange.At(Rational.Zero);
        }

        PointsRange sum = items
            .Aggregate(PointsRange.At(Base), (all, item) => all + item)
            .Clamped(Terms.Bounds);
        return mayBeZero ? sum.Or(PointsRange.At(Rational.Zero)) : sum;
    }

    /// <summary>More than can be lost, where nothing limits what an item takes.</summary>
    internal Rational EndlessLoss =>
        Items.Aggregate(
            Base.Abs() + Terms.Bounds.Least.Abs() + 1,
            (sum, item) =>
                sum
                + (item.Points ?? Rational.Zero).Abs()
                + (item.Plus is null ? Rational.Zero : item.Most ?? Terms.Bounds.Most.Abs())
        );
}

/// <summary>An item made ready.</summary>
internal sealed record ScoredItem
{
    /// <summary>The id by which results answer it.</summary>
    public required string Id { get; init; }

    /// <summary>What reports call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is worth; null for one that takes or adds.</summary>
    public Rational? Points { get; init; }

    /// <summary>What each time takes; null for none.</summary>
    public Rational? Minus { get; init; }

    /// <summary>What each time adds; null for none.</summary>
    public Rational? Plus { get; init; }

    /// <summary>What all times together come to at most; null for no limit.</summary>
    public Rational? Most { get; init; }

    /// <summary>Whether a single time leaves the whole row without points.</summary>
    public bool IsZero { get; init; }

    /// <summary>The rule by which its own answer earns; null for one that is counted or ticked.</summary>
    public IndicatorScore? Rule { get; init; }

    /// <summary>The ladder that reads an answer to its own rule; null likewise.</summary>
    public Ladder? Ladder { get; init; }

    /// <summary>Whether its answer is how many times it happened.</summary>
    public bool IsCounted => Minus is not null || Plus is not null || IsZero;

    /// <summary>Returns what it adds for so many times, or for a yes (1) or a no (0).</summary>
    public Rational Of(Rational times)
    {
        if (Points is { } worth)
        {
            return times.Sign > 0 ? worth : Rational.Zero;
        }

        if (Minus is { } minus)
        {
            return -Limited(minus * times);
        }

        return Plus is { } plus ? Limited(plus * times) : Rational.Zero;
    }

    /// <summary>Returns what it may add while it is open.</summary>
    /// <param name="all">The items of which it is one.</param>
    public PointsRange Reach(ItemsScore all) =>
        Rule is { } rule ? rule.Reach
        : Points is { } worth ? PointsRange.Between(Rational.Zero, worth)
        : Minus is not null ? PointsRange.Between(-(Most ?? all.EndlessLoss), Rational.Zero)
        : Plus is not null
            ? PointsRange.Between(
                Rational.Zero,
                Most ?? all.Terms.Bounds.Most - all.Terms.Bounds.Least
            )
        : PointsRange.At(Rational.Zero);

    private Rational Limited(Rational points) => Most is { } most && points > most ? most : points;
}
