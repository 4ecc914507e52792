using System.Runtime.CompilerServices;

namespace PerfEval.Text;

/// <summary>A list that a caller gave, and every item in it.</summary>
internal static class NoNulls
{
    /// <summary>Returns a list of which nothing is null, and refuses any other.</summary>
    /// <param name="items">The list.</param>
    /// <param name="name">The name of the caller's parameter; written by the compiler.</param>
    /// <exception cref="ArgumentNullException">There is no list.</exception>
    /// <exception cref="ArgumentException">One of the items is null.</exception>
    public static IReadOnlyList<T> Check<T>(
        IReadOnlyList<T> items,
        [CallerArgumentExpression(nameof(items))] string? name = null
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, name);
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i] is null)
            {
                throw new ArgumentException("One of the items is null.", name);
            }
        }

        return items;
    }
}
