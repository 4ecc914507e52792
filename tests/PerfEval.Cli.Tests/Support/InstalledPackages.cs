namespace PerfEval.Cli.Tests.Support;

/// <summary>What newcomers write against the packages: the ten lines of each README, and all code of the documentation.</summary>
public sealed class InstalledPackages : IDisposable
{
    private static readonly string[] Readmes = ["README.md", "docs/README.zh-CN.md"];

    private readonly Dictionary<string, string> _programs = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _built;

    public InstalledPackages()
    {
        foreach (string page in Readmes)
        {
            _programs.Add(page, Packed.Project($"lines{_programs.Count}", BlockOf(page, "csharp")));
        }

        Packed.Project(
            "documented",
            Documented.Program,
            """
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <PackageReference Include="xunit.assert" Version="2.9.3" />
            """
        );
        _built = new(() =>
        {
            Packed.Build();
            return true;
        });
    }

    /// <summary>The packages themselves.</summary>
    public PackedFolder Packed { get; } = new();

    /// <summary>The code of the documentation.</summary>
    internal DocumentedCode Documented { get; } = DocumentedCode.Collect();

    /// <summary>Whether all of it compiles; the reading fails with what the compiler says where it does not.</summary>
    public bool IsBuilt => _built.Value;

    /// <summary>Returns the path of the program of a README's ten lines.</summary>
    public string ProgramOf(string page) => IsBuilt ? _programs[page] : "";

    /// <summary>Returns the first block of a form in a page.</summary>
    public static string BlockOf(string page, string form)
    {
        string text = File.ReadAllText(Perfeval.PathOf(page));
        int from = text.IndexOf($"```{form}\n", StringComparison.Ordinal) + form.Length + 4;
        return text[from..text.IndexOf("\n```", from, StringComparison.Ordinal)];
    }

    public void Dispose() => Packed.Dispose();
}
