namespace PerfEval.Text;

/// <summary>Writes a list of paths or regions into a sentence, in which only the first are named.</summary>
/// <remarks>A sentence that names all of many, said of each of many, would be their product.</remarks>
internal static class NamedList
{
    private const int Named = 20;

    /// <summary>Returns the items as <c>a/b, a/c</c>; behind the twentieth only how many more there are.</summary>
    /// <param name="items">The items.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="separator">What stands between two of them.</param>
    public static LocalizedText Of(IEnumerable<string> items, int count, string separator = ", ")
    {
        string named = string.Join(separator, items.Take(Named));
        int others = count - Named;
        return others > 0
            ? new LocalizedText($"{named} and {others} more", $"{named} 等共{count}个")
            : new LocalizedText(named);
    }
}
