using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Settles the unit of one end, which the other end or the ladder may show, and brings it to the ladder's.</summary>
internal sealed class EndReading(
    WrittenSet?[] sets,
    LadderUnit units,
    DeclaredMeasure declared,
    AddFinding add
)
{
    private readonly List<SourcedText> _unitTaken = [];
    private readonly HashSet<string> _unknown = [];

    /// <summary>Whether an unknown unit may stand on a single end.</summary>
    public bool AcceptsLoneUnits { get; set; }

    /// <summary>The texts whose numbers took their unit from elsewhere.</summary>
    public IReadOnlyList<SourcedText> UnitTaken => _unitTaken;

    /// <summary>Returns the end in the ladder's unit; null if its unit is open or unfit, and then a finding says so.</summary>
    public WrittenEnd? Settle(SourcedText text, WrittenEnd? end, WrittenEnd? other)
    {
        if (end is null)
        {
            return null;
        }

        if (end.Unit is not null || end.Value.Sign == 0)
        {
            return Convert(text, end, end.Unit ?? other?.Unit ?? units.Unit);
        }

        Unit? taken = other?.Unit ?? units.Unit;
        if (end.Ratio is not null && taken?.ConvertsTo(Unit.Percent) == true)
        {
            return Convert(text, end with { Value = end.Value * 100 }, Unit.Percent);
        }

        // 350万 beside 万元 is 350万元.
        bool isPartOfUnit =
            end.Multiplier is { } word
            && taken?.Symbol.StartsWith(word, StringComparison.Ordinal) == true;
        if (isPartOfUnit)
        {
            // 3百万 beside 万元 is 300万元: only what the unit begins with is a part of it.
            Rational factor = Multipliers.FactorOf(end.Multiplier!)!.Value;
            end = end with { Value = end.Value / factor, Multiplier = null };
        }
        else if (IsScaleOpen(end, other, taken))
        {
            AddAt(Catalogue.ScaleOpen, text, end, ("number", end.Value.ToString()));
            return null;
        }

        return IsUnitOpen(text, end, other) ? null : TakeUnit(text, end, taken);
    }

    private WrittenEnd? TakeUnit(SourcedText text, WrittenEnd end, Unit? taken)
    {
        if (taken is not null && (_unitTaken.Count == 0 || !ReferenceEquals(_unitTaken[^1], text)))
        {
            _unitTaken.Add(text);
        }

        return Convert(text, end, taken);
    }

    private bool IsUnitOpen(SourcedText text, WrittenEnd end, WrittenEnd? other)
    {
        if (other?.Unit is not null)
        {
            return false;
        }

        if (units.Kind == MeasureKind.Percent && end.Value.Sign > 0 && end.Value <= 1)
        {
            AddBareFraction(text, end);
            return true;
        }

        bool isOpen = declared.Unit is null && units.Written.Count > 1;
        if (isOpen)
        {
            AddAt(
                Catalogue.UnitOpen,
                text,
                end,
                ("units", string.Join(", ", units.Written.Select(unit => unit.Symbol)))
            );
        }

        return isOpen;
    }

    // In 10-25万人 the first end may be 10 or 10万, as 15以上 beside 25万人以上 may be 15 or 15万; 5千 beside 万元 may be
    // 5千元 or 5千万元.
    private bool IsScaleOpen(WrittenEnd end, WrittenEnd? other, Unit? taken)
    {
        if (end.IsMultiplied)
        {
            return taken is not null && NumberWords.Begins(taken);
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

        if (end.IsClock && !ClockReading.IsTimeShown(sets, declared))
        {
            AddAt(Catalogue.ClockWithoutUnit, text, end, ("part", Part(text, end)));
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

        if (!unit.IsKnown && end.Unit is not null && !IsUnknownAllowed(text, end, unit))
        {
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

    // A unit that nobody knows may be a slip: refused at a single end, asked about at more.
    private bool IsUnknownAllowed(SourcedText text, WrittenEnd end, Unit unit)
    {
        if (declared.Unit?.ConvertsTo(unit) == true)
        {
            return true;
        }

        int ends = sets.OfType<WrittenSet>()
            .SelectMany(set => set.Ends)
            .Count(e => e.Unit?.ConvertsTo(unit) == true);
        bool isLone = ends == 1 && !AcceptsLoneUnits;
        if (isLone || _unknown.Add(unit.Dimension))
        {
            AddAt(
                isLone ? Catalogue.LoneUnit : Catalogue.UnknownUnit,
                text,
                end,
                ("unit", unit.Symbol)
            );
        }

        return !isLone;
    }

    // The two readings are stated as the whole text would have to be written, and read back before they are.
    private void AddBareFraction(SourcedText text, WrittenEnd end)
    {
        string? asWritten = WayOut.Reading(text.Value, end, $"{end.Value}%");
        string? asFraction = WayOut.Reading(text.Value, end, $"{end.Value * 100}%");
        AddAt(
            asWritten is null || asFraction is null
                ? Catalogue.BareFractionOpen
                : Catalogue.BareFraction,
            text,
            end,
            ("number", end.Value.ToString()),
            ("asWritten", asWritten ?? ""),
            ("asFraction", asFraction ?? "")
        );
    }

    private void AddAt(
        Wording wording,
        SourcedText text,
        WrittenEnd end,
        params IReadOnlyList<Argument> arguments
    ) => add(wording, text.PlaceOf(end.Start, end.Length), [("text", text.Value), .. arguments]);

    private static LocalizedText Part(SourcedText text, WrittenEnd end)
    {
        string part =
            text.Value.Length >= end.Start + end.Length
                ? text.Value.Substring(end.Start, end.Length)
                : text.Value;
        return new LocalizedText($"'{part}'", $"“{part}”");
    }
}
