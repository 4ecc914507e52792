namespace PerfEval.Text;

/// <summary>Finds what somebody probably meant who wrote something that does not exist.</summary>
internal static class Nearest
{
    /// <summary>Returns the candidates that need the fewest changed characters, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists; those equally near stay in this order.</param>
    /// <param name="most">How many to return at most.</param>
    public static IReadOnlyList<string> To(
        string written,
        IEnumerable<string> candidates,
        int most
    ) => [.. candidates.OrderBy(candidate => Distance(written, candidate)).Take(most)];

    /// <summary>How many characters have to be inserted, left out or replaced to get from one text to the other.</summary>
    public static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
