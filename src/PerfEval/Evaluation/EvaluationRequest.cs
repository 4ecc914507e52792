using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;

namespace PerfEval.Evaluation;

/// <summary>All that an evaluation depends on.</summary>
internal sealed record EvaluationRequest(
    ProvedTable Proof,
    IReadOnlyList<Diagnostic> RuleBookDiagnostics,
    InputFile RuleBook,
    IReadOnlyList<(InputFile File, IReadOnlyList<ResultSet> Sets)> Results,
    IReadOnlyList<Diagnostic> ResultsDiagnostics,
    LocalDate? AsOf,
    Instant Instant,
    string EngineVersion
);
