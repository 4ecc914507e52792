namespace PerfEval.Cli;

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
        string? fault = null;
        try
        {
            if (Directory.Exists(path))
            {
                fault = "is a directory. Name a file in it";
            }
            else
            {
                action();
            }
        }
        catch (Exception failure)
            when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            fault = "does not exist. Check the path";
        }
        catch (UnauthorizedAccessException)
        {
            fault = "may not be opened. Check its permissions";
        }
        catch (Exception failure) when (failure is IOException or ArgumentException)
        {
            fault =
                $"cannot be used: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Check the path";
        }

        if (fault is not null)
        {
            terminal.Error.WriteLine($"perfeval: '{path}' {fault}.");
        }

        return fault is null;
    }

    /// <summary>Writes a file whole or not at all: first beside it, then in its place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    public static void Replace(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path);
        string temporary = Path.Combine(
            Path.GetDirectoryName(full) ?? ".",
            $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp"
        );
        try
        {
            using (FileStream stream = File.Create(temporary))
            {
                write(stream);
            }

            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
