namespace PerfEval.Inputs;

/// <summary>Where a file lies when every link on the way to it is followed.</summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>Returns the path that has no link in it.</summary>
    /// <param name="path">A file or folder as named; it need not exist.</param>
    /// <returns>The whole path; from a link on that leads nowhere, or to itself, as it was named.</returns>
    public static string Of(string path) => Of(Path.GetFullPath(path), MostLinks);

    private static string Of(string full, int links)
    {
        string root = Path.GetPathRoot(full)!;
        string real = root;
        foreach (
            string name in full[root.Length..]
                .Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string next = Path.Combine(real, name);
            // Behind /dev/stdout may stand a pipe, which has no path.
            real =
                links > 0
                && new FileInfo(next).LinkTarget is { } target
                && Path.GetFullPath(target, real) is var led
                && Path.Exists(led)
                    ? Of(led, links - 1)
                    : next;
        }

        return real;
    }
}
