using System.IO.Compression;
using System.Xml.Linq;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests;

/// <summary>All packages, as they would be published, installed by a newcomer from a folder.</summary>
public sealed class PackageTests(PackedFolder packed) : IClassFixture<PackedFolder>
{
    [Fact]
    public void There_are_four_packages_and_those_of_the_libraries_have_symbols() =>
        Assert.Equal(
            [
                $"PerfEval.{packed.Version}.nupkg",
                $"PerfEval.{packed.Version}.snupkg",
                $"PerfEval.Cli.{packed.Version}.nupkg",
                $"PerfEval.Excel.{packed.Version}.nupkg",
                $"PerfEval.Excel.{packed.Version}.snupkg",
                $"PerfEval.Hosting.{packed.Version}.nupkg",
                $"PerfEval.Hosting.{packed.Version}.snupkg",
            ],
            Directory
                .GetFiles(packed.Packages)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("PerfEval.Excel", true)] // It shares what callers do not see.
    [InlineData("PerfEval.Hosting", false)]
    public void Only_the_package_of_workbooks_needs_the_very_version_of_the_library(
        string name,
        bool isVery
    )
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(packed.Packages, $"{name}.{packed.Version}.nupkg")
        );
        using Stream manifest = package.GetEntry($"{name}.nuspec")!.Open();
        string needs = XDocument
            .Load(manifest)
            .Descendants()
            .Single(element => element.Attribute("id")?.Value == "PerfEval")
            .Attribute("version")!
            .Value;
        Assert.Equal(isVery ? $"[{packed.Version}]" : packed.Version, needs);
    }

    [Fact]
    public void The_tool_brings_nothing_that_is_not_run()
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(packed.Packages, $"PerfEval.Cli.{packed.Version}.nupkg")
        );
        Assert.DoesNotContain(
            package.Entries,
            entry =>
                entry.FullName.StartsWith("tools/", StringComparison.Ordinal)
                && Path.GetExtension(entry.FullName) is ".xml" or ".pdb"
                && entry.Name != "DotnetToolSettings.xml"
        );
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/README.zh-CN.md")]
    public void The_ten_lines_print_what_stands_under_them(string page)
    {
        string readme = File.ReadAllText(Repository.PathOf(page.Split('/')));
        string built = packed.Build(
            "lines" + Path.GetFileNameWithoutExtension(page).Length,
            Block(readme, "csharp")
        );
        string program = Directory.GetFiles(built, "lines*.dll").Single();
        Assert.Equal(
            Block(readme, "text") + "\n",
            PackedFolder.Dotnet(Repository.Root, program).ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void The_tool_installs_and_answers()
    {
        string tools = packed.PathOf("tools");
        PackedFolder.Dotnet(
            packed.Packages,
            "tool",
            "install",
            "PerfEval.Cli",
            "--version",
            packed.Version,
            "--tool-path",
            tools,
            "--add-source",
            packed.Packages
        );
        string answer = PackedFolder.Run(
            Path.Combine(tools, "perfeval"),
            Repository.Root,
            "check",
            Perfeval.Book,
            "--language",
            "en"
        );
        Assert.EndsWith(
            "40 indicators, 0 errors, 20 warnings, 10 information\n",
            answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_code_in_the_documentation_compiles()
    {
        DocumentedCode code = DocumentedCode.Collect();
        Assert.True(code.Count > 15, $"{code.Count} pieces of code were found.");
        packed.Build(
            "documented",
            code.Program,
            """
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="xunit.assert" Version="2.9.3" />
            """
        );
    }

    private static string Block(string page, string form)
    {
        int from = page.IndexOf($"```{form}\n", StringComparison.Ordinal) + form.Length + 4;
        return page[from..page.IndexOf("\n```", from, StringComparison.Ordinal)];
    }
}
