using System.CommandLine;

namespace PerfEval.Cli.Output;

/// <summary>Where a command writes what is no text, or what is to be kept.</summary>
internal static class Outputs
{
    /// <summary>The form that is a workbook.</summary>
    public const string Workbook = "xlsx";

    /// <summary>The option <c>-o</c>.</summary>
    /// <param name="description">What is written to the file.</param>
    public static Option<string?> Option(string description) =>
        new("-o", "--output") { Description = description, HelpName = "FILE" };

    /// <summary>The option <c>-o</c> where it may be given several times.</summary>
    /// <param name="description">What is written to the files.</param>
    public static Option<string[]> Several(string description) =>
        new("-o", "--output") { Description = description, HelpName = "FILE" };

    /// <summary>The option <c>--bom</c>.</summary>
    public static Option<bool> Bom(Terminal terminal) =>
        new("--bom")
        {
            Description = terminal.Text(
                "Begin CSV with a byte order mark, as Excel wants it.",
                "在 CSV 开头写字节顺序标记，以便 Excel 正确显示中文。"
            ),
        };

    /// <summary>Tells whether a workbook would be written to a terminal, and says what to do instead.</summary>
    public static bool IsRefused(string format, string? output, Terminal terminal)
    {
        bool isRefused = format == Workbook && output is null && terminal.IsOutputWatched;
        if (isRefused)
        {
            terminal.Say(
                "A workbook is no text that a terminal could show. Name a file with -o.",
                "工作簿不是文本，无法在终端显示。请用 -o 指定文件。"
            );
        }

        return isRefused;
    }
}
