using PerfEval.Cli.Output;

namespace PerfEval.Cli.Input;

/// <summary>Reads the rule book that a command is about.</summary>
internal static class Books
{
    /// <summary>Returns the files that a rule book was read from: itself, and those it names.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="book">What was read from it.</param>
    public static IEnumerable<string> FilesOf(string file, RuleBook book) =>
        book
            .Calendars.Select(calendar =>
                Path.Combine(Path.GetDirectoryName(file) ?? "", calendar.Name)
            )
            .Prepend(file);

    /// <summary>Reads a rule book, and says what keeps it from being read.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <returns>The rule book; null if it is in error.</returns>
    public static RuleBook? Read(string file, Terminal terminal, bool isStrict = false) =>
        Files.Read(file, terminal, () => RuleBook.Read(file, isStrict), saysErrorsOnly: true);
}
