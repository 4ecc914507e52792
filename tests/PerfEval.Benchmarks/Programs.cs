using System.Diagnostics;

namespace PerfEval.Benchmarks;

/// <summary>The programs that are started: the command, native and not, and an empty one.</summary>
internal sealed class Programs : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-bench-");

    private Programs() { }

    /// <summary>The command as the framework starts it, compiled ahead.</summary>
    public string ReadyToRun => Path.Combine(_folder.FullName, "ready", "perfeval");

    /// <summary>The native command.</summary>
    public string Native => Path.Combine(_folder.FullName, "native", "perfeval");

    /// <summary>A program that does nothing.</summary>
    public string Empty => Path.Combine(_folder.FullName, "nothing", "empty");

    /// <summary>Publishes all of them into a folder of their own.</summary>
    public static Programs Publish()
    {
        var programs = new Programs();
        string command = Repository.PathOf("src", "PerfEval.Cli");
        string runtime = $"linux-{(Environment.Is64BitProcess ? "x64" : "x86")}";
        programs.Run(
            command,
            "ready",
            $"-r {runtime} --self-contained false -p:PublishReadyToRun=true"
        );
        programs.Run(
            command,
            "native",
            $"-r {runtime} -p:Native=true -p:CppCompilerAndLinker={Linker()}"
        );
        string source = Path.Combine(programs._folder.FullName, "empty");
        Directory.CreateDirectory(source);
        File.WriteAllText(
            Path.Combine(source, "empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """
        );
        File.WriteAllText(Path.Combine(source, "Program.cs"), "return 0;\n");
        programs.Run(
            source,
            "nothing",
            $"-r {runtime} --self-contained false -p:PublishReadyToRun=true"
        );
        return programs;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static string Linker() => File.Exists("/usr/bin/clang") ? "clang" : "gcc";

    // Without build servers, which would hold the output open after the publishing has ended.
    private void Run(string project, string output, string options)
    {
        using Process publish = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                $"publish \"{project}\" -c Release -v quiet --disable-build-servers -o \"{Path.Combine(_folder.FullName, output)}\" {options}"
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        string said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        if (publish.ExitCode != 0)
        {
            throw new InvalidOperationException(said);
        }
    }
}
