namespace PerfEval.Tests.Support;

/// <summary>A table of texts in <c>Reference</c>: a heading, then one row a line, tabs between the cells.</summary>
public static class TextTable
{
    /// <summary>Returns the rows below the heading; all have as many cells as it.</summary>
    public static IReadOnlyList<string[]> Load(string name)
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Reference", name);
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split('\t'))];
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        return rows[1..];
    }
}
