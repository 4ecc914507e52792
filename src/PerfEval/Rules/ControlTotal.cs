using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>An amount that the budgets of the responsibilities are reconciled with, such as <c>projectSpending: 8897.43</c>.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Amount">The amount, in the rule book's currency.</param>
internal sealed record ControlTotal(SourcedText Name, Budget Amount);
