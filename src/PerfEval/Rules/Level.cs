using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>The level of a node of a table, and of the tree of an evaluation.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum Level
{
    /// <summary>The whole table: the department.</summary>
    Department,

    /// <summary>A responsibility.</summary>
    Responsibility,

    /// <summary>An activity; a table of two levels has none.</summary>
    Activity,

    /// <summary>An indicator.</summary>
    Indicator,
}
