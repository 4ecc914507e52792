namespace PerfEval.Excel.Sheets;

/// <summary>What may be typed into cells, and what somebody is told who stands in one of them.</summary>
/// <param name="Cells">The cells: ranges such as <c>A10:E49</c>, parted by spaces.</param>
/// <remarks>
/// A rule stays with its place when rows are sorted, so it says of every row the same; a list of values may depend on
/// what stands in the row.
/// </remarks>
internal sealed record CellRule(string Cells)
{
    public CellRuleKind Kind { get; init; } = CellRuleKind.Anything;

    /// <summary>Of a list, where its values stand: a formula.</summary>
    public string Source { get; init; } = "";

    /// <summary>What is shown beside a cell in which somebody stands; null for nothing.</summary>
    public CellMessage? Prompt { get; init; }

    /// <summary>What is said to somebody who typed something else; null for nothing.</summary>
    public CellMessage? Refusal { get; init; }
}

/// <summary>What may be typed into a cell.</summary>
internal enum CellRuleKind
{
    Anything,

    /// <summary>Nothing: what stands there belongs to the form.</summary>
    Nothing,

    /// <summary>A date of this century or the last one's end.</summary>
    Date,

    /// <summary>A value of a list; another one after a warning.</summary>
    List,
}

/// <summary>A message beside a cell: of at most 32 characters its title, of at most 255 its text; what is longer is cut.</summary>
internal sealed record CellMessage
{
    private const int LongestTitle = 32;
    private const int LongestText = 255;

    public CellMessage(string title, string text) =>
        (Title, Text) = (Cut(title, LongestTitle), Cut(text, LongestText));

    public string Title { get; }

    public string Text { get; }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
