using System.Collections;

namespace PerfEval.Text;

/// <summary>A list that nobody can change, and that equals another one with equal items in the same order.</summary>
/// <remarks>
/// Records hold their lists in it: what they return cannot be cast to something that changes them, and two records that
/// say the same are equal. The hash counts the items and looks at none, so that that of a table costs as much as that of a leaf.
/// </remarks>
/// <typeparam name="T">What the items are.</typeparam>
internal sealed class FixedList<T> : IReadOnlyList<T>, IEquatable<FixedList<T>>
{
    private readonly T[] _items;

    internal FixedList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static FixedList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(FixedList<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FixedList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Length;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Returns how many items there are, such as <c>3 items</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} items");
}

/// <summary>Makes lists that nobody can change.</summary>
internal static class FixedList
{
    /// <summary>Returns a list of the same items, which does not follow when the given one changes; itself if it is fixed already, null for null.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(items))]
    public static IReadOnlyList<T>? Of<T>(IReadOnlyList<T>? items) =>
        items switch
        {
            null => null,
            FixedList<T> made => made,
            { Count: 0 } => FixedList<T>.Empty,
            _ => new FixedList<T>([.. items]),
        };
}
