using NodaTime;
using NodaTime.Text;
using PerfEval.Ladders;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Compares what two indicators measure.</summary>
internal static class MeasureChanges
{
    public static void Add(ChangeList changes, Ladder old, Ladder revised)
    {
        Measure before = old.Indicator.Measure;
        Measure after = revised.Indicator.Measure;
        changes.Rule("measure.kind", Lower(before.Kind), Lower(after.Kind));
        changes.Rule("measure.unit", before.Unit?.Symbol, after.Unit?.Symbol);
        changes.Rule(
            "measure.domain",
            before.Domain.ToString(before.Unit),
            after.Domain.ToString(after.Unit)
        );
        changes.Rule("measure.resolution", Resolution(before), Resolution(after));
        changes.Rule("measure.rounding", Rounding(before), Rounding(after));
        changes.Rule("measure.direction", Direction(old), Direction(revised));
        changes.Rule("measure.aliases", Aliases(before), Aliases(after));
        changes.Rule("measure.due", Due(before), Due(after));
        changes.Rule(
            "measure.calendar",
            Calendar(before, after.Workdays),
            Calendar(after, before.Workdays)
        );
        changes.Words("measure.noun", before.Noun, after.Noun);
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Resolution(Measure measure) =>
        measure.Resolution is { } steps ? $"{steps}{measure.Unit}" : null;

    private static string? Rounding(Measure measure) =>
        measure.Rounding is { } rounding ? RoundingText.Of(rounding, measure.Unit) : null;

    // As the criteria show it or the author declared it: it is the same to a value.
    private static string? Direction(Ladder ladder) =>
        ladder is NumericLadder numeric ? Lower(numeric.Direction) : null;

    private static string? Due(Measure measure) =>
        measure.Due is { } due ? LocalDatePattern.Iso.Format(due) : null;

    private static string? Aliases(Measure measure) =>
        measure.Aliases.Count == 0
            ? null
            : "{"
                + string.Join(
                    ", ",
                    measure
                        .Aliases.Select(label =>
                            $"{Folding.FoldLabel(label.Key.Value)}: [{string.Join(", ", label.Value.Select(word => Folding.FoldLabel(word.Value)).Order(StringComparer.Ordinal))}]"
                        )
                        .Order(StringComparer.Ordinal)
                )
                + "}";

    private static string? Calendar(Measure measure, WorkdayCalendar? other)
    {
        if (measure.Workdays is not { } workdays)
        {
            return null;
        }

        string from = LocalDatePattern.Iso.Format(workdays.From);
        string to = LocalDatePattern.Iso.Format(workdays.To);
        List<string> workedHereOnly = other is null ? [] : [.. WorkedOnlyIn(workdays, other)];
        string days =
            workedHereOnly.Count == 0 ? "" : $", working on {string.Join(", ", workedHereOnly)}";
        return $"{measure.Calendar} ({workdays.Id}, {from}/{to}{days})";
    }

    private static IEnumerable<string> WorkedOnlyIn(WorkdayCalendar one, WorkdayCalendar other)
    {
        LocalDate last = LocalDate.Min(one.To, other.To);
        for (
            LocalDate day = LocalDate.Max(one.From, other.From);
            day <= last;
            day = day.PlusDays(1)
        )
        {
            if (one.IsWorked(day) && !other.IsWorked(day))
            {
                yield return LocalDatePattern.Iso.Format(day);
            }
        }
    }
}
