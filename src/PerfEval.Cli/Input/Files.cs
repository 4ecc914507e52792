using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Input;

/// <summary>What the world may do to files, told in one line.</summary>
internal static class Files
{
    /// <summary>Runs something that reads or writes a file.</summary>
    /// <param name="path">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <param name="action">What to do.</param>
    /// <returns>Whether it could be done.</returns>
    public static bool Try(string path, Terminal terminal, Action action) =>
        IsDone(Fault(path, action), terminal);

    // Which file it is about is known only when something went wrong.
    private static bool Try(Func<string> path, Terminal terminal, Action action) =>
        IsDone(Fault(path, action), terminal);

    private static bool IsDone((string English, string Chinese)? fault, Terminal terminal)
    {
        if (fault is { } said)
        {
            terminal.Say(said.English, said.Chinese);
        }

        return fault is null;
    }

    /// <summary>Says where a folder of evidence is none.</summary>
    /// <param name="path">The folder as named; null for none.</param>
    /// <param name="terminal">Where to say it.</param>
    public static bool IsNoFolderOfEvidence(string? path, Terminal terminal)
    {
        if (path is null || Directory.Exists(path))
        {
            return false;
        }

        terminal.Say(
            $"'{path}' is no folder. Name the folder in which the evidence lies.",
            $"“{path}”不是文件夹。请指定佐证所在的文件夹。"
        );
        return true;
    }

    /// <summary>Reads a file, and says what keeps it from being read.</summary>
    /// <param name="path">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="saysErrorsOnly">Whether nothing else is said that was found beside the errors.</param>
    /// <returns>What was read; null if it is in error.</returns>
    public static T? Read<T>(
        string path,
        Terminal terminal,
        Func<ReadResult<T>> read,
        bool saysErrorsOnly = false
    )
        where T : class
    {
        ReadResult<T>? made = null;
        if (!Try(path, terminal, () => made = read()) || made is null)
        {
            return null;
        }

        if (made.HasValue)
        {
            return made.Value;
        }

        terminal.Print(
            made.Diagnostics.Where(found => !saysErrorsOnly || found.Severity == Severity.Error)
                .OrderByDescending(found => found.Severity)
        );
        return null;
    }

    /// <summary>Writes to a file, or to the standard output.</summary>
    /// <param name="file">The file as named, which is replaced whole or not at all; null for the standard output.</param>
    /// <param name="terminal">Where the standard output is, and where to say what went wrong.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>Whether it could be written.</returns>
    public static bool Write(string? file, Terminal terminal, Action<Stream> write)
    {
        if (file is not null)
        {
            return Try(file, terminal, () => Replace(file, write));
        }

        write(terminal.Output);
        return true;
    }

    /// <summary>Writes several files, all or none.</summary>
    /// <param name="files">The files as named, each another.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <param name="write">Writes the contents, to the streams in the order of the files.</param>
    /// <returns>Whether all could be written.</returns>
    public static bool WriteAll(
        IReadOnlyList<string> files,
        Terminal terminal,
        Action<IReadOnlyList<Stream>> write
    )
    {
        List<ReplacedFile> opened = [];
        try
        {
            return files.All(file => Try(file, terminal, () => opened.Add(new ReplacedFile(file))))
                && Try(
                    () => (opened.Find(file => file.HasFailed) ?? opened[0]).Path,
                    terminal,
                    () => write([.. opened.Select(file => file.Stream)])
                )
                && opened.All(file => Try(file.Path, terminal, file.Close))
                && Place(opened, terminal);
        }
        finally
        {
            opened.ForEach(file => file.Dispose());
        }
    }

    private static bool Place(List<ReplacedFile> written, Terminal terminal)
    {
        // A single move is done whole or not at all.
        if (written.Count > 1 && !written.All(file => Try(file.Path, terminal, file.KeepEarlier)))
        {
            return false;
        }

        int placed = written.TakeWhile(file => Try(file.Path, terminal, file.Place)).Count();
        if (placed < written.Count)
        {
            foreach (ReplacedFile file in written.Take(placed))
            {
                Try(file.Path, terminal, file.TakeBack);
            }
        }

        return placed == written.Count;
    }

    /// <summary>Runs something that reads or writes a file.</summary>
    /// <param name="path">The file as named.</param>
    /// <param name="action">What to do.</param>
    /// <returns>What went wrong, as a sentence; null if nothing did.</returns>
    public static (string English, string Chinese)? Fault(string path, Action action) =>
        path.Length == 0 ? Said(path, ("names no file. Name one", "不是文件名。请写明文件"))
        : Directory.Exists(path)
            ? Said(path, ("is a directory. Name a file in it", "是文件夹。请指定其中的文件"))
        : Fault(() => path, action);

    private static (string English, string Chinese) Said(
        string path,
        (string English, string Chinese) fault
    ) => ($"'{path}' {fault.English}.", $"“{path}”{fault.Chinese}。");

    private static (string English, string Chinese)? Fault(Func<string> path, Action action)
    {
        (string English, string Chinese) fault;
        try
        {
            action();
            return null;
        }
        catch (Exception failure)
            when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = ("does not exist. Check the path", "不存在。请检查路径");
        }
        catch (UnauthorizedAccessException)
        {
            fault = ("may not be opened. Check its permissions", "无权打开。请检查权限");
        }
        catch (PathTooLongException)
        {
            fault = ("is too long a name. Shorten it", "文件名过长。请缩短");
        }
        catch (IOException failure)
        {
            (string english, string chinese) = SystemFault.Of(failure);
            fault = (
                $"cannot be used: {english}. Check the path",
                $"无法使用：{chinese}。请检查路径"
            );
        }

        return Said(path(), fault);
    }

    /// <summary>Tells whether what a command would write is one of its inputs, and says so.</summary>
    /// <param name="output">The file to write; null or empty for none.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="terminal">Where to say it.</param>
    public static bool IsInput(string? output, IEnumerable<string> inputs, Terminal terminal)
    {
        bool isInput =
            output is { Length: > 0 }
            && inputs.Any(input => input.Length > 0 && AreSame(input, output));
        if (isInput)
        {
            terminal.Say(
                $"'{output}' is an input, which would be replaced. Name another file.",
                $"“{output}”是输入文件，会被覆盖。请指定另一个文件。"
            );
        }

        return isInput;
    }

    /// <summary>Tells whether two names are those of one file.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(
            RealPath.Of(one),
            RealPath.Of(other),
            OperatingSystem.IsLinux()
                ? StringComparison.Ordinal
                : StringComparison.OrdinalIgnoreCase
        );

    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="path">The file; of a link, what it leads to.</param>
    /// <param name="write">Writes the content.</param>
    public static void Replace(string path, Action<Stream> write)
    {
        using var file = new ReplacedFile(path);
        write(file.Stream);
        file.Close();
        file.Place();
    }
}
