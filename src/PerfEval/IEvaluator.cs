using NodaTime;

namespace PerfEval;

/// <summary>Grades measured results against a rule book: what <see cref="Evaluator"/> does, for those who inject it.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <example>
/// <code>
/// services.AddPerfEval(o => o.AddRuleBooks("rules"));
/// EvaluationResult evaluation = provider.GetRequiredService&lt;IEvaluator&gt;().Evaluate(book, results);
/// </code>
/// </example>
public interface IEvaluator
{
    /// <inheritdoc cref="Evaluator.Evaluate(RuleBook, MeasuredResults, EvaluationOptions?)"/>
    EvaluationResult Evaluate(
        RuleBook book,
        MeasuredResults results,
        EvaluationOptions? options = null
    );

    /// <inheritdoc cref="Evaluator.Evaluate(RuleBook, IReadOnlyList{MeasuredResults}, EvaluationOptions?)"/>
    EvaluationResult Evaluate(
        RuleBook book,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    );

    /// <inheritdoc cref="Evaluator.Evaluate(RuleBook, StreamedResults, EvaluationOptions?)"/>
    StreamedEvaluation Evaluate(
        RuleBook book,
        StreamedResults results,
        EvaluationOptions? options = null
    );

    /// <inheritdoc cref="Evaluator.Regrade"/>
    Regrading Regrade(
        RuleBook old,
        RuleBook revised,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    );

    /// <inheritdoc cref="Evaluator.Grade"/>
    IndicatorEvaluation Grade(RuleBook book, string path, string value, LocalDate? asOf = null);

    /// <inheritdoc cref="Evaluator.Today"/>
    LocalDate Today(RuleBook book);
}
