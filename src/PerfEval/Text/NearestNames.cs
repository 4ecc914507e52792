namespace PerfEval.Text;

/// <summary>The names of what exists, prepared to find what somebody meant by one that does not.</summary>
/// <remarks>
/// At least half of the letters agree, width and case aside, and what is offered is in the language of what was
/// written: nobody who writes 优 is offered <c>good</c>.
/// </remarks>
internal sealed class NearestNames
{
    private readonly List<Name> _names = [];

    /// <summary>Adds a name of the candidate that comes next, or of the same one as the name before.</summary>
    /// <param name="name">The name.</param>
    /// <param name="candidate">The number of the candidate; none is less than that before it.</param>
    public void Add(string name, int candidate)
    {
        string letters = Letters(name);
        _names.Add(new Name(letters, IsChinese(letters), candidate));
    }

    /// <summary>Returns the candidates one of whose names is near enough to be meant, nearest first; those equally near in their order.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="most">How many to return at most, at least 1.</param>
    /// <param name="limit">How much may be done; none is returned where it is reached.</param>
    public IReadOnlyList<int> To(string written, int most, SearchLimit limit)
    {
        if (limit.IsReached)
        {
            return [];
        }

        string meant = Letters(written);
        bool isChinese = IsChinese(meant);
        var distances = new EditDistance(meant);
        List<(int Distance, int Candidate)> nearest = new(most + 1);
        for (int i = 0; i < _names.Count && !limit.IsReached; i++)
        {
            (string letters, bool isNameChinese, int candidate) = _names[i];
            limit.Take(1);
            int length = Math.Max(meant.Length, letters.Length);
            if (isNameChinese == isChinese && Math.Abs(meant.Length - letters.Length) * 2 <= length)
            {
                limit.Take(distances.StepsTo(letters));
                int distance = limit.IsReached ? length : distances.To(letters);
                if (distance * 2 <= length)
                {
                    Enter(nearest, distance, candidate, most);
                }
            }
        }

        return limit.IsReached ? [] : nearest.ConvertAll(one => one.Candidate);
    }

    // A candidate stands once, by the nearest of its names, which come one after the other.
    private static void Enter(
        List<(int Distance, int Candidate)> nearest,
        int distance,
        int candidate,
        int most
    )
    {
        for (int i = 0; i < nearest.Count; i++)
        {
            if (nearest[i].Candidate != candidate)
            {
                continue;
            }

            if (nearest[i].Distance <= distance)
            {
                return;
            }

            nearest.RemoveAt(i);
            break;
        }

        int at = nearest.Count;
        while (at > 0 && nearest[at - 1].Distance > distance)
        {
            at--;
        }

        if (at < most)
        {
            nearest.Insert(at, (distance, candidate));
        }

        if (nearest.Count > most)
        {
            nearest.RemoveAt(most);
        }
    }

    // The dashes of an option are no letters.
    private static string Letters(string text) => Folding.FoldLabel(text).TrimStart('-');

    /// <summary>Tells whether a text is Chinese: whether it holds a Chinese character.</summary>
    public static bool IsChinese(string text) =>
        text.Any(character => character is >= '\u3400' and <= '\u9fff');

    private readonly record struct Name(string Letters, bool IsChinese, int Candidate);
}
