using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Input;

/// <summary>Reads declared figures, with the rule book whose budgets they speak of.</summary>
internal static class FiguresFiles
{
    private const string Schema = "perfeval/statements/";
    private const int MostLines = 200;

    /// <summary>Tells whether a file says that it holds declared figures; what cannot be read is told where it is read.</summary>
    public static bool IsFigures(string file) => SaysSchema(file, Schema);

    /// <summary>Reads declared figures, and says what keeps them from being read.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <returns>What was read; null if the file could not be opened.</returns>
    public static ReadResult<DeclaredFigures>? Read(string file, Terminal terminal)
    {
        ReadResult<DeclaredFigures>? read = null;
        return Files.Try(file, terminal, () => read = DeclaredFigures.Read(file)) ? read : null;
    }

    /// <summary>Returns the figures with the budgets of their rule book, which lies beside their file; as they are where it does not.</summary>
    public static DeclaredFigures WithBook(string file, DeclaredFigures figures) =>
        figures.RuleBookId is { } id && BookBeside(file, id) is { } book
            ? figures.Against(book)
            : figures;

    private static RuleBook? BookBeside(string file, string id)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        foreach (
            string other in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
        )
        {
            if (!SaysSchema(other, "perfeval/rulebook/"))
            {
                continue;
            }

            ReadResult<RuleBook> read = RuleBook.Read(other);
            if (read.HasValue && read.Value.Table.Id == id)
            {
                return read.Value;
            }
        }

        return null;
    }

    private static bool SaysSchema(string file, string schema)
    {
        try
        {
            // What is no plain file is opened by nobody here, since a pipe would be waited for.
            using var reader = new StreamReader(PlainFile.OpenRead(file));
            for (int i = 0; i < MostLines && reader.ReadLine() is { } line; i++)
            {
                if (line.StartsWith("schema:", StringComparison.Ordinal))
                {
                    return line.Contains(schema, StringComparison.Ordinal);
                }
            }

            return false;
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or ArgumentException
                        or NotSupportedException
            )
        {
            return false;
        }
    }
}
