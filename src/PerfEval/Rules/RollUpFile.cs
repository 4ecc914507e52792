using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>What a roll-up file holds: one way to roll up, which may differ openly from the rule book's own.</summary>
internal sealed record RollUpFile
{
    /// <summary>Its id; null if not said.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the rule book that it is for; null for any.</summary>
    public SourcedText? RuleBook { get; init; }

    /// <summary>What its author wants readers to know; null for nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>The roll-up.</summary>
    public required RollUpRule Rule { get; init; }

    /// <summary>The amounts to reconcile the rule book's budgets with; none if not said.</summary>
    public IReadOnlyList<ControlTotal> Totals
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<ControlTotal>.Empty;

    /// <summary>Where the totals were published; null if not said.</summary>
    public SourceReference? Source { get; init; }
}
