using PerfEval.Binding.Keys;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds what is declared about a measure, before and after its criteria show what is left out.</summary>
internal sealed class MeasureBinder(
    Fields? fields,
    CalendarFiles calendars,
    TextReadings readings,
    Findings findings
)
{
    private static readonly LocalizedText AQuantity = new("a number with its unit", "带单位的数值");

    /// <summary>What the reading of the criteria depends on.</summary>
    public DeclaredMeasure Declared { get; } =
        new(
            fields?.OneOf(
                "kind",
                ("percent", MeasureKind.Percent),
                ("number", MeasureKind.Number),
                ("category", MeasureKind.Category),
                ("timing", MeasureKind.Timing)
            ),
            fields?.Text("unit") is { } symbol ? Units.Of(Folding.Fold(symbol).Trim(' ')) : null,
            fields?.Text("noun"),
            Quantity(fields, "min", readings),
            Quantity(fields, "max", readings)
        );

    /// <summary>The calendar that is named, as a path relative to the rule book; null for none.</summary>
    public SourcedText? Calendar { get; } = fields?.Words("calendar");

    /// <summary>Returns the measure, with the kind and unit that the criteria show.</summary>
    public Measure Bind(CriteriaReading reading)
    {
        Unit? unit = reading.Unit;
        Bound? min = InUnit("min", Declared.Min, reading) is { } low ? new Bound(low, true) : null;
        Bound? max = InUnit("max", Declared.Max, reading) is { } high
            ? new Bound(high, true)
            : null;
        if (ValueRange.IsEmpty(min, max))
        {
            findings.Add(Catalogue.DomainEmpty, fields!.PlaceOf("min"));
            (min, max) = (null, null);
        }

        return new Measure
        {
            Kind = reading.Kind,
            Unit = unit,
            Domain = readings.Shared(new ValueRange(min, max)).Interval,
            Resolution = Step("resolution", fields, reading) is { } step
                ? new Resolution(step)
                : null,
            Direction = fields?.OneOf(
                "direction",
                ("higher", Direction.Higher),
                ("lower", Direction.Lower),
                ("middle", Direction.Middle)
            ),
            Rounding = Rounding(reading),
            Noun = reading.Noun,
            Aliases = fields?.Node("aliases") is YamlMapping aliases
                ? Aliases(aliases, reading)
                : [],
            Calendar = Calendar,
            Workdays = Calendar is { } path ? calendars.Read(path) : null,
            Due = fields?.Date("due"),
            Fund = Fund(reading),
        };
    }

    private string? Fund(CriteriaReading reading)
    {
        const string Funds = "funds/";
        if (fields?.Words("from") is not { } words)
        {
            return null;
        }

        if (
            !words.Value.StartsWith(Funds, StringComparison.Ordinal)
            || words.Value.Length == Funds.Length
        )
        {
            findings.Add(Catalogue.MeasureFromUnknown, words.Place, ("text", words.Value));
            return null;
        }

        if (reading.Kind != MeasureKind.Percent)
        {
            findings.Add(Catalogue.MeasureFromNoShare, words.Place, ("text", words.Value));
        }

        return words.Value[Funds.Length..];
    }

    private Rounding? Rounding(CriteriaReading reading)
    {
        if (fields?.Child("rounding", Shapes.Rounding) is not { } rounding)
        {
            return null;
        }

        RoundingMode mode = SharedBinder.RoundingMode(rounding);
        return Step("to", rounding, reading) is { } step ? new Rounding(step, mode) : null;
    }

    // A resolution or a rounding step: above 0, in the unit of the measure.
    private Rational? Step(string key, Fields? from, CriteriaReading reading)
    {
        if (
            from?.Words(key) is not { } words
            || InUnit(key, Quantity(from, key, readings), reading, from) is not { } step
        )
        {
            return null;
        }

        if (step.Sign > 0)
        {
            return step;
        }

        from.AddNotA(key, words, new LocalizedText("a step above 0", "大于0的刻度"));
        return null;
    }

    private Rational? InUnit(
        string key,
        Quantity? quantity,
        CriteriaReading reading,
        Fields? from = null
    )
    {
        if (quantity is not { } written || (from ?? fields)?.Words(key) is not { } words)
        {
            return null;
        }

        // A bare 0.95 or 95 could be either of two percents; a bare 0 could not.
        bool isOpen =
            written.Unit is null && reading.Kind == MeasureKind.Percent && written.Value.Sign != 0;
        bool isUnfit =
            written.Unit is { } stated
            && !(reading.Unit is { } wanted && stated.ConvertsTo(wanted));
        if (isOpen || isUnfit)
        {
            findings.Add(
                Catalogue.MeasureUnitUnfit,
                words.Place,
                ("text", words.Value),
                ("key", key),
                ("unit", reading.Unit?.Symbol ?? ""),
                ("example", $"{written.Value}{reading.Unit}")
            );
            return null;
        }

        return written.Unit is { } unit
            ? unit.Convert(written.Value, reading.Unit!)
            : written.Value;
    }

    private static Quantity? Quantity(Fields? from, string key, TextReadings readings)
    {
        if (from?.Text(key) is not { } text)
        {
            return null;
        }

        if (readings.Quantity(text) is { } quantity)
        {
            return quantity;
        }

        from.AddNotA(key, from.Words(key)!, AQuantity);
        return null;
    }

    private KeyValuePair<SourcedText, IReadOnlyList<SourcedText>>[] Aliases(
        YamlMapping mapping,
        CriteriaReading reading
    )
    {
        List<KeyValuePair<SourcedText, IReadOnlyList<SourcedText>>> aliases = [];
        if (reading.Kind != MeasureKind.Category)
        {
            findings.Add(Catalogue.AliasesWithoutLabels, fields!.PlaceOf("aliases"));
            return [];
        }

        List<string> labels =
        [
            .. reading
                .Criteria.Select(criterion => criterion.Meaning)
                .OfType<Meaning.Label>()
                .Select(label => label.Text),
        ];
        foreach ((YamlScalar label, YamlNode value) in mapping.OnceEach(findings))
        {
            if (!labels.Exists(known => Folding.FoldLabel(known) == Folding.FoldLabel(label.Value)))
            {
                findings.AddUnknown(Catalogue.AliasOfNoLabel, label.Place, label.Value, labels);
            }

            IReadOnlyList<YamlNode> items = value is YamlSequence list ? list.Items : [value];
            foreach (
                YamlNode item in items.Where(item => item is not YamlScalar { IsEmpty: false })
            )
            {
                findings.AddWrongKind(label.Value, Kinds.Text, item);
            }

            aliases.Add(
                new(
                    label.Words,
                    FixedList.Of<SourcedText>([
                        .. items
                            .OfType<YamlScalar>()
                            .Where(item => !item.IsEmpty)
                            .Select(item => item.Words),
                    ])
                )
            );
        }

        return [.. aliases];
    }
}
