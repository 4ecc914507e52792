namespace PerfEval.Comparing;

/// <summary>What can move from one evaluation to another.</summary>
internal enum Aspect
{
    /// <summary>How the node stands.</summary>
    Status,

    /// <summary>The grade.</summary>
    Grade,

    /// <summary>The score.</summary>
    Score,

    /// <summary>The points that a score rule gives, or how many there are to earn.</summary>
    Points,

    /// <summary>What is still possible.</summary>
    Range,

    /// <summary>The share of the weight that was measured.</summary>
    Coverage,

    /// <summary>How many indicators have which grade.</summary>
    Counts,

    /// <summary>What was measured, or why it does not apply.</summary>
    Value,

    /// <summary>What was counted or ticked item by item.</summary>
    Items,

    /// <summary>The points that a person judged, with the reason.</summary>
    Judged,

    /// <summary>What the department says that it earned.</summary>
    Claim,

    /// <summary>The rule by which points are earned; its words alone do not count.</summary>
    Rule,

    /// <summary>The set of values that a criterion denotes; its words alone do not count.</summary>
    Criterion,

    /// <summary>What the reading policy decided.</summary>
    Policy,

    /// <summary>The decision of a person.</summary>
    Decision,

    /// <summary>What the node weighs in the node above it.</summary>
    Weight,

    /// <summary>The gates below.</summary>
    Gates,

    /// <summary>The findings that somebody decided to live with.</summary>
    Acceptance,

    /// <summary>偏差原因分析及改进措施.</summary>
    Deviation,

    /// <summary>The evidence.</summary>
    Evidence,

    /// <summary>The note.</summary>
    Note,

    /// <summary>The published name.</summary>
    Name,
}
