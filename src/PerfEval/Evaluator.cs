using NodaTime;
using PerfEval.Differences.Regradings;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Grades measured results against a rule book.</summary>
/// <remarks>Safe to share between threads. The same inputs at the same instant give the same evaluation, on any machine.</remarks>
/// <example><code>EvaluationResult evaluation = new Evaluator().Evaluate(book, results);</code></example>
public sealed class Evaluator : IEvaluator
{
    private static readonly string EngineVersion =
        typeof(Evaluator).Assembly.GetName().Version?.ToString(3) ?? "";

    private readonly IClock _clock;

    /// <summary>Creates an evaluator that takes the time from the system's clock.</summary>
    public Evaluator()
        : this(SystemClock.Instance) { }

    /// <summary>Creates an evaluator.</summary>
    /// <param name="clock">The clock for the record's instant, and for the date where neither options nor results state one.</param>
    public Evaluator(IClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
    }

    /// <summary>Grades the results of one file.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">The results.</param>
    /// <param name="options">What the caller decides; null for the defaults.</param>
    /// <returns>The graded tree of every subject. What is wrong with a result is a diagnostic and a status, never an exception.</returns>
    public EvaluationResult Evaluate(
        RuleBook book,
        MeasuredResults results,
        EvaluationOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(results);
        return EvaluationEngine.Evaluate(Request(book, options), [results.Given]);
    }

    /// <summary>Grades the results of several files together; an indicator that two of them measure for one subject is in error.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">The results of each file; at least one.</param>
    /// <param name="options">What the caller decides; null for the defaults.</param>
    /// <returns>The graded tree of every subject. What is wrong with a result is a diagnostic and a status, never an exception.</returns>
    /// <exception cref="ArgumentException">There are no results, or one of them is null.</exception>
    public EvaluationResult Evaluate(
        RuleBook book,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        return EvaluationEngine.Evaluate(Request(book, options), Given(results));
    }

    /// <summary>Grades the results of a CSV file or of rows while they are read: one subject after the other, as they are asked for.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">The results, from which nothing was read yet.</param>
    /// <param name="options">What the caller decides; null for the defaults.</param>
    /// <returns>The evaluation; going through its subjects reads the file or the rows, and may throw what these throw.</returns>
    public StreamedEvaluation Evaluate(
        RuleBook book,
        StreamedResults results,
        EvaluationOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(results);
        return EvaluationEngine.Stream(
            Request(book, options),
            () => results.Input,
            results.Sets(),
            results.SetsAsync,
            () => results.Diagnostics
        );
    }

    /// <summary>Grades the same results by two rule books, and says what the rules alone change.</summary>
    /// <remarks>
    /// The results may be meant for either rule book; where they name none, they are taken for those of the old one.
    /// Both evaluations hold as of the same day. A person's decision counts by the other rule book only where that one
    /// leaves the grade open too.
    /// </remarks>
    /// <param name="old">The old rule book.</param>
    /// <param name="revised">The new rule book.</param>
    /// <param name="results">The results of each file; at least one.</param>
    /// <param name="options">What the caller decides; a roll-up is applied in the place of those of both rule books, and declared figures, which belong to one of them, are left out. Null for the defaults.</param>
    /// <returns>Both evaluations and what changes. What is wrong with a result is a diagnostic and a status, never an exception.</returns>
    /// <exception cref="ArgumentException">There are no results, or one of them is null.</exception>
    public Regrading Regrade(
        RuleBook old,
        RuleBook revised,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    )
    {
        TableDifference difference = RuleBookDiff.Of(old, revised);
        EvaluationOptions? decided = options is null ? null : options with { Statements = [] };
        return RegradingPass.Run(
            difference,
            Request(old, decided),
            Request(revised, decided),
            Given(results)
        );
    }

    /// <summary>Grades one value of one indicator, whatever else was measured.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="path">The path of the indicator, such as <c>employment/startup-support/error-rate</c>.</param>
    /// <param name="value">
    /// The value as it would stand in a file of results: <c>0.4%</c>, <c>57/60</c>, <c>312人</c>, a label; for dates
    /// <c>2019-09-30/2019-10-15</c>, due and completed, the second empty if it is not completed.
    /// </param>
    /// <param name="asOf">The day as of which it holds; null for <see cref="Today"/>.</param>
    /// <returns>The evaluation; what is wrong with the value is a finding and a status, never an exception.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator; the message names the nearest.</exception>
    public IndicatorEvaluation Grade(
        RuleBook book,
        string path,
        string value,
        LocalDate? asOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        return SingleValueGrading.Grade(book.Proof, path, value, asOf ?? Today(book));
    }

    /// <summary>Returns the day as of which results hold where nothing states one: that of the clock, in the rule book's zone.</summary>
    /// <param name="book">The rule book.</param>
    public LocalDate Today(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return _clock.GetCurrentInstant().InZone(book.Table.TimeZone).Date;
    }

    private static ResultsFile[] Given(IReadOnlyList<MeasuredResults> results)
    {
        if (NoNulls.Check(results).Count == 0)
        {
            throw new ArgumentException("There are no results to evaluate.", nameof(results));
        }

        return [.. results.Select(file => file.Given)];
    }

    private EvaluationRequest Request(RuleBook book, EvaluationOptions? options) =>
        new(
            book.Proof,
            book.Diagnostics,
            book.Input,
            book.Calendars,
            book.RollUp,
            options?.RollUp?.Given,
            options?.AsOf,
            _clock.GetCurrentInstant(),
            EngineVersion,
            options?.Evidence is { } folder ? new EvidenceInventory(folder) : null,
            [.. (options?.Statements ?? []).Select(figures => figures.BesideBook(book))]
        );
}
