namespace PerfEval.Text;

/// <summary>Finds what somebody probably meant who wrote something that does not exist.</summary>
/// <remarks>
/// At least half of the letters agree, width and case aside, and what is offered is in the language of what was
/// written: nobody who writes 优 is offered <c>good</c>.
/// </remarks>
internal static class Nearest
{
    /// <summary>Returns the candidates that are near enough to be meant, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists; those equally near stay in this order.</param>
    /// <param name="most">How many to return at most.</param>
    public static IReadOnlyList<string> To(
        string written,
        IEnumerable<string> candidates,
        int most
    ) => To(written, candidates, candidate => [candidate], most);

    /// <summary>Returns the candidates one of whose names is near enough to be meant, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists; those equally near stay in this order.</param>
    /// <param name="namesOf">The names of a candidate.</param>
    /// <param name="most">How many to return at most.</param>
    public static IReadOnlyList<T> To<T>(
        string written,
        IEnumerable<T> candidates,
        Func<T, IEnumerable<string>> namesOf,
        int most
    )
    {
        string meant = Letters(written);
        return
        [
            .. candidates
                .Select(candidate =>
                    (
                        candidate,
                        distance: namesOf(candidate)
                            .Select(name => DistanceOf(meant, Letters(name)))
                            .DefaultIfEmpty()
                            .Min()
                    )
                )
                .Where(one => one.distance is not null)
                .OrderBy(one => one.distance)
                .Take(most)
                .Select(one => one.candidate),
        ];
    }

    // Null where more than half of the letters differ, or one is Chinese and the other not.
    private static int? DistanceOf(string written, string name)
    {
        int length = Math.Max(written.Length, name.Length);
        if (
            Math.Abs(written.Length - name.Length) * 2 > length
            || IsChinese(written) != IsChinese(name)
        )
        {
            return null;
        }

        int distance = Distance(written, name);
        return distance * 2 <= length ? distance : null;
    }

    // The dashes of an option are no letters.
    private static string Letters(string text) => Folding.FoldLabel(text).TrimStart('-');

    private static bool IsChinese(string text) =>
        text.Any(character => character is >= '\u3400' and <= '\u9fff');

    // How many characters have to be inserted, left out or replaced to get from one text to the other.
    private static int Distance(string left, string right)
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
