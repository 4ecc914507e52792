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
    public static bool Try(string path, Terminal terminal, Action action)
    {
        if (Fault(path, action) is not { } fault)
        {
            return true;
        }

        terminal.Say(fault.English, fault.Chinese);
        return false;
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

    /// <summary>Runs something that reads or writes a file.</summary>
    /// <param name="path">The file as named.</param>
    /// <param name="action">What to do.</param>
    /// <returns>What went wrong, as a sentence; null if nothing did.</returns>
    public static (string English, string Chinese)? Fault(string path, Action action)
    {
        (string English, string Chinese)? fault = null;
        try
        {
            if (path.Length == 0)
            {
                fault = ("names no file. Name one", "不是文件名。请写明文件");
            }
            else if (Directory.Exists(path))
            {
                fault = ("is a directory. Name a file in it", "是文件夹。请指定其中的文件");
            }
            else
            {
                action();
            }
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

        return fault is { } said
            ? ($"'{path}' {said.English}.", $"“{path}”{said.Chinese}。")
            : null;
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

    private static bool AreSame(string one, string other) =>
        string.Equals(
            RealPath.Of(one),
            RealPath.Of(other),
            OperatingSystem.IsLinux()
                ? StringComparison.Ordinal
                : StringComparison.OrdinalIgnoreCase
        );

    /// <summary>
    /// Writes a file whole or not at all: first beside it, then in its place. What cannot be replaced, such as a pipe
    /// or <c>/dev/null</c>, is written to as it stands.
    /// </summary>
    /// <param name="path">The file; of a link, what it leads to.</param>
    /// <param name="write">Writes the content.</param>
    public static void Replace(string path, Action<Stream> write)
    {
        string full = RealPath.Of(path);
        bool isThere = File.Exists(full);
        // Opening also asks whether it may be written at all, which replacing it would not.
        using (
            FileStream? existing = isThere
                ? new(full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
                : null
        )
        {
            if (existing is not null && (!existing.CanSeek || IsDevice(full)))
            {
                write(existing);
                return;
            }
        }

        using var temporary = new TemporaryFile(full);
        using (FileStream stream = temporary.Create())
        {
            write(stream);
        }

        if (isThere && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary.Path, File.GetUnixFileMode(full));
        }

        File.Move(temporary.Path, full, overwrite: true);
    }

    private static bool IsDevice(string full) =>
        full.StartsWith("/dev/", StringComparison.Ordinal)
        || full.StartsWith(@"\\.\", StringComparison.Ordinal);
}
