namespace PerfEval.Reporting.BuildServers;

/// <summary>The name of a file as a URI: relative as it was given, or absolute with the scheme <c>file</c>.</summary>
internal static class ArtifactUri
{
    /// <summary>Returns the URI; all that a URI may not hold is percent-encoded as UTF-8.</summary>
    /// <param name="name">The path as given.</param>
    public static string Of(string name) => Of(name, OperatingSystem.IsWindows());

    /// <summary>Returns the URI of a path of Windows, where a backslash parts folders and a drive may stand first, or of another system.</summary>
    public static string Of(string name, bool isWindows)
    {
        string path = isWindows ? name.Replace('\\', '/') : name;
        bool hasDrive =
            isWindows && path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':';
        string before =
            hasDrive ? $"file:///{path[..2]}"
            : isWindows && path.StartsWith("//", StringComparison.Ordinal) ? "file:"
            : path.StartsWith('/') ? "file://"
            : "";
        IEnumerable<string> parts = (hasDrive ? path[2..] : path)
            .Split('/')
            .Where((part, position) => part != "." || position > 0);
        return before + string.Join('/', parts.Select(Uri.EscapeDataString));
    }
}
