namespace PerfEval.Notation.Grammar;

/// <summary>Where words stand that belong to no form.</summary>
internal enum StrayPlace
{
    /// <summary>Before the number and its comparison.</summary>
    Before,

    /// <summary>Behind the number and its comparison.</summary>
    Behind,

    /// <summary>In brackets behind them.</summary>
    Remark,

    /// <summary>Between two signs: 完成率 in 80%≤完成率&lt;90%.</summary>
    Variable,
}

/// <summary>Words of a text that belong to no form: a noun, or what nobody knows.</summary>
/// <param name="Text">The words, folded.</param>
/// <param name="Start">Where they begin in the published text.</param>
/// <param name="Length">How long they are there.</param>
/// <param name="Place">Where they stand.</param>
internal sealed record Stray(string Text, int Start, int Length, StrayPlace Place);
