using NodaTime;
using PerfEval.RollUps;
using PerfEval.Statements.Checks;

namespace PerfEval.Evaluation;

/// <summary>All that an evaluation depends on but the results.</summary>
internal sealed record EvaluationRequest(
    ProvedTable Proof,
    IReadOnlyList<Diagnostic> RuleBookDiagnostics,
    InputFile RuleBook,
    IReadOnlyList<InputFile> Calendars,
    RollUpPlan? OwnRollUp,
    GivenRollUp? GivenRollUp,
    LocalDate? AsOf,
    Instant Instant,
    string EngineVersion,
    EvidenceInventory? Evidence,
    IReadOnlyList<Reconciliation> Figures
);
