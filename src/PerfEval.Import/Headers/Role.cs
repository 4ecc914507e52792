namespace PerfEval.Import.Headers;

/// <summary>What a column of a table is.</summary>
internal enum Role
{
    /// <summary>The numbers of the rows, or of the nodes of one level.</summary>
    Number,

    /// <summary>The name of a responsibility; with list numbers, also of an activity.</summary>
    Responsibility,

    /// <summary>The name of an activity.</summary>
    Activity,

    /// <summary>The name of an indicator.</summary>
    Indicator,

    /// <summary>What stands over the criteria, one column for each grade; alone, a column of scoring prose.</summary>
    Criteria,

    /// <summary>The budget of a responsibility or an activity.</summary>
    Budget,

    /// <summary>What a responsibility or an activity is.</summary>
    Description,

    /// <summary>What a responsibility or an activity aims at.</summary>
    Goal,

    /// <summary>The points that an indicator can earn.</summary>
    Points,

    /// <summary>What an indicator is to reach.</summary>
    Target,

    /// <summary>How results become points, in prose.</summary>
    Score,

    /// <summary>Who fills in.</summary>
    Owner,

    /// <summary>What was measured.</summary>
    Actual,

    /// <summary>The points that the department says it earned.</summary>
    Claimed,

    /// <summary>Why less was reached.</summary>
    Deviation,
}
