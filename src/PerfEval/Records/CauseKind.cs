using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval.Records;

/// <summary>Why a member of a document differs from what was computed again.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
internal enum CauseKind
{
    /// <summary>A file is read otherwise: as another kind, in another encoding.</summary>
    Input,

    /// <summary>It was evaluated otherwise: another day, reading policy or roll-up.</summary>
    Policy,

    /// <summary>A rule of the rule book is another: a criterion, a measure, a weight.</summary>
    Rule,

    /// <summary>What was measured is another, or who was evaluated.</summary>
    Value,

    /// <summary>A person decided otherwise.</summary>
    Decision,

    /// <summary>Nothing that the evaluation is made from accounts for it: somebody altered the document, or another version computed it.</summary>
    Unexplained,

    /// <summary>It follows from one of the others.</summary>
    Consequence,
}
