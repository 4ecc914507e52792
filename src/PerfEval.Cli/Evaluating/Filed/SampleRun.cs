using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary>One run of <c>perfeval sample</c>.</summary>
internal sealed class SampleRun(Terminal terminal)
{
    private static readonly string[] Endings = [".csv", ".yaml", ".yml"];

    public required string Record { get; init; }

    /// <summary>How many are asked for, at least 1.</summary>
    public required int Count { get; init; }

    public required string Seed { get; init; }

    /// <summary>The file that <c>-o</c> names; null for the standard output.</summary>
    public required string? File { get; init; }

    public required bool HasBom { get; init; }

    private bool IsCsv => File is null || HasEnding(".csv");

    /// <summary>Reads, draws and writes.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (IsWrong() || Files.IsInput(File, [Record], terminal))
        {
            return ExitCode.WrongUsage;
        }

        if (Evaluations.ReadIntact(Record, terminal) is not { } evaluation)
        {
            return ExitCode.InputInError;
        }

        var sample = Sample.Draw(evaluation, Count, Seed);
        if (!IsCsv && sample.Results.Select(drawn => drawn.Subject).Distinct().Skip(1).Any())
        {
            terminal.Say(
                "Results of several subjects were drawn, and a results file in YAML holds those of one. Name a .csv with -o.",
                "抽到了多个被评价单位的结果，而 YAML 文件只能填写一个单位的结果。请用 -o 指定 .csv 文件。"
            );
            return ExitCode.WrongUsage;
        }

        if (!Files.Write(File, terminal, stream => Write(sample, stream)))
        {
            return ExitCode.InputInError;
        }

        SampleReport.WriteText(sample, terminal.Error, terminal.Language);
        return ExitCode.Done;
    }

    private bool IsWrong()
    {
        if (File is not null && !Endings.Any(HasEnding))
        {
            terminal.Say(
                $"'{File}' has no ending that says its form. The endings are: {string.Join(", ", Endings)}.",
                $"“{File}”没有表示格式的扩展名。可用的扩展名：{string.Join("、", Endings)}。"
            );
            return true;
        }

        if (HasBom && !IsCsv)
        {
            terminal.Say(
                "--bom belongs to CSV, and the output is YAML. See 'perfeval sample --help'.",
                "--bom 只用于 CSV，而输出是 YAML。参见 'perfeval sample --help'。"
            );
            return true;
        }

        return false;
    }

    private bool HasEnding(string ending) =>
        string.Equals(Path.GetExtension(File), ending, StringComparison.OrdinalIgnoreCase);

    private void Write(Sample sample, Stream stream)
    {
        if (!IsCsv)
        {
            SampleReport.WriteYaml(sample, stream, terminal.Language);
            return;
        }

        if (HasBom)
        {
            stream.Write("\uFEFF"u8);
        }

        SampleReport.WriteCsv(sample, stream, terminal.Language);
    }
}
