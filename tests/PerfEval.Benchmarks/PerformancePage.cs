using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace PerfEval.Benchmarks;

/// <summary>The page of figures, <c>docs/performance.md</c>: its tables are written and read back here.</summary>
internal static class PerformancePage
{
    private const string Begin = "<!-- Written by tests/PerfEval.Benchmarks; do not edit. -->";
    private const string End = "<!-- The end of what is written. -->";

    private static string PagePath => Repository.PathOf("docs", "performance.md");

    /// <summary>Writes the figures of several runs into the page.</summary>
    public static void Write(IReadOnlyList<IReadOnlyDictionary<string, double>> runs, string job)
    {
        string page = File.ReadAllText(PagePath);
        int from = page.IndexOf(Begin, StringComparison.Ordinal);
        int to = page.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(PagePath, page[..from] + Tables(runs, job) + page[to..]);
    }

    /// <summary>Reads the medians of the page, by heading and name.</summary>
    public static Dictionary<string, double> Read()
    {
        Dictionary<string, double> medians = new(StringComparer.Ordinal);
        string heading = "";
        foreach (string line in File.ReadLines(PagePath))
        {
            string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                heading = line[4..];
            }
            else if (
                cells.Length > 3
                && double.TryParse(
                    cells[2].Split(' ')[0].Replace(",", "", StringComparison.Ordinal),
                    CultureInfo.InvariantCulture,
                    out double median
                )
            )
            {
                medians[$"{heading}: {cells[1]}"] = median;
            }
        }

        return medians;
    }

    /// <summary>Returns a number with three digits that count, or whole.</summary>
    public static string Text(double value) =>
        value >= 100
            ? value.ToString("N0", CultureInfo.InvariantCulture)
            : value.ToString(value >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture);

    private static string Tables(
        IReadOnlyList<IReadOnlyDictionary<string, double>> runs,
        string job
    )
    {
        var text = new StringBuilder(Begin).Append("\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{runs.Count} runs of the {job} job on {DateTime.UtcNow:yyyy-MM-dd}: {Processor()}, {Environment.ProcessorCount} cores, vectors of {(Vector512.IsHardwareAccelerated ? 512 : 256)} bits, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; BenchmarkDotNet 0.15.8, RulesEngine 6.0.1, YamlDotNet 18.1.0, Sylvan.Data.Csv 1.4.4.\n"
        );
        foreach ((string heading, IReadOnlyList<Figure> figures) in Figure.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {heading}\n\n| what | median | of {runs.Count} runs | target | |\n|---|---|---|---|---|\n"
            );
            foreach (Figure figure in figures)
            {
                double[] values = [.. runs.Select(figure.In).OfType<double>().Order()];
                if (values.Length > 0)
                {
                    text.Append(Row(figure, values));
                }
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Row(Figure figure, double[] values)
    {
        double median = values[values.Length / 2];
        bool? isMet =
            figure.AtMost is { } most ? median <= most
            : figure.AtLeast is { } least ? median >= least
            : null;
        string target =
            figure.AtMost is { } upper ? $"≤ {Text(upper)} {figure.Unit}"
            : figure.AtLeast is { } lower ? $"≥ {Text(lower)} {figure.Unit}"
            : "";
        return $"| {figure.Name} | {Text(median)} {figure.Unit} | {Text(values[0])} to {Text(values[^1])} | {target} | {(isMet is { } met ? (met ? "met" : "**missed**") : "")} |\n";
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
        && File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
