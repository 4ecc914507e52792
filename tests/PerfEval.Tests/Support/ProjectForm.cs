namespace PerfEval.Tests.Support;

/// <summary>The self-evaluation form of a project that comes with the rule books: points that are summed, as they were claimed and as they were filed.</summary>
public static class ProjectForm
{
    /// <summary>The results with what the department claims of them.</summary>
    public static EvaluationResult Claimed => OfClaims.Value;

    /// <summary>The results alone.</summary>
    public static EvaluationResult Filed => OfResults.Value;

    private static readonly Lazy<EvaluationResult> OfClaims = new(() =>
        Evaluate("2025.claimed.yaml")
    );

    private static readonly Lazy<EvaluationResult> OfResults = new(() =>
        Evaluate("2025.results.yaml")
    );

    private static EvaluationResult Evaluate(string results) =>
        Books.Evaluator.Evaluate(
            RuleBook.Load(PathOf("2025.yaml")),
            MeasuredResults.Load(PathOf(results))
        );

    private static string PathOf(string name) =>
        Repository.PathOf("rules", "project-self-evaluation", name);
}
