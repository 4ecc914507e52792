using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Rules;

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
    string EngineVersion
);

/// <summary>A roll-up from a file of its own, which outranks that of the rule book.</summary>
internal sealed record GivenRollUp(InputFile Input, RollUpFile File);
