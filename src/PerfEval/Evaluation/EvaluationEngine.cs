using System.Diagnostics;

namespace PerfEval.Evaluation;

/// <summary>Grades results.</summary>
internal static class EvaluationEngine
{
    public static EvaluationResult Evaluate(EvaluationRequest request) =>
        throw new UnreachableException(request.EngineVersion);
}
