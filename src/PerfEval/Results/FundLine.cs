using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>A line of the project's money (项目资金) in a form, such as <c>{id: total, name: 年度资金总额, initial: 120, adjusted: 118.5, executed: 117.2}</c>.</summary>
internal sealed record FundLine
{
    /// <summary>The id by which a measure names it.</summary>
    public required SourcedText Id { get; init; }

    /// <summary>What the form calls it, such as <c>年度资金总额</c>; null for nothing.</summary>
    public string? Name { get; init; }

    /// <summary>What was granted at first (年初预算数), as written; null for none.</summary>
    public SourcedText? Initial { get; init; }

    /// <summary>What was granted in the end (全年预算数); null for none.</summary>
    public SourcedText? Adjusted { get; init; }

    /// <summary>What was spent (全年执行数); null for none.</summary>
    public SourcedText? Executed { get; init; }

    /// <summary>Whether an amount cannot be read, or two files state different ones, which is told.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>The amounts, in the order of the form, with the keys by which files name them.</summary>
    public IEnumerable<(string Key, SourcedText? Amount)> Amounts =>
        [("initial", Initial), ("adjusted", Adjusted), ("executed", Executed)];

    /// <summary>Returns the number of an amount; null for none, and for what is no decimal.</summary>
    public static Rational? AmountOf(SourcedText? amount) =>
        amount is not null
        && Rational.TryParseDecimal(
            amount.Value.Trim().Replace(",", "", StringComparison.Ordinal),
            out Rational number
        )
            ? number
            : null;
}
