using System.Diagnostics;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Support;

/// <summary>A browser without a window: the command <c>chromium</c>, as the Debian package of that name installs it.</summary>
internal static class Chromium
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    // Nothing is fetched, reported or kept.
    private static readonly string[] Always =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--allow-file-access-from-files",
        "--virtual-time-budget=10000",
    ];

    /// <summary>The command's path; null where it is not installed.</summary>
    public static string? Path { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => System.IO.Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);

    /// <summary>Opens a page, and returns what its scripts have made of it.</summary>
    /// <param name="page">Its path.</param>
    /// <param name="options">Further options, such as <c>--screenshot=PATH</c> for a picture of it.</param>
    public static string Dom(string page, params string[] options) =>
        Run([.. options, "--dump-dom", new Uri(page).AbsoluteUri]);

    /// <summary>Prints a page to PDF.</summary>
    public static void Print(string page, string pdf) =>
        Run(["--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri]);

    private static string Run(string[] arguments)
    {
        using var profile = new TemporaryFolder();
        var start = new ProcessStartInfo(Path!)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (
            string argument in Always.Append($"--user-data-dir={profile.Path}").Concat(arguments)
        )
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path} did not end: {string.Join(' ', arguments)}");
        }

        Assert.True(process.ExitCode == 0, error.Result);
        return output.Result;
    }
}

/// <summary>A theory about what a browser shows; skipped, by its name, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "chromium is not installed";
        }
    }
}
