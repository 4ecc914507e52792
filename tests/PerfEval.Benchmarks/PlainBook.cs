namespace PerfEval.Benchmarks;

/// <summary>A rule book as a binder would fill it, nothing checked.</summary>
public sealed class PlainBook
{
    /// <summary>As written.</summary>
    public string? Schema { get; set; }

    /// <summary>As written.</summary>
    public string? Id { get; set; }

    /// <summary>As written.</summary>
    public Dictionary<string, string> Title { get; set; } = [];

    /// <summary>As written.</summary>
    public Dictionary<string, string> Department { get; set; } = [];

    /// <summary>As written.</summary>
    public string? Period { get; set; }

    /// <summary>As written.</summary>
    public string? Currency { get; set; }

    /// <summary>As written.</summary>
    public string? TimeZone { get; set; }

    /// <summary>As written.</summary>
    public Dictionary<string, string> Source { get; set; } = [];

    /// <summary>As written.</summary>
    public Dictionary<string, string> Totals { get; set; } = [];

    /// <summary>As written.</summary>
    public List<PlainNode> Responsibilities { get; set; } = [];
}

/// <summary>A node of any level, as a binder would fill it.</summary>
public sealed class PlainNode
{
    /// <summary>As written.</summary>
    public string? Id { get; set; }

    /// <summary>As written.</summary>
    public string? Number { get; set; }

    /// <summary>As written.</summary>
    public string? Name { get; set; }

    /// <summary>As written.</summary>
    public decimal? Budget { get; set; }

    /// <summary>As written.</summary>
    public string? Description { get; set; }

    /// <summary>As written.</summary>
    public string? Goal { get; set; }

    /// <summary>As written.</summary>
    public Dictionary<string, string> Source { get; set; } = [];

    /// <summary>As written.</summary>
    public Dictionary<string, string> Measure { get; set; } = [];

    /// <summary>As written; a text, or a map of text and meaning.</summary>
    public Dictionary<string, object> Criteria { get; set; } = [];

    /// <summary>As written.</summary>
    public List<PlainNode> Activities { get; set; } = [];

    /// <summary>As written.</summary>
    public List<PlainNode> Indicators { get; set; } = [];
}
