using System.Diagnostics;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests;

/// <summary>Both packages, as they would be published, installed by a newcomer from a folder.</summary>
public sealed class PackageTests : IDisposable
{
    // A version of its own, so that no earlier package of the same name is taken from the machine's cache.
    private static readonly string Version = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    private readonly TemporaryFolder _folder = new();

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
        foreach (string package in new[] { "perfeval", "perfeval.cli" })
        {
            string installed = Path.Combine(cache, package, Version);
            if (Directory.Exists(installed))
            {
                Directory.Delete(installed, recursive: true);
            }
        }
    }

    [Fact]
    public void Both_packages_install_from_a_folder_and_the_ten_lines_of_the_README_print_what_it_says()
    {
        string packages = _folder.PathOf("packages");
        Dotnet(
            Repository.Root,
            "pack",
            "PerfEval.sln",
            "-c",
            "Release",
            "-o",
            packages,
            $"-p:Version={Version}"
        );
        Assert.Equal(
            [
                $"PerfEval.{Version}.nupkg",
                $"PerfEval.{Version}.snupkg",
                $"PerfEval.Cli.{Version}.nupkg",
                $"PerfEval.Cli.{Version}.snupkg",
            ],
            Directory.GetFiles(packages).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

        string app = _folder.PathOf("app");
        Directory.CreateDirectory(app);
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        File.WriteAllText(Path.Combine(app, "Program.cs"), Block(readme, "csharp"));
        File.WriteAllText(
            Path.Combine(app, "app.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RestoreAdditionalProjectSources>{packages}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PerfEval" Version="{Version}" />
              </ItemGroup>
            </Project>
            """
        );
        Dotnet(app, "build", "-o", Path.Combine(app, "out"));
        Assert.Equal(
            Block(readme, "text") + "\n",
            Dotnet(Repository.Root, Path.Combine(app, "out", "app.dll")).ReplaceLineEndings("\n")
        );

        string tools = _folder.PathOf("tools");
        Dotnet(
            app,
            "tool",
            "install",
            "PerfEval.Cli",
            "--version",
            Version,
            "--tool-path",
            tools,
            "--add-source",
            packages
        );
        Assert.EndsWith(
            "40 indicators, 0 errors, 20 warnings, 10 information\n",
            Run(
                Path.Combine(tools, "perfeval"),
                Repository.Root,
                "check",
                Perfeval.Book,
                "--language",
                "en"
            ),
            StringComparison.Ordinal
        );
    }

    private static string Dotnet(string folder, params string[] arguments) =>
        Run("dotnet", folder, arguments);

    private static string Run(string program, string folder, params string[] arguments)
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

    private static string Block(string page, string form)
    {
        int from = page.IndexOf($"```{form}\n", StringComparison.Ordinal) + form.Length + 4;
        return page[from..page.IndexOf("\n```", from, StringComparison.Ordinal)];
    }
}
