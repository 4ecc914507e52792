using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Says a finding about a text.</summary>
internal delegate void AddFinding(
    Wording wording,
    Place place,
    params IReadOnlyList<Argument> arguments
);

/// <summary>Turns what is written into intervals in the ladder's unit: settles units, marks and the order of ends.</summary>
internal sealed class SetReading(
    IReadOnlyList<WrittenCriterion> criteria,
    WrittenSet?[] sets,
    LadderUnit units,
    DeclaredMeasure declared,
    AddFinding add
)
{
    private readonly List<SourcedText> _unitTaken = [];
    private readonly List<SourcedText> _descending = [];

    /// <summary>Whether an unknown unit may stand on a single end.</summary>
    public bool AcceptsLoneUnits { get; init; }

    /// <summary>Reads one set without saying anything; null if it does not fit the ladder.</summary>
    public static Interval? Quietly(WrittenSet? set, LadderUnit units, DeclaredMeasure declared)
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
        Interval? interval = reading.Run()[0];
        return isUnfit ? null : interval;
    }

    /// <summary>Reads all sets; one that does not fit is null, and an error says why.</summary>
    public Interval?[] Run()
    {
        CheckKind();
        var intervals = new Interval?[sets.Length];
        for (int i = 0; i < sets.Length; i++)
        {
            if (sets[i] is { } set && SettleUnits(i, set) is { } settled)
            {
                intervals[i] = ToInterval(criteria[i].Counted, settled);
            }
        }

        AddOnce(Catalogue.UnitTaken, _unitTaken);
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
        bool isTaken = false;
        WrittenEnd? lower = Settle(set.Lower, set.Upper);
        WrittenEnd? upper = ReferenceEquals(set.Lower, set.Upper)
            ? lower
            : Settle(set.Upper, set.Lower);
        if (isTaken)
        {
            _unitTaken.Add(text);
        }

        bool isWhole = lower is null == set.Lower is null && upper is null == set.Upper is null;
        bool isSame = ReferenceEquals(lower, set.Lower) && ReferenceEquals(upper, set.Upper);
        return isSame ? set
            : isWhole ? set with { Lower = lower, Upper = upper }
            : null;

        WrittenEnd? Settle(WrittenEnd? end, WrittenEnd? other)
        {
            if (end is null)
            {
                return null;
            }

            Unit? unit = end.Unit ?? other?.Unit;
            if (end.Unit is null && end.Value.Sign != 0 && IsScaleOpen(end, other))
            {
                AddAt(
                    Catalogue.ScaleOpen,
                    text,
                    end,
                    ("number", end.Value.ToString()),
                    ("form", Rewritten(text, end, $"{end.Value}{unit ?? units.Unit}"))
                );
                return null;
            }

            isTaken |= end.Unit is null && unit is not null && end.Value.Sign != 0;
            if (unit is null && end.Value.Sign != 0)
            {
                if (units.Kind == MeasureKind.Percent && end.Value.Sign > 0 && end.Value <= 1)
                {
                    AddBareFraction(text, end);
                    return null;
                }

                if (declared.Unit is null && units.Written.Count > 1)
                {
                    AddAt(
                        Catalogue.UnitOpen,
                        text,
                        end,
                        ("units", string.Join(", ", units.Written.Select(unit => unit.Symbol))),
                        ("form", Rewritten(text, end, $"{end.Value}{units.Unit}"))
                    );
                    return null;
                }

                isTaken |= units.Unit is not null;
            }

            return Convert(text, end, unit ?? units.Unit);
        }
    }

    // In 10-25万人 the first end may be 10 or 10万, as 15以上 beside 25万人以上 may be 15 or 15万; in 1万-2万元 the
    // first would become 10000万元.
    private bool IsScaleOpen(WrittenEnd end, WrittenEnd? other)
    {
        if (end.IsMultiplied)
        {
            return (other?.Unit ?? units.Unit) is { } taken
                && Units.Multiplier(taken.Symbol[0]) is not null;
        }

        bool takesUnitOfLadder =
            other?.Unit is null && declared.Unit is null && units.Unit is not null;
        return other is { IsMultiplied: true }
            || (
                takesUnitOfLadder
                && sets.OfType<WrittenSet>().SelectMany(set => set.Ends).Any(e => e.IsMultiplied)
            );
    }

    private WrittenEnd? Convert(SourcedText text, WrittenEnd end, Unit? unit)
    {
        if (unit is null || units.Unit is not { } wanted)
        {
            return end;
        }

        if (end.IsClock && !IsTimeShown())
        {
            AddAt(
                Catalogue.ClockWithoutUnit,
                text,
                end,
                ("part", Part(text, end)),
                ("form", Rewritten(text, end, $"{end.Value} seconds"))
            );
            return null;
        }

        if (!unit.ConvertsTo(wanted))
        {
            AddAt(
                Catalogue.UnitsDiffer,
                text,
                end,
                ("unit", unit.Symbol),
                ("wanted", wanted.Symbol)
            );
            return null;
        }

        bool isLone =
            !AcceptsLoneUnits
            && !unit.IsKnown
            && end.Unit is not null
            && declared.Unit?.ConvertsTo(unit) != true
            && sets.OfType<WrittenSet>()
                .SelectMany(set => set.Ends)
                .Count(e => e.Unit?.ConvertsTo(unit) == true) == 1;
        if (isLone)
        {
            AddAt(
                Catalogue.LoneUnit,
                text,
                end,
                ("unit", unit.Symbol),
                ("form", Rewritten(text, end, $"{end.Value}"))
            );
            return null;
        }

        return end.Unit == wanted
            ? end
            : end with
            {
                Value = unit.Convert(end.Value, wanted),
                Unit = wanted,
            };
    }

    private bool IsTimeShown() =>
        declared.Unit?.ConvertsTo(Units.Second) == true
        || units.Written.Any(unit => unit.ConvertsTo(Units.Second));

    private Interval? ToInterval(SourcedText text, WrittenSet set)
    {
        (WrittenEnd? lower, WrittenEnd? upper) = (set.Lower, set.Upper);
        if (set.IsRange && lower!.Value > upper!.Value)
        {
            (lower, upper) = (upper, lower);
            _descending.Add(text);
        }

        Bound? low = ToBound(lower, declared.Min);
        Bound? high = ToBound(upper, declared.Max);
        if (Interval.IsEmpty(low, high))
        {
            add(
                Catalogue.EmptyRange,
                text.Place,
                ("text", text.Value),
                ("lower", $"{(low!.Value.IsIncluded ? '≥' : '>')}{low.Value.Value}{units.Unit}"),
                ("upper", $"{(high!.Value.IsIncluded ? '≤' : '<')}{high.Value.Value}{units.Unit}"),
                ("form", $">= {high.Value.Value}{units.Unit}")
            );
            return null;
        }

        return new Interval(low, high);
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

    private void AddBareFraction(SourcedText text, WrittenEnd end) =>
        AddAt(
            Catalogue.BareFraction,
            text,
            end,
            ("asWritten", $"{end.Value}%"),
            ("asFraction", $"{end.Value * 100}%"),
            ("form", Rewritten(text, end, $"{end.Value * 100}%"))
        );

    private void AddAt(
        Wording wording,
        SourcedText text,
        WrittenEnd end,
        params IReadOnlyList<Argument> arguments
    ) => add(wording, text.PlaceOf(end.Start, end.Length), [("text", text.Value), .. arguments]);

    // The text with its number written so that it can be read: the comparison stays the author's.
    private static string Rewritten(SourcedText text, WrittenEnd end, string quantity) =>
        end.Start + end.Length <= text.Value.Length
            ? text.Value[..end.Start] + quantity + text.Value[(end.Start + end.Length)..]
            : quantity;

    private static LocalizedText Part(SourcedText text, WrittenEnd end)
    {
        string part =
            text.Value.Length >= end.Start + end.Length
                ? text.Value.Substring(end.Start, end.Length)
                : text.Value;
        return new LocalizedText($"'{part}'", $"“{part}”");
    }

    private void AddOnce(Wording wording, List<SourcedText> texts)
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
