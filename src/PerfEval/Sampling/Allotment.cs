namespace PerfEval.Sampling;

/// <summary>How many of a sample fall to each grade: in proportion, by the largest remainder.</summary>
internal static class Allotment
{
    /// <summary>Allots a sample.</summary>
    /// <remarks>
    /// Where there are as many to allot as grades that occur, each of them gets at least one: a grade whose part is
    /// smaller gets one, and the rest goes to the others in proportion. Of equal remainders that of the better grade counts.
    /// </remarks>
    /// <param name="populations">How many results have each grade, the best first.</param>
    /// <param name="count">How many to allot; where there are no more results, each grade gets all of its own.</param>
    /// <returns>As many as there are grades; never more than a grade has.</returns>
    public static int[] Of(IReadOnlyList<long> populations, int count)
    {
        if (count >= populations.Sum())
        {
            return [.. populations.Select(all => (int)all)];
        }

        int[] allotted = new int[populations.Count];
        List<int> open =
        [
            .. Enumerable.Range(0, populations.Count).Where(grade => populations[grade] > 0),
        ];
        int left = count;
        while (left >= open.Count && open.FindAll(HasLessThanOne) is { Count: > 0 } rare)
        {
            rare.ForEach(grade => allotted[grade] = 1);
            left -= rare.Count;
            open.RemoveAll(rare.Contains);
        }

        Int128 sum = Sum();
        foreach (int grade in open)
        {
            allotted[grade] = (int)(left * (Int128)populations[grade] / sum);
        }

        // Sorting keeps those that are equal, the better grade first.
        IEnumerable<int> byRemainder = open.OrderByDescending(grade =>
            left * (Int128)populations[grade] % sum
        );
        foreach (int grade in byRemainder.Take(left - open.Sum(grade => allotted[grade])))
        {
            allotted[grade]++;
        }

        return allotted;

        Int128 Sum() => open.Aggregate(Int128.Zero, (sum, grade) => sum + populations[grade]);

        bool HasLessThanOne(int grade) => left * (Int128)populations[grade] < Sum();
    }
}
