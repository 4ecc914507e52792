using System.CommandLine;

namespace PerfEval.Cli;

/// <summary>Where a command writes what is no text, or what is to be kept.</summary>
internal static class Outputs
{
    /// <summary>The form that is a workbook.</summary>
    public const string Workbook = "xlsx";

    /// <summary>The option <c>-o</c>.</summary>
    /// <param name="description">What is written to the file.</param>
    public static Option<string?> Option(string description) =>
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

    /// <summary>Writes to a file, or to the standard output.</summary>
    /// <param name="file">The file as named, which is replaced whole or not at all; null for the standard output.</param>
    /// <param name="terminal">Where the standard output is, and where to say what went wrong.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>Whether it could be written.</returns>
    public static bool Write(string? file, Terminal terminal, Action<Stream> write)
    {
        if (file is not null)
        {
            return Files.Try(file, terminal, () => Files.Replace(file, write));
        }

        write(terminal.Output);
        return true;
    }

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
