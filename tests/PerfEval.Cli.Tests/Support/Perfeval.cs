using System.Diagnostics;
using System.Text;
using PerfEval.Cli.Output;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Support;

/// <summary>Runs the command as its users do, and keeps what it answers.</summary>
internal static class Perfeval
{
    public const string Book = "rules/gaoxin-hrss/2019.yaml";
    public const string Results = "rules/gaoxin-hrss/2019.results.yaml";

    /// <summary>Runs the command inside this process.</summary>
    public static Answer Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code = CommandLine.Run(arguments, new Terminal(output, error, TextReader.Null));
        return new Answer(
            code,
            Encoding.UTF8.GetString(output.ToArray()),
            Encoding.UTF8.GetString(error.ToArray())
        );
    }

    /// <summary>Runs the command inside this process, in the folder of the repository.</summary>
    public static Answer RunInRepository(params string[] arguments) =>
        RunIn(Repository.Root, arguments);

    /// <summary>Runs the command inside this process, in a folder.</summary>
    /// <remarks>The folder belongs to the process: no test runs beside another.</remarks>
    public static Answer RunIn(string folder, string[] arguments)
    {
        string before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(folder);
            return Run(arguments);
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    /// <summary>Runs the command in a process of its own, in the folder of the repository.</summary>
    public static Answer RunAlone(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PerfEval.Cli.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Answer(process.ExitCode, output, error.Result);
    }

    /// <summary>Returns the whole path of a file of the repository.</summary>
    public static string PathOf(string relative) => Repository.PathOf(relative.Split('/'));
}

/// <summary>What the command answered.</summary>
internal sealed record Answer(int Code, string Output, string Error);
