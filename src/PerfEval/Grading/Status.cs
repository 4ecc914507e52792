using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>How an indicator, or a node above, stands. Only <see cref="Graded"/> has a grade.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum Status
{
    /// <summary>It has a grade.</summary>
    Graded,

    /// <summary>It has points, and no criteria that could give it a grade.</summary>
    Scored,

    /// <summary>No result was given.</summary>
    Missing,

    /// <summary>It does not apply, for a stated reason.</summary>
    NotApplicable,

    /// <summary>Its due date lies ahead, and it is not completed.</summary>
    NotYetDue,

    /// <summary>Its due date has come or is past, and it is not completed.</summary>
    Pending,

    /// <summary>The policy refuses to choose between grades.</summary>
    Refused,

    /// <summary>The result is in error.</summary>
    Invalid,
}
