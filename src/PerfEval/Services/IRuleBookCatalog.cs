using NodaTime;

namespace PerfEval;

/// <summary>The rule books (指标体系) that an application was given, read and proved.</summary>
/// <remarks>
/// <para>
/// It holds no book with an error, and no two books of one id that are about the same day. The books are read when the
/// catalogue is first resolved, which throws what <see cref="ReloadAsync"/> throws; after a failure the next resolution
/// tries again. <c>services.ValidatePerfEvalAsync()</c> does that at the start of the application, and the package PerfEval.Hosting calls it.
/// </para>
/// <para>One for the whole application (a singleton), and safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// RuleBook? book = catalog.Find("gaoxin-hrss-2019");
/// RuleBook? lastYears = catalog.Find("hrss", new LocalDate(2019, 12, 31));
/// </code>
/// </example>
public interface IRuleBookCatalog
{
    /// <summary>
    /// All rule books, by id (ordinal) and then by period, earliest first. What was once returned does not change
    /// with a reload.
    /// </summary>
    IReadOnlyList<RuleBook> RuleBooks { get; }

    /// <summary>When the books that are served were read: at first, or by the last reload that succeeded.</summary>
    Instant LastReload { get; }

    /// <summary>Why the last reload failed and when; null if it succeeded, or there was none yet.</summary>
    ReloadFailure? LastFailure { get; }

    /// <summary>
    /// Raised after each reload, once, before the tasks of those who asked for it end: with the new books in place, or with
    /// <see cref="LastFailure"/> told and the old ones left. A reload that was cancelled raises nothing.
    /// </summary>
    /// <remarks>
    /// It is raised on the thread that read, and the next reload waits for its handlers; what a handler throws is thrown by
    /// <see cref="ReloadAsync"/>.
    /// </remarks>
    event EventHandler? Reloaded;

    /// <summary>Finds a rule book by its id and a day of its period.</summary>
    /// <param name="id">The id, to the letter.</param>
    /// <param name="day">
    /// A day of the period, its first and last included; null finds a book only if no other has the same id, since
    /// nobody can know which period was meant.
    /// </param>
    /// <returns>The rule book, or null if there is none.</returns>
    RuleBook? Find(string id, LocalDate? day = null);

    /// <summary>Reads all rule books again, and puts them in the place of the old ones in one step.</summary>
    /// <param name="cancellationToken">
    /// Ends the waiting. When nobody waits any more, the reading ends between two files and the old books stay.
    /// </param>
    /// <returns>
    /// A task that ends when the new books are in place. All who ask while a reading is under way share the next one, so
    /// that however many ask at once, the files are read at most twice and on one thread. Readers never wait, and see
    /// either all of the old books or all of the new ones.
    /// </returns>
    /// <exception cref="InvalidInputException">
    /// A book has errors, a file or folder cannot be read, or two books have one id and a day in common. The exception
    /// carries every diagnostic of every file; the old books stay.
    /// </exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    Task ReloadAsync(CancellationToken cancellationToken = default);
}
