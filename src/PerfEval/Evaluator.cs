using NodaTime;
using PerfEval.Evaluation;

namespace PerfEval;

/// <summary>Grades measured results against a rule book.</summary>
/// <remarks>Safe to share between threads. The same inputs at the same instant give the same evaluation, on any machine.</remarks>
/// <example><code>EvaluationResult evaluation = new Evaluator().Evaluate(book, results);</code></example>
public sealed class Evaluator : IEvaluator
{
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
    ) => Evaluate(book, [results], options);

    /// <summary>Grades the results of several files together; an indicator that two of them measure for one subject is in error.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">The results of each file; at least one.</param>
    /// <param name="options">What the caller decides; null for the defaults.</param>
    /// <returns>The graded tree of every subject. What is wrong with a result is a diagnostic and a status, never an exception.</returns>
    /// <exception cref="ArgumentException">There are no results.</exception>
    public EvaluationResult Evaluate(
        RuleBook book,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
        {
            throw new ArgumentException("There are no results to evaluate.", nameof(results));
        }

        return EvaluationEngine.Evaluate(
            Request(book, options),
            [.. results.Select(file => (file.Input, file.Sets))],
            results.SelectMany(file => file.Diagnostics)
        );
    }

    /// <summary>Grades the results of a CSV file while it is read: one subject after the other, as they are asked for.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="results">The results, from which nothing was read yet.</param>
    /// <param name="options">What the caller decides; null for the defaults.</param>
    /// <returns>The evaluation; going through its subjects reads the file, and may throw what the file's stream throws.</returns>
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
            () => results.Diagnostics
        );
    }

    private EvaluationRequest Request(RuleBook book, EvaluationOptions? options) =>
        new(
            book.Proof,
            book.Diagnostics,
            book.Input,
            book.Calendars,
            book.RollUp,
            options?.RollUp is { } rollUp ? new GivenRollUp(rollUp.Input, rollUp.File) : null,
            options?.AsOf,
            _clock.GetCurrentInstant(),
            typeof(Evaluator).Assembly.GetName().Version?.ToString(3) ?? ""
        );
}
