using System.Diagnostics;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Support;

/// <summary>All packages in a folder, and empty projects that install them from there.</summary>
public sealed class PackedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // The analyzers have seen the same source when it was built.
    public PackedFolder() =>
        Dotnet(
            Repository.Root,
            "pack",
            "PerfEval.sln",
            "-c",
            "Release",
            "-o",
            Packages,
            $"-p:PackageVersion={Version}",
            "-p:RunAnalyzers=false"
        );

    /// <summary>A version of its own, so that no earlier package of the same name is taken from the machine's cache.</summary>
    public string Version { get; } = $"0.2.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that holds the packages.</summary>
    public string Packages => _folder.PathOf("packages");

    /// <summary>Returns the path of a file or folder beside the packages.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Makes an empty project with some code and the packages, and returns the path of its program, once it is built.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="code">Its one source file.</param>
    /// <param name="more">More of the project file.</param>
    public string Project(string name, string code, string more = "")
    {
        string folder = _folder.PathOf(Path.Combine("projects", name));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), code);
        File.WriteAllText(
            Path.Combine(folder, name + ".csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RestoreAdditionalProjectSources>{Packages}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PerfEval" Version="{Version}" />
                <PackageReference Include="PerfEval.Excel" Version="{Version}" />
                <PackageReference Include="PerfEval.Hosting" Version="{Version}" />
                <PackageReference Include="PerfEval.Import" Version="{Version}" />
                {more}
              </ItemGroup>
            </Project>
            """
        );
        return Path.Combine(folder, "bin", "Debug", "net10.0", name + ".dll");
    }

    /// <summary>Builds all projects that were made, at once; it has to succeed.</summary>
    public void Build()
    {
        string folder = _folder.PathOf("projects");
        string[] projects =
        [
            .. Directory
                .GetFiles(folder, "*.csproj", SearchOption.AllDirectories)
                .Select(path => $"<Project Path=\"{Path.GetRelativePath(folder, path)}\" />"),
        ];
        File.WriteAllText(
            Path.Combine(folder, "all.slnx"),
            $"<Solution>{string.Concat(projects)}</Solution>"
        );
        Dotnet(folder, "build", "all.slnx");
    }

    /// <summary>Runs dotnet, and returns what it printed; it has to succeed.</summary>
    public static string Dotnet(string folder, params string[] arguments) =>
        Run("dotnet", folder, arguments);

    /// <summary>Runs a program, and returns what it printed; it has to succeed.</summary>
    public static string Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
        return output;
    }

    public void Dispose()
    {
        _folder.Dispose();
        string cache =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                ".nuget",
                "packages"
            );
        foreach (
            string package in new[]
            {
                "perfeval",
                "perfeval.excel",
                "perfeval.hosting",
                "perfeval.cli",
            }
        )
        {
            string installed = Path.Combine(cache, package, Version);
            if (Directory.Exists(installed))
            {
                Directory.Delete(installed, recursive: true);
            }
        }
    }
}
