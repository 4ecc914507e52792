using NodaTime;

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
        meter.CountEvaluation();
        return evaluation;
    }

    public Regrading Regrade(
        RuleBook old,
        RuleBook revised,
        IReadOnlyList<MeasuredResults> results,
        EvaluationOptions? options = null
    )
    {
        Regrading regrading = evaluator.Regrade(old, revised, results, options);
        Counted(regrading.Old);
        Counted(regrading.New);
        return regrading;
    }

    public IndicatorEvaluation Grade(
        RuleBook book,
        string path,
        string value,
        LocalDate? asOf = null
    )
    {
        IndicatorEvaluation indicator = evaluator.Grade(book, path, value, asOf);
        meter.CountIndicators(1);
        return indicator;
    }

    public LocalDate Today(RuleBook book) => evaluator.Today(book);

    private EvaluationResult Counted(EvaluationResult evaluation)
    {
        meter.CountEvaluation();
        if (meter.CountsIndicators)
        {
            meter.CountIndicators(evaluation.Subjects.Sum(subject => subject.Indicators.Count));
        }

        return evaluation;
    }
}
