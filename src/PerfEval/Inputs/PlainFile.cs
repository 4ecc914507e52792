namespace PerfEval.Inputs;

/// <summary>Opens files for reading, and nothing that only looks like one.</summary>
/// <remarks>
/// A pipe keeps whoever opens it waiting, and a device may never end. Both say that they have no length, and are taken as
/// what that says: an empty file, which is never opened.
/// </remarks>
internal static class PlainFile
{
    /// <summary>Opens a file.</summary>
    /// <param name="path">The path; what it links to is opened.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static Stream OpenRead(string path)
    {
        var file = new FileInfo(path);
        FileSystemInfo target = file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target is FileInfo { Exists: true, Length: 0 } ? Stream.Null : File.OpenRead(path);
    }
}
