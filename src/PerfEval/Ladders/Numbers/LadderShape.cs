using PerfEval.Rules;

namespace PerfEval.Ladders.Numbers;

/// <summary>What the criteria of a numeric ladder show about it, and its author declares.</summary>
/// <param name="Direction">Which values are better.</param>
/// <param name="FirstAlarm">
/// From which criterion on the most severe one that holds is meant, as in <c>≤80% / &gt;80% / &gt;90%</c> from the
/// second on: its position; null where no criteria are alarms.
/// </param>
internal sealed record LadderShape(Direction Direction, int? FirstAlarm = null);
