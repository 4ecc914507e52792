using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Input;

/// <summary>
/// A file that is written whole or not at all: first beside its place, then moved there. What cannot be replaced, such as
/// a pipe or <c>/dev/null</c>, is written to as it stands.
/// </summary>
internal sealed class ReplacedFile : IDisposable
{
    private readonly string _full;
    private readonly bool _isThere;
    private readonly TemporaryFile? _written;
    private readonly WatchedStream _stream;
    private TemporaryFile? _earlier;

    /// <summary>Begins to write a file.</summary>
    /// <param name="path">The file as named; of a link, what it leads to.</param>
    public ReplacedFile(string path)
    {
        (Path, _full) = (path, RealPath.Of(path));
        _isThere = File.Exists(_full);
        // Opening also asks whether it may be written at all, which replacing it would not.
        FileStream? existing = _isThere
            ? new(_full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
            : null;
        if (existing is not null && (!existing.CanSeek || IsDevice(_full)))
        {
            _stream = new WatchedStream(existing);
            return;
        }

        existing?.Dispose();
        _written = new TemporaryFile(_full);
        try
        {
            _stream = new WatchedStream(_written.Create());
        }
        catch
        {
            _written.Dispose();
            throw;
        }
    }

    /// <summary>The file as named.</summary>
    public string Path { get; }

    /// <summary>Where to write.</summary>
    public Stream Stream => _stream;

    /// <summary>Whether it was this file that could not be written.</summary>
    public bool HasFailed => _stream.HasFailed;

    /// <summary>Ends the writing.</summary>
    public void Close() => _stream.Dispose();

    /// <summary>Keeps what stood in its place, so that moving it there can be taken back.</summary>
    public void KeepEarlier()
    {
        if (_written is not null && _isThere)
        {
            _earlier = new TemporaryFile(_full);
            File.Copy(_full, _earlier.Path);
        }
    }

    /// <summary>Moves what was written into its place.</summary>
    public void Place()
    {
        if (_written is null)
        {
            return;
        }

        if (_isThere && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_written.Path, File.GetUnixFileMode(_full));
        }

        File.Move(_written.Path, _full, overwrite: true);
    }

    /// <summary>Puts back what stood in its place; where nothing stood, nothing is there again.</summary>
    public void TakeBack()
    {
        if (_earlier is not null)
        {
            File.Move(_earlier.Path, _full, overwrite: true);
        }
        else if (_written is not null)
        {
            File.Delete(_full);
        }
    }

    /// <summary>Removes what has not been moved to its place.</summary>
    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written was said, or is thrown away.
        }
        finally
        {
            _written?.Dispose();
            _earlier?.Dispose();
        }
    }

    private static bool IsDevice(string full) =>
        full.StartsWith("/dev/", StringComparison.Ordinal)
        || full.StartsWith(@"\\.\", StringComparison.Ordinal);
}
