using System.Diagnostics;
using System.Text;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary>A script of <c>docs/samples</c>, run as a scheduler runs it; only its first run builds it.</summary>
/// <param name="path">Its path in the repository.</param>
internal sealed class SampleScript(string path)
{
    private bool _isBuilt;

    /// <summary>Runs it in a process of its own, in the folder of the repository.</summary>
    public Answer Run(params string[] arguments)
    {
        string[] built = _isBuilt ? ["--no-build"] : [];
        _isBuilt = true;
        var start = new ProcessStartInfo("dotnet", ["run", .. built, path, "--", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }
}
