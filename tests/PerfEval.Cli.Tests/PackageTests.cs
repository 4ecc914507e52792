using System.IO.Compression;
using System.Xml.Linq;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests;

/// <summary>All packages, as they would be published, installed by a newcomer from a folder.</summary>
public sealed class PackageTests(InstalledPackages installed) : IClassFixture<InstalledPackages>
{
    private readonly PackedFolder _packed = installed.Packed;

    [Fact]
    public void There_are_five_packages_and_those_of_the_libraries_have_symbols() =>
        Assert.Equal(
            [
                $"PerfEval.{_packed.Version}.nupkg",
                $"PerfEval.{_packed.Version}.snupkg",
                $"PerfEval.Cli.{_packed.Version}.nupkg",
                $"PerfEval.Excel.{_packed.Version}.nupkg",
                $"PerfEval.Excel.{_packed.Version}.snupkg",
                $"PerfEval.Hosting.{_packed.Version}.nupkg",
                $"PerfEval.Hosting.{_packed.Version}.snupkg",
                $"PerfEval.Import.{_packed.Version}.nupkg",
                $"PerfEval.Import.{_packed.Version}.snupkg",
            ],
            Directory
                .GetFiles(_packed.Packages)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("PerfEval.Excel", true)] // It shares what callers do not see.
    [InlineData("PerfEval.Import", true)]
    [InlineData("PerfEval.Hosting", false)]
    public void Only_the_packages_of_workbooks_and_of_the_import_need_the_very_version_of_the_library(
        string name,
        bool isVery
    )
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(_packed.Packages, $"{name}.{_packed.Version}.nupkg")
        );
        using Stream manifest = package.GetEntry($"{name}.nuspec")!.Open();
        string needs = XDocument
            .Load(manifest)
            .Descendants()
            .Single(element => element.Attribute("id")?.Value == "PerfEval")
            .Attribute("version")!
            .Value;
        Assert.Equal(isVery ? $"[{_packed.Version}]" : _packed.Version, needs);
    }

    [Theory]
    [InlineData("PerfEval")]
    [InlineData("PerfEval.Cli")]
    [InlineData("PerfEval.Excel")]
    [InlineData("PerfEval.Hosting")]
    [InlineData("PerfEval.Import")]
    public void Each_package_has_a_page_of_its_own_on_which_no_link_leads_nowhere(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(_packed.Packages, $"{name}.{_packed.Version}.nupkg")
        );
        using var reader = new StreamReader(package.GetEntry("README.md")!.Open());
        string page = reader.ReadToEnd();
        Assert.StartsWith(
            name == "PerfEval.Cli" ? "# perfeval\n" : $"# {name}\n",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch(@"\]\((?!https://)", page);
    }

    [Fact]
    public void The_tool_brings_nothing_that_is_not_run()
    {
        using ZipArchive package = ZipFile.OpenRead(
            Path.Combine(_packed.Packages, $"PerfEval.Cli.{_packed.Version}.nupkg")
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
    public void The_ten_lines_print_what_stands_under_them(string page) =>
        Assert.Equal(
            InstalledPackages.BlockOf(page, "text") + "\n",
            PackedFolder.Dotnet(Repository.Root, installed.ProgramOf(page)).ReplaceLineEndings("\n")
        );

    [Fact]
    public void The_tool_installs_and_answers()
    {
        string tools = _packed.PathOf("tools");
        PackedFolder.Dotnet(
            _packed.Packages,
            "tool",
            "install",
            "PerfEval.Cli",
            "--version",
            _packed.Version,
            "--tool-path",
            tools,
            "--add-source",
            _packed.Packages
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
            "40 indicators, 0 errors, 34 warnings, 11 notes\n",
            answer,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_code_in_the_documentation_compiles()
    {
        Assert.True(
            installed.Documented.Count > 15,
            $"{installed.Documented.Count} pieces of code were found."
        );
        Assert.True(installed.IsBuilt);
    }
}
