namespace PerfEval.Reporting;

/// <summary>The first lines of an explanation: what it is about, and where that stands in the published document.</summary>
internal static class Headings
{
    /// <summary>Returns the number and the name of a node; the name of the department, else the title of the table, where it is null.</summary>
    public static string Title(PublishedTable table, Node? node, Phrases phrases)
    {
        string name = (node?.Name ?? table.Department?.Name ?? table.Title).In(phrases.Language);
        return node?.Number is { } number ? $"{number} {name}" : name;
    }

    /// <summary>Returns the path of a node, or the id of the table where it is null, its level, and its place in the document.</summary>
    public static string Position(PublishedTable table, Node? node, Phrases phrases)
    {
        string level = phrases.Of(table.Levels.Of(node?.Level ?? Level.Department));
        List<string> parts = [node?.Path ?? table.Id, level];
        if (Source(node?.Source, table.Source, phrases) is { Length: > 0 } source)
        {
            parts.Add(source);
        }

        return string.Join(" · ", parts);
    }

    /// <summary>Says where something stands in the published document; empty if that is not said.</summary>
    public static string Source(SourceReference? own, SourceReference? ofTable, Phrases phrases)
    {
        List<string> parts = [];
        if (own?.Line is { } line)
        {
            string number = Phrases.Number(line);
            parts.Add(phrases.Say($"line {number}", $"第 {number} 行"));
        }

        if (own?.Page is { } page)
        {
            string number = Phrases.Number(page);
            parts.Add(phrases.Say($"page {number}", $"第 {number} 页"));
        }

        parts.AddRange(
            new[]
            {
                own?.Section ?? ofTable?.Section,
                own?.Document ?? ofTable?.Document,
            }.OfType<string>()
        );
        return string.Join(phrases.Say(", ", "，"), parts);
    }
}
