namespace PerfEval.Hosting;

/// <summary>An evaluator that counts what it evaluates.</summary>
/// <param name="evaluator">The evaluator that does the work.</param>
/// <param name="meter">Where it is counted.</param>
internal sealed class CountingEvaluator(IEvaluator evaluator, PerfEvalMeter meter) : IEvaluator
{
    public EvaluationResult Evaluate(
        RuleBook book,
        MeasuredResults results,
        EvaluationOptions? options = null
    ) => Counted(evaluator.Evaluate(book, results, options));

    public EvaluationResult Evaluate(
        RuleBook book,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    ) => Counted(evaluator.Evaluate(book, results, options));

    public StreamedEvaluation Evaluate(
        RuleBook book,
        StreamedResults results,
        EvaluationOptions? options = null
    )
    {
        StreamedEvaluation evaluation = evaluator.Evaluate(book, results, options);
        meter.CountEvaluation(0);
        return evaluation;
    }

    private EvaluationResult Counted(EvaluationResult evaluation)
    {
        meter.CountEvaluation(
            meter.CountsIndicators
                ? evaluation.Subjects.Sum(subject => subject.Indicators.Count)
                : 0
        );
        return evaluation;
    }
}
