using System.Security.Cryptography;
using PerfEval.Inputs;

namespace PerfEval;

/// <summary>Where the files lie that results name as their evidence, such as <c>发放台账.xlsx#B7</c>.</summary>
/// <remarks>
/// Files are opened for reading and hashed piece by piece; nothing is kept of them. Names stand for files below the folder alone:
/// one that begins at the root or at a drive, goes up by <c>..</c>, or leads out over a link is never opened. A reverse slash
/// parts names as a slash does.
/// </remarks>
/// <example>
/// <code>
/// var options = new EvaluationOptions { Evidence = new EvidenceFolder("佐证") };
/// </code>
/// </example>
public sealed class EvidenceFolder
{
    private readonly Func<string, Stream?> _open;
    private readonly string? _real;
    private readonly string _name;
    private readonly Dictionary<string, string> _recorded = [];

    /// <summary>Takes a folder of the file system.</summary>
    /// <param name="path">Its path; where there is no such folder, every file of it is missing.</param>
    /// <exception cref="ArgumentException">The path is null or empty.</exception>
    public EvidenceFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        (_name, _real) = (path, RealPath.Of(path));
        _open = name => OpenBelow(_real, name);
    }

    /// <summary>Takes whatever keeps files by names.</summary>
    /// <param name="open">
    /// Opens a file by its name, in which slashes part folders, and returns null if there is none. It may be called from several
    /// threads, once for a name; what it returns is read to its end and closed.
    /// </param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public EvidenceFolder(Func<string, Stream?> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        (_name, _open) = ("", open);
    }

    private EvidenceFolder(EvidenceFolder folder, Dictionary<string, string> recorded) =>
        (_name, _real, _open, _recorded) = (folder._name, folder._real, folder._open, recorded);

    /// <summary>A folder in which nothing can be looked for.</summary>
    internal static EvidenceFolder Unknown { get; } = new(_ => null);

    /// <summary>
    /// Returns the folder as it was recorded: what a record names has the hash that stands there, whatever lies in the folder
    /// now, and is not opened; the rest is as it is.
    /// </summary>
    internal EvidenceFolder AsRecorded(IEnumerable<InputFile> recorded) =>
        new(
            this,
            recorded
                .DistinctBy(file => file.Name)
                .ToDictionary(file => file.Name, file => file.Sha256, StringComparer.Ordinal)
        );

    /// <summary>Tells whether a name stands for something below the folder, as far as the name says; a link may still lead out.</summary>
    internal static bool StaysWithin(string name)
    {
        string[] parts = Parts(name);
        return parts.Length > 0
            && !name.StartsWith('/')
            && !name.StartsWith('\\')
            && !name.Contains('\0', StringComparison.Ordinal)
            && !(name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
            && !parts.Contains("..");
    }

    /// <summary>Hashes a file.</summary>
    /// <param name="name">Its name, which <see cref="StaysWithin"/>.</param>
    /// <returns>The SHA-256 of its bytes, in lower-case hexadecimal digits; null if it is not there, or cannot be read.</returns>
    internal string? Hash(string name)
    {
        if (_recorded.TryGetValue(name, out string? recorded))
        {
            return recorded;
        }

        try
        {
            using Stream? stream = _open(string.Join('/', Parts(name)));
            return stream is null ? null : Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string[] Parts(string name) =>
        [.. name.Split('/', '\\').Where(part => part.Length > 0 && part != ".")];

    private static Stream? OpenBelow(string folder, string name)
    {
        string real = RealPath.Of(Path.Combine(folder, name));
        string within = Path.EndsInDirectorySeparator(folder)
            ? folder
            : folder + Path.DirectorySeparatorChar;
        return real.StartsWith(within, StringComparison.Ordinal) && File.Exists(real)
            ? PlainFile.OpenRead(real)
            : null;
    }

    /// <summary>Returns the path of the folder; empty where files are kept elsewhere.</summary>
    public override string ToString() => _name;
}
