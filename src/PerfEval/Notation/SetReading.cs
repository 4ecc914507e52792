using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Turns what is written into intervals in the ladder's unit: settles units, marks and the order of ends.</summary>
internal sealed class SetReading(
    IReadOnlyList<WrittenCriterion> criteria,
    WrittenSet?[] sets,
    LadderUnit units,
    DeclaredMeasure declared,
    AddFinding add
)
{
    private readonly EndReading _ends = new(sets, units, declared, add);
    private readonly List<SourcedText> _descending = [];

    /// <summary>Whether an unknown unit may stand on a single end.</summary>
    public bool AcceptsLoneUnits
    {
        init => _ends.AcceptsLoneUnits = value;
    }

    /// <summary>Reads one set without saying anything; null if it does not fit the ladder.</summary>
    public static ValueRange? Quietly(WrittenSet? set, LadderUnit units, DeclaredMeasure declared)
    {
        bool isUnfit = false;
        WrittenCriterion nowhere = new(new SourcedText(""), null);
        var reading = new SetReading(
            [nowhere],
            [set],
            units,
            declared,
            (wording, _, _) => isUnfit |= wording.Code.Severity == Severity.Error
        );
        ValueRange? interval = reading.Run()[0];
        return isUnfit ? null : interval;
    }

    /// <summary>Reads all sets; one that does not fit is null, and an error says why.</summary>
    public ValueRange?[] Run()
    {
        CheckKind();
        var intervals = new ValueRange?[sets.Length];
        for (int i = 0; i < sets.Length; i++)
        {
            if (sets[i] is { } set && SettleUnits(i, set) is { } settled)
            {
                intervals[i] = ToInterval(criteria[i].Counted, settled);
            }
        }

        AddOnce(Catalogue.UnitTaken, _ends.UnitTaken);
        AddOnce(Catalogue.DescendingEnds, _descending);
        return intervals;
    }

    private void CheckKind()
    {
        bool isShare = units.Unit?.ConvertsTo(Unit.Percent) == true;
        if (units.Unit is { } unit && isShare != (units.Kind == MeasureKind.Percent))
        {
            add(
                isShare ? Catalogue.KindNeedsNumber : Catalogue.KindNeedsPercent,
                criteria[0].Counted.Place,
                ("unit", unit.Symbol)
            );
        }
    }

    private WrittenSet? SettleUnits(int index, WrittenSet set)
    {
        SourcedText text = criteria[index].Counted;
        WrittenEnd? lower = _ends.Settle(text, set.Lower, set.Upper);
        WrittenEnd? upper = ReferenceEquals(set.Lower, set.Upper)
            ? lower
            : _ends.Settle(text, set.Upper, set.Lower);
        bool isWhole = lower is null == set.Lower is null && upper is null == set.Upper is null;
        bool isSame = ReferenceEquals(lower, set.Lower) && ReferenceEquals(upper, set.Upper);
        return isSame ? set
            : isWhole ? set with { Lower = lower, Upper = upper }
            : null;
    }

    private ValueRange? ToInterval(SourcedText text, WrittenSet set)
    {
        (WrittenEnd? lower, WrittenEnd? upper) = (set.Lower, set.Upper);
        if (set.IsRange && lower!.Value > upper!.Value)
        {
            (lower, upper) = (upper, lower);
            _descending.Add(text);
        }

        Bound? low = ToBound(lower, declared.Min);
        Bound? high = ToBound(upper, declared.Max);
        if (ValueRange.IsEmpty(low, high))
        {
            add(
                Catalogue.EmptyRange,
                text.Place,
                ("text", text.Value),
                ("lower", $"{(low!.Value.IsIncluded ? '≥' : '>')}{low.Value.Value}{units.Unit}"),
                ("upper", $"{(high!.Value.IsIncluded ? '≤' : '<')}{high.Value.Value}{units.Unit}")
            );
            return null;
        }

        return new ValueRange(low, high);
    }

    private Bound? ToBound(WrittenEnd? end, Quantity? domainEnd)
    {
        if (end is null)
        {
            return null;
        }

        bool isIncluded = end.IsIncluded;
        if (end.OpensInsideDomain)
        {
            isIncluded = domainEnd is { } declaredEnd && InLadderUnit(declaredEnd) == end.Value;
        }

        return new Bound(end.Value, isIncluded);
    }

    private Rational? InLadderUnit(Quantity quantity) =>
        quantity.Unit is not { } unit || units.Unit is not { } wanted ? quantity.Value
        : unit.ConvertsTo(wanted) ? unit.Convert(quantity.Value, wanted)
        : null;

    private void AddOnce(Wording wording, IReadOnlyList<SourcedText> texts)
    {
        if (texts.Count > 0)
        {
            add(
                wording,
                texts[0].Place,
                ("unit", units.Unit?.Symbol ?? ""),
                ("texts", string.Join(", ", texts))
            );
        }
    }
}
