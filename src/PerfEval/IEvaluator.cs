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
}
