namespace PerfEval.Tests.SecondReading;

/// <summary>The reference text, or a part of it, line by line, with the line numbers of the whole.</summary>
/// <param name="Lines">The lines, without their ends.</param>
/// <param name="FirstLine">The 1-based number of the first of them in the whole text.</param>
public sealed record ReferenceText(IReadOnlyList<string> Lines, int FirstLine)
{
    private const string PublishedName = "000_80d4eeabc6cbe8f7.txt";

    /// <summary>The number of the last line.</summary>
    public int LastLine => FirstLine + Lines.Count - 1;

    /// <summary>Returns a line by its number in the whole text.</summary>
    /// <param name="number">A 1-based number, from <see cref="FirstLine"/> to <see cref="LastLine"/>.</param>
    public string Line(int number) => Lines[number - FirstLine];

    /// <summary>Reads the whole text if it lies beside the repository, otherwise the copy of section 五.</summary>
    public static ReferenceText Load() => LoadPublished() ?? LoadExcerpt();

    /// <summary>Reads the copy of section 五 in this repository.</summary>
    public static ReferenceText LoadExcerpt() =>
        Read(ReferenceExcerpt.FullName, ReferenceExcerpt.FirstLine);

    /// <summary>Reads the whole text, or returns null where it does not lie beside the repository.</summary>
    public static ReferenceText? LoadPublished()
    {
        for (
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "PerfEval.sln")))
            {
                string path = Path.Combine(
                    folder.FullName,
                    "..",
                    "shared",
                    "reference",
                    PublishedName
                );
                return File.Exists(path) ? Read(path, 1) : null;
            }
        }

        return null;
    }

    private static ReferenceText Read(string path, int firstLine) =>
        new(File.ReadAllLines(path), firstLine);
}
