using NodaTime;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What a caller may decide about an evaluation; the defaults are those of the command line.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The day as of which results hold; null for what the results say, or else the clock.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>A roll-up that is applied in the place of the rule book's own; null for the rule book's own, if any.</summary>
    public RollUp? RollUp { get; init; }

    /// <summary>
    /// Where the files lie that results name as their evidence, which are looked for and hashed into the record; null for not
    /// looking for them.
    /// </summary>
    public EvidenceFolder? Evidence { get; init; }

    /// <summary>
    /// Declared figures of the same document, whose checks stand in every report and in the record; none unless given. Where they
    /// name the rule book, its budgets count in them; where they name another, nothing is evaluated. No grade depends on them.
    /// </summary>
    public IReadOnlyList<DeclaredFigures> Statements
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<DeclaredFigures>.Empty;

    /// <summary>Returns the day and the roll-up, as far as they are given: <c>as of 2019-12-31, roll-up rollup-equal.yaml</c>.</summary>
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                AsOf is { } day ? FormattableString.Invariant($"as of {day:uuuu-MM-dd}") : null,
                RollUp is null ? null : $"roll-up {RollUp}",
                Evidence is null ? null : $"evidence {Evidence}".TrimEnd(),
                Statements.Count == 0 ? null : $"statements {string.Join(' ', Statements)}",
            }.OfType<string>()
        );
}
