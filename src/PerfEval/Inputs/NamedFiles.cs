namespace PerfEval.Inputs;

/// <summary>The files that a document names, looked for in one folder: the calendars of a rule book.</summary>
/// <param name="folder">The folder; null if the document may name none.</param>
/// <param name="rename">How a file is called, of its path as named; null for its name in findings being its path, in the record as named.</param>
/// <param name="isAwaited">
/// Whether files are only noted when they are asked for, and read between two attempts by <see cref="ReadNotedAsync"/>.
/// </param>
internal sealed class NamedFiles(string? folder, Func<string, string>? rename, bool isAwaited)
{
    private readonly Dictionary<string, InputBytes?> _read = new(StringComparer.Ordinal);
    private readonly List<string> _noted = [];
    private readonly List<InputFile> _opened = [];

    /// <summary>The files that were opened, in the order in which they were asked for.</summary>
    public IReadOnlyList<InputFile> Opened => _opened;

    /// <summary>Whether the document may name files.</summary>
    public bool CanOpen => folder is not null;

    /// <summary>Reads the files that were asked for and not there, and makes ready for another attempt.</summary>
    /// <returns>Whether there were any; those that cannot be opened will not be asked for again.</returns>
    public async Task<bool> ReadNotedAsync(CancellationToken cancellationToken)
    {
        if (_noted.Count == 0)
        {
            return false;
        }

        foreach (string path in _noted)
        {
            try
            {
                _read[path] = await Source(path)
                    .ReadAllAsync(cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (Exception failure) when (IsNotOpened(failure))
            {
                _read[path] = null;
            }
        }

        _noted.Clear();
        _opened.Clear();
        return true;
    }

    /// <summary>Returns the name and the bytes of a file; null if it cannot be opened, or is only noted.</summary>
    /// <param name="path">The path as named.</param>
    public (string, byte[])? Open(string path)
    {
        if (Find(path) is not { } file)
        {
            return null;
        }

        _opened.Add(file.File with { Name = rename?.Invoke(path) ?? path });
        return (rename?.Invoke(path) ?? file.Name, file.Bytes);
    }

    private InputBytes? Find(string path)
    {
        if (_read.TryGetValue(path, out InputBytes? read))
        {
            return read;
        }

        if (isAwaited)
        {
            _noted.Add(path);
            return null;
        }

        try
        {
            return Source(path).ReadAll();
        }
        catch (Exception failure) when (IsNotOpened(failure))
        {
            return null;
        }
    }

    private InputSource Source(string path) =>
        InputSource.FromFile(Path.Combine(folder ?? "", path));

    private static bool IsNotOpened(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException;
}
