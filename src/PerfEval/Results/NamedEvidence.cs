namespace PerfEval.Results;

/// <summary>The files that the text beside a result names as its evidence.</summary>
internal static class NamedEvidence
{
    /// <summary>
    /// Returns the names in the order of the text: several are parted by semicolons, and what stands behind <c>#</c> is a place
    /// in the file. An address such as <c>https://…</c> names no file.
    /// </summary>
    /// <param name="evidence">The text, such as <c>发放台账.xlsx#B7；问卷/汇总.xlsx</c>; null for none.</param>
    public static IEnumerable<string> In(string? evidence) =>
        from part in (evidence ?? "").Split(';', '；')
        where !part.Contains("://", StringComparison.Ordinal)
        let name = part.Split('#')[0].Trim()
        where name.Length > 0
        select name;
}
