using System.Runtime.InteropServices;

namespace PerfEval.Cli.Output;

/// <summary>A file that is written beside the one whose place it will take, and is gone when the command is ended before that.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private static readonly PosixSignal[] Ends =
    [
        PosixSignal.SIGINT,
        PosixSignal.SIGTERM,
        PosixSignal.SIGHUP,
        PosixSignal.SIGQUIT,
    ];

    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Chooses a name beside a file.</summary>
    /// <param name="beside">The full path of the file.</param>
    public TemporaryFile(string beside)
    {
        Path = System.IO.Path.Combine(
            System.IO.Path.GetDirectoryName(beside) ?? ".",
            $".{System.IO.Path.GetRandomFileName()}"
        );
        // A signal that is not cancelled ends the process as it would have without us.
        _registrations =
        [
            .. Ends.Select(signal => PosixSignalRegistration.Create(signal, _ => Remove())),
        ];
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Creates the file for writing; it can be removed while it is open.</summary>
    public FileStream Create() =>
        new(Path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete);

    /// <summary>Removes what has not been moved to its place.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        Remove();
    }

    private void Remove() => File.Delete(Path);
}
