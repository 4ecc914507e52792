using PerfEval.Criteria;
using PerfEval.Notation.Grammar;
using PerfEval.Quantities;

namespace PerfEval.Notation;

/// <summary>The unit that all numbers of a ladder are brought to, and what kind of measure that makes it.</summary>
/// <param name="Kind">Percent where the unit is one of shares, else number.</param>
/// <param name="Unit">The unit, or null if no number has one.</param>
/// <param name="Written">The different units that are written on the ends.</param>
internal sealed record LadderUnit(MeasureKind Kind, Unit? Unit, IReadOnlyList<Unit> Written)
{
    public static LadderUnit Of(WrittenSet?[] sets, DeclaredMeasure declared)
    {
        List<Unit> written = [];
        bool hasClock = false;
        foreach (WrittenSet? set in sets)
        {
            Note(set?.Lower);
            Note(set?.Upper);
        }

        void Note(WrittenEnd? end)
        {
            hasClock |= end is { IsClock: true };
            if (end is { IsClock: false, Unit: { } unit } && !written.Contains(unit))
            {
                written.Add(unit);
            }
        }

        Unit? share = written.Contains(Unit.Percent)
            ? Unit.Percent
            : written.Find(unit => unit.ConvertsTo(Unit.Percent));
        Unit? unit =
            declared.Unit
            ?? (declared.Kind == MeasureKind.Percent ? share ?? Unit.Percent : share)
            ?? (written.Count > 0 ? written[0] : null)
            ?? (hasClock ? Units.Second : null);
        MeasureKind kind =
            declared.Kind
            ?? (unit?.ConvertsTo(Unit.Percent) == true ? MeasureKind.Percent : MeasureKind.Number);
        return new LadderUnit(kind, unit, written);
    }
}
