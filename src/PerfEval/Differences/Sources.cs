namespace PerfEval.Differences;

/// <summary>A place in a published document, in one text.</summary>
internal static class Sources
{
    /// <summary>Returns <c>{document: …, section: …, page: 3, line: 41}</c> with what is said; null for nothing.</summary>
    public static string? Text(SourceReference? source)
    {
        if (source is null)
        {
            return null;
        }

        IEnumerable<string> parts = new[]
        {
            ("document", source.Document),
            ("section", source.Section),
            ("page", Text(source.Page)),
            ("line", Text(source.Line)),
        }
            .Where(part => part.Item2 is not null)
            .Select(part => $"{part.Item1}: {part.Item2}");
        return $"{{{string.Join(", ", parts)}}}";
    }

    private static string? Text(int? number) =>
        number is { } known ? FormattableString.Invariant($"{known}") : null;
}
