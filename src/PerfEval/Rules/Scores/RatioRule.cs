namespace PerfEval.Rules.Scores;

/// <summary>The ratio (比例): all points in a set, and short of it in proportion, such as <c>{ratio: ≥10例}</c>.</summary>
internal sealed record RatioRule : ScoreRule
{
    /// <summary>What earns all points.</summary>
    public required StatedSet Target { get; init; }

    /// <summary>What counts above the upper end of the set; null where nobody said.</summary>
    public Overrun? Over { get; init; }

    /// <summary>Whether the rule itself says <see cref="Over"/>, and has not inherited it.</summary>
    public bool SaysOver { get; init; }

    /// <inheritdoc/>
    public override string Kind => "ratio";
}

/// <summary>What a ratio earns above the upper end of its set.</summary>
internal enum Overrun
{
    /// <summary>All points: <c>full</c>.</summary>
    Full,

    /// <summary>P·t/x: <c>target/actual</c>.</summary>
    TargetByActual,

    /// <summary>P·(2 − x/t), at least 0: <c>2-actual/target</c>.</summary>
    TwoLessActualByTarget,
}
