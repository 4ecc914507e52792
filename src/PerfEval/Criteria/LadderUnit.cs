using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>The unit that all numbers of a ladder are brought to, and what kind of measure that makes it.</summary>
/// <param name="Kind">Percent where the unit is one of shares, else number.</param>
/// <param name="Unit">The unit, or null if no number has one.</param>
/// <param name="Written">The different units that are written on the ends.</param>
internal sealed record LadderUnit(MeasureKind Kind, Unit? Unit, IReadOnlyList<Unit> Written)
{
    public static LadderUnit Of(
        IReadOnlyList<WrittenCriterion> criteria,
        WrittenSet?[] sets,
        DeclaredMeasure declared
    )
    {
        List<Unit> written =
        [
            .. sets.OfType<WrittenSet>()
                .SelectMany(set => set.Ends)
                .Where(end => !end.IsClock)
                .Select(end => end.Unit)
                .OfType<Unit>()
                .Distinct(),
        ];
        bool hasClock = sets.OfType<WrittenSet>().Any(set => set.Ends.Any(end => end.IsClock));
        Unit? share = written.Contains(Unit.Percent)
            ? Unit.Percent
            : written.Find(unit => unit.ConvertsTo(Unit.Percent));
        Unit? unit =
            declared.Unit
            ?? (declared.Kind == MeasureKind.Percent ? share ?? Unit.Percent : share)
            ?? written.FirstOrDefault()
            ?? (hasClock ? Units.Second : null);
        MeasureKind kind =
            declared.Kind
            ?? (unit?.ConvertsTo(Unit.Percent) == true ? MeasureKind.Percent : MeasureKind.Number);
        return new LadderUnit(kind, unit, written);
    }
}
