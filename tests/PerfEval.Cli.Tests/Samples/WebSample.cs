using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary>The web sample in a process of its own, at a free port of the loopback.</summary>
public sealed class WebSample : IAsyncLifetime, IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process = new() { StartInfo = Command(Repository.PathOf("rules")) };
    private readonly ConcurrentQueue<string> _failures = [];
    private readonly TaskCompletionSource<Uri> _address = new();

    public HttpClient Client { get; } = new();

    /// <summary>What it logged as a failure of its own.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    /// <summary>The most memory that it had so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    public async Task InitializeAsync()
    {
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Client.BaseAddress = await _address.Task;
    }

    public async Task DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new IOException("The sample ended before it listened."));
        }
        else if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var from)
        {
            _address.TrySetResult(new Uri(line[(from + Listening.Length)..]));
        }
        else if (
            line.StartsWith("fail", StringComparison.Ordinal)
            || line.StartsWith("crit", StringComparison.Ordinal)
        )
        {
            _failures.Enqueue(line);
        }
    }

    /// <summary>How it is started, in the folder of the repository.</summary>
    /// <param name="ruleBooks">The folder of its rule books.</param>
    public static ProcessStartInfo Command(string ruleBooks)
    {
        // bin/Debug/net10.0, as this assembly was built.
        string[] built = AppContext.BaseDirectory.Split(
            Path.DirectorySeparatorChar,
            StringSplitOptions.RemoveEmptyEntries
        );
        string program = Repository.PathOf([
            "docs",
            "samples",
            "web",
            .. built[^3..],
            "WebSample.dll",
        ]);
        string[] arguments =
        [
            program,
            "--urls",
            "http://127.0.0.1:0",
            "--PerfEval:RuleBooks",
            ruleBooks,
        ];
        return new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }
}
