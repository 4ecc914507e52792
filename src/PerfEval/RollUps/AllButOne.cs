namespace PerfEval.RollUps;

/// <summary>What things come to together, and what all of them but any one do, without going through them again.</summary>
internal sealed class AllButOne<T>
    where T : struct
{
    private readonly T[] _before;
    private readonly T[] _behind;
    private readonly Func<T, T, T> _add;

    /// <summary>Adds the things up from both ends.</summary>
    /// <param name="things">The things.</param>
    /// <param name="nothing">What changes nothing it is added to.</param>
    /// <param name="add">Adds two; in which order does not matter.</param>
    public AllButOne(IReadOnlyList<T> things, T nothing, Func<T, T, T> add)
    {
        (_before, _behind, _add) = (new T[things.Count + 1], new T[things.Count + 1], add);
        (_before[0], _behind[^1]) = (nothing, nothing);
        for (int i = 0; i < things.Count; i++)
        {
            _before[i + 1] = add(_before[i], things[i]);
        }

        for (int i = things.Count - 1; i >= 0; i--)
        {
            _behind[i] = add(things[i], _behind[i + 1]);
        }
    }

    /// <summary>All of them.</summary>
    public T All => _before[^1];

    /// <summary>Returns all but one, with another in its place.</summary>
    /// <param name="position">The position of the one.</param>
    /// <param name="other">The other.</param>
    public T With(int position, T other) =>
        _add(_add(_before[position], other), _behind[position + 1]);
}
