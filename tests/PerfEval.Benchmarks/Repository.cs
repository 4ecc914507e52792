namespace PerfEval.Benchmarks;

/// <summary>Files of this repository.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The published table of 2019.</summary>
    public static string RealTable => PathOf("rules", "gaoxin-hrss", "2019.yaml");

    /// <summary>Illustrative results of 2019.</summary>
    public static string RealResults => PathOf("rules", "gaoxin-hrss", "2019.results.yaml");

    /// <summary>Returns the path of a file or folder.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "PerfEval.sln"))
            ? folder
            : FindRoot(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException(
                        "This is not run inside the repository."
                    )
            );
}
