namespace PerfEval.Text;

/// <summary>Finds what somebody probably meant who wrote something that does not exist, among candidates that are asked for once.</summary>
internal static class Nearest
{
    /// <summary>Returns the candidates that are near enough to be meant, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists; those equally near stay in this order.</param>
    /// <param name="most">How many to return at most.</param>
    /// <param name="limit">How much may be done, candidates that are read included; null for the limit of one text.</param>
    public static IReadOnlyList<string> To(
        string written,
        IEnumerable<string> candidates,
        int most,
        SearchLimit? limit = null
    ) => To(written, candidates, candidate => [candidate], most, limit);

    /// <summary>Returns the candidates one of whose names is near enough to be meant, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What exists; those equally near stay in this order.</param>
    /// <param name="namesOf">The names of a candidate.</param>
    /// <param name="most">How many to return at most.</param>
    /// <param name="limit">How much may be done, candidates that are read included; null for the limit of one text.</param>
    public static IReadOnlyList<T> To<T>(
        string written,
        IEnumerable<T> candidates,
        Func<T, IEnumerable<string>> namesOf,
        int most,
        SearchLimit? limit = null
    )
    {
        limit ??= SearchLimit.OfOneText();
        var names = new NearestNames();
        List<T> named = [];
        foreach (T candidate in limit.IsReached ? [] : candidates)
        {
            foreach (string name in namesOf(candidate))
            {
                limit.Take(name.Length);
                names.Add(name, named.Count);
            }

            named.Add(candidate);
            if (limit.IsReached)
            {
                return [];
            }
        }

        return [.. names.To(written, most, limit).Select(candidate => named[candidate])];
    }
}
