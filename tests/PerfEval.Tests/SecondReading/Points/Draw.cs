namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Numbers by chance, the same for the same seed.</summary>
public sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Whether something happens that happens once in so many times.</summary>
    public bool OnceIn(int times) => _random.Next(times) == 0;

    /// <summary>A whole number, both ends included.</summary>
    public int Whole(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A number with at most two decimals, both ends included.</summary>
    public Quotient Hundredths(int least, int most) => new(_random.Next(least, most + 1), 100);

    public T Of<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    /// <summary>Several different whole numbers, ascending.</summary>
    public int[] Ascending(int count, int least, int most)
    {
        var all = new SortedSet<int>();
        while (all.Count < count)
        {
            all.Add(Whole(least, most));
        }

        return [.. all];
    }
}
